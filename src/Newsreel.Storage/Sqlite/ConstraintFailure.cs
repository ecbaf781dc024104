using System.Globalization;
using Microsoft.Data.Sqlite;
using Newsreel.Common;
using Newsreel.Projects;
using SQLitePCL;

namespace Newsreel.Storage.Sqlite;

/// <summary>Explains a broken constraint: which rule, and what exists already or is missing.</summary>
internal static class ConstraintFailure
{
    private const string Kept = "Nothing of this operation was stored; what was stored before is kept.";

    /// <summary>Whether the failure is a broken constraint.</summary>
    public static bool Explains(SqliteException failure) => failure.SqliteErrorCode == raw.SQLITE_CONSTRAINT;

    /// <summary>The failure as a person reads it. Call it before the transaction ends.</summary>
    public static async Task<NewsreelException> DescribeAsync(SqliteException failure, Operation operation, Session session, string path)
    {
        var reason = OperationFailure.Reason(failure);
        var statement = session.Last ?? new Statement(operation.Table, Parameters.Of(null));
        var (code, rule, action) = failure.SqliteExtendedErrorCode switch
        {
            raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY =>
                ("database-unique", await DuplicateAsync(reason, session, statement), Kept + " Look with 'newsreel projects list' at what is there already."),
            raw.SQLITE_CONSTRAINT_FOREIGNKEY =>
                ("database-foreign-key", await OrphanAsync(reason, session, statement), Kept + " Look with 'newsreel projects list' whether the project is still there."),
            raw.SQLITE_CONSTRAINT_CHECK when reason.Contains("current_step", StringComparison.Ordinal) =>
                ("database-check", $"CHECK projects.current_step: it is one of {string.Join(", ", ProjectStep.All)}", Kept),
            raw.SQLITE_CONSTRAINT_TRIGGER => ("database-trigger", $"a trigger of this database refused it: {reason}", Kept + " Remove or repair the trigger."),
            _ => ("database-constraint", reason, Kept),
        };
        return OperationFailure.Make(code, operation, statement.Table, path, rule, action, failure);
    }

    private static async Task<string> DuplicateAsync(string reason, Session session, Statement statement)
    {
        var start = reason.IndexOf(": ", StringComparison.Ordinal);
        if (start < 0) return reason;
        var columns = reason[(start + 2)..].Split(", ").Select(column => column[(column.LastIndexOf('.') + 1)..]).ToList();
        var rule = $"UNIQUE {statement.Table}.{string.Join(", ", columns)}";
        var where = string.Join(" AND ", columns.Select(column => $"{column} = @{column}"));
        var existing = columns.TrueForAll(column => Value(statement, column) is not null)
            ? await session.ValueAsync<string>($"SELECT id FROM {statement.Table} WHERE {where}", statement.Parameters)
            : null;
        var values = string.Join(", ", columns.Select(column => $"{column} = {Shown(Value(statement, column))}"));
        return existing is null ? $"{rule} ({reason})" : $"{rule}: row '{existing}' with {values} exists already";
    }

    private static async Task<string> OrphanAsync(string reason, Session session, Statement statement)
    {
        var keys = await session.RowsAsync(
            $"""SELECT "from", "table", coalesce("to", 'id') FROM pragma_foreign_key_list('{statement.Table}')""",
            null,
            row => (From: row.GetString(0), Parent: row.GetString(1), To: row.GetString(2)));
        foreach (var (from, parent, to) in keys.Where(key => Value(statement, key.From) is not null))
        {
            var sql = $"""SELECT count(*) FROM "{parent}" WHERE "{to}" = @{from}""";
            if (await session.ValueAsync<long>(sql, statement.Parameters) == 0)
                return $"FOREIGN KEY {statement.Table}.{from}: no row of {parent} has {to} = {Shown(Value(statement, from))}";
        }

        return $"{reason}: rows of another table still point at this row of {statement.Table}";
    }

    private static object? Value(Statement statement, string column) => statement.Parameters.GetValueOrDefault(column);

    private static string Shown(object? value) =>
        value is string text ? $"'{text}'" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "NULL";
}
