using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Rendering;

/// <summary>The same film again and again in one home: what is whole is taken from the cache, what is not is made again.</summary>
[Trait("Size", "Long")]
public sealed class CacheTests : IDisposable
{
    private static readonly string[] Film = ["produce", "--topic", "The Berlin Airlift", "--duration", "15", "--quality", "draft", "--json"];

    private readonly TempHome home = new();
    private readonly CountedPrograms programs = new();

    public CacheTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The counting programs are shell scripts.");

    public void Dispose()
    {
        programs.Dispose();
        home.Dispose();
    }

    [Fact]
    public async Task A_second_film_of_the_same_encodes_nothing_and_a_damaged_or_trimmed_cache_costs_no_film()
    {
        var first = await MakeAsync();
        Assert.NotEmpty(first.Segments);

        Assert.Empty((await MakeAsync()).Segments);

        Damage();
        Assert.NotEmpty((await MakeAsync()).Segments);
        Assert.Empty((await MakeAsync()).Segments);

        // Less than the film's segments need.
        var size = (await NewsreelProgram.JsonAsync(home, "cache", "show")).GetProperty("sizeBytes").GetInt64();
        var limited = await NewsreelProgram.JsonAsync(home, "cache", "limit", $"{size / 2}");
        Assert.InRange(limited.GetProperty("sizeBytes").GetInt64(), 0, size / 2);
        Assert.Equal(size / 2, limited.GetProperty("limitBytes").GetInt64());
        var some = (await MakeAsync()).Segments;
        Assert.InRange(some.Count, 1, first.Segments.Count);

        await NewsreelProgram.JsonAsync(home, "cache", "clear");
        Assert.Equal(first.Segments.Order(StringComparer.Ordinal), (await MakeAsync()).Segments.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_films_of_the_same_at_once_are_both_right()
    {
        await Task.WhenAll(MakeOneAsync(), MakeOneAsync());

        foreach (var row in home.Database.Rows("SELECT video_path FROM projects")) await RightFilm.PlaysAsync(new(home.At((string)row["video_path"]!)));
        Assert.Equal(2L, home.Database.Value<long>("SELECT count(*) FROM runs WHERE state = 'Succeeded'"));
    }

    /// <summary>Makes the film as the only one of the home, and tells what it took.</summary>
    private async Task<Work> MakeAsync()
    {
        programs.Take();
        await MakeOneAsync();
        var work = programs.Take();
        await RightFilm.IsAsync(home, 15);
        Assert.Equal(0, (await NewsreelProgram.RunAsync(home, "projects", "delete", "last", "--yes")).ExitCode);
        return work;
    }

    private async Task MakeOneAsync()
    {
        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.Start(["--home", home.Root, .. Film], NewsreelProgram.FilmDeadline, programs.Variables));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    /// <summary>Cuts, changes, exchanges and deletes, each a file of its own.</summary>
    private void Damage()
    {
        var videos = Directory.GetFiles(home.At("cache"), "*.mp4", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.True(videos.Count >= 3, $"{videos.Count} segments");
        var (cut, changed, gone) = (videos[0], videos[1], videos[2]);
        File.WriteAllBytes(cut, File.ReadAllBytes(cut)[..1000]);
        var bytes = File.ReadAllBytes(changed);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(changed, bytes);
        File.Delete(gone);
    }
}
