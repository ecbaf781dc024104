using Dapper;
using Microsoft.Data.Sqlite;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage.Tests;

/// <summary>A home in a temporary folder, with a store over it and a second connection to look and meddle with.</summary>
internal sealed class TempHome : IDisposable
{
    private readonly List<Database> databases = [];
    private SqliteProjectStore? store;

    public TempHome()
    {
        NativeSqlite.Load();
        Home = new(Directory.CreateTempSubdirectory("newsreel-storage-").FullName);
    }

    public Home Home { get; }

    public string Path => Home.DatabasePath;

    public string CopyPath => Path + DatabaseCopy.Ending;

    public ManualTime Time { get; } = new();

    public SqliteProjectStore Store => store ??= NewStore();

    public SqliteProjectStore NewStore()
    {
        var database = NewDatabase();
        return new(database, new(database), new(database), new(database, Home), new(database));
    }

    public Database NewDatabase()
    {
        var database = new Database(Home, Time);
        databases.Add(database);
        return database;
    }

    public SqliteConnection Raw(string? path = null)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path ?? Path, Pooling = false, ForeignKeys = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    public void Execute(string sql)
    {
        using var connection = Raw();
        connection.Execute(sql);
    }

    public T Value<T>(string sql, string? path = null)
    {
        using var connection = Raw(path);
        return connection.ExecuteScalar<T>(sql)!;
    }

    public IDictionary<string, object?> Row(string sql)
    {
        using var connection = Raw();
        return (IDictionary<string, object?>)connection.QuerySingle(sql);
    }

    public async Task<(ProjectId Project, RunId Run)> CreateAsync(string topic = "The Berlin Airlift", string owner = "worker-1")
    {
        var (project, run) = (ProjectId.New(), RunId.New());
        await Store.CreateAsync(project, run, Briefs.About(topic), owner, Time.GetUtcNow() + TimeSpan.FromMinutes(1), CancellationToken.None);
        return (project, run);
    }

    public void Dispose()
    {
        foreach (var database in databases) database.Dispose();
        Directory.Delete(Home.Root, recursive: true);
    }
}

internal static class Briefs
{
    public static Brief About(string topic, int seconds = 60) => new(
        topic, TimeSpan.FromSeconds(seconds), VoiceId: null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true);
}

internal static class Scenes
{
    public static IReadOnlyList<SceneRow> Of(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new SceneRow(SceneId.New(), number, $"Words of scene {number}.", null, null, null))];

    public static Visuals Drawn(IReadOnlyList<SceneRow> scenes, params string[] keywords) =>
        new("graphics", [.. scenes.Select(scene => new SceneVisuals(scene.Id, keywords, [], null))]);
}

/// <summary>A clock that a test sets.</summary>
internal sealed class ManualTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
