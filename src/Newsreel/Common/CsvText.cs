using System.Text;

namespace Newsreel.Common;

/// <summary>Tables for spreadsheets: RFC 4180, with a byte order mark so that they read it as UTF-8.</summary>
internal static class CsvText
{
    /// <summary>What a file begins with.</summary>
    public const string Start = "\uFEFF";

    /// <summary>Appends a row.</summary>
    public static void Append(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Field)).Append("\r\n");

    private static string Field(string value)
    {
        var safe = IsFormula(value) ? $"'{value}" : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet computes what begins so, whether or not it is quoted; blanks before it and full-width signs count too.
    private static bool IsFormula(string value) => value.AsSpan().TrimStart() is [var first, ..] && "=+-@＝＋－＠".Contains(first, StringComparison.Ordinal);
}
