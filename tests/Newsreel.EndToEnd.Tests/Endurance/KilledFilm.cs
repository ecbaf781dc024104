using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Endurance;

/// <summary>A film whose making is killed and resumed, with everything counted that is made.</summary>
internal sealed class KilledFilm(params IReadOnlyList<string> arguments) : IDisposable
{
    private readonly CountedPrograms programs = new();

    public TempHome Home { get; } = new();

    /// <summary>What was begun to be made since the last question.</summary>
    public Work Made() => programs.Take();

    /// <summary>What is finished and will be found again.</summary>
    public Work Kept()
    {
        var files = Home.Files();
        return new(
            files.Count(file => file.Contains("work/sentences/", StringComparison.Ordinal) && IsWhole(file, ".wav")),
            files.Count(file => file.Contains("work/sentences/", StringComparison.Ordinal) && IsWhole(file, ".mp3")),
            [.. files.Where(file => file.Contains("work/segments/", StringComparison.Ordinal) && IsWhole(file, ".mp4")).Select(file => Path.GetFileNameWithoutExtension(file))]);
    }

    /// <summary>Starts making the film, in a group of its own.</summary>
    public TestProcess Start() => Start("produce", [.. arguments]);

    /// <summary>Goes on with it to the end.</summary>
    public async Task<TestOutcome> ResumeAsync() => await NewsreelProgram.EndAsync(Start("resume", "last", "--json"));

    /// <summary>Checks that what was kept and what was made after it are together what an undisturbed film takes: nothing twice, nothing missing.</summary>
    /// <param name="kept">What was finished when it was killed.</param>
    /// <param name="whole">What the undisturbed film took.</param>
    public Work AssertNothingMadeAgain(Work kept, Work whole)
    {
        var made = Made();
        Assert.Empty(made.Segments.Intersect(kept.Segments, StringComparer.Ordinal));
        Assert.Equal(whole.Segments.Order(StringComparer.Ordinal), kept.Segments.Concat(made.Segments).Order(StringComparer.Ordinal));
        Assert.Equal((whole.Sentences, whole.Scenes), (kept.Sentences + made.Sentences, kept.Scenes + made.Scenes));
        return made;
    }

    /// <summary>Kills at once, with no chance to tidy up: the process alone, or all of its group.</summary>
    public async Task KillAsync(TestProcess program, bool wholeGroup)
    {
        await RunningProcesses.SignalAsync("KILL", wholeGroup ? -program.Id : program.Id);
        await program.EndAsync(TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (RunningProcesses.In(Home.Root) is { Count: > 0 } left)
            Assert.False(patience.IsCancellationRequested, $"Still at work although the parent is dead: {string.Join(", ", left)}");
    }

    public void Dispose()
    {
        programs.Dispose();
        Home.Dispose();
    }

    private TestProcess Start(string command, params string[] rest) =>
        NewsreelProgram.StartThrough("setsid", [], [command, .. rest, "--home", Home.Root], NewsreelProgram.FilmDeadline, programs.Variables);

    private static bool IsWhole(string file, string ending) =>
        file.EndsWith(ending, StringComparison.Ordinal) && !file.Contains(".part.", StringComparison.Ordinal);
}
