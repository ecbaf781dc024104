using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Roman numerals after names: Henry VIII is "the Eighth", World War II is "two". The pronoun I stays.</summary>
internal static partial class RomanNumerals
{
    private static readonly HashSet<string> Rulers = new(StringComparer.Ordinal)
    {
        "Henry", "Elizabeth", "Charles", "George", "Edward", "James", "William", "Louis", "Philip", "Paul", "Benedict", "Pius", "Nicholas", "Alexander",
        "Peter", "Catherine", "Ivan", "Napoleon", "Frederick", "Wilhelm", "Leo", "Richard", "Mary", "Haakon", "Olav", "Harald", "Gustav", "Carl", "Christian",
        "Margrethe", "Umberto", "Emmanuel", "Felipe", "Alfonso", "Juan", "Mohammed", "Abdullah", "Hussein", "Ramesses", "Mehmed", "Rama", "Leopold", "Albert", "John", "Gregory", "Innocent",
    };

    // A single letter is a numeral only after one of these.
    private static readonly HashSet<string> Numbered = new(StringComparer.OrdinalIgnoreCase)
    {
        "War", "Artemis", "Chapter", "Part", "Phase", "Volume", "Act", "Class", "Type", "Stage", "Level", "Title", "Article", "Section", "Book", "Category",
        "Mark", "Block", "Saturn", "Titan", "Bowl", "Episode", "Division", "Annex", "Appendix", "Gemini", "Vatican", "Group", "Protocol", "Scene", "Table", "Agricola", "Increment",
    };

    private static readonly HashSet<string> AfterPronoun = new(StringComparer.Ordinal)
    {
        "am", "have", "think", "know", "knew", "met", "love", "say", "believe", "do", "want", "tell", "remember", "see", "feel", "mean", "like", "admire",
    };

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var (token, before) = (tokens[at], tokens.Near(at - 1));
        if (token.IsShouted || !before.IsCapitalised || !before.IsOpenEnded || Value(token.Core) is not { } value) return 0;
        var isRuler = Rulers.Contains(before.Core) && value < 25;
        if (token.Core.Length == 1 && !Numbered.Contains(before.Core) && !(isRuler && IsRegnal(tokens, at))) return 0;
        if (value >= 40 && !before.Is("Bowl")) return 0;
        var digits = value.ToString(CultureInfo.InvariantCulture);
        token.Spoken = isRuler && !Numbered.Contains(before.Core) ? "the " + NumberWords.Ordinal(digits) : NumberWords.Cardinal(value);
        return 1;
    }

    private static bool IsRegnal(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Core is "V" or "X" || tokens[at].Core is "I" && !AfterPronoun.Contains(tokens.Near(at + 1).Core);

    private static int? Value(string core)
    {
        if (core.Length is 0 or > 8 || !Form().IsMatch(core)) return null;
        var value = 0;
        for (var at = 0; at < core.Length; at++)
        {
            var (digit, next) = (Digit(core[at]), at + 1 < core.Length ? Digit(core[at + 1]) : 0);
            value += digit < next ? -digit : digit;
        }

        return value;
    }

    private static int Digit(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 100 };

    [GeneratedRegex(@"\A(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
