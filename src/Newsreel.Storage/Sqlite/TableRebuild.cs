using Dapper;
using Microsoft.Data.Sqlite;

namespace Newsreel.Storage.Sqlite;

/// <summary>
/// Replaces a table by one with the right rules: puts the old one aside, makes the new one, copies every row, drops the old one,
/// makes triggers and foreign indexes again. Needs foreign keys off and legacy_alter_table on.
/// </summary>
internal sealed class TableRebuild(SqliteConnection connection, SqliteTransaction transaction, string path)
{
    private const int Named = 5;
    private const int ConstraintCode = 19;

    /// <summary>Rebuilds the table.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="definition">The new <c>CREATE TABLE</c> statement; names every column of the old table.</param>
    /// <param name="ownIndexes">Indexes that the caller makes itself.</param>
    public async Task RebuildAsync(string table, string definition, IReadOnlySet<string> ownIndexes)
    {
        var aside = $"newsreel_old_{table}";
        var kept = (await connection.QueryAsync<(string Name, string Sql)>(
            "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND lower(tbl_name) = @table AND sql IS NOT NULL",
            new { table },
            transaction)).Where(entry => !ownIndexes.Contains(entry.Name)).ToList();
        var columns = await CopiedColumnsAsync(table);
        await ExecuteAsync($"ALTER TABLE {table} RENAME TO {aside}");
        await ExecuteAsync(definition);
        await CopyAsync(table, aside, columns);
        await ExecuteAsync($"DROP TABLE {aside}");
        foreach (var (_, sql) in kept) await ExecuteAsync(sql);
    }

    /// <summary>Names rows for a message: the first few, and how many there are.</summary>
    public static string Listed(IEnumerable<string> rows)
    {
        var all = rows.ToList();
        var named = string.Join(", ", all.Take(Named).Select(row => $"'{row}'"));
        return all.Count switch
        {
            1 => $"1 row ({named})",
            <= Named => $"{all.Count} rows ({named})",
            _ => $"{all.Count} rows ({named} and {all.Count - Named} more)",
        };
    }

    private async Task<string> CopiedColumnsAsync(string table)
    {
        var names = await connection.QueryAsync<string>(
            $"SELECT name FROM pragma_table_xinfo('{table}') WHERE hidden = 0", transaction: transaction);
        var hasRowId = await connection.ExecuteScalarAsync<long>(
            "SELECT wr = 0 FROM pragma_table_list WHERE schema = 'main' AND lower(name) = @table", new { table }, transaction);
        var quoted = names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        return string.Join(", ", hasRowId == 1 ? quoted.Prepend("rowid") : quoted);
    }

    private async Task CopyAsync(string table, string aside, string columns)
    {
        var copy = $"INSERT INTO {table} ({columns}) SELECT {columns} FROM {aside}";
        try
        {
            await ExecuteAsync(copy);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == ConstraintCode && columns.StartsWith("rowid", StringComparison.Ordinal))
        {
            throw await OffendersAsync(table, aside, copy);
        }
    }

    // Row by row, to name every row that the new rules refuse, not only the first.
    private async Task<Exception> OffendersAsync(string table, string aside, string copy)
    {
        var (rules, refused) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        var rows = (await connection.QueryAsync<(long Row, string Name)>(
            $"SELECT rowid, coalesce(id, 'row ' || rowid) FROM {aside} ORDER BY rowid", transaction: transaction)).ToList();
        foreach (var (row, name) in rows)
        {
            try
            {
                await connection.ExecuteAsync($"{copy} WHERE rowid = @row", new { row }, transaction);
            }
            catch (SqliteException failure) when (failure.SqliteErrorCode == ConstraintCode)
            {
                rules.Add(OperationFailure.Reason(failure));
                refused.Add(name);
            }
        }

        return OpenFailure.RowsBreakRule(path, table, string.Join("; ", rules), Listed(refused));
    }

    private Task<int> ExecuteAsync(string sql) => connection.ExecuteAsync(sql, transaction: transaction);
}
