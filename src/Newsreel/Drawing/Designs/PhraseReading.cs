using System.Text.RegularExpressions;

namespace Newsreel.Drawing.Designs;

/// <summary>A number in a phrase, exactly as written, and the words around it.</summary>
internal sealed record Figure(string Before, string Number, string After);

/// <summary>A day or a year, exactly as written: its large part, its small part (may be empty), and the words that go with it (may be empty).</summary>
internal sealed record DateStamp(string Large, string Small, string Rest);

/// <summary>Finds what a phrase holds. It never rewrites: everything it finds stands in the words.</summary>
internal static partial class PhraseReading
{
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";
    private const int Patience = 500;

    /// <summary>The phrase with a capital at its head, because it stands alone on a card; words such as 'iPhone' keep their form.</summary>
    public static string AsHeading(string phrase) =>
        phrase.Length > 1 && char.IsLower(phrase[0]) && !char.IsUpper(phrase[1]) ? char.ToUpperInvariant(phrase[0]) + phrase[1..] : phrase;

    /// <summary>The number that the phrase is about; null when it holds none, or several.</summary>
    public static Figure? FigureOf(string phrase)
    {
        var dates = DatePattern.Matches(phrase);
        Match[] numbers = [.. NumberPattern.Matches(phrase).Where(number => !dates.Any(date => Overlap(date, number)))];
        if (numbers is not [var only]) return null;
        var (before, after) = (phrase[..only.Index].Trim(), phrase[(only.Index + only.Length)..].Trim());
        return before.Length + after.Length == 0 ? null : new(before, only.Value.Trim(), after);
    }

    /// <summary>The date of the phrase, or else the one date beside it on which the spoken words say that it happened; null when there is none.</summary>
    public static DateStamp? DateOf(string phrase, string words)
    {
        if (DatePattern.Matches(phrase) is [var own]) return Stamp(own.Value, WithoutDate(phrase, own));
        if (DatePattern.IsMatch(phrase) || DatePattern.Matches(words) is not [var spoken]) return null;
        return HappenedOn.IsMatch(words[..spoken.Index]) && IsBeside(phrase, words, spoken) ? Stamp(spoken.Value, phrase) : null;
    }

    /// <summary>The part of a phrase that carries it: a number with its unit, or names, or the last words. Never empty for a phrase that is not.</summary>
    public static (int Start, int Length) KeyWords(string phrase)
    {
        var match = KeyNumber.Match(phrase);
        if (!match.Success) match = KeyName.Match(phrase);
        if (!match.Success) match = LastWords.Match(phrase);
        return match.Success ? (match.Index, match.Length) : (0, phrase.Length);
    }

    private static DateStamp Stamp(string date, string rest)
    {
        var year = YearAtEnd.Match(date);
        var day = date[..(year.Success ? year.Index : date.Length)].Trim(' ', ',');
        return day.Length == 0 ? new(date, "", rest) : new(day, year.Value, rest);
    }

    // Only 'in' and 'on' may go with the date: 'before 2014' without its date would say something else.
    private static string WithoutDate(string phrase, Match date)
    {
        var (before, after) = (phrase[..date.Index].Trim(), phrase[(date.Index + date.Length)..].Trim());
        if (before.Length + after.Length == 0) return "";
        if (after.Length == 0 && InOrOn.IsMatch(before)) return InOrOn.Replace(before, "").TrimEnd(' ', ',');
        return phrase;
    }

    // "The bridge, built in 1890, collapsed": only what stands beside a date happened then.
    private static bool IsBeside(string phrase, string words, Match date)
    {
        var at = words.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        if (phrase.Length == 0 || at < 0) return false;
        return at > date.Index ? words[(date.Index + date.Length)..at].Trim(' ', ',').Length == 0 : InOrOn.Replace(words[(at + phrase.Length)..date.Index].TrimEnd(), "").Trim().Length == 0;
    }

    private static bool Overlap(Match one, Match other) => one.Index < other.Index + other.Length && other.Index < one.Index + one.Length;

    // The number of a name counts nothing: "the Apollo 11 landing site".
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,:/–-])(?<!\s\p{Lu}\p{L}*\s)(?:[$€£¥]\s?)?(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![\p{L}\p{N}:/]|[–-][\p{L}\p{N}]|[.,]\d)(?:\s?(?:%|per cent|percent)|\s(?:million|billion|trillion|thousand)(?!\p{L}))?", RegexOptions.None, Patience)]
    private static partial Regex NumberPattern { get; }

    [GeneratedRegex(@"\b(?:\d{1,2}(?:st|nd|rd|th)?\s(?:" + Months + @")(?:,?\s\d{4})?|(?:" + Months + @")\s\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s\d{4})?|(?:" + Months + @"),?\s\d{4}|(?:1[0-9]|20)\d{2}(?![\d,.–-]*\d|s|%| (?:people|million|billion|thousand|km|kilometres|metres|tonnes|homes|men|troops|soldiers)))\b", RegexOptions.None, Patience)]
    private static partial Regex DatePattern { get; }

    [GeneratedRegex(@"(?:^|\b(?:[Ii]n|[Oo]n))\s*$", RegexOptions.None, Patience)]
    private static partial Regex HappenedOn { get; }

    [GeneratedRegex(@"\s*\b[Ii]n$|\s*\b[Oo]n$", RegexOptions.None, Patience)]
    private static partial Regex InOrOn { get; }

    [GeneratedRegex(@"\d{4}$", RegexOptions.None, Patience)]
    private static partial Regex YearAtEnd { get; }

    [GeneratedRegex(@"[$€£]?\d[\d.,]*(?:\s?%|\sper cent|\s(?:million|billion|trillion|thousand))?(?:\s\p{L}+)?", RegexOptions.None, Patience)]
    private static partial Regex KeyNumber { get; }

    [GeneratedRegex(@"(?<=\s)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)*", RegexOptions.None, Patience)]
    private static partial Regex KeyName { get; }

    [GeneratedRegex(@"(?<!\S)(?:\S+\s\S{1,4}|\S{5,})$", RegexOptions.None, Patience)]
    private static partial Regex LastWords { get; }
}
