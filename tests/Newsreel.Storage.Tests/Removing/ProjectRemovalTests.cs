using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Storage.Tests.Removing;

public sealed class ProjectRemovalTests : IDisposable
{
    private readonly TempHome home = new();
    private readonly string outside = Directory.CreateTempSubdirectory("newsreel-outside-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        home.Dispose();
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public async Task Files_that_another_project_names_stay_however_they_are_written()
    {
        var (project, other) = (await CreateAsync("One"), await CreateAsync("Two"));
        await NameSoundAsync(project, "audio/scene_1.mp3", "audio/scene_2.mp3");
        await NameSoundAsync(other, Path.Combine(home.Home.Root, "audio/../audio/scene_1.mp3"));
        var (shared, own) = (Write("audio/scene_1.mp3"), Write("audio/scene_2.mp3"));

        var deleted = await RemoveAsync(project);

        Assert.Equal(["audio/scene_2.mp3"], deleted);
        Assert.True(File.Exists(shared));
        Assert.False(File.Exists(own));
    }

    [Fact]
    public async Task A_clip_in_the_folder_stays_while_another_project_uses_it()
    {
        var (project, other) = (await CreateAsync("One"), await CreateAsync("Two"));
        var folder = $"output/one-{project.Prefix}";
        var (clip, film) = (Write($"{folder}/videos/clip.mp4"), Write($"{folder}/videos/own.mp4"));
        await NameSoundAsync(other, "audio/x.mp3");
        home.Execute($"""
            INSERT INTO visual_suggestions (id, scene_id, video_id, title, embed_url, rank, default_segment_path)
              SELECT 'v', id, 'x', 'x', 'x', 1, '{folder}/videos/clip.mp4' FROM scenes WHERE project_id = '{other}'
            """);

        await RemoveAsync(project);

        Assert.True(File.Exists(clip));
        Assert.False(File.Exists(film));
    }

    [Theory]
    [InlineData("ai-video-generator.db")]
    [InlineData("ai-video-generator.db-wal")]
    [InlineData("ai-video-generator.db-shm")]
    [InlineData("ai-video-generator.db.before-newsreel")]
    [InlineData("sub/../ai-video-generator.db.before-newsreel-2")]
    [InlineData("round/ai-video-generator.db")]
    public async Task The_database_and_its_copies_are_never_deleted(string named)
    {
        var project = await CreateAsync("One");
        await NameSoundAsync(project, named);
        File.CreateSymbolicLink(Path.Combine(home.Home.Root, "round"), home.Home.Root);
        var path = home.Home.Resolve(named);
        if (!File.Exists(path)) await File.WriteAllTextAsync(path, "precious", Token);

        var deleted = await RemoveAsync(project);

        Assert.Empty(deleted);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Links_are_deleted_and_what_they_lead_to_is_not()
    {
        var project = await CreateAsync("One");
        var folder = home.Home.Resolve($"output/one-{project.Prefix}");
        Write($"output/one-{project.Prefix}/videos/clip.mp4");
        var (film, inner) = (Path.Combine(outside, "film.mp4"), Path.Combine(Directory.CreateDirectory(Path.Combine(outside, "deep")).FullName, "a.mp4"));
        await File.WriteAllTextAsync(film, "", Token);
        await File.WriteAllTextAsync(inner, "", Token);
        Directory.CreateSymbolicLink(Path.Combine(folder, "archive"), outside);
        Directory.CreateSymbolicLink(Path.Combine(folder, "round"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "one.mp4"), film);
        File.CreateSymbolicLink(Path.Combine(folder, "broken.mp4"), "/nowhere/at/all");

        await RemoveAsync(project);

        Assert.True(File.Exists(film) && File.Exists(inner));
        Assert.False(Path.Exists(folder));
    }

    [Fact]
    public async Task A_stored_path_through_a_link_to_outside_is_not_deleted()
    {
        var project = await CreateAsync("One");
        var film = Path.Combine(outside, "film.mp4");
        await File.WriteAllTextAsync(film, "", Token);
        Directory.CreateSymbolicLink(Path.Combine(home.Home.Root, "archive"), outside);
        Directory.CreateSymbolicLink(Path.Combine(home.Home.Root, "second"), "archive");
        await NameSoundAsync(project, "archive/film.mp4", "second/film.mp4");

        Assert.Empty(await RemoveAsync(project));

        Assert.True(File.Exists(film));
    }

    [Fact]
    public async Task Nothing_is_deleted_when_the_output_folder_leads_outside()
    {
        var project = await CreateAsync("One");
        Directory.CreateSymbolicLink(Path.Combine(home.Home.Root, "output"), outside);
        var film = Write($"output/one-{project.Prefix}/film.mp4");

        Assert.Empty(await RemoveAsync(project));

        Assert.True(File.Exists(film));
    }

    [Fact]
    public async Task A_home_reached_through_a_link_is_home()
    {
        var project = await CreateAsync("One");
        Write($"output/one-{project.Prefix}/film.mp4");
        var link = Path.Combine(outside, "home");
        Directory.CreateSymbolicLink(link, home.Home.Root);

        var deleted = await RemoveAsync(project, new(link));

        Assert.Equal([$"output/one-{project.Prefix}/film.mp4"], deleted);
    }

    [Fact]
    public async Task Files_that_cannot_be_deleted_are_named_and_the_rest_is_deleted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix file modes.");
        var project = await CreateAsync("One");
        await NameSoundAsync(project, "audio/a.mp3", "locked/b.mp3", "sound/c.mp3");
        var (first, stuck, last) = (Write("audio/a.mp3"), Write("locked/b.mp3"), Write("sound/c.mp3"));
        var inFolder = Write($"output/one-{project.Prefix}/film.mp4");
        await ProtectAsync("locked", true);
        try
        {
            var failure = await Assert.ThrowsAsync<NewsreelException>(() => RemoveAsync(project));

            Assert.Equal((FailureKind.Work, "files-left"), (failure.Kind, failure.Code));
            Assert.Contains("locked/b.mp3", failure.Message);
            Assert.DoesNotContain("a.mp3", failure.Message);
            Assert.True(File.Exists(stuck));
            Assert.False(File.Exists(first) || File.Exists(last) || File.Exists(inFolder));
            Assert.Empty(await home.Store.ListAsync(Token));
        }
        finally
        {
            await ProtectAsync("locked", false);
        }
    }

    [Fact]
    public async Task The_folder_is_the_one_of_the_film_even_when_the_topic_has_changed()
    {
        var project = await CreateAsync("One");
        var (film, papers, other) = (
            Write($"output/one-{project.Prefix}/One_video.mp4"), Write($"output/one-{project.Prefix}/credits.txt"), Write($"output/another-{project.Prefix}/x.txt"));
        home.Execute($"UPDATE projects SET topic = 'Renamed', video_path = 'output/one-{project.Prefix}/One_video.mp4'");

        await RemoveAsync(project);

        Assert.False(File.Exists(film) || File.Exists(papers));
        Assert.True(File.Exists(other));
    }

    [Theory]
    [InlineData("output/One_video.mp4")]
    [InlineData("elsewhere/one-ID/One_video.mp4")]
    [InlineData("output/deep/one-ID/One_video.mp4")]
    [InlineData("output/one-else/One_video.mp4")]
    [InlineData(null)]
    public async Task Without_a_film_in_its_place_it_is_the_only_folder_with_the_beginning_of_the_id(string? stored)
    {
        var project = await CreateAsync("One");
        var path = stored?.Replace("ID", project.Prefix, StringComparison.Ordinal);
        var (own, beside) = (Write($"output/once-{project.Prefix}/credits.txt"), path is null ? null : Write(Path.Combine(Path.GetDirectoryName(path)!, "beside.txt")));
        home.Execute($"UPDATE projects SET topic = 'Renamed', video_path = {(path is null ? "NULL" : $"'{path}'")}");

        await RemoveAsync(project);

        Assert.False(File.Exists(own));
        Assert.True(beside is null || File.Exists(beside));
    }

    [Fact]
    public async Task Of_two_folders_with_the_beginning_of_the_id_none_is_guessed()
    {
        var project = await CreateAsync("One");
        var (first, second) = (Write($"output/one-{project.Prefix}/a.txt"), Write($"output/two-{project.Prefix}/a.txt"));

        Assert.Empty(await RemoveAsync(project));

        Assert.True(File.Exists(first) && File.Exists(second));
    }

    private async Task<ProjectId> CreateAsync(string topic)
    {
        var (project, run) = await home.CreateAsync(topic);
        await home.Store.EndAsync(project, run, RunState.Cancelled, "Stopped.", Token);
        return project;
    }

    private async Task<IReadOnlyList<string>> RemoveAsync(ProjectId project, Home? where = null) =>
        await new ProjectRemoval(home.Store, where ?? home.Home).RemoveAsync(await home.Store.FindAsync(project.Value, Token), Token);

    private async Task NameSoundAsync(ProjectId project, params string[] paths)
    {
        var scenes = Scenes.Of(paths.Length);
        await home.Store.SetScenesAsync(project, scenes, Token);
        foreach (var (scene, path) in scenes.Zip(paths)) await home.Store.SetAudioAsync(scene.Id, "", path, TimeSpan.FromSeconds(1), Token);
    }

    private string Write(string relative)
    {
        var path = home.Home.Resolve(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "x");
        return path;
    }

    // The superuser may delete from a folder without write bits, but not from an immutable one.
    private async Task ProtectAsync(string folder, bool isOn)
    {
        var path = home.Home.Resolve(folder);
        if (OperatingSystem.IsWindows()) return;
        if (Environment.IsPrivilegedProcess)
        {
            var call = new ProgramCall("chattr", [isOn ? "+i" : "-i", path], "preparing a test", TimeSpan.FromSeconds(20));
            var done = (await ExternalProgram.RunAsync(call, CancellationToken.None)).ExitCode == 0;
            Assert.SkipUnless(done, "This file system makes no immutable folders.");
        }
        else
        {
            File.SetUnixFileMode(path, isOn ? UnixFileMode.UserRead | UnixFileMode.UserExecute : UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }
}
