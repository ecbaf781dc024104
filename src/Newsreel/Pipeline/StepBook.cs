using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Pipeline;

/// <summary>
/// The durable steps of a run: a result is stored under the fingerprint of what shaped it, and found again when the run is
/// resumed. Results are JSON files beside the project; the database knows which of them are whole.
/// </summary>
internal sealed class StepBook(IProjectStore store, Home home, RunPlace run)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Dictionary<string, StoredStep> known = new(StringComparer.Ordinal);

    /// <summary>Steps that earlier attempts have done.</summary>
    public StepBook With(IReadOnlyList<StoredStep> steps)
    {
        foreach (var step in steps) known[step.Name] = step;
        return this;
    }

    /// <summary>Gives the stored result of a step, or has it made and stores it.</summary>
    /// <param name="name">One word, lower case; a step happens once in a run.</param>
    /// <param name="shapedBy">Everything that shapes the result, the version of the step included.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="isThere">Whether the files that a stored result names are still there; null when it names none.</param>
    /// <param name="cancellationToken">Stops the reading and storing.</param>
    /// <returns>The result, and whether it was known.</returns>
    public async Task<(T Result, bool WasKnown)> DoAsync<T>(
        string name, Fingerprint shapedBy, Func<Task<T>> make, Func<T, bool>? isThere, CancellationToken cancellationToken)
        where T : class
    {
        var stored = known.TryGetValue(name, out var step) && step.Fingerprint == shapedBy ? await FindAsync<T>(name, cancellationToken) : null;
        if (stored is not null && (isThere is null || isThere(stored))) return (stored, true);
        var made = await make();
        await PutAsync(name, shapedBy, made, cancellationToken);
        return (made, false);
    }

    /// <summary>The stored result of a step, whatever shaped it; null when there is none that can be read.</summary>
    public async Task<T?> FindAsync<T>(string name, CancellationToken cancellationToken)
        where T : class
    {
        if (!known.TryGetValue(name, out var step)) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(await File.ReadAllTextAsync(home.Resolve(step.ArtifactPath), cancellationToken), Form);
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException or JsonException)
        {
            // A result that cannot be read is made again.
            return null;
        }
    }

    /// <summary>Stores the result of a step: the file first, whole, then the row that makes it count.</summary>
    public async Task PutAsync<T>(string name, Fingerprint shapedBy, T result, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(run.Folder.Steps);
        var path = Path.Combine(run.Folder.Steps, $"{name}.json");
        await PartFile.WriteTextAsync(path, JsonSerializer.Serialize(result, Form) + "\n", cancellationToken);
        var step = new StoredStep(name, shapedBy, home.Store(path));
        await store.RecordStepAsync(run.Project, run.Id, step, cancellationToken);
        known[name] = step;
    }

    /// <summary>The identity of a result, for the fingerprint of a step that it shapes.</summary>
    public static string Text<T>(T result) => JsonSerializer.Serialize(result, Form);
}
