using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Numbers that stand alone: years, ordinals, designators after names, and plain quantities.</summary>
internal static partial class PlainNumbers
{
    private static readonly HashSet<string> Designated = new(StringComparer.OrdinalIgnoreCase)
        { "Boeing", "Airbus", "Flight", "Route", "Highway", "Interstate", "Room", "Antonov", "Unit" };

    // After these a number of four digits counts something.
    private static readonly HashSet<string> Counting = new(StringComparer.OrdinalIgnoreCase)
        { "than", "nearly", "least", "almost", "approximately", "roughly", "exactly", "another", "killed", "totalling", "some" };

    private static readonly HashSet<string> Calls = new(StringComparer.OrdinalIgnoreCase) { "call", "called", "calling", "dial", "dialled", "dialed", "ring", "rang" };

    private static readonly HashSet<string> BeforeYears = new(StringComparer.OrdinalIgnoreCase)
        { "in", "since", "until", "till", "from", "by", "of", "year", "before", "after", "between", "during" };

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var ordinal = OrdinalForm().Match(tokens[at].Core);
        if (ordinal.Success)
        {
            tokens[at].Spoken = NumberWords.Ordinal(ordinal.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal));
            return 1;
        }

        if (tokens[at].Core.Length == 0 || Numeral.Parse(tokens[at].Core) is not { } number) return 0;
        tokens[at].Spoken = Say(tokens, at, number);
        return 1;
    }

    /// <summary>Whether four digits are more likely a year than a quantity.</summary>
    public static bool IsYear(string digits) =>
        digits.Length == 4 && digits.All(char.IsAsciiDigit) && string.CompareOrdinal(digits, "1100") >= 0 && string.CompareOrdinal(digits, "2100") < 0;

    /// <summary>Says four digits as a year if they can be one.</summary>
    public static string SayYear(string digits) =>
        digits.Length == 4 && digits[0] != '0' ? NumberWords.Year(digits) : NumberWords.Cardinal(digits);

    /// <summary>Whether a token names what numbers are given to, such as aircraft and flights.</summary>
    public static bool IsDesignated(Token token) => token.IsOpenEnded && Designated.Contains(token.Core);

    private static string Say(IReadOnlyList<Token> tokens, int at, Numeral number)
    {
        var (digits, before) = (number.Whole, tokens.Near(at - 1));
        if (!number.IsPlain) return number.Say();
        if (digits.Length == 3 && IsDesignated(before)) return NumberWords.Designator(digits);
        if (digits is "911" or "112" or "999" && Calls.Contains(before.Core)) return NumberWords.Digits(digits);
        if (digits.Length != 4) return number.Say();
        var (next, isHours) = (tokens.Near(at + 1), tokens.Near(at + 1).Is("hours") && tokens[at].IsOpenEnded);
        if (isHours && string.CompareOrdinal(digits, "2400") <= 0)
            return NumberWords.Pair(digits[..2]) + (digits.EndsWith("00", StringComparison.Ordinal) ? " hundred" : " " + NumberWords.Pair(digits[2..]));
        var isCount = Counting.Contains(before.Core) || PeopleWords.Contains(next.Core) && !BeforeYears.Contains(before.Core);
        var isOldYear = digits[..2] is "10" && BeforeYears.Contains(before.Core);
        return !isCount && (IsYear(digits) || isOldYear) ? SayYear(digits) : number.Say();
    }

    [GeneratedRegex(@"\A(?<digits>(?>[0-9,]+))(st|nd|rd|th)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OrdinalForm();
}
