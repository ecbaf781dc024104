using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Library;

[Collection(TwoFilms.Collection)]
public sealed class ProjectsTests(TwoFilms films)
{
    private string Newest => films.Ids[0];

    private string Older => films.Ids[1];

    [Fact]
    public async Task The_table_has_a_line_for_each_project_the_newest_first()
    {
        var outcome = await NewsreelProgram.RunAsync(films.Home, "projects", "list");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Errors);
        Assert.DoesNotContain('\u001b', outcome.Output);
        var lines = outcome.Output.Split('\n').Where(line => line.Contains("Test Video", StringComparison.Ordinal)).ToList();
        Assert.Equal([Newest[..8], Older[..8]], lines.Select(line => line.Trim().Split(' ')[0]));
        Assert.All(lines, line => Assert.Contains("complete", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains("0:00:15", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_as_JSON_holds_what_the_rows_hold()
    {
        var list = (await NewsreelProgram.JsonAsync(films.Home, "projects", "list")).EnumerateArray().ToList();

        Assert.Equal(films.Ids, list.Select(Id));
        Assert.All(list, project =>
        {
            var row = films.Home.Database.Row($"SELECT * FROM projects WHERE id = '{Id(project)}'");
            Assert.Equal(row["video_path"], project.GetProperty("videoPath").GetString());
            Assert.Equal(row["video_file_size"], project.GetProperty("sizeBytes").GetInt64());
            Assert.Equal((15.0, "complete", "export"), (project.GetProperty("targetSeconds").GetDouble(), project.GetProperty("status").GetString(), project.GetProperty("step").GetString()));
        });
    }

    [Fact]
    public async Task An_empty_home_says_how_to_make_the_first_film()
    {
        using var home = new TempHome();

        var outcome = await NewsreelProgram.RunAsync(home, "projects", "list");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("produce --topic", outcome.Output, StringComparison.Ordinal);
        Assert.Empty((await NewsreelProgram.JsonAsync(home, "projects", "list")).EnumerateArray());
    }

    [Fact]
    public async Task A_project_is_shown_by_its_id_a_unique_prefix_and_last()
    {
        Assert.Equal(Older, await ShownAsync(Older));
        Assert.Equal(Older, await ShownAsync(Older[..8]));
        Assert.Equal(Older, await ShownAsync(Older[..8].ToUpperInvariant()));
        Assert.Equal(Newest, await ShownAsync("last"));

        async Task<string?> ShownAsync(string name) =>
            Id((await NewsreelProgram.JsonAsync(films.Home, "projects", "show", name)).GetProperty("project"));
    }

    [Fact]
    public async Task A_project_is_shown_with_its_scenes()
    {
        var scenes = films.Home.Database.Rows($"SELECT text FROM scenes WHERE project_id = '{Newest}' ORDER BY scene_number").Select(row => (string)row["text"]!).ToList();

        var json = await NewsreelProgram.JsonAsync(films.Home, "projects", "show", "last");
        var outcome = await NewsreelProgram.RunAsync(films.Home, "projects", "show", "last");

        Assert.Equal(scenes, json.GetProperty("scenes").EnumerateArray().Select(scene => scene.GetProperty("text").GetString()));
        Assert.All(scenes, scene => Assert.Contains(scene, outcome.Output, StringComparison.Ordinal));
        Assert.Contains(Newest, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prefix_of_two_projects_is_refused_and_names_both()
    {
        using var home = new TempHome();
        await NewsreelProgram.JsonAsync(home, "projects", "list");
        home.Database.Execute("INSERT INTO projects (id, name, topic) VALUES ('abcd1111', 'One', 'One'), ('abcd2222', 'Two', 'Two')");

        var outcome = await NewsreelProgram.RunAsync(home, "projects", "show", "abcd");

        Assert.Equal(64, outcome.ExitCode);
        foreach (var id in new[] { "abcd1111", "abcd2222" }) Assert.Contains(id, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleting_asks_for_yes_and_deletes_nothing_before()
    {
        var before = films.Home.Files();

        var outcome = await NewsreelProgram.RunAsync(films.Home, "projects", "delete", "last");

        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains("--yes", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Where(IsFilm), films.Home.Files().Where(IsFilm));
        Assert.Equal(2, films.Home.Database.Value<long>("SELECT count(*) FROM projects"));
    }

    [Fact]
    public async Task Deleting_removes_rows_and_folder_and_leaves_the_other_project_alone()
    {
        using var home = films.Home.Copy();
        var others = home.Files().Where(file => IsFilm(file) && file.Contains(Older[..8], StringComparison.Ordinal)).ToList();

        var deleted = await NewsreelProgram.JsonAsync(home, "projects", "delete", Newest[..8], "--yes");

        Assert.Equal(Newest, Id(deleted));
        Assert.Equal(19, deleted.GetProperty("deletedFiles").GetArrayLength());
        Assert.Equal(others, home.Files().Where(IsFilm));
        Assert.Single(Directory.GetDirectories(home.Output));
        foreach (var (table, column) in new[] { ("projects", "id"), ("scenes", "project_id"), ("runs", "project_id") })
        {
            Assert.Equal(0, home.Database.Value<long>($"SELECT count(*) FROM {table} WHERE {column} = '{Newest}'"));
            Assert.NotEqual(0, home.Database.Value<long>($"SELECT count(*) FROM {table} WHERE {column} = '{Older}'"));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deleting_an_earlier_project_keeps_its_file_outside_home(bool isRelative)
    {
        using var home = new TempHome();
        using var elsewhere = new TempHome();
        var outside = elsewhere.At("film.mp4");
        var inside = home.At("old/thumb.jpg");
        Directory.CreateDirectory(home.At("old"));
        foreach (var file in new[] { outside, inside }) await File.WriteAllTextAsync(file, "kept?", TestContext.Current.CancellationToken);
        await NewsreelProgram.JsonAsync(home, "projects", "list");
        var stored = isRelative ? $"../{Path.GetFileName(elsewhere.Root)}/film.mp4" : outside;
        home.Database.Execute($"INSERT INTO projects (id, name, topic, video_path, thumbnail_path) VALUES ('old-1', 'Old', 'Old', '{stored}', 'old/thumb.jpg')");

        var outcome = await NewsreelProgram.RunAsync(home, "projects", "delete", "old-1", "--yes");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.True(File.Exists(outside));
        Assert.False(File.Exists(inside));
        Assert.Equal(0, home.Database.Value<long>("SELECT count(*) FROM projects"));
    }

    private static string? Id(JsonElement project) => project.GetProperty("projectId").GetString();

    private static bool IsFilm(string file) => file.StartsWith("output/", StringComparison.Ordinal);
}
