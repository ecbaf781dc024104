using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

/// <summary>Topics that nobody means well with: a film or wrong usage, never a crash, and nothing written outside the project's folder.</summary>
public sealed class HostileTopicTests : IDisposable
{
    private readonly TempHome around = new();

    public static TheoryData<string> Topics =>
    [
        new string('a', 500), "🎬🎞️", "غزو أوكرانيا في عام 2022", "乌克兰战争的历史", "He said \"stop\" and 'go'", "../../etc", "'; DROP TABLE scenes;--",
        "%(title)s and %s %d {0} ${HOME} $(id)", "-rf", "@everyone", "line\nbreak\r\nand\ttab",
    ];

    public static TheoryData<string> MoreTopics =>
    [
        .. Topics.Select(topic => topic.Data),
        string.Concat(Enumerable.Repeat("Ünïcödé ", 62)), "🎬🔥 emoji and words 🎞️", "..", "/etc/passwd", "--help", "CON", "a/b\\c:d*e?f",
        "<script>alert(1)</script>", "\u202Eright to left override", "[in]scale=1:1;movie=x", "{\\an8}ass tags {\\p1}m 0 0",
    ];

    private string Home => Path.Combine(around.Root, "home");

    public void Dispose() => around.Dispose();

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Its_project_begins_in_a_folder_of_its_own_and_nothing_else_is_touched(string topic)
    {
        var token = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(Home);
        await using (var program = NewsreelProgram.Start(
            ["produce", $"--topic={topic}", "--duration", "15", "--quality", "draft", "--home", Home], NewsreelProgram.FilmDeadline, folder: around.Root))
        {
            await program.LineAsync(line => line.StartsWith("script: ", StringComparison.Ordinal), token);
            await RunningProcesses.SignalAsync("KILL", program.Id);
            await program.EndAsync(token);
        }

        Assert.Equal(topic.Trim(), Assert.Single(Database.Rows("SELECT topic FROM projects"))["topic"]);
        Assert.True(Database.Value<long>("SELECT count(*) FROM scenes") >= 2);
        AssertNothingOutside();
    }

    [Theory]
    [MemberData(nameof(MoreTopics))]
    [Trait("Size", "Long")]
    public async Task It_becomes_a_film(string topic)
    {
        using var home = new TempHome();
        var outcome = await NewsreelProgram.RunAsync(home, "produce", $"--topic={topic}", "--duration", "15", "--quality", "draft", "--aspect", "1:1", "--captions", "burned");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        await RightFilm.IsAsync(home, 15);
    }

    private DatabaseFile Database => new(Path.Combine(Home, TempHome.DatabaseName));

    private void AssertNothingOutside()
    {
        Assert.Equal(["home"], Directory.EnumerateFileSystemEntries(around.Root).Select(path => Path.GetFileName(path)));
        Assert.All(Directory.EnumerateFileSystemEntries(Home).Select(path => Path.GetFileName(path)), name =>
            Assert.True(name is "output" or "cache" || name.StartsWith(TempHome.DatabaseName, StringComparison.Ordinal), name));
        var folder = Assert.Single(Directory.EnumerateFileSystemEntries(Path.Combine(Home, "output")));
        Assert.Matches("^[a-z0-9-]{1,50}-[0-9a-f]{8}$", Path.GetFileName(folder));
    }
}
