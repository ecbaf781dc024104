using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Providers.Footage.Http;

/// <summary>
/// Keeps answers of services in a folder within the cache of a home, where the cache counts and clears them as one entry. Files appear
/// whole, so several processes may use it; without a disk that works nothing is kept.
/// </summary>
/// <param name="home">Whose cache.</param>
/// <param name="clock">Tells how old an answer is.</param>
internal sealed class AnswerStore(Home home, TimeProvider clock)
{
    /// <summary>The most answers that are kept; when there are more, the oldest quarter goes.</summary>
    public const int Most = 2000;

    private const int GivenBetweenLooks = 100;

    private readonly string folder = Path.Combine(home.Cache, "answers");
    private int given;

    /// <summary>The answer that was kept under a name; null when there is none that is new enough.</summary>
    /// <param name="name">Of the question.</param>
    /// <param name="age">The oldest that will do.</param>
    public ArchiveAnswer? Find(Fingerprint name, TimeSpan age)
    {
        try
        {
            var path = PathOf(name);
            if (!File.Exists(path)) return null;
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(path));
            return kept is { Body: not null, MediaType: not null } && clock.GetUtcNow() - kept.At <= age ? new(200, kept.Body, kept.MediaType) : null;
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException)
        {
            // What cannot be read is asked for again.
            return null;
        }
    }

    /// <summary>Keeps a good answer.</summary>
    /// <param name="name">Of the question.</param>
    /// <param name="answer">Holds no key.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task GiveAsync(Fingerprint name, ArchiveAnswer answer, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await PartFile.WriteTextAsync(PathOf(name), JsonSerializer.Serialize(new Kept(clock.GetUtcNow(), answer.MediaType, answer.Body)), cancellationToken);
            if (Interlocked.Increment(ref given) % GivenBetweenLooks == 1) Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The same will be asked once more; that is no reason to stop a film.
        }
    }

    private void Trim()
    {
        var all = new DirectoryInfo(folder).GetFiles();
        if (all.Length <= Most) return;
        foreach (var file in all.OrderBy(file => file.LastWriteTimeUtc).Take(all.Length - (Most * 3 / 4))) file.Delete();
    }

    private string PathOf(Fingerprint name) => Path.Combine(folder, name.FileName + ".json");

    private sealed record Kept(DateTimeOffset At, string MediaType, string Body);
}
