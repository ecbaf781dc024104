using Newsreel.Media;

namespace Newsreel.EndToEnd.Tests.Setup;

public sealed class TestScriptTests : IDisposable
{
    private readonly MadeUpMachine _machine = new MadeUpMachine().WithEverything();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task The_last_line_adds_up_the_projects()
    {
        Count("7 0 1");

        var result = await RunAsync();

        Assert.True(result.ExitCode == 0, result.OutputText + result.Errors);
        Assert.EndsWith("\n28 passed, 0 failed, 4 skipped\n", result.OutputText, StringComparison.Ordinal);
        Assert.Contains(_machine.Calls, call => call.Contains("-trait- Size=Long", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_anywhere_fails_the_whole_after_the_rest_has_run()
    {
        Count("7 1 0");

        var result = await RunAsync("--fast");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("\n21 passed, 3 failed, 0 skipped\n", result.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_dies_counts_as_a_failure()
    {
        Count("7 0 0");
        _machine.Set("crash");

        var result = await RunAsync("--fast");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Newsreel.Tests ended early (exit code 134", result.OutputText, StringComparison.Ordinal);
        Assert.EndsWith("\n0 passed, 3 failed, 0 skipped\n", result.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_hangs_is_ended_and_counts_as_a_failure()
    {
        var script = Path.Combine(_machine.Repository, "test");
        var text = await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(script, text.Replace("limit=900", "limit=2", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        _machine.Set("hang");

        var result = await RunAsync("--fast");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Newsreel.Tests ended early (exit code 124", result.OutputText, StringComparison.Ordinal);
        Assert.EndsWith("\n0 passed, 3 failed, 0 skipped\n", result.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_fails_when_nothing_ran()
    {
        Count("0 0 0");

        var result = await RunAsync("NoSuchTest");

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("No test ran.\n0 passed, 0 failed, 0 skipped\n", result.OutputText, StringComparison.Ordinal);
        Assert.Contains(_machine.Calls, call => call.Contains("-method *NoSuchTest*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_fails_with_a_total_when_the_build_fails()
    {
        _machine.Set("build-fails");

        var result = await RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("0 passed, 0 failed, 0 skipped\n", result.OutputText);
    }

    [Fact]
    public async Task Fast_leaves_out_the_end_to_end_tests_and_long_adds_the_long_ones()
    {
        Count("1 0 0");

        await RunAsync("--fast");
        Assert.DoesNotContain(_machine.Calls, call => call.Contains("EndToEnd", StringComparison.Ordinal));
        _machine.ForgetCalls();
        await RunAsync("--long");

        Assert.Contains(_machine.Calls, call => call.Contains("EndToEnd", StringComparison.Ordinal));
        Assert.DoesNotContain(_machine.Calls, call => call.Contains("Size=Long", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_it_built_is_what_the_program_starts_with()
    {
        Count("1 0 0");
        await RunAsync("--fast");
        _machine.ForgetCalls();

        await _machine.StartAsync();

        Assert.EndsWith("Newsreel.Cli.dll", Assert.Single(_machine.Calls).TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gsk_", "abcdefghijklmnopqrst")]
    [InlineData("sk-", "proj-abcdefghijklmnop")]
    [InlineData("AIza", "SyA1234567890123456789")]
    [InlineData("key-", "0123456789abcdef")]
    [InlineData("AKIA", "ABCDEFGHIJKLMNOP")]
    [InlineData("-----BEGIN RSA PRIVATE", " KEY-----")]
    public async Task A_key_in_a_tracked_file_is_found_and_not_printed(string start, string end)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await File.WriteAllTextAsync(Path.Combine(_machine.Repository, "settings.txt"), $"first\nkey = {start}{end}\n", cancellation);
        await _machine.RunAsync([], "git", "init", "-q", _machine.Repository);
        await _machine.RunAsync([], "git", "-C", _machine.Repository, "add", "settings.txt", "scripts");

        var result = await _machine.RunAsync([], Path.Combine(_machine.Repository, "scripts/secrets.sh"));

        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("\n  settings.txt:2", result.Errors.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain(end, result.Errors + result.OutputText, StringComparison.Ordinal);
    }

    private void Count(string counts) => File.WriteAllText(_machine.At("facts/counts"), counts + "\n");

    private Task<ProgramResult> RunAsync(params string[] arguments) => _machine.RunAsync([], Path.Combine(_machine.Repository, "test"), arguments);
}
