using System.Security.Cryptography;
using Dapper;
using Newsreel.Common;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class AdoptionTests : IDisposable
{
    private static readonly string[] Strangers = ["migrations", "background_jobs", "somebody_else", "finished"];
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    public static TheoryData<string> Forms => ["23 columns", "25 columns", "without rules"];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_adopted_database_keeps_every_row_and_leaves_strangers_alone(string form)
    {
        EarlierSystem.Make(home, Schema(form));
        var (rows, strangers) = (Dump(home.Path, SchemaPicture.SharedTables), Dump(home.Path, Strangers));
        var statements = StrangerStatements();

        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        Assert.Subset(Dump(home.Path, SchemaPicture.SharedTables), rows);
        Assert.Equal(strangers, Dump(home.Path, Strangers));
        Assert.Equal(statements, StrangerStatements());
        Assert.Equal("ok", home.Value<string>("PRAGMA integrity_check"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task An_adopted_database_ends_like_a_fresh_one(string form)
    {
        EarlierSystem.Make(home, Schema(form));
        using var fresh = new TempHome();

        await home.Store.OpenAsync(TestContext.Current.CancellationToken);
        await fresh.Store.OpenAsync(TestContext.Current.CancellationToken);

        using var adopted = home.Raw();
        using var other = fresh.Raw();
        string[] tables = [.. SchemaPicture.SharedTables, "runs", "articles", "newsreel_migrations"];
        string[] extra = ["projects column mood, or so TEXT 0 ',)' 0 0", "scenes index my_own_index 0 0 duration"];
        Assert.Equal(SchemaPicture.Of(other, tables), SchemaPicture.Of(adopted, tables).Except(form is "without rules" ? extra : []));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_database_is_copied_first_with_its_write_ahead_log(bool isOpenElsewhere)
    {
        EarlierSystem.Make(home, EarlierSystem.Schema(23), wal: isOpenElsewhere);
        using var elsewhere = isOpenElsewhere ? home.Raw() : null;
        elsewhere?.Execute("INSERT INTO somebody_else VALUES ('only in the log')");
        var before = Dump(home.Path, [.. SchemaPicture.SharedTables, .. Strangers]);

        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, Dump(home.CopyPath, [.. SchemaPicture.SharedTables, .. Strangers]));
        Assert.Equal(23, home.Value<int>("SELECT count(*) FROM pragma_table_info('projects')", home.CopyPath));
        Assert.Equal(25, home.Value<int>("SELECT count(*) FROM pragma_table_info('projects')"));
        Assert.Empty(Directory.GetFiles(home.Home.Root, "*.part.*"));
    }

    [Fact]
    public async Task An_earlier_copy_is_never_overwritten()
    {
        EarlierSystem.Make(home, EarlierSystem.Schema(23));
        await File.WriteAllTextAsync(home.CopyPath, "precious", TestContext.Current.CancellationToken);

        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        Assert.Equal("precious", await File.ReadAllTextAsync(home.CopyPath, TestContext.Current.CancellationToken));
        Assert.Equal(23, home.Value<int>("SELECT count(*) FROM pragma_table_info('projects')", home.CopyPath + "-2"));
        Assert.Equal(2, (await home.Store.ListAsync(TestContext.Current.CancellationToken)).Count);
    }

    [Theory]
    [InlineData("UPDATE projects SET current_step = 'dreaming' WHERE id = 'p-2'", "p-2", "current_step")]
    [InlineData("UPDATE scenes SET text = NULL WHERE id = 's-2'", "s-2", "NOT NULL constraint failed: scenes.text")]
    [InlineData("UPDATE scenes SET scene_number = 1", "s-2", "UNIQUE constraint failed: scenes.project_id, scenes.scene_number")]
    public async Task Rows_that_break_a_rule_are_named_and_nothing_is_changed(string damage, string row, string rule)
    {
        EarlierSystem.MakeWith(home, EarlierSystem.Lax, "DROP TRIGGER scenes_touch;" + damage);
        var before = Hash();

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => home.Store.OpenAsync(TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.DatabaseUnavailable, failure.Kind);
        Assert.Contains($"'{row}'", failure.Message);
        Assert.Contains(rule, failure.Message);
        Assert.Contains(home.Path, failure.Message);
        Assert.Equal(before, Hash());
        Assert.False(File.Exists(home.CopyPath));
    }

    [Fact]
    public async Task A_file_that_changed_after_a_killed_attempt_is_copied_as_it_is_now()
    {
        EarlierSystem.Make(home, EarlierSystem.Schema(23));
        File.Copy(home.Path, home.CopyPath);
        File.Copy(home.Path, home.CopyPath + "-2");
        home.Execute("INSERT INTO somebody_else VALUES ('written since')");

        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        string[] copies = [home.CopyPath, home.CopyPath + "-2", home.CopyPath + "-3"];
        Assert.Equal([0, 0, 1], copies.Select(copy => home.Value<int>("SELECT count(*) FROM somebody_else WHERE x = 'written since'", copy)));
    }

    [Fact]
    public async Task An_attempt_that_the_database_itself_refuses_leaves_no_copy()
    {
        EarlierSystem.MakeWith(home, EarlierSystem.Schema(25), "DROP INDEX idx_scenes_number; CREATE TABLE idx_scenes_number (x)");
        await File.WriteAllTextAsync(home.CopyPath, "precious", TestContext.Current.CancellationToken);
        var before = Hash();

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => home.Store.OpenAsync(TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.DatabaseUnavailable, failure.Kind);
        Assert.Equal(before, Hash());
        Assert.Equal([home.CopyPath], Directory.GetFiles(home.Home.Root, "*.before-newsreel*"));
    }

    [Fact]
    public async Task A_row_whose_parent_is_gone_is_kept()
    {
        EarlierSystem.MakeWith(home, EarlierSystem.Lax, "DROP TRIGGER scenes_touch; UPDATE visual_suggestions SET scene_id = 'nowhere'");

        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        Assert.Equal("v-1", home.Value<string>("SELECT id FROM visual_suggestions WHERE scene_id = 'nowhere'"));
    }

    [Fact]
    public async Task A_table_of_somebody_else_with_our_name_is_not_touched()
    {
        EarlierSystem.MakeWith(home, EarlierSystem.Schema(25), "CREATE TABLE Runs (miles REAL)");
        var before = Hash();

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => home.Store.OpenAsync(TestContext.Current.CancellationToken));

        Assert.Equal((FailureKind.DatabaseUnavailable, "database-name-taken"), (failure.Kind, failure.Code));
        Assert.Equal(before, Hash());
    }

    [Fact]
    public async Task Rebuilt_rules_bind_new_rows()
    {
        EarlierSystem.Make(home, EarlierSystem.Lax);
        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        Assert.Contains("CHECK", Refusal("UPDATE projects SET current_step = 'dreaming'"));
        Assert.Contains("UNIQUE", Refusal("INSERT INTO scenes (id, project_id, scene_number, text) VALUES ('s-9', 'p-1', 1, '')"));
        Assert.Contains("FOREIGN KEY", Refusal("PRAGMA foreign_keys = ON; INSERT INTO scenes (id, project_id, scene_number, text) VALUES ('s-9', 'p-9', 1, '')"));
    }

    [Fact]
    public async Task Many_stores_adopt_one_database_at_once()
    {
        EarlierSystem.Make(home, EarlierSystem.Lax);
        var token = TestContext.Current.CancellationToken;
        var stores = Enumerable.Range(0, 6).Select(_ => home.NewStore()).ToList();

        await Task.WhenAll(stores.Select(store => Task.Run(() => store.OpenAsync(token), token)));

        Assert.Equal(2, home.Value<int>("SELECT count(*) FROM projects"));
        Assert.Equal(22 + 1, home.Value<int>("SELECT count(*) FROM pragma_table_info('projects')", home.CopyPath) - 1);
    }

    [Fact]
    public async Task Projects_of_the_earlier_system_show_minutes_as_minutes()
    {
        EarlierSystem.Make(home, EarlierSystem.Schema(25));
        await home.CreateAsync();

        var projects = await home.Store.ListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["The Berlin Airlift", "Unnamed", "Old film"], projects.Select(project => project.Topic));
        Assert.Equal([TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(300), TimeSpan.FromMinutes(5)], projects.Select(project => project.Target!.Value));
        Assert.Equal([true, false, false], projects.Select(project => project.IsOurs));
        Assert.Equal(5, home.Value<int>("SELECT target_duration FROM projects WHERE id = 'p-1'"));
    }

    private static string Schema(string form) => form switch
    {
        "23 columns" => EarlierSystem.Schema(23),
        "25 columns" => EarlierSystem.Schema(25),
        _ => EarlierSystem.Lax,
    };

    private string Refusal(string sql) => Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => home.Execute(sql)).Message;

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(home.Path)));

    private IReadOnlyList<string> StrangerStatements()
    {
        using var connection = home.Raw();
        return [.. connection.Query<string>(
            "SELECT sql FROM sqlite_master WHERE name IN ('migrations', 'background_jobs', 'somebody_else', 'finished', 'scenes_touch') ORDER BY name")];
    }

    // Values that are null are left out: columns that an adoption adds may fill them or not.
    private HashSet<string> Dump(string path, IEnumerable<string> tables)
    {
        using var connection = home.Raw(path);
        return [.. tables.SelectMany(table => connection.Query($"SELECT * FROM {table}").Cast<IDictionary<string, object?>>().SelectMany((row, at) =>
            row.Where(cell => cell.Value is not null).Select(cell =>
                $"{table} {at} {cell.Key} = {(cell.Value is byte[] bytes ? Convert.ToHexString(bytes) : cell.Value)}")))];
    }
}
