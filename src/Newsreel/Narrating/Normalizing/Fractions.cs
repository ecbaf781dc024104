using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>1/2, 3/4, 2½, and the few numbers with a stroke that are names.</summary>
internal static partial class Fractions
{
    private const int LargestDenominator = 100;

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["24/7"] = "twenty-four seven",
        ["9/11"] = "nine eleven",
        ["7/7"] = "seven seven",
        ["50/50"] = "fifty-fifty",
        ["50-50"] = "fifty-fifty",
        ["50–50"] = "fifty-fifty",
    };

    private static readonly Dictionary<char, string> VulgarWords = new()
    {
        ['½'] = "a half",
        ['¼'] = "a quarter",
        ['¾'] = "three quarters",
        ['⅓'] = "a third",
        ['⅔'] = "two thirds",
        ['⅕'] = "a fifth",
        ['⅖'] = "two fifths",
        ['⅗'] = "three fifths",
        ['⅘'] = "four fifths",
        ['⅙'] = "a sixth",
        ['⅚'] = "five sixths",
        ['⅛'] = "an eighth",
        ['⅜'] = "three eighths",
        ['⅝'] = "five eighths",
        ['⅞'] = "seven eighths",
    };

    public static bool IsVulgar(char letter) => VulgarWords.ContainsKey(letter);

    public static string Vulgar(char letter) => VulgarWords[letter];

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var core = tokens[at].Core;
        var spoken = Names.TryGetValue(core, out var name) ? name : Mixed(core, tokens.Near(at + 1).IsLower && tokens[at].IsOpenEnded) ?? Stroke(tokens, at);
        if (spoken is null) return 0;
        tokens[at].Spoken = spoken;
        return 1;
    }

    private static string? Mixed(string core, bool isBeforeNoun)
    {
        if (core.Length == 0 || !IsVulgar(core[^1])) return null;
        if (core.Length == 1) return core is "½" && isBeforeNoun ? "half a" : Vulgar(core[0]);
        return Numeral.Parse(core[..^1]) is { } whole ? $"{whole.Say()} and {Vulgar(core[^1])}" : null;
    }

    private static string? Stroke(IReadOnlyList<Token> tokens, int at)
    {
        var match = Form().Match(tokens[at].Core);
        if (!match.Success) return Mark(tokens[at].Core);
        var (over, under) = (match.Groups["over"].Value, match.Groups["under"].Value);
        var denominator = int.Parse(under, System.Globalization.CultureInfo.InvariantCulture);
        var numerator = int.Parse(over, System.Globalization.CultureInfo.InvariantCulture);
        var words = numerator == denominator ? $"{NumberWords.Cardinal(over)} out of {NumberWords.Cardinal(under)}"
            : numerator < denominator && denominator <= LargestDenominator ? Fraction(numerator, over, under)
            : $"{NumberWords.Cardinal(over)} over {NumberWords.Cardinal(under)}";
        // "1 1/2" is one and a half.
        var before = tokens.Near(at - 1);
        return before.IsOpenEnded && Numeral.Parse(before.Core) is { IsPlain: true } && numerator < denominator ? "and " + words : words;
    }

    // "9.95/10"
    private static string? Mark(string core) =>
        MarkForm().Match(core) is { Success: true } mark && Numeral.Parse(mark.Groups["over"].Value) is { } number ? $"{number.Say()} out of {NumberWords.Cardinal(mark.Groups["under"].Value)}" : null;

    private static string Fraction(int numerator, string over, string under)
    {
        var part = under switch { "2" => "half", "4" => "quarter", _ => NumberWords.Ordinal(under) };
        return $"{NumberWords.Cardinal(over)} {(numerator == 1 ? part : part is "half" ? "halves" : part + "s")}";
    }

    [GeneratedRegex(@"\A(?<over>[0-9]{1,3}\.[0-9]{1,3})/(?<under>5|10|20|100)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkForm();

    [GeneratedRegex(@"\A(?<over>[0-9]{1,3})/(?<under>[1-9][0-9]{0,2})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
