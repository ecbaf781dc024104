using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

/// <summary>A machine that has espeak-ng and fonts, but neither ffmpeg nor ffprobe.</summary>
public sealed class MissingProgramTests : IDisposable
{
    private readonly TempHome _home = new();
    private readonly TempHome _tools = new();
    private readonly Dictionary<string, string?> _path;

    public MissingProgramTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The folder of tools is made of links.");
        foreach (var tool in new[] { "espeak-ng", "fc-list" }) File.CreateSymbolicLink(_tools.At(tool), InPath(tool));
        _path = new(StringComparer.Ordinal) { ["PATH"] = _tools.Root, ["DOTNET_ROOT"] = null };
    }

    public void Dispose()
    {
        _home.Dispose();
        _tools.Dispose();
    }

    [Fact]
    public async Task Doctor_says_that_ffmpeg_is_missing_and_how_to_install_it()
    {
        var outcome = await RunAsync("doctor", "--json");

        Assert.Equal(1, outcome.ExitCode);
        var report = NewsreelProgram.Json(outcome.Output);
        Assert.False(report.GetProperty("ready").GetBoolean());
        foreach (var name in new[] { "ffmpeg", "ffprobe" })
        {
            var check = Assert.Single(report.GetProperty("checks").EnumerateArray(), check => string.Equals(check.GetProperty("name").GetString(), name, StringComparison.Ordinal));
            Assert.Equal("missing", check.GetProperty("state").GetString());
            Assert.Contains("apt-get install -y ffmpeg", check.GetProperty("action").GetString(), StringComparison.Ordinal);
        }

        var voices = Assert.Single(report.GetProperty("checks").EnumerateArray(), check => check.GetProperty("name").GetString() is "voices");
        Assert.Equal("ok", voices.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Produce_fails_with_the_name_of_what_is_missing()
    {
        var outcome = await RunAsync("produce", "--topic", "Test Video", "--duration", "15", "--quality", "draft");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Matches("newsreel: .*(ffmpeg|ffprobe)", outcome.Errors);
        Assert.Contains("doctor", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("error", _home.Database.Value<string>("SELECT status FROM projects"));
    }

    [Fact]
    public async Task Produce_without_any_voice_says_what_to_install()
    {
        File.Delete(_tools.At("espeak-ng"));

        var outcome = await RunAsync("produce", "--topic", "Test Video", "--duration", "15");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Install espeak-ng", outcome.Errors, StringComparison.Ordinal);
    }

    private Task<TestOutcome> RunAsync(params string[] arguments) =>
        NewsreelProgram.EndAsync(NewsreelProgram.StartThrough(
            HostPath(), [], [.. arguments, "--home", _home.Root], NewsreelProgram.QuickDeadline, _path));

    private static string HostPath() => Path.IsPathRooted(NewsreelProgram.Host) ? NewsreelProgram.Host : InPath("dotnet");

    private static string InPath(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).First(File.Exists);
}
