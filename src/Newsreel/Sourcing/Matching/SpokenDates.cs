using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Sourcing.Matching;

/// <summary>Finds the dates that words assert. Pure.</summary>
internal static partial class SpokenDates
{
    private const string Month = "(?<month>January|February|March|April|May|June|July|August|September|October|November|December)";
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Every date once, in order, as exactly as the words give it. A day or month without a year is not read.</summary>
    public static IReadOnlyList<ArchiveDate> In(string text) => [.. Form().Matches(text).Select(Read).Where(date => date.Year > 0).Distinct()];

    /// <summary>Whether something is said to have happened on a certain day. A day up to or since which something holds is none.</summary>
    public static bool NamesDayOfIncident(string text) => Form().Matches(text).Any(match => Read(match).Day is not null && !Bound().IsMatch(text[..match.Index]));

    private static ArchiveDate Read(Match match)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var month = match.Groups["month"] is { Success: true } name ? Array.IndexOf(Months, name.Value) + 1 : (int?)null;
        var day = match.Groups["day"] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : (int?)null;
        return day is { } given && (given < 1 || given > DateTime.DaysInMonth(year, month!.Value)) ? new(year, month, null) : new(year, month, day);
    }

    [GeneratedRegex(@"\b(as of|by|until|till|since|before|from|through|to)(\s+(the|early|mid|late|about|around))*\s+$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bound();

    [GeneratedRegex(
        @"\b(?:(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+)?" + Month + @"(?:\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,)?,?\s+(?:of\s+)?)?(?<year>1[5-9]\d\d|20\d\d)\b(?(month)|(?!\s*(?:percent|%|km|kilomet|people|men|tons|tonnes|troops)))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
