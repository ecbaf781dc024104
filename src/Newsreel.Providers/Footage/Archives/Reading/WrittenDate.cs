using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives.Reading;

/// <summary>Reads dates of services. What is not a date beyond doubt ("about 1944", "1944 or 1945") is none. Pure.</summary>
internal static partial class WrittenDate
{
    private const int Earliest = 1800;
    private const int Latest = 2100;

    private static readonly string[] Days = ["d MMMM yyyy", "MMMM d, yyyy", "d MMM yyyy", "MMM d, yyyy"];
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy"];

    /// <summary>A date as it is written: <c>1944</c>, <c>1944-06</c>, <c>1944-06-06T10:00:00Z</c>, <c>6 June 1944</c>; null when it is none.</summary>
    public static ArchiveDate? Read(string text)
    {
        text = text.Trim();
        if (Form().Match(text) is { Success: true } match) return Known(Part("year")!.Value, Part("month"), Part("day"));
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Known(day.Year, day.Month, day.Day);
        return DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? Known(month.Year, month.Month, null) : null;

        int? Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : null;
    }

    // 1944-00-00 stands for a year, 1944-06-00 for a month.
    private static ArchiveDate? Known(int year, int? month, int? day) =>
        year is < Earliest or > Latest ? null
        : month is not (>= 1 and <= 12) ? new(year, null, null)
        : day is { } number && number >= 1 && number <= DateTime.DaysInMonth(year, month.Value) ? new(year, month, number)
        : new(year, month, null);

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<month>[0-9]{2})(-(?<day>[0-9]{2}))?)?($|[T ][0-9:.Z+ -]*$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
