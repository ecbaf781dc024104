using Microsoft.Data.Sqlite;
using Newsreel.Projects;
using SQLitePCL;

namespace Newsreel.Storage.Sqlite;

/// <summary>
/// The database of a home: one connection, one transaction at a time. Opens itself, with all checks, on first use.
/// Thread-safe; other processes are met with immediate transactions and a busy time-out.
/// </summary>
internal sealed class Database(Home home, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private SqliteConnection? connection;
    private long spent;

    /// <summary>Time spent in counted transactions so far, from their BEGIN to their COMMIT.</summary>
    public TimeSpan TimeSpent => time.GetElapsedTime(0, Interlocked.Read(ref spent));

    /// <summary>Now, as the database writes it.</summary>
    public string Now => Timestamp.Of(time.GetUtcNow());

    /// <summary>Opens, checks, adopts and migrates; does nothing when that was done.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await OpenedAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Runs the work in one transaction: it happens whole or not at all.</summary>
    public async Task<T> RunAsync<T>(Operation operation, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var opened = await OpenedAsync(cancellationToken);
            var start = time.GetTimestamp();
            try
            {
                return await InTransactionAsync(opened, operation, work, cancellationToken);
            }
            finally
            {
                if (operation.IsCounted) Interlocked.Add(ref spent, time.GetTimestamp() - start);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Runs the work in one transaction: it happens whole or not at all.</summary>
    public Task RunAsync(Operation operation, Func<Session, Task> work, CancellationToken cancellationToken) =>
        RunAsync(
            operation,
            async session =>
            {
                await work(session);
                return true;
            },
            cancellationToken);

    /// <inheritdoc />
    public void Dispose()
    {
        connection?.Dispose();
        gate.Dispose();
    }

    private static async Task<T> InTransactionAsync<T>(
        SqliteConnection connection, Operation operation, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        Session? session = null;
        try
        {
            var transaction = connection.BeginTransaction(deferred: operation.ReadsOnly);
            session = new Session(connection, transaction, operation, cancellationToken);
            try
            {
                var result = await work(session);
                transaction.Commit();
                await transaction.DisposeAsync();
                return result;
            }
            catch (SqliteException failure) when (ConstraintFailure.Explains(failure))
            {
                // What exists already can be seen only before the transaction rolls back.
                var explained = await ConstraintFailure.DescribeAsync(failure, operation, session, connection.DataSource);
                await RollBackAsync(connection, transaction);
                throw explained;
            }
            catch
            {
                await RollBackAsync(connection, transaction);
                throw;
            }
        }
        catch (SqliteException failure)
        {
            throw OperationFailure.Describe(failure, operation, session?.Last?.Table ?? operation.Table, connection.DataSource);
        }
    }

    /// <summary>
    /// Undoes a transaction. When the disk is full or fails, SQLite has done so by itself (sqlite.org/lang_transaction.html, 3.1), which the
    /// library does not notice: it then gets an empty one to undo, or the connection could not be used again.
    /// </summary>
    private static async Task RollBackAsync(SqliteConnection connection, SqliteTransaction transaction)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) != 0) raw.sqlite3_exec(connection.Handle, "BEGIN");
        await transaction.DisposeAsync();
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0) raw.sqlite3_exec(connection.Handle, "ROLLBACK");
    }

    private async Task<SqliteConnection> OpenedAsync(CancellationToken cancellationToken)
    {
        if (connection is not null) return connection;
        var opened = await new DatabaseOpening(home, time).OpenAsync(cancellationToken);
        try
        {
            // The first statement with parameters makes the mapper prepare itself: part of opening, not of a film.
            await InTransactionAsync(
                opened,
                new Operation("Opening the database", "runs", ReadsOnly: true),
                session => session.ExecuteAsync("runs", "SELECT count(*) FROM runs WHERE id = @id", new { id = "" }),
                cancellationToken);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }

        return connection = opened;
    }
}
