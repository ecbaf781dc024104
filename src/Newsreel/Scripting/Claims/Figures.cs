using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Claims;

/// <summary>The numbers of a text, each in one form, so that they can be held against those of another text. Pure.</summary>
internal static partial class Figures
{
    // Where a comma parts thousands and a point the decimals; of the others the point parts thousands.
    private static readonly HashSet<string> CommaGroups = new(StringComparer.Ordinal) { "en", "zh", "ja", "ko", "hi", "he", "ar", "fa" };

    /// <summary>Every number of a text in digits of any script, without the marks that group its digits; English number words count as their digits.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Of the text, ISO 639-1: "3.125" is three and a bit in English, and three thousand in German.</param>
    public static IReadOnlySet<string> In(string text, string language = "en") =>
        (CommaGroups.Contains(language) ? ByComma() : ByPoint()).Matches(text).Select(match => Plain(match, language))
            .Concat(language is "en" ? NumberWords().Matches(text).Select(match => Spelled[match.Value.ToLowerInvariant()]) : [])
            .ToHashSet(StringComparer.Ordinal);

    private static string Plain(Match figure, string language)
    {
        var whole = string.Concat(figure.Groups["whole"].Value.Where(char.IsDigit).Select(Digit));
        var part = string.Concat(figure.Groups["part"].Value.Where(char.IsDigit).Select(Digit));
        return part.Length == 0 ? whole : $"{whole}.{part}";
    }

    private static char Digit(char sign) => (char)('0' + (int)char.GetNumericValue(sign));

    // Small numbers are written either way; "one" is a pronoun as often as a number.
    private static readonly Dictionary<string, string> Spelled = new(StringComparer.Ordinal)
    {
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["seven"] = "7",
        ["eight"] = "8",
        ["nine"] = "9",
        ["ten"] = "10",
        ["eleven"] = "11",
        ["twelve"] = "12",
        ["thirteen"] = "13",
        ["fourteen"] = "14",
        ["fifteen"] = "15",
        ["sixteen"] = "16",
        ["seventeen"] = "17",
        ["eighteen"] = "18",
        ["nineteen"] = "19",
        ["twenty"] = "20",
        ["thirty"] = "30",
        ["forty"] = "40",
        ["fifty"] = "50",
        ["sixty"] = "60",
        ["seventy"] = "70",
        ["eighty"] = "80",
        ["ninety"] = "90",
        ["hundred"] = "100",
        ["hundreds"] = "100",
        ["thousand"] = "1000",
        ["thousands"] = "1000",
        ["million"] = "1000000",
        ["millions"] = "1000000",
        ["billion"] = "1000000000",
        ["billions"] = "1000000000",
    };

    // In India thousands are followed by groups of two: 12,34,567. A plain space parts two numbers: "in 1998 300 soldiers".
    [GeneratedRegex(@"(?<whole>\d{1,3}([,٬\u00A0\u202F\u2009]\d{2,3})*[,٬\u00A0\u202F\u2009]\d{3}(?!\d)|\d+)([.٫．](?<part>\d+))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByComma();

    [GeneratedRegex(@"(?<whole>\d{1,3}([.’\u00A0\u202F\u2009 ]\d{3})+(?!\d)|\d+)(,(?<part>\d+))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByPoint();

    [GeneratedRegex(@"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberWords();
}
