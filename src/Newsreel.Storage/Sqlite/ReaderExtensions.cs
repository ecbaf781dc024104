using System.Data.Common;

namespace Newsreel.Storage.Sqlite;

/// <summary>Values that may be missing.</summary>
internal static class ReaderExtensions
{
    public static string? TextAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? WholeAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static double? NumberAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    public static TimeSpan? SecondsAt(this DbDataReader row, int column) =>
        row.NumberAt(column) is { } seconds && double.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
