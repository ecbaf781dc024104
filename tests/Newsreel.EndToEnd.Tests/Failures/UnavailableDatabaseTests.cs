using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

public sealed class UnavailableDatabaseTests : IDisposable
{
    private const int CannotMount = 77;

    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_folder_in_the_place_of_the_database_ends_with_2_before_any_work()
    {
        Directory.CreateDirectory(_home.Database.Path);

        var outcome = await NewsreelProgram.RunAsync(_home, "produce", "--topic", "Test Video", "--duration", "15");

        AssertUnavailable(outcome, "is a folder");
        Assert.False(Directory.Exists(_home.Output));
    }

    [Fact]
    public async Task A_text_file_in_the_place_of_the_database_ends_with_2_and_stays_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("This is a letter, not a database.\n", 100));
        await File.WriteAllTextAsync(_home.Database.Path, text, TestContext.Current.CancellationToken);

        var outcome = await NewsreelProgram.RunAsync(_home, "produce", "--topic", "Test Video", "--duration", "15", "--json");

        AssertUnavailable(outcome, "not a SQLite database");
        Assert.Equal("database-not-sqlite", NewsreelProgram.Json(outcome.Output).GetProperty("error").GetProperty("code").GetString());
        Assert.Equal([TempHome.DatabaseName], _home.Files());
        Assert.Equal(text, await File.ReadAllTextAsync(_home.Database.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_home_that_is_a_file_ends_with_2()
    {
        var file = _home.At("file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.Start(["produce", "--home", file], NewsreelProgram.QuickDeadline));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(file, outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_home_that_cannot_be_written_ends_with_2_before_any_work(bool hasDatabase)
    {
        if (hasDatabase) await NewsreelProgram.JsonAsync(_home, "projects", "list");
        var before = _home.Files();

        var outcome = await RunReadOnlyAsync("produce", "--topic", "Test Video", "--duration", "15", "--home", _home.Root);

        AssertUnavailable(outcome, "read-only");
        Assert.Equal(before, _home.Files());
    }

    [Fact]
    public async Task Listing_needs_the_database_as_well()
    {
        Directory.CreateDirectory(_home.Database.Path);

        AssertUnavailable(await NewsreelProgram.RunAsync(_home, "projects", "list"), "is a folder");
    }

    private void AssertUnavailable(TestOutcome outcome, string reason)
    {
        Assert.True(outcome.ExitCode == 2, $"Exit code {outcome.ExitCode}: {outcome.Errors}");
        Assert.Contains(_home.Database.Path, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("--home", outcome.Errors, StringComparison.Ordinal);
    }

    // The mount lives in a namespace of its own and is gone with the process.
    private async Task<TestOutcome> RunReadOnlyAsync(params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux mounts a folder again.");
        var script = $"mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" || exit {CannotMount}\nexec \"$@\"";
        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.StartThrough(
            "unshare", ["--mount", "sh", "-c", script, _home.Root], arguments, NewsreelProgram.QuickDeadline));
        Assert.SkipWhen(outcome.ExitCode == CannotMount || outcome.Errors.StartsWith("unshare:", StringComparison.Ordinal), $"This machine does not let a test mount: {outcome.Errors}");
        return outcome;
    }
}
