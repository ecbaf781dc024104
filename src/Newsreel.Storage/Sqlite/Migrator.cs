using Dapper;
using Microsoft.Data.Sqlite;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>
/// Brings a database to the newest version inside one immediate transaction, which it ends. Whoever opens at the same time waits for it.
/// </summary>
internal sealed class Migrator(Home home, TimeProvider time)
{
    private const string History = """
        CREATE TABLE newsreel_migrations (
          version INTEGER PRIMARY KEY,
          name TEXT NOT NULL,
          applied_at TEXT NOT NULL
        )
        """;

    private static readonly string[] OwnTables = ["runs", "articles", "article_search"];

    /// <summary>Applies what is missing and commits. A file of somebody else is copied first and adopted.</summary>
    public async Task MigrateAsync(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        var tables = (await connection.QueryAsync<string>(
            "SELECT lower(name) FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
            transaction: transaction)).ToHashSet(StringComparer.Ordinal);
        if (tables.Contains("newsreel_migrations"))
            await ApplyAsync(connection, transaction, await VersionAsync(connection, transaction), cancellationToken);
        else if (tables.Count == 0)
            await BeginAsync(connection, transaction, cancellationToken);
        else
            await AdoptAsync(connection, transaction, tables, cancellationToken);
    }

    private async Task BeginAsync(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(History, transaction: transaction);
        await ApplyAsync(connection, transaction, applied: 0, cancellationToken);
    }

    private async Task AdoptAsync(
        SqliteConnection connection, SqliteTransaction transaction, HashSet<string> tables, CancellationToken cancellationToken)
    {
        if (OwnTables.FirstOrDefault(tables.Contains) is { } taken) throw OpenFailure.NameTaken(home.DatabasePath, taken);
        var copy = await DatabaseCopy.MakeAsync(home.DatabasePath, cancellationToken);
        try
        {
            await new Adoption(connection, transaction, home.DatabasePath).AdoptAsync(cancellationToken);
            await connection.ExecuteAsync(History, transaction: transaction);
            await RecordAsync(connection, transaction, Migrations.All[0]);
            await ApplyAsync(connection, transaction, Migrations.All[0].Version, cancellationToken);
        }
        catch
        {
            // Nothing was changed, so the copy is no more than the file itself; a later attempt copies what the file is then.
            copy.Discard();
            throw;
        }
    }

    private async Task ApplyAsync(
        SqliteConnection connection, SqliteTransaction transaction, long applied, CancellationToken cancellationToken)
    {
        if (applied > Migrations.All.Count) throw OpenFailure.Newer(home.DatabasePath, applied, Migrations.All.Count);
        foreach (var migration in Migrations.All.Where(migration => migration.Version > applied))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await connection.ExecuteAsync(migration.Sql, transaction: transaction);
            await RecordAsync(connection, transaction, migration);
        }

        if (applied < Migrations.All.Count) await transaction.CommitAsync(cancellationToken);
    }

    private Task<int> RecordAsync(SqliteConnection connection, SqliteTransaction transaction, Migration migration) =>
        connection.ExecuteAsync(
            "INSERT INTO newsreel_migrations (version, name, applied_at) VALUES (@version, @name, @applied_at)",
            new { version = migration.Version, name = migration.Name, applied_at = Timestamp.Of(time.GetUtcNow()) },
            transaction);

    private static Task<long> VersionAsync(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.ExecuteScalarAsync<long>("SELECT coalesce(max(version), 0) FROM newsreel_migrations", transaction: transaction);
}
