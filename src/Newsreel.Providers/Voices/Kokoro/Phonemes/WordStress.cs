using System.Buffers;
using System.Text;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Moves stress between the parts of what is said as one word. Pure.</summary>
internal static class WordStress
{
    public const char First = 'ˈ';
    public const char Second = 'ˌ';
    private const string Long = "AIOQWYʤʧ";

    /// <summary>Every symbol that is a vowel by itself.</summary>
    public const string Vowels = "AIOQWYaiuæɑɒɔəɛɜɪʊʌᵻɐeoyøœɨɯɤᵊ";

    private static readonly SearchValues<char> VowelValues = SearchValues.Create(Vowels);

    /// <summary>The symbols with their first stress made a second one.</summary>
    public static string Weaker(string symbols) => symbols.Contains(First) ? Without(symbols, Second).Replace(First, Second) : symbols;

    /// <summary>The symbols without stress.</summary>
    public static string None(string symbols) => Without(Without(symbols, First), Second);

    /// <summary>The symbols with a mark before their first vowel when they have none.</summary>
    public static string Marked(string symbols, char mark)
    {
        if (symbols.AsSpan().IndexOfAny(First, Second) >= 0) return symbols;
        var vowel = symbols.AsSpan().IndexOfAny(VowelValues);
        return vowel < 0 ? symbols : symbols.Insert(vowel, mark.ToString());
    }

    /// <summary>
    /// The parts as one word: when most of them have a first stress, the lighter half keeps only a second one ("well-known": the second part leads).
    /// </summary>
    public static string Join(IReadOnlyList<string> parts)
    {
        List<string> said = [.. parts.Where(part => part.Length > 0)];
        if (said.Count > 1 && said.Count(part => part.Contains(First)) > (said.Count + 1) / 2)
            foreach (var (part, at) in said.Select((part, at) => (part, at)).OrderBy(pair => pair.part.Contains(First)).ThenBy(pair => Weight(pair.part)).Take(said.Count / 2).ToList())
                said[at] = Weaker(part);
        return string.Concat(said);
    }

    private static int Weight(string symbols) => symbols.Sum(symbol => Long.Contains(symbol) ? 2 : 1);

    private static string Without(string symbols, char mark)
    {
        var kept = new StringBuilder(symbols.Length);
        foreach (var symbol in symbols)
            if (symbol != mark) kept.Append(symbol);
        return kept.ToString();
    }
}
