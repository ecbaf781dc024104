using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

/// <summary>A database that opens and then refuses one operation.</summary>
public sealed class RefusedOperationTests : IDisposable
{
    private const string Earlier = "22222222-aaaa-4bbb-8ccc-000000000001";

    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Scenes_that_are_refused_are_stored_all_or_none()
    {
        var outcome = await ProduceAgainstAsync("BEFORE INSERT ON scenes WHEN new.scene_number = 2");

        AssertRefused(outcome, "scenes");
        Assert.Equal(0, _home.Database.Value<long>("SELECT count(*) FROM scenes"));
        Assert.Equal(("error", "script-generation", 0L), State());
    }

    [Fact]
    public async Task A_voice_that_cannot_be_stored_keeps_the_script()
    {
        var outcome = await ProduceAgainstAsync("BEFORE UPDATE OF audio_file_path ON scenes");

        AssertRefused(outcome, "scenes");
        Assert.Equal(2, _home.Database.Value<long>("SELECT count(*) FROM scenes WHERE text <> '' AND audio_file_path IS NULL AND duration IS NULL"));
        Assert.Equal(("error", "voiceover", 1L), State());
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_completion_that_is_refused_keeps_everything_before_it()
    {
        var outcome = await ProduceAgainstAsync("BEFORE UPDATE ON projects WHEN new.status = 'complete'");

        AssertRefused(outcome, "projects");
        Assert.Equal(2, _home.Database.Value<long>("SELECT count(*) FROM scenes WHERE audio_file_path IS NOT NULL AND duration > 0"));
        Assert.Equal(("error", "editing", 1L), State());
        Assert.Equal(1, _home.Database.Value<long>("SELECT count(*) FROM projects WHERE topic = 'Test Video' AND video_path IS NULL AND video_total_duration IS NULL"));
        Assert.NotEqual("Succeeded", _home.Database.Value<string>("SELECT state FROM runs"));
    }

    [Fact]
    public async Task A_failure_whose_end_cannot_be_recorded_is_still_the_one_that_is_told()
    {
        var outcome = await ProduceAgainstAsync("BEFORE UPDATE ON projects WHEN new.status = 'error'", seconds: "91");

        Assert.True(outcome.ExitCode == 1, $"Exit code {outcome.ExitCode}: {outcome.Errors}");
        var error = NewsreelProgram.Json(outcome.Output).GetProperty("error");
        Assert.Equal("no-material", error.GetProperty("code").GetString());
        Assert.Contains("No article in the library", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("could not be recorded", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<TestOutcome> ProduceAgainstAsync(string when, string seconds = "15")
    {
        await NewsreelProgram.JsonAsync(_home, "projects", "list");
        _home.Database.Execute($"""
            INSERT INTO projects (id, name, topic, status, current_step) VALUES ('{Earlier}', 'Earlier', 'Earlier', 'complete', 'export');
            CREATE TRIGGER refuse {when} BEGIN SELECT RAISE(ABORT, 'a made-up refusal'); END;
            """);
        return await NewsreelProgram.RunAsync(_home, "produce", "--topic", "Test Video", "--duration", seconds, "--quality", "draft", "--json");
    }

    private void AssertRefused(TestOutcome outcome, string table)
    {
        Assert.True(outcome.ExitCode == 3, $"Exit code {outcome.ExitCode}: {outcome.Errors}");
        var error = NewsreelProgram.Json(outcome.Output).GetProperty("error");
        var message = error.GetProperty("message").GetString()!;
        Assert.Matches($@"^\S.* failed in table {table} of ", message);
        Assert.Contains(_home.Database.Path, message, StringComparison.Ordinal);
        Assert.Contains("a made-up refusal", message, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(error.GetProperty("action").GetString()!);
        Assert.Equal("complete", _home.Database.Value<string>($"SELECT status FROM projects WHERE id = '{Earlier}'"));
        Assert.Equal("ok", _home.Database.Value<string>("PRAGMA integrity_check"));
    }

    private (object?, object?, object?) State()
    {
        var row = _home.Database.Row("SELECT status, current_step, CAST(script_generated AS INTEGER) AS script FROM projects WHERE topic = 'Test Video'");
        return (row["status"], row["current_step"], row["script"]);
    }
}
