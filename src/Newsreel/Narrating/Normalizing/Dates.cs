using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Days with months, in either order, and dates of digits only. A year alone is a number's business.</summary>
internal static partial class Dates
{
    private static readonly string[] Links = ["and", "to", "or", "until", "till", "through"];

    public static int Read(IReadOnlyList<Token> tokens, int at) =>
        Compact(tokens[at]) is var read and > 0 ? read
        : DayFirst(tokens, at) is var days and > 0 ? days
        : Months.Name(tokens[at]) is { } month ? MonthFirst(tokens, at, month)
        : 0;

    private static int DayFirst(IReadOnlyList<Token> tokens, int at)
    {
        if (Day(tokens[at]) is not { } day || !tokens[at].IsOpenEnded) return 0;
        var article = Articles.IsDeterminer(tokens.Near(at - 1)) ? "" : "the ";
        if (Months.Name(tokens.Near(at + 1)) is { } month)
        {
            tokens[at].Spoken = $"{article}{day.Replace(" to ", " to the ", StringComparison.Ordinal)} of";
            tokens[at + 1].Spoken = month;
            Months.TakeDot(tokens, at + 1);
            return 2;
        }

        // "24 and 26 February"
        var isFirstOfTwo = Links.Contains(tokens.Near(at + 1).Core, StringComparer.Ordinal)
            && Day(tokens.Near(at + 2)) is not null && Months.Name(tokens.Near(at + 3)) is not null;
        if (!isFirstOfTwo) return 0;
        tokens[at].Spoken = article + day;
        return 1;
    }

    private static int MonthFirst(IReadOnlyList<Token> tokens, int at, string month)
    {
        var next = tokens.Near(at + 1);
        var isYear = next.Core is { Length: 4 } && next.Core.All(char.IsAsciiDigit);
        var day = Day(next);
        var after = tokens.Near(at + 2);
        // "In May 20 people died": after "in" a month stands alone unless the year follows.
        var isDay = day is not null && !Quantities.IsUnit(after.Core) && !PeopleWords.Contains(after.Core)
            && (!tokens.Near(at - 1).Is("in") || next.Tail.StartsWith(',') && PlainNumbers.IsYear(after.Core));
        if (!isDay && !isYear && !Months.IsFull(tokens[at].Core)) return 0;
        tokens[at].Spoken = month;
        if (isDay || isYear) Months.TakeDot(tokens, at);
        if (!isDay) return 1;
        next.Spoken = day!;
        return 2;
    }

    private static int Compact(Token token)
    {
        var match = Digits().Match(token.Core);
        if (!match.Success) return 0;
        var (first, second) = (Number(match, "first"), Number(match, "second"));
        var isIso = match.Groups["isoYear"].Success;
        var (day, month) = isIso ? (second, first) : second > 12 ? (second, first) : (first, second);
        if (day is < 1 or > 31 || month is < 1 or > 12) return 0;
        var year = isIso ? match.Groups["isoYear"].Value : match.Groups["year"].Value;
        token.Spoken = $"the {NumberWords.Ordinal(day.ToString(CultureInfo.InvariantCulture))} of {Months.Full[month - 1]} {PlainNumbers.SayYear(year)}";
        return 1;
    }

    private static string? Day(Token token)
    {
        var match = DayForm().Match(token.Core);
        if (!match.Success || token.Suffix.Length > 0) return null;
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        if (!IsDay(from) || to.Length > 0 && !IsDay(to)) return null;
        return NumberWords.Ordinal(from) + (to.Length > 0 ? " to " + NumberWords.Ordinal(to) : "");
    }

    private static bool IsDay(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 31;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<from>[0-9]{1,2})(st|nd|rd|th)?([-–](?<to>[0-9]{1,2})(st|nd|rd|th)?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayForm();

    [GeneratedRegex(@"\A((?<isoYear>[0-9]{4})-(?<first>[0-9]{2})-(?<second>[0-9]{2})|(?<first>[0-9]{1,2})(?<mark>[/.])(?<second>[0-9]{1,2})\k<mark>(?<year>[0-9]{4}))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Digits();
}
