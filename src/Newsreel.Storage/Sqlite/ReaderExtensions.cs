using System.Data.Common;

namespace Newsreel.Storage.Sqlite;

/// <summary>Values that may be missing, or of another kind than their column promises: SQLite gives a kind to each value, not to a column.</summary>
internal static class ReaderExtensions
{
    // Just below the first whole number that no longer fits, so that the conversion cannot overflow.
    private const double LargestWhole = 9.2e18;

    private static readonly double LongestSeconds = double.Floor(TimeSpan.MaxValue.TotalSeconds);

    public static string? TextAt(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The whole number in this cell; null when there is none.</summary>
    public static long? WholeAt(this DbDataReader row, int column) => row.GetValue(column) switch
    {
        long whole => whole,
        double number when double.Abs(number) <= LargestWhole => (long)number,
        _ => null,
    };

    /// <summary>The number in this cell; null when there is none.</summary>
    public static double? NumberAt(this DbDataReader row, int column) => row.GetValue(column) switch
    {
        long whole => whole,
        double number => number,
        _ => null,
    };

    /// <summary>The length in this cell; null when there is none or no film can have it.</summary>
    public static TimeSpan? SecondsAt(this DbDataReader row, int column) => Seconds(row.NumberAt(column));

    /// <summary>A number of seconds as a length; null when it is none.</summary>
    public static TimeSpan? Seconds(double? number) =>
        number is { } seconds && seconds >= 0 && seconds < LongestSeconds ? TimeSpan.FromSeconds(seconds) : null;
}
