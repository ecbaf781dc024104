using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>Dates as people write them, which readers take as a whole: 3. März 1998, February 24, 2022, 24 de febrero de 2022, 二月二十四日. Pure.</summary>
internal static class WrittenDates
{
    private const int LongestYear = 4;
    private const int LastDay = 31;
    private const string Numerals = "〇零一二三四五六七八九十百千";
    private const string Units = "年月日";
    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase) { "de", "del", "di", "do", "of" };
    private const string Around = Marks.Openers + Marks.Closers + Marks.Clauses + Marks.Stops + "º";

    /// <summary>Whether a break would tear a date, or an ordinal from what it counts.</summary>
    /// <param name="tokens">All tokens of the film.</param>
    /// <param name="at">The token before which it would stand, from 1.</param>
    public static bool IsInside(IReadOnlyList<CaptionToken> tokens, int at)
    {
        var (before, after) = (tokens[at - 1].Text, tokens[at].Text);
        if (!tokens[at].SpaceBefore && IsUnspaced(before[^1], after[0])) return true;
        // "3." never ends a sentence here, "24," does no clause before a year.
        if (IsOrdinal(before) || (IsDay(before) && IsYear(after))) return true;
        if (char.IsUpper(before[0]) && IsDay(after)) return !Marks.EndsClauseOrPart(before);
        for (var day = at - 1; day >= Math.Max(0, at - LongestYear); day--)
        {
            if (IsDay(tokens[day].Text)) return GoesOn(tokens, day, at);
            if (tokens[day].Follows is not TokenEnd.Phrase || Marks.EndsClauseOrPart(tokens[day].Text)) return false;
        }

        return false;
    }

    /// <summary>Whether one word, a month, and then a year stand behind a day, little words aside, and the year not before the break.</summary>
    private static bool GoesOn(IReadOnlyList<CaptionToken> tokens, int day, int at)
    {
        var months = 0;
        for (var place = day + 1; place < tokens.Count && place <= day + LongestYear && tokens[place - 1].Follows is TokenEnd.Phrase; place++)
        {
            var text = tokens[place].Text;
            if (IsYear(text)) return months == 1 && place >= at;
            if (!char.IsLetter(text[0]) || Marks.EndsClauseOrPart(text)) return false;
            if (!Joints.Contains(text) && ++months > 1) return false;
        }

        return false;
    }

    private static bool IsUnspaced(char before, char after) =>
        Numerals.Contains(before, StringComparison.Ordinal)
            ? Numerals.Contains(after, StringComparison.Ordinal) || Units.Contains(after, StringComparison.Ordinal)
            : before is '年' or '月' && (char.IsDigit(after) || Numerals.Contains(after, StringComparison.Ordinal));

    private static bool IsOrdinal(string text) => text is [_, .., '.'] && text.AsSpan(0, text.Length - 1).TrimStart(Around) is { Length: > 0 } digits && !digits.ContainsAnyExceptInRange('0', '9');

    private static bool IsDay(string text) => Number(text) is >= 1 and <= LastDay;

    private static bool IsYear(string text) => Number(text) is >= 1000 and <= 2999;

    private static int Number(string text)
    {
        var digits = text.AsSpan().Trim(Around);
        var number = 0;
        if (digits.Length > LongestYear) return 0;
        foreach (var digit in digits)
        {
            if (!char.IsDigit(digit)) return 0;
            number = (number * 10) + (int)char.GetNumericValue(digit);
        }

        return number;
    }
}
