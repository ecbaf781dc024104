using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>A number as written: sign, whole part with or without thousands commas, decimals.</summary>
/// <param name="Sign"><c>-</c>, <c>+</c> or empty.</param>
/// <param name="Whole">Digits without commas; empty for <c>.5</c>.</param>
/// <param name="Decimals">Digits after the point; empty when there is none.</param>
/// <param name="HasCommas">Whether thousands were set apart, so that it cannot be a year.</param>
internal sealed partial record Numeral(string Sign, string Whole, string Decimals, bool HasCommas)
{
    // The possessive loops never give back what they took, so a long run of digits costs no more than its length.
    private const string Form = @"(?<sign>[-+]?)(?:(?<whole>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|(?>[0-9]+))(?:\.(?<decimals>(?>[0-9]+)))?|\.(?<decimals>(?>[0-9]+)))";

    public bool IsPlain => Sign.Length == 0 && Decimals.Length == 0 && !HasCommas;

    public bool IsOne => Decimals.Length == 0 && Whole is "1";

    /// <summary>The whole text as a number; null when it is anything else.</summary>
    public static Numeral? Parse(string text) => Of(Whole_().Match(text));

    /// <summary>The number a text starts with, and how many characters it takes; null when it starts otherwise.</summary>
    public static (Numeral Number, int Length)? Start(string text)
    {
        var match = Start_().Match(text);
        return Of(match) is { } number ? (number, match.Length) : null;
    }

    /// <summary>Says it as a quantity.</summary>
    public string Say()
    {
        var sign = Sign switch { "-" => "minus ", "+" => "plus ", _ => "" };
        var isCode = Whole.Length > 1 && Whole[0] == '0' && Decimals.Length == 0;
        var whole = Whole.Length == 0 ? "" : isCode ? NumberWords.Digits(Whole) : NumberWords.Cardinal(Whole);
        var point = Decimals.Length == 0 ? "" : (whole.Length > 0 ? " point " : "point ") + NumberWords.Digits(Decimals);
        return sign + whole + point;
    }

    private static Numeral? Of(Match match)
    {
        if (!match.Success) return null;
        var whole = match.Groups["whole"].Value;
        var hasCommas = whole.Contains(',', StringComparison.Ordinal);
        return new(match.Groups["sign"].Value, hasCommas ? whole.Replace(",", "", StringComparison.Ordinal) : whole, match.Groups["decimals"].Value, hasCommas);
    }

    [GeneratedRegex(@"\A" + Form + @"\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole_();

    [GeneratedRegex(@"\A" + Form, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start_();
}
