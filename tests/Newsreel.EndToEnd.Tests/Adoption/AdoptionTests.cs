using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Adoption;

/// <summary>A film made in a home that holds a database of the earlier system.</summary>
public abstract class AdoptingFilm(int columns, bool writeAhead) : ProducedFilm("--topic", "Test Video", "--duration", "15", "--quality", "draft")
{
    internal IReadOnlyList<string> OldTables { get; private set; } = [];

    internal Dictionary<string, IReadOnlyList<string>> OldColumns { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, string[]> Before { get; private set; } = [];

    internal DatabaseFile Kept => new(Home.Database.Path + ".before-newsreel");

    internal SortedDictionary<string, string[]> Read(DatabaseFile database) => database.Content(OldTables, table => OldColumns[table]);

    public override async ValueTask InitializeAsync()
    {
        EarlierDatabase.Make(Home, columns, writeAhead);
        OldTables = Home.Database.Tables();
        foreach (var table in OldTables) OldColumns[table] = Home.Database.Columns(table);
        Before = Read(Home.Database);
        await base.InitializeAsync();
    }
}

public sealed class FilmBeside23Columns() : AdoptingFilm(23, writeAhead: false);

public sealed class FilmBeside25Columns() : AdoptingFilm(25, writeAhead: true);

public sealed class Adopting23ColumnsTests(FilmBeside23Columns film) : AdoptionTests(film), IClassFixture<FilmBeside23Columns>;

public sealed class Adopting25ColumnsTests(FilmBeside25Columns film) : AdoptionTests(film), IClassFixture<FilmBeside25Columns>;

public abstract class AdoptionTests(AdoptingFilm film)
{
    private static readonly string[] Taken = ["messages", "scenes", "projects", "visual_suggestions", "system_prompts", "user_preferences"];

    [Fact]
    public void A_copy_of_the_earlier_database_is_kept_with_every_row()
    {
        Assert.True(File.Exists(film.Kept.Path));
        Assert.Equal(film.OldTables, film.Kept.Tables());
        Assert.Equal(film.Before, film.Read(film.Kept));
        Assert.Equal("ok", film.Kept.Value<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public void No_row_is_lost_or_changed_and_orphans_stay()
    {
        var now = film.Read(film.Home.Database);

        foreach (var (table, rows) in film.Before) Assert.Subset(now[table].ToHashSet(), rows.ToHashSet());
        Assert.Equal(1, film.Home.Database.Value<long>("SELECT count(*) FROM scenes WHERE project_id = 'gone'"));
    }

    [Fact]
    public void Tables_of_other_programs_are_exactly_as_they_were()
    {
        var now = film.Read(film.Home.Database);

        foreach (var table in film.OldTables.Except(Taken, StringComparer.Ordinal)) Assert.Equal(film.Before[table], now[table]);
    }

    [Fact]
    public void The_new_film_stands_beside_the_old_rows()
    {
        Assert.Equal(4, film.Home.Database.Value<long>("SELECT count(*) FROM projects"));
        Assert.Equal(("complete", "graphics", 15L), (film.Row["status"], film.Row["visuals_provider"], film.Row["target_duration"]));
        Assert.Equal(2, film.Scenes.Count);
        Assert.Equal("Succeeded", film.Home.Database.Value<string>($"SELECT state FROM runs WHERE project_id = '{film.Id}'"));
    }

    [Fact]
    public async Task The_list_shows_both_and_reads_old_targets_as_minutes()
    {
        var projects = (await NewsreelProgram.JsonAsync(film.Home, "projects", "list")).EnumerateArray().ToList();

        Assert.Equal(4, projects.Count);
        Assert.Equal(film.Id, projects[0].GetProperty("projectId").GetString());
        Assert.Equal((15.0, true), (projects[0].GetProperty("targetSeconds").GetDouble(), projects[0].GetProperty("madeByNewsreel").GetBoolean()));
        var old = Assert.Single(projects, project => project.GetProperty("projectId").GetString() is EarlierDatabase.OldId);
        Assert.Equal((300.0, false), (old.GetProperty("targetSeconds").GetDouble(), old.GetProperty("madeByNewsreel").GetBoolean()));
        Assert.Equal(EarlierDatabase.OldTopic, old.GetProperty("topic").GetString());
    }

    [Fact]
    public void What_was_missing_is_there()
    {
        Assert.Equal(25, film.Home.Database.Columns("projects").Count);
        Assert.Superset(
            new HashSet<string> { "idx_projects_system_prompt", "idx_scenes_project", "idx_visual_suggestions_provider", "idx_news_articles_title" },
            film.Home.Database.Rows("SELECT name FROM sqlite_master WHERE type = 'index'").Select(row => (string)row["name"]!).ToHashSet(StringComparer.Ordinal));
        Assert.Equal("ok", film.Home.Database.Value<string>("PRAGMA integrity_check"));
    }
}
