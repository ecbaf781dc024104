using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

/// <summary>Programs that are too old, or that fail in the middle of a film.</summary>
public sealed class FailingProgramTests : IDisposable
{
    private static readonly string[] Film = ["produce", "--topic", "Test Video", "--duration", "15", "--quality", "draft", "--aspect", "1:1"];

    private readonly TempHome home = new();
    private readonly TempHome tools = new();

    public FailingProgramTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs are shell scripts.");

    public void Dispose()
    {
        home.Dispose();
        tools.Dispose();
    }

    [Theory]
    [InlineData("ffmpeg", "ffmpeg version 4.2.7-0ubuntu0.1 Copyright (c) 2000-2022 the FFmpeg developers", "4.2.7", "5.1")]
    [InlineData("espeak-ng", "eSpeak NG text-to-speech: 1.49.2  Data at: /usr/lib/espeak-ng-data", "1.49.2", "1.50")]
    public async Task A_program_that_is_too_old_is_named_with_the_version_that_is_needed(string program, string says, string version, string needed)
    {
        Put(program, $"case \"$1\" in *version*) echo '{says}'; exit 0;; esac\n{Real(program)}");

        var doctor = await RunAsync("doctor");
        var produce = await RunAsync(Film);

        Assert.Equal((1, 1), (doctor.ExitCode, produce.ExitCode));
        Assert.Contains($"{program} {version} is too old", doctor.Output, StringComparison.Ordinal);
        Assert.Contains($"{program} {version} is too old: Newsreel needs {needed}", produce.Errors, StringComparison.Ordinal);
        Assert.Contains("doctor", produce.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Size", "Long")]
    [InlineData("espeak-ng", "*--stdout*", 4, "voiceover")]
    [InlineData("ffmpeg", "*libx264*", 1, "editing")]
    public async Task A_program_that_fails_in_the_middle_fails_the_run_which_is_finished_once_it_works(string program, string when, int working, string step)
    {
        // The first calls work: something is done when it breaks.
        Put(program, $"""
            case "$*" in
            {when})
              echo x >> '{tools.At("calls")}'
              if [ "$(wc -l < '{tools.At("calls")}')" -gt {working} ]; then echo 'out of luck' >&2; exit 3; fi;;
            esac
            {Real(program)}
            """);

        var failed = await RunAsync(Film);

        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("out of luck", failed.Errors, StringComparison.Ordinal);
        Assert.Contains("newsreel resume", failed.Errors, StringComparison.Ordinal);
        var row = home.Database.Row("SELECT * FROM projects");
        Assert.Equal(("error", step), (row["status"], row["current_step"]));

        File.Delete(tools.At(program));
        var resumed = await RunAsync("resume", "last");

        Assert.True(resumed.ExitCode == 0, resumed.Errors);
        Assert.Equal("complete", home.Database.Value<string>("SELECT status FROM projects"));
    }

    private static string Real(string program) => $"exec '{CountedPrograms.InPath(program)}' \"$@\"";

    private void Put(string program, string script)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The programs are shell scripts.");
        File.WriteAllText(tools.At(program), $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(tools.At(program), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Task<TestOutcome> RunAsync(params string[] arguments) => NewsreelProgram.EndAsync(NewsreelProgram.Start(
        [.. arguments, "--home", home.Root], NewsreelProgram.FilmDeadline,
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["PATH"] = $"{tools.Root}:{Environment.GetEnvironmentVariable("PATH")}" }));
}
