using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class LostRunTests : IDisposable
{
    private static readonly Completion Film = new("a.mp4", TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(1), "a.jpg");
    private readonly TempHome home = new();

    public static TheoryData<string> Writes => ["complete", "fail", "step", "brief", "recorded step", "target", "scenes", "text", "audio", "voice", "visuals"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Who_has_lost_the_run_stores_nothing_and_learns_who_holds_it(string write)
    {
        var (project, run) = await home.CreateAsync(owner: "worker-1");
        var scenes = Scenes.Of(1);
        await home.Store.SetScenesAsync(project, scenes, Token);
        home.Execute("UPDATE runs SET owner = 'worker-2'");
        var before = Picture();

        await LostAsync(() => WriteAsync(home.Store, write, project, run, scenes), "worker-2");

        Assert.Equal(before, Picture());
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_store_that_never_held_the_run_stores_nothing(string write)
    {
        var (project, run) = await home.CreateAsync(owner: "worker-1");
        var scenes = Scenes.Of(1);
        await home.Store.SetScenesAsync(project, scenes, Token);
        var before = Picture();

        await LostAsync(() => WriteAsync(home.NewStore(), write, project, run, scenes), "worker-1");

        Assert.Equal(before, Picture());
    }

    [Fact]
    public async Task A_run_that_its_new_owner_completed_cannot_be_completed_again_by_the_old_one()
    {
        var (project, run) = await home.CreateAsync(owner: "worker-1");
        home.Execute("UPDATE runs SET owner = 'worker-2', state = 'Succeeded', ended_at = '2026-03-01 12:00:00'; UPDATE projects SET video_path = 'theirs.mp4'");

        await LostAsync(() => home.Store.CompleteAsync(project, run, Film, Token), "worker-2");
        await LostAsync(() => home.Store.SetStepAsync(project, ProjectStep.Export, Token), "worker-2");

        Assert.Equal("theirs.mp4", home.Value<string>("SELECT video_path FROM projects"));
    }

    [Fact]
    public async Task Whoever_renews_a_run_that_is_theirs_may_complete_it()
    {
        var (project, run) = await home.CreateAsync(owner: "worker-1");
        var other = home.NewStore();
        Assert.True(await other.RenewLeaseAsync(run, "worker-1", home.Time.Now + TimeSpan.FromMinutes(1), Token));

        await other.CompleteAsync(project, run, Film, Token);

        Assert.Equal("complete", home.Value<string>("SELECT status FROM projects"));
    }

    [Fact]
    public async Task A_refused_renewal_gives_no_right_to_the_run()
    {
        var (project, run) = await home.CreateAsync(owner: "worker-1");
        var other = home.NewStore();
        Assert.False(await other.RenewLeaseAsync(run, "worker-2", home.Time.Now + TimeSpan.FromMinutes(1), Token));

        await LostAsync(() => other.EndAsync(project, run, RunState.Failed, "broken", Token), "worker-1");
    }

    [Fact]
    public async Task A_project_that_nobody_works_on_can_be_changed_by_anybody()
    {
        var (project, run) = await home.CreateAsync();
        await home.Store.EndAsync(project, run, RunState.Failed, "broken", Token);

        await home.NewStore().SetVoiceAsync(project, "espeak:en-us", Token);

        Assert.Equal("espeak:en-us", home.Value<string>("SELECT voice_id FROM projects"));
    }

    [Fact]
    public async Task No_message_names_a_command_that_does_not_exist()
    {
        var (project, run) = await home.CreateAsync();
        await home.Store.CompleteAsync(project, run, Film, Token);

        var ended = await Assert.ThrowsAsync<NewsreelException>(() => home.Store.EndAsync(project, run, RunState.Failed, "", Token));
        var twice = await Assert.ThrowsAsync<NewsreelException>(() => home.Store.CreateAsync(project, RunId.New(), Briefs.About("Again"), "me", home.Time.Now, Token));

        Assert.Equal(("run-ended", "database-unique"), (ended.Code, twice.Code));
        Assert.DoesNotContain("resume", ended.Action + twice.Action, StringComparison.OrdinalIgnoreCase);
    }

    private static Task WriteAsync(SqliteProjectStore store, string write, ProjectId project, RunId run, IReadOnlyList<SceneRow> scenes) => write switch
    {
        "complete" => store.CompleteAsync(project, run, Film, Token),
        "fail" => store.EndAsync(project, run, RunState.Failed, "broken", Token),
        "target" => store.SetTargetAsync(project, run, TimeSpan.FromSeconds(99), Token),
        "brief" => store.SetBriefAsync(project, run, Briefs.About("Others"), Token),
        "recorded step" => store.RecordStepAsync(project, run, new("script", Fingerprint.Of("x"), "x.json"), Token),
        "step" => store.SetStepAsync(project, ProjectStep.Export, Token),
        "scenes" => store.SetScenesAsync(project, [Scenes.Of(2)[1]], Token),
        "text" => store.ChangeTextAsync(project, [scenes[0] with { Text = "Others." }], Token),
        "audio" => store.SetAudioAsync(scenes[0].Id, "x", "x.mp3", TimeSpan.FromSeconds(1), Token),
        "voice" => store.SetVoiceAsync(project, "x", Token),
        _ => store.SetVisualsAsync(project, Scenes.Drawn(scenes, "x"), Token),
    };

    private static async Task LostAsync(Func<Task> action, string holder)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(action);
        Assert.Equal((FailureKind.Work, "run-lost"), (failure.Kind, failure.Code));
        Assert.Contains(holder, failure.Message);
    }

    private string Picture() => string.Join(
        '\n', new[] { "projects", "runs", "scenes" }.SelectMany(table => home.Row($"SELECT * FROM {table}").Select(cell => $"{table}.{cell.Key} = {cell.Value}")));
}
