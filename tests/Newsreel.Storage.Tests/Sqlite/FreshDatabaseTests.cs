using System.Runtime.CompilerServices;
using Dapper;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class FreshDatabaseTests : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_fresh_database_has_the_shared_schema_to_the_letter()
    {
        var contract = Path.Combine(RepositoryRoot(), "..", "shared", "schema.sql");
        Assert.SkipUnless(File.Exists(contract), "The shared schema does not stand beside the repository.");
        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        var expectedPath = Path.Combine(home.Home.Root, "expected.db");
        using var expected = home.Raw(expectedPath);
        expected.Execute(await File.ReadAllTextAsync(contract, TestContext.Current.CancellationToken));
        using var actual = home.Raw();

        Assert.Equal(SchemaPicture.Of(expected), SchemaPicture.Of(actual));
        var statements = expected.Query<string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").ToHashSet();
        Assert.Subset(actual.Query<string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").ToHashSet(), statements);
    }

    [Fact]
    public async Task A_fresh_database_has_no_table_with_a_reserved_name()
    {
        await home.Store.OpenAsync(TestContext.Current.CancellationToken);

        string[] reserved = ["migrations", "assembly_jobs", "background_jobs", "cron_schedules", "channels", "channel_videos", "news_sources", "news_articles", "rendered_videos"];
        using var connection = home.Raw();
        Assert.Empty(connection.Query<string>("SELECT name FROM sqlite_master").Intersect(reserved));
    }

    [Fact]
    public async Task The_folder_of_a_fresh_database_is_made()
    {
        var root = Path.Combine(home.Home.Root, "not", "yet");
        using var database = new Database(new(root), home.Time);

        await database.OpenAsync(TestContext.Current.CancellationToken);

        Assert.True(File.Exists(Path.Combine(root, Projects.Home.DatabaseName)));
    }

    [Fact]
    public async Task Every_connection_has_foreign_keys_WAL_and_normal_synchronisation()
    {
        for (var round = 0; round < 3; round++)
        {
            var database = home.NewDatabase();
            var settings = await database.RunAsync(
                new Operation("Looking", "projects", ReadsOnly: true),
                async session => new string?[]
                {
                    await session.ValueAsync<string>("PRAGMA foreign_keys"),
                    await session.ValueAsync<string>("PRAGMA journal_mode"),
                    await session.ValueAsync<string>("PRAGMA synchronous"),
                    await session.ValueAsync<string>("PRAGMA busy_timeout"),
                },
                TestContext.Current.CancellationToken);
            Assert.Equal<string?>(["1", "wal", "1", "10000"], settings.AsEnumerable());
        }
    }

    [Fact]
    public async Task Many_stores_open_one_fresh_home_at_once()
    {
        var token = TestContext.Current.CancellationToken;
        var stores = Enumerable.Range(0, 8).Select(_ => home.NewStore()).ToList();

        await Task.WhenAll(stores.Select(store => Task.Run(() => store.OpenAsync(token), token)));

        Assert.Equal(Migrations.All.Count, home.Value<int>("SELECT count(*) FROM newsreel_migrations"));
        foreach (var store in stores) Assert.Empty(await store.ListAsync(token));
    }

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        await home.Store.OpenAsync(TestContext.Current.CancellationToken);
        var before = home.Value<string>("SELECT group_concat(coalesce(sql, name), ';') FROM sqlite_master");

        await home.NewStore().OpenAsync(TestContext.Current.CancellationToken);

        Assert.Equal(before, home.Value<string>("SELECT group_concat(coalesce(sql, name), ';') FROM sqlite_master"));
        Assert.False(File.Exists(home.CopyPath));
    }

    private static string RepositoryRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Newsreel.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? "";
    }
}
