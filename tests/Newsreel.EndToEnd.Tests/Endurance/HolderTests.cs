using System.Globalization;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Endurance;

public sealed class HolderTests : IDisposable
{
    private readonly KilledFilm film = new("--topic", "Test Video", "--duration", "15", "--quality", "draft", "--aspect", "1:1");

    public HolderTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");

    public void Dispose() => film.Dispose();

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_resume_beside_a_living_run_ends_with_1_names_the_holder_and_disturbs_nothing()
    {
        var token = TestContext.Current.CancellationToken;
        await using var program = film.Start();
        await program.LineAsync(line => line.StartsWith("script: ", StringComparison.Ordinal), token);

        var beside = await film.ResumeAsync();

        Assert.Equal(1, beside.ExitCode);
        var holder = $"{Environment.MachineName}:{program.Id.ToString(CultureInfo.InvariantCulture)}";
        Assert.Contains(holder, beside.Errors, StringComparison.Ordinal);
        Assert.Equal("run-held", NewsreelProgram.Json(beside.Output).GetProperty("error").GetProperty("code").GetString());
        var outcome = await program.EndAsync(token);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        await RightFilm.IsAsync(film.Home, 15);
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_run_whose_owner_died_on_another_machine_is_free_when_its_lease_ends()
    {
        await using (var program = film.Start())
        {
            await program.LineAsync(line => line.StartsWith("script: ", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            await film.KillAsync(program, wholeGroup: true);
        }

        var left = film.Home.Database.Value<long>("SELECT strftime('%s', lease_until) - strftime('%s', 'now') FROM runs");
        Assert.InRange(left, 1, 31);
        film.Home.Database.Execute("UPDATE runs SET owner = 'elsewhere:1'");
        var early = await film.ResumeAsync();
        Assert.Equal((1, true), (early.ExitCode, early.Errors.Contains("elsewhere:1", StringComparison.Ordinal)));

        film.Home.Database.Execute("UPDATE runs SET lease_until = datetime('now', '-1 second')");
        Assert.Contains("interrupted at voice", (await NewsreelProgram.RunAsync(film.Home, "projects", "show", "last")).Output, StringComparison.Ordinal);
        var outcome = await film.ResumeAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    [Fact]
    public async Task A_project_whose_owner_was_killed_is_deleted_without_waiting()
    {
        await using (var program = film.Start())
        {
            await program.LineAsync(line => line.StartsWith("voice: espeak", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            await film.KillAsync(program, wholeGroup: false);
        }

        var outcome = await NewsreelProgram.RunAsync(film.Home, "projects", "delete", "last", "--yes");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.DoesNotContain(film.Home.Files(), file => file.StartsWith("output/", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task Scenes_that_a_person_changed_in_between_are_spoken_as_changed()
    {
        await using (var program = film.Start())
        {
            await program.LineAsync(line => line.StartsWith("voice: espeak", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            await film.KillAsync(program, wholeGroup: true);
        }

        var scene = film.Home.Database.Row("SELECT id, text FROM scenes WHERE scene_number = 2");
        film.Home.Database.Execute($"UPDATE scenes SET text = 'A heron stood in the river, and {scene["text"]}' WHERE id = '{scene["id"]}'");

        var outcome = await film.ResumeAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.StartsWith("A heron stood", film.Home.Database.Value<string>($"SELECT text FROM scenes WHERE id = '{scene["id"]}'"), StringComparison.Ordinal);
        Assert.Contains("A heron stood", File.ReadAllText(film.Home.At(film.Home.Files().Single(file => file.EndsWith("captions.srt", StringComparison.Ordinal)))), StringComparison.Ordinal);
    }
}
