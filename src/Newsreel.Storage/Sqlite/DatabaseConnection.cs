using Dapper;
using Microsoft.Data.Sqlite;

namespace Newsreel.Storage.Sqlite;

/// <summary>Makes connections with the settings that every connection must have.</summary>
internal static class DatabaseConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A connection for work: foreign keys on, WAL, synchronous NORMAL, busy time-out.</summary>
    public static async Task<SqliteConnection> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(path, foreignKeys: true, cancellationToken);
        try
        {
            await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode = WAL");
            await connection.ExecuteAsync("PRAGMA synchronous = NORMAL");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection for adoption and migration. Foreign keys are off: a table is rebuilt without touching those that point at it.</summary>
    public static async Task<SqliteConnection> OpenForMigrationAsync(string path, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(path, foreignKeys: false, cancellationToken);
        // Renaming a table aside must not rewrite the references of views, triggers and foreign keys to it.
        await connection.ExecuteAsync("PRAGMA legacy_alter_table = ON");
        return connection;
    }

    /// <summary>A connection that only reads.</summary>
    public static async Task<SqliteConnection> OpenForReadingAsync(string path, CancellationToken cancellationToken) =>
        await OpenAsync(path, foreignKeys: true, cancellationToken, SqliteOpenMode.ReadOnly);

    /// <summary>An empty database in memory.</summary>
    public static async Task<SqliteConnection> OpenInMemoryAsync(CancellationToken cancellationToken) =>
        await OpenAsync(":memory:", foreignKeys: true, cancellationToken);

    private static async Task<SqliteConnection> OpenAsync(
        string path, bool foreignKeys, CancellationToken cancellationToken, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = foreignKeys,
            Pooling = false,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync($"PRAGMA busy_timeout = {(int)Patience.TotalMilliseconds}");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
