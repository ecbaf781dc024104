using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Newsreel.Common;

namespace Newsreel.Storage.Sqlite;

/// <summary>What a transaction is for, as its failure message names it.</summary>
/// <param name="Name">For example <c>Completing the project</c>.</param>
/// <param name="Table">The table it is mainly about.</param>
/// <param name="ReadsOnly">Takes no write lock.</param>
/// <param name="IsCounted">Whether its time counts as statements of a film.</param>
internal sealed record Operation(string Name, string Table, bool ReadsOnly = false, bool IsCounted = true);

/// <summary>A statement of a transaction. Parameters are named as the columns they are for, so that a failure can be explained.</summary>
/// <param name="Table">The table it writes.</param>
/// <param name="Parameters">Values by name.</param>
internal sealed record Statement(string Table, IReadOnlyDictionary<string, object?> Parameters);

/// <summary>The statements inside one transaction.</summary>
internal sealed class Session(SqliteConnection connection, SqliteTransaction transaction, Operation operation, CancellationToken cancellationToken)
{
    /// <summary>The statement that was begun last; null before the first.</summary>
    public Statement? Last { get; private set; }

    /// <summary>Runs a statement; returns the number of rows it changed.</summary>
    public Task<int> ExecuteAsync(string table, string sql, object parameters)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Last = new(table, Parameters.Of(parameters));
        return connection.ExecuteAsync(Command(sql, Last.Parameters));
    }

    /// <summary>Runs a statement that must change exactly one row.</summary>
    /// <param name="table">The table it writes.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="parameters">An object with one property per parameter.</param>
    /// <param name="row">What the row is called when it is missing, for example <c>scene 3</c>.</param>
    /// <exception cref="NewsreelException">There is no such row.</exception>
    public async Task ExecuteOneAsync(string table, string sql, object parameters, string row)
    {
        if (await ExecuteAsync(table, sql, parameters) == 1) return;
        throw Failure("row-missing", table, $"it holds no {row}", "It may have been deleted meanwhile: look with 'newsreel projects list'.");
    }

    /// <summary>A failure of this operation that SQLite knows nothing of.</summary>
    public NewsreelException Failure(string code, string table, string reason, string action) =>
        OperationFailure.Make(code, operation, table, connection.DataSource, reason, action, inner: null);

    /// <summary>The first column of all rows.</summary>
    public Task<IEnumerable<T>> ColumnAsync<T>(string sql, object? parameters = null) =>
        connection.QueryAsync<T>(Command(sql, parameters));

    /// <summary>The first column of the first row, or the default value.</summary>
    public Task<T?> ValueAsync<T>(string sql, object? parameters = null) =>
        connection.ExecuteScalarAsync<T>(Command(sql, parameters));

    /// <summary>Reads rows one by one. SQLite's types belong to values, not columns: the reader converts each as asked.</summary>
    public async Task<IReadOnlyList<T>> RowsAsync<T>(string sql, object? parameters, Func<DbDataReader, T> map)
    {
        var rows = new List<T>();
        await using var reader = await connection.ExecuteReaderAsync(Command(sql, parameters));
        while (await reader.ReadAsync(cancellationToken)) rows.Add(map(reader));
        return rows;
    }

    private CommandDefinition Command(string sql, object? parameters) =>
        new(sql, new DynamicParameters(Parameters.Of(parameters)), transaction, cancellationToken: cancellationToken);
}
