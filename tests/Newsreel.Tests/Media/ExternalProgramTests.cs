using System.Diagnostics;
using System.Text;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Tests.Media;

public sealed class ExternalProgramTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(0.5);

    public ExternalProgramTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs are shell scripts.");

    [Fact]
    public async Task Hostile_arguments_arrive_unchanged()
    {
        string[] hostile = ["", " ", "a b", "\"", "'", "\\", "\\\"", "$(touch x)", "`id`", ";rm -rf x", "*", "~", "--", "-y", "line\nbreak", "Київ 🎬", "%d", "&&", "|"];
        var result = await ExternalProgram.RunAsync(Shell("printf '%s\\0' \"$@\"", Long, hostile), Tools.Token);
        Assert.Equal(hostile, result.OutputText.Split('\0')[..^1]);
    }

    [Fact]
    public async Task Input_arrives_and_ends()
    {
        var input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0123456789", 100_000)));
        var result = await ExternalProgram.RunAsync(Shell("cat", Long) with { Input = input }, Tools.Token);
        Assert.Equal(input, result.Output);
    }

    [Fact]
    public async Task Large_output_and_large_errors_are_drained_together()
    {
        const string Both = "i=0; while [ $i -lt 40 ]; do head -c 100000 /dev/zero | tr '\\0' 'o'; head -c 100000 /dev/zero | tr '\\0' 'e' >&2; echo >&2; i=$((i+1)); done";
        var result = await ExternalProgram.RunAsync(Shell(Both, Long) with { KeepAllErrorLines = true }, Tools.Token);
        Assert.Equal(4_000_000, result.Output.Length);
        Assert.Equal(40, result.Errors.Split('\n').Length);
    }

    [Fact]
    public async Task A_program_that_writes_more_than_it_may_is_stopped()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => ExternalProgram.RunAsync(Shell("cat /dev/zero", Long) with { MostOutput = 3 << 20 }, Tools.Token));
        Assert.Equal("program-output", failure.Code);
        Assert.Contains("3 MB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_last_error_lines_are_kept_unless_all_are_asked_for()
    {
        const string Lines = "for i in $(seq 50); do echo line $i >&2; done";
        var last = (await ExternalProgram.RunAsync(Shell(Lines, Long), Tools.Token)).Errors.Split('\n');
        Assert.Equal([20, 31], [last.Length, int.Parse(last[0][5..], System.Globalization.CultureInfo.InvariantCulture)]);
        var all = await ExternalProgram.RunAsync(Shell(Lines, Long) with { KeepAllErrorLines = true }, Tools.Token);
        Assert.Equal(50, all.Errors.Split('\n').Length);
    }

    [Fact]
    public async Task A_failure_names_the_program_its_exit_code_and_its_last_words()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => ExternalProgram.RunCheckedAsync(Shell("echo first >&2; for i in 1 2 3 4; do echo detail $i >&2; done; echo the disk is full >&2; exit 7", Long), Tools.Token));
        Assert.Equal("program-failed", failure.Code);
        Assert.Contains("exit code 7", failure.Message, StringComparison.Ordinal);
        Assert.Contains("testing", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the disk is full", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("first", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_program_is_a_clear_error()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => ExternalProgram.RunAsync(new("newsreel-no-such-program", [], "testing", Long), Tools.Token));
        Assert.Equal(("program-missing", FailureKind.Work), (failure.Code, failure.Kind));
        Assert.Contains("newsreel-no-such-program", failure.Message, StringComparison.Ordinal);
        Assert.Contains("newsreel doctor", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_deadline_the_program_and_its_children_are_gone()
    {
        using var folder = new TempFolder();
        var call = Shell("sleep 300 & echo $! > \"$1\"; sleep 300", TimeSpan.FromSeconds(1), folder.File("child"));
        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => ExternalProgram.RunAsync(call, Tools.Token));
        Assert.Equal("program-deadline", failure.Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
        Assert.False(IsRunning(await File.ReadAllTextAsync(folder.File("child"), Tools.Token)));
    }

    [Fact]
    public async Task A_deadline_also_holds_for_a_program_that_does_not_read_its_input()
    {
        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => ExternalProgram.RunAsync(Shell("sleep 300", Short) with { Input = new byte[4_000_000] }, Tools.Token));
        Assert.Equal("program-deadline", failure.Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_deadline_also_holds_when_a_child_keeps_the_output_open_after_the_program()
    {
        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => ExternalProgram.RunAsync(Shell("sleep 5 & exit 0", TimeSpan.FromSeconds(1)), Tools.Token));
        Assert.Equal("program-deadline", failure.Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_program_that_closes_its_input_early_is_judged_by_its_exit_code()
    {
        var result = await ExternalProgram.RunAsync(Shell("exec 0<&-; echo done", Long) with { Input = new byte[4_000_000] }, Tools.Token);
        Assert.Equal((0, "done\n"), (result.ExitCode, result.OutputText));
    }

    [Fact]
    public async Task A_cancelled_ffmpeg_ends_within_five_seconds_and_leaves_a_readable_file()
    {
        Tools.Require();
        using var folder = new TempFolder();
        var path = folder.File("film.mp4");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Tools.Token);
        var running = Tools.Ffmpeg.RunAsync(
            ["-re", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=30", "-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-flush_packets", "1", path],
            "testing", Long, stop.Token);
        await WaitForAsync(() => File.Exists(path) && new FileInfo(path).Length > 48);
        var watch = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
        Assert.Equal("h264", (await Tools.Ffprobe.ReadAsync(path, Tools.Token)).First("video")?.Codec);
    }

    [Fact]
    public async Task A_program_that_does_not_stop_when_asked_is_killed()
    {
        using var folder = new TempFolder();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Tools.Token);
        var call = Shell("echo $$ > \"$1.part\"; mv \"$1.part\" \"$1\"; exec sleep 300", Long, folder.File("started")) with { StopsOnQ = true };
        var running = ExternalProgram.RunAsync(call, stop.Token);
        await WaitForAsync(() => File.Exists(folder.File("started")));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.False(IsRunning(await File.ReadAllTextAsync(folder.File("started"), Tools.Token)));
    }

    private static ProgramCall Shell(string script, TimeSpan deadline, params string[] arguments) =>
        new("/bin/sh", ["-c", script, "sh", .. arguments], "testing", deadline);

    private static bool IsRunning(string id)
    {
        var state = $"/proc/{id.Trim()}/stat";
        try
        {
            // A killed process that nobody has waited for yet is there as a zombie.
            return File.Exists(state) && !File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition()) await clock.WaitForNextTickAsync(Tools.Token);
    }
}
