using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class OperationFailureTests : IDisposable
{
    private readonly TempHome home = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_trigger_that_refuses_the_completion_is_quoted_and_earlier_rows_stay()
    {
        var (project, run) = await home.CreateAsync();
        await home.Store.SetScenesAsync(project, Scenes.Of(2), Token);
        home.Execute("CREATE TRIGGER stop BEFORE UPDATE OF video_path ON projects BEGIN SELECT RAISE(ABORT, 'the film''s shelf is full'); END");

        var failure = await FailsAsync(() => home.Store.CompleteAsync(
            project, run, new("a.mp4", TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(1), "a.jpg"), Token));

        Assert.Contains("the film's shelf is full", failure.Message);
        Assert.Contains("Completing the project", failure.Message);
        Assert.Contains("table projects", failure.Message);
        Assert.Contains(home.Path, failure.Message);
        Assert.Equal("voiceover|active|Running|2", home.Value<string>(
            "SELECT current_step || '|' || status || '|' || (SELECT state FROM runs) || '|' || (SELECT count(*) FROM scenes) FROM projects"));
    }

    [Fact]
    public async Task A_trigger_that_refuses_the_mirror_takes_the_run_back_too()
    {
        var (project, run) = await home.CreateAsync();
        home.Execute("CREATE TRIGGER stop BEFORE UPDATE OF status ON projects BEGIN SELECT RAISE(ROLLBACK, 'no'); END");

        await FailsAsync(() => home.Store.EndAsync(project, run, RunState.Failed, "broken", Token));

        Assert.Equal("Running|active", home.Value<string>("SELECT (SELECT state FROM runs) || '|' || status FROM projects"));
        home.Execute("DROP TRIGGER stop");
        await home.Store.EndAsync(project, run, RunState.Failed, "broken", Token);
        Assert.Equal("error", home.Value<string>("SELECT status FROM projects"));
    }

    [Fact]
    public async Task A_scene_number_taken_already_says_which_rule_and_what_exists_and_adds_none()
    {
        var (project, _) = await home.CreateAsync();
        var scenes = Scenes.Of(3);
        await home.Store.SetScenesAsync(project, scenes, Token);

        var failure = await FailsAsync(() => home.Store.SetScenesAsync(project, [scenes[0], scenes[1], Scenes.Of(2)[1]], Token));

        Assert.Contains("UNIQUE scenes.project_id, scene_number", failure.Message);
        Assert.Contains($"row '{scenes[1].Id}'", failure.Message);
        Assert.Contains("scene_number = 2", failure.Message);
        Assert.Equal(3, home.Value<int>("SELECT count(*) FROM scenes"));
    }

    [Fact]
    public async Task A_project_id_taken_already_is_named()
    {
        var (project, _) = await home.CreateAsync();

        var failure = await FailsAsync(() => home.Store.CreateAsync(project, RunId.New(), Briefs.About("Again"), "me", home.Time.Now, Token));

        Assert.Contains("UNIQUE projects.id", failure.Message);
        Assert.Contains(project.Value, failure.Message);
    }

    [Fact]
    public async Task Scenes_of_a_missing_project_name_the_foreign_key()
    {
        var failure = await FailsAsync(() => home.Store.SetScenesAsync(new("nobody"), Scenes.Of(1), Token));

        Assert.Contains("FOREIGN KEY scenes.project_id", failure.Message);
        Assert.Contains("no row of projects has id = 'nobody'", failure.Message);
    }

    [Fact]
    public async Task Changing_what_is_not_there_is_a_failure()
    {
        var (project, run) = await home.CreateAsync();

        Assert.Contains("Setting the step", (await FailsAsync(() => home.Store.SetStepAsync(new("nobody"), ProjectStep.Export, Token))).Message);
        Assert.Contains("scene 'x'", (await FailsAsync(() => home.Store.SetAudioAsync(new("x"), "", "", TimeSpan.Zero, Token))).Message);
        Assert.Contains("scene 1", (await FailsAsync(() => home.Store.ChangeTextAsync(project, Scenes.Of(1), Token))).Message);
        Assert.Contains("nobody", (await FailsAsync(() => home.Store.EndAsync(new("nobody"), run, RunState.Failed, "", Token))).Message);
        Assert.Contains("nobody", (await FailsAsync(() => home.Store.DeleteAsync(new("nobody"), vanished: null, Token))).Message);
    }

    [Fact]
    public async Task A_step_that_is_none_is_refused_with_the_eight()
    {
        var (project, _) = await home.CreateAsync();
        home.Execute("CREATE TRIGGER spoil AFTER UPDATE OF voice_id ON projects BEGIN UPDATE projects SET current_step = 'dreaming' WHERE id = new.id; END");

        var failure = await FailsAsync(() => home.Store.SetVoiceAsync(project, "x", Token));

        foreach (var step in ProjectStep.All) Assert.Contains(step.Name, failure.Message);
    }

    private static async Task<NewsreelException> FailsAsync(Func<Task> action)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(action);
        Assert.Equal(FailureKind.DatabaseOperation, failure.Kind);
        Assert.NotEmpty(failure.Action);
        return failure;
    }
}
