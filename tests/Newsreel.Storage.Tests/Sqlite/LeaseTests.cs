using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class LeaseTests : IDisposable
{
    private readonly TempHome home = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Only_the_owner_renews_and_only_while_the_run_runs()
    {
        var (project, run) = await home.CreateAsync(owner: "worker-1");
        var until = home.Time.Now + TimeSpan.FromMinutes(5);

        Assert.True(await home.Store.RenewLeaseAsync(run, "worker-1", until, Token));
        Assert.Equal("2026-03-01 12:05:00", home.Value<string>("SELECT lease_until FROM runs"));
        Assert.False(await home.Store.RenewLeaseAsync(run, "worker-2", until + TimeSpan.FromDays(1), Token));
        Assert.Equal("2026-03-01 12:05:00", home.Value<string>("SELECT lease_until FROM runs"));

        await home.Store.EndAsync(project, run, RunState.Failed, "broken", Token);
        Assert.False(await home.Store.RenewLeaseAsync(run, "worker-1", until, Token));
    }

    [Fact]
    public async Task A_held_project_is_not_deleted_and_its_holder_is_named()
    {
        var (project, _) = await home.CreateAsync(owner: "worker-1");

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => home.Store.DeleteAsync(project, vanished: null, Token));

        Assert.Equal(FailureKind.Work, failure.Kind);
        Assert.Contains("worker-1", failure.Message);
        Assert.Single(await home.Store.ListAsync(Token));
    }

    [Fact]
    public async Task A_project_whose_owner_vanished_keeps_its_status_and_can_be_deleted()
    {
        var (project, _) = await home.CreateAsync();
        home.Time.Now += TimeSpan.FromMinutes(2);

        Assert.Equal("active", (await home.Store.FindAsync(project.Value, Token)).Status);
        Assert.Equal("Running", home.Value<string>("SELECT state FROM runs"));
        await home.Store.DeleteAsync(project, vanished: null, Token);
        Assert.Empty(await home.Store.ListAsync(Token));
    }

    [Fact]
    public async Task Deleting_a_project_removes_all_its_rows_and_names_its_files()
    {
        var (project, run) = await home.CreateAsync();
        var (other, _) = await home.CreateAsync("Another");
        var scenes = Scenes.Of(2);
        await home.Store.SetScenesAsync(project, scenes, Token);
        await home.Store.SetScenesAsync(other, Scenes.Of(1), Token);
        await home.Store.SetAudioAsync(scenes[0].Id, "one", "audio/scene_1.mp3", TimeSpan.FromSeconds(3), Token);
        home.Execute($"""
            INSERT INTO messages (id, project_id, role, content) VALUES ('m', '{project}', 'user', 'x');
            INSERT INTO visual_suggestions (id, scene_id, video_id, title, embed_url, rank, default_segment_path)
              VALUES ('v', '{scenes[1].Id}', 'x', 'x', 'x', 1, 'videos/x.mp4');
            """);
        await home.Store.CompleteAsync(project, run, new("film.mp4", TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(1), "thumbnail.jpg"), Token);

        var paths = (await home.Store.DeleteAsync(project, vanished: null, Token)).Files;

        Assert.Equal(["audio/scene_1.mp3", "film.mp4", "thumbnail.jpg", "videos/x.mp4"], paths.Order());
        Assert.Equal("1|1|1|0|0", home.Value<string>("""
            SELECT (SELECT count(*) FROM projects) || '|' || (SELECT count(*) FROM runs) || '|' || (SELECT count(*) FROM scenes) || '|' ||
              (SELECT count(*) FROM messages) || '|' || (SELECT count(*) FROM visual_suggestions)
            """));
    }
}
