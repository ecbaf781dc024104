using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Library;

public sealed class ProgramTests : IDisposable
{
    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void The_articles_lie_beside_the_program() =>
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(NewsreelProgram.Assembly)!, "library", "articles", "russian-invasion-of-ukraine.md")));

    [Fact]
    public async Task Voices_are_listed_as_a_table()
    {
        var outcome = await NewsreelProgram.RunAsync(_home, "voices", "list");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("espeak:en-us", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(_home.Files());
    }

    [Fact]
    public async Task Voices_are_listed_as_JSON_each_with_a_name_of_its_own()
    {
        var voices = (await NewsreelProgram.JsonAsync(_home, "voices", "list")).EnumerateArray().ToList();

        Assert.Contains(voices, voice => voice.GetProperty("id").GetString() is "espeak:en-us");
        Assert.Distinct(voices.Select(voice => voice.GetProperty("id").GetString()));
        Assert.All(voices, voice =>
        {
            foreach (var name in new[] { "name", "language", "gender", "engine", "grade" }) Assert.NotEmpty(voice.GetProperty(name).GetString()!);
            Assert.Equal(voice.GetProperty("engine").GetString() is "espeak", voice.GetProperty("installed").GetBoolean());
        });
    }

    [Fact]
    public async Task Doctor_finds_everything_in_place()
    {
        var report = await NewsreelProgram.JsonAsync(_home, "doctor");

        Assert.True(report.GetProperty("ready").GetBoolean());
        Assert.Equal(
            ["runtime", "ffmpeg", "ffprobe", "voices", "kokoro", "fonts", "pdf", "japanese", "footage", "disk", "database"],
            report.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()));
        Assert.All(["ffmpeg", "pdf", "japanese"], name => Assert.Contains(
            "version", report.GetProperty("checks").EnumerateArray().Single(check => string.Equals(check.GetProperty("name").GetString(), name, StringComparison.Ordinal)).GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase));
        Assert.Contains((await NewsreelProgram.RunAsync(_home, "doctor")).Output.Split('\n'), line => line.StartsWith("Ready", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_version_is_shown()
    {
        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.Start(["--version"], NewsreelProgram.QuickDeadline));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", outcome.Output);
    }

    [Theory]
    [InlineData("--help", "produce")]
    [InlineData("-h", "doctor")]
    [InlineData("produce --help", "--transitions")]
    [InlineData("projects --help", "delete")]
    [InlineData("projects delete --help", "--yes")]
    [InlineData("voices --help", "list")]
    [InlineData("doctor --help", "--home")]
    public async Task Help_is_shown_and_nothing_is_made(string arguments, string said)
    {
        var outcome = await NewsreelProgram.RunAsync(_home, arguments.Split(' '));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(said, outcome.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Errors);
        Assert.Empty(_home.Files());
    }
}
