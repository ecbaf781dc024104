using Dapper;
using Microsoft.Data.Sqlite;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage.Tests.Sqlite;

/// <summary>Everything that the shared tables demand, as sorted lines: two databases are alike when their pictures are.</summary>
internal static class SchemaPicture
{
    public static readonly string[] SharedTables = ["system_prompts", "projects", "messages", "scenes", "visual_suggestions", "user_preferences"];

    public static IReadOnlyList<string> Of(SqliteConnection connection, IEnumerable<string>? tables = null) =>
        [.. (tables ?? SharedTables).SelectMany(table => OfTable(connection, table))];

    private static IEnumerable<string> OfTable(SqliteConnection connection, string table)
    {
        var columns = connection.Query<string>(
            $"""SELECT name || ' ' || type || ' ' || "notnull" || ' ' || coalesce(dflt_value, '-') || ' ' || pk || ' ' || hidden FROM pragma_table_xinfo('{table}')""");
        var keys = connection.Query<string>(
            $"""SELECT "from" || ' ' || "table" || '.' || "to" || ' ' || on_update || ' ' || on_delete FROM pragma_foreign_key_list('{table}')""");
        var indexes = connection.Query<string>(
            $"""
            SELECT CASE l.origin WHEN 'c' THEN l.name ELSE l.origin END || ' ' || l."unique" || ' ' || l.partial || ' ' ||
              (SELECT group_concat(i.name) FROM pragma_index_info(l.name) i) FROM pragma_index_list('{table}') l
            """);
        var sql = connection.ExecuteScalar<string>($"SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{table}'") ?? "";
        var checks = TableDefinition.Parse(sql).Parts.Select(part => part.Meaning).Where(meaning => meaning.Contains("check"));
        return Labelled("column", columns).Concat(Labelled("key", keys)).Concat(Labelled("index", indexes)).Concat(Labelled("check", checks));

        IEnumerable<string> Labelled(string kind, IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal).Select(line => $"{table} {kind} {line}");
    }
}
