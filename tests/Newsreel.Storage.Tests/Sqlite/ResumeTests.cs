using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class ResumeTests : IDisposable
{
    private readonly TempHome home = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_run_tells_its_whole_brief_its_attempt_its_holder_and_its_steps()
    {
        var brief = Briefs.About("The Berlin Airlift") with
        {
            ScriptPath = "own.md",
            SourcePaths = ["a.html", "b.txt"],
            Footage = FootageChoice.Library,
            FootageSources = ["library", "nasa"],
            Rights = RightsPolicy.Permissive,
            Purpose = FilmPurpose.Education,
            LibraryFolder = "clips",
            KeepsNaturalLength = true,
        };
        var (project, run) = (ProjectId.New(), RunId.New());
        await home.Store.CreateAsync(project, run, brief, "worker-1", home.Time.Now + TimeSpan.FromSeconds(30), Token);
        var step = new StoredStep("script", Fingerprint.Of("words"), "output/x/steps/script.json");
        await home.Store.RecordStepAsync(project, run, step with { Fingerprint = Fingerprint.Of("older words") }, Token);
        await home.Store.RecordStepAsync(project, run, step, Token);

        var stored = await home.NewStore().LastRunAsync(project, Token);

        Assert.NotNull(stored);
        Assert.Equal((run, RunState.Running, 1, "worker-1"), (stored.Id, stored.State, stored.Attempt, stored.Holder));
        Assert.Equal(brief.SourcePaths, stored.Brief.SourcePaths);
        Assert.Equal(brief.FootageSources, stored.Brief.FootageSources);
        Assert.Equal(brief with { SourcePaths = stored.Brief.SourcePaths, FootageSources = stored.Brief.FootageSources }, stored.Brief);
        Assert.Equal([step], stored.Steps);
    }

    [Fact]
    public async Task A_held_run_is_not_taken_up_and_its_holder_is_named()
    {
        var (project, run) = await home.CreateAsync(owner: "desk:4711");

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => ClaimAsync(project, run, vanished: null));
        var other = await Assert.ThrowsAsync<NewsreelException>(() => ClaimAsync(project, run, vanished: "desk:4712"));

        Assert.Equal((FailureKind.Work, "run-held", "run-held"), (failure.Kind, failure.Code, other.Code));
        Assert.Contains("desk:4711", failure.Message);
        Assert.Equal(1L, home.Value<long>("SELECT attempt FROM runs"));
    }

    [Fact]
    public async Task A_run_is_free_once_its_lease_has_ended_and_at_once_when_its_owner_is_known_to_be_dead()
    {
        var (project, run) = await home.CreateAsync(owner: "desk:1");
        await ClaimAsync(project, run, vanished: "desk:1");
        home.Time.Now += TimeSpan.FromSeconds(31);
        Assert.True((await home.Store.FindAsync(project.Value, Token)).IsInterrupted);

        await home.NewStore().ClaimAsync(project, run, "desk:3", home.Time.Now + TimeSpan.FromSeconds(30), vanished: null, Token);

        Assert.Equal("Running|desk:3|3|active", home.Value<string>("SELECT state || '|' || owner || '|' || attempt || '|' || status FROM runs JOIN projects ON projects.id = project_id"));
        Assert.False((await home.Store.FindAsync(project.Value, Token)).IsInterrupted);
    }

    [Theory]
    [InlineData(RunState.Failed)]
    [InlineData(RunState.Cancelled)]
    public async Task A_run_that_ended_without_a_film_is_taken_up_again(RunState state)
    {
        var (project, run) = await home.CreateAsync();
        await home.Store.EndAsync(project, run, state, "broken", Token);

        await ClaimAsync(project, run, vanished: null);

        Assert.Equal("Running|-|-|active", home.Value<string>(
            "SELECT state || '|' || coalesce(state_reason, '-') || '|' || coalesce(ended_at, '-') || '|' || status FROM runs JOIN projects ON projects.id = project_id"));
    }

    [Fact]
    public async Task A_finished_run_is_not_taken_up()
    {
        var (project, run) = await home.CreateAsync();
        await home.Store.CompleteAsync(project, run, new("a.mp4", TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(1), "a.jpg"), Token);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => ClaimAsync(project, run, vanished: null));

        Assert.Equal("row-missing", failure.Code);
        Assert.Equal("complete", home.Value<string>("SELECT status FROM projects"));
    }

    [Fact]
    public async Task Scenes_stored_again_keep_their_sound_unless_their_words_changed()
    {
        var (project, _) = await home.CreateAsync();
        var scenes = Scenes.Of(3);
        await home.Store.SetScenesAsync(project, scenes, Token);
        foreach (var scene in scenes) await home.Store.SetAudioAsync(scene.Id, "spoken", $"audio/{scene.Number}.mp3", TimeSpan.FromSeconds(3), Token);

        await home.Store.SetScenesAsync(project, [scenes[0], scenes[1] with { Text = "Other words." }], Token);

        Assert.Equal(["audio/1.mp3", null], (await home.Store.ScenesAsync(project, Token)).Select(scene => scene.AudioPath));
    }

    [Fact]
    public async Task Suggestions_stored_again_keep_the_ids_that_others_point_to()
    {
        var (project, _) = await home.CreateAsync();
        var scene = Scenes.Of(1)[0];
        await home.Store.SetScenesAsync(project, [scene], Token);
        home.Execute($"INSERT INTO visual_suggestions (id, scene_id, video_id, title, embed_url, rank, provider) VALUES ('by-hand', '{scene.Id}', 'b', 'old', 'x', 9, 'library')");
        SuggestedClip Clip(string id, string? path) => new($"id-{id}", id, $"Clip {id}", "", $"file:///{id}", TimeSpan.FromSeconds(7), path, 0.5, "library");
        var visuals = new Visuals("library", [new(scene.Id, ["bridge"], [Clip("b", "library/footage/b.mp4"), Clip("a", null)], "id-b")]);

        for (var attempt = 0; attempt < 2; attempt++) await home.Store.SetVisualsAsync(project, visuals, Token);

        Assert.Equal("by-hand|Clip b|1|complete", home.Value<string>("SELECT id || '|' || title || '|' || rank || '|' || download_status FROM visual_suggestions WHERE video_id = 'b'"));
        Assert.Equal("id-a|2|pending", home.Value<string>("SELECT id || '|' || rank || '|' || download_status FROM visual_suggestions WHERE video_id = 'a'"));
        Assert.Equal("by-hand", home.Value<string>("SELECT selected_clip_id FROM scenes"));
        Assert.Equal("library", home.Value<string>("SELECT visuals_provider FROM projects"));
    }

    [Fact]
    public async Task The_length_of_own_words_is_stored_once_it_is_measured()
    {
        var (project, run) = await home.CreateAsync();

        await home.Store.SetTargetAsync(project, run, TimeSpan.FromSeconds(47.6), Token);

        Assert.Equal("48|48", home.Value<string>("SELECT target_duration || '|' || target_seconds FROM projects JOIN runs ON project_id = projects.id"));
    }

    [Fact]
    public async Task A_run_can_be_asked_for_otherwise_when_it_goes_on()
    {
        var (project, run) = await home.CreateAsync();
        var brief = (await home.Store.LastRunAsync(project, Token))!.Brief with { MaxCost = 1.5m };

        await home.Store.SetBriefAsync(project, run, brief, Token);

        Assert.Equal(1.5m, (await home.Store.LastRunAsync(project, Token))!.Brief.MaxCost);
    }

    private Task ClaimAsync(ProjectId project, RunId run, string? vanished) =>
        home.Store.ClaimAsync(project, run, "desk:2", home.Time.Now + TimeSpan.FromSeconds(30), vanished, Token);
}
