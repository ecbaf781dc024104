using Dapper;
using Microsoft.Data.Sqlite;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>Opens the database of a home: checks the file, proves that it can be written, migrates it, connects.</summary>
internal sealed class DatabaseOpening(Home home, TimeProvider time)
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>The connection to work with.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.DatabaseUnavailable"/>.</exception>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var path = home.DatabasePath;
        NativeSqlite.Load();
        try
        {
            MakeHome();
            await CheckFileAsync(path, cancellationToken);
            await MigrateAsync(path, cancellationToken);
            return await DatabaseConnection.OpenAsync(path, cancellationToken);
        }
        catch (SqliteException failure)
        {
            throw OpenFailure.From(failure, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw OpenFailure.Unreadable(path, failure);
        }
    }

    private void MakeHome()
    {
        if (File.Exists(home.Root)) throw OpenFailure.HomeIsFile(home.Root);
        try
        {
            Directory.CreateDirectory(home.Root);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw OpenFailure.HomeCannotBeMade(home.Root, failure);
        }
    }

    private static async Task CheckFileAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) throw OpenFailure.IsFolder(path);
        var file = new FileInfo(path);
        if (!file.Exists || file.Length == 0) return;
        if (!await FileHeader.IsSqliteAsync(path, cancellationToken)) throw OpenFailure.NotDatabase(path);
        // The superuser could write all the same, but whoever took every write bit away meant it.
        var isProtected = OperatingSystem.IsWindows() ? file.IsReadOnly : (File.GetUnixFileMode(path) & AnyWrite) == UnixFileMode.None;
        if (isProtected) throw OpenFailure.IsReadOnly(path);
    }

    private async Task MigrateAsync(string path, CancellationToken cancellationToken)
    {
        await using var connection = await DatabaseConnection.OpenForMigrationAsync(path, cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: false);
        await ProveWritableAsync(connection, transaction);
        await new Migrator(home, time).MigrateAsync(connection, transaction, cancellationToken);
    }

    private static async Task ProveWritableAsync(SqliteConnection connection, SqliteTransaction transaction)
    {
        var version = await connection.ExecuteScalarAsync<long>("PRAGMA user_version", transaction: transaction);
        await connection.ExecuteAsync($"PRAGMA user_version = {version}", transaction: transaction);
    }
}
