using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>Looks into a database file as any other program would: over a connection of its own, foreign keys off.</summary>
internal sealed record DatabaseFile(string Path)
{
    private static readonly Lazy<bool> Library = new(Load);

    /// <summary>Runs statements; makes the file when it is missing.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        connection.Execute(sql);
    }

    /// <summary>The first value of the first row.</summary>
    public T? Value<T>(string sql)
    {
        using var connection = Open();
        return connection.ExecuteScalar<T>(sql);
    }

    /// <summary>All rows as name and value.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(string sql)
    {
        using var connection = Open();
        return [.. connection.Query(sql).Select(row => new Dictionary<string, object?>((IDictionary<string, object?>)row, StringComparer.Ordinal))];
    }

    /// <summary>The only row.</summary>
    public IReadOnlyDictionary<string, object?> Row(string sql) => Assert.Single(Rows(sql));

    /// <summary>Names of all tables.</summary>
    public IReadOnlyList<string> Tables() =>
        [.. Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").Select(row => (string)row["name"]!)];

    /// <summary>Every row of the given tables as text; with <paramref name="columns"/> only those columns.</summary>
    public SortedDictionary<string, string[]> Content(IEnumerable<string> tables, Func<string, IReadOnlyList<string>>? columns = null)
    {
        var content = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            var list = string.Join(", ", (columns ?? Columns)(table).Select(name => $"\"{name}\""));
            content[table] = [.. Rows($"SELECT {list} FROM \"{table}\"").Select(Text).Order(StringComparer.Ordinal)];
        }

        return content;
    }

    /// <summary>Names of a table's columns.</summary>
    public IReadOnlyList<string> Columns(string table) => [.. Rows($"PRAGMA table_info(\"{table}\")").Select(row => (string)row["name"]!)];

    private static string Text(IReadOnlyDictionary<string, object?> row) =>
        string.Join(" | ", row.Select(field => $"{field.Key}={(field.Value is null ? "NULL" : Convert.ToString(field.Value, CultureInfo.InvariantCulture))}"));

    private SqliteConnection Open()
    {
        _ = Library.Value;
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, ForeignKeys = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static bool Load()
    {
        var name = OperatingSystem.IsWindows() ? "winsqlite3.dll" : OperatingSystem.IsMacOS() ? "libsqlite3.dylib" : "libsqlite3.so.0";
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (_, _, _) => NativeLibrary.Load(name, Assembly.GetExecutingAssembly(), null));
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }
}
