using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

public sealed class CancelTests : IDisposable
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Ctrl_C_while_the_film_is_rendered_ends_with_130_and_leaves_no_process_and_no_half_film()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        var token = TestContext.Current.CancellationToken;
        // Whoever started the tests may ignore the signal; env gives the program its usual meaning back.
        await using var program = NewsreelProgram.StartThrough(
            "env", ["--default-signal=INT"], ["produce", "--topic", "Test Video", "--duration", "30", "--quality", "draft", "--json", "--home", _home.Root],
            NewsreelProgram.FilmDeadline);
        await program.LineAsync(line => line.StartsWith("film: 25 %", StringComparison.Ordinal), token);
        // Between two segments there is none for a moment.
        while (!RunningProcesses.In(_home.Root).Contains("ffmpeg", StringComparer.Ordinal)) Assert.True(program.IsRunning, "The film was done before it could be cancelled.");
        var asked = TimeProvider.System.GetTimestamp();

        await RunningProcesses.SignalAsync("INT", program.Id);
        var outcome = await program.EndAsync(token);

        Assert.True(outcome.ExitCode == 130, $"Exit code {outcome.ExitCode}: {outcome.Errors}");
        Assert.InRange(TimeProvider.System.GetElapsedTime(asked), TimeSpan.Zero, Generous);
        Assert.Empty(RunningProcesses.In(_home.Root));
        Assert.Equal("cancelled", NewsreelProgram.Json(outcome.Output).GetProperty("error").GetProperty("code").GetString());
        var row = _home.Database.Row("SELECT * FROM projects");
        Assert.Equal(("cancelled", "editing"), (row["status"], row["current_step"]));
        Assert.Null(row["video_path"]);
        Assert.Equal("Cancelled", _home.Database.Value<string>("SELECT state FROM runs"));
        Assert.DoesNotContain(_home.Files(), file => file.EndsWith("_video.mp4", StringComparison.Ordinal));
        Assert.DoesNotContain(_home.Files(), file => !file.Split(Path.DirectorySeparatorChar).Contains("work", StringComparer.Ordinal) && file.Contains(".part", StringComparison.Ordinal));
        // The voice was done: it stays, whole, where the rows say.
        foreach (var scene in _home.Database.Rows("SELECT audio_file_path, duration FROM scenes"))
            Assert.Equal((double)scene["duration"]!, await new MediaFile(_home.At((string)scene["audio_file_path"]!)).SecondsAsync(), 0.1);
    }
}
