using Dapper;
using Microsoft.Data.Sqlite;

namespace Newsreel.Storage.Sqlite;

/// <summary>
/// Brings the shared tables of an earlier system's database to the schema: makes what is missing, rebuilds what differs,
/// keeps every row and every column, touches nobody else's tables. A row whose parent is gone stays: the earlier system ran
/// without foreign keys, and no row may be lost.
/// Runs inside the caller's transaction with foreign keys off.
/// </summary>
internal sealed class Adoption(SqliteConnection connection, SqliteTransaction transaction, string path)
{
    /// <summary>Does it.</summary>
    /// <exception cref="Newsreel.Common.NewsreelException">Rows break a rule of the schema; the message names both.</exception>
    public async Task AdoptAsync(CancellationToken cancellationToken)
    {
        var schema = await SharedSchemaAsync(cancellationToken);
        foreach (var table in schema.Where(entry => entry.Type is "table"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await AdoptTableAsync(table, schema);
        }

        foreach (var index in schema.Where(entry => entry.Type is "index")) await AdoptIndexAsync(index);
    }

    private async Task AdoptTableAsync(SchemaEntry table, IReadOnlyList<SchemaEntry> schema)
    {
        var found = await StatementOfAsync("table", table.Name);
        if (found is null)
        {
            await connection.ExecuteAsync(table.Sql, transaction: transaction);
            return;
        }

        var (wanted, actual) = (TableDefinition.Parse(table.Sql), TableDefinition.Parse(found));
        var foreign = actual.ColumnsBeyond(wanted);
        var complete = TableDefinition.Parse(wanted.With(foreign));
        if (actual.MeansTheSameAs(complete)) return;
        var ownIndexes = schema.Where(entry => entry.Type is "index").Select(entry => entry.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        await new TableRebuild(connection, transaction, path).RebuildAsync(table.Name, wanted.With(foreign), ownIndexes);
    }

    private async Task AdoptIndexAsync(SchemaEntry index)
    {
        var found = await StatementOfAsync("index", index.Name);
        if (found is not null && string.Equals(Meaning(found), Meaning(index.Sql), StringComparison.Ordinal)) return;
        if (found is not null) await connection.ExecuteAsync($"DROP INDEX {index.Name}", transaction: transaction);
        await connection.ExecuteAsync(index.Sql, transaction: transaction);
    }

    private Task<string?> StatementOfAsync(string type, string name) =>
        connection.ExecuteScalarAsync<string?>(
            "SELECT sql FROM sqlite_master WHERE type = @type AND lower(name) = @name", new { type, name }, transaction);

    private static async Task<IReadOnlyList<SchemaEntry>> SharedSchemaAsync(CancellationToken cancellationToken)
    {
        await using var model = await DatabaseConnection.OpenInMemoryAsync(cancellationToken);
        await model.ExecuteAsync(Migrations.SharedTables);
        return [.. await model.QueryAsync<SchemaEntry>("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")];
    }

    private static string Meaning(string sql) => string.Join(' ', SqlToken.Read(sql).Select(token => token.Value));

    private sealed record SchemaEntry(string Type, string Name, string Sql);
}
