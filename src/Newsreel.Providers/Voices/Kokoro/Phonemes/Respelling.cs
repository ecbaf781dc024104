using System.Text;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>
/// Reads how a person respells a name, "SKAR-voy" or "zeh-LEN-skee": syllables joined by hyphens, the stressed one in capitals; the first where none is.
/// A respelling without hyphens is read as plain words. Pure.
/// </summary>
internal static class Respelling
{
    private const int LongestCluster = 3;

    private static readonly Dictionary<string, string> Vowels = new(StringComparer.Ordinal)
    {
        ["a"] = "æ",
        ["aa"] = "ɑ",
        ["ah"] = "ɑ",
        ["ai"] = "A",
        ["air"] = "ɛɹ",
        ["ar"] = "ɑɹ",
        ["aw"] = "ɔ",
        ["ay"] = "A",
        ["e"] = "ɛ",
        ["ea"] = "i",
        ["ee"] = "i",
        ["eer"] = "ɪɹ",
        ["eh"] = "ɛ",
        ["er"] = "əɹ",
        ["ew"] = "u",
        ["ey"] = "A",
        ["eye"] = "I",
        ["i"] = "ɪ",
        ["ie"] = "i",
        ["igh"] = "I",
        ["ih"] = "ɪ",
        ["ir"] = "əɹ",
        ["o"] = "ɑ",
        ["oe"] = "O",
        ["oh"] = "O",
        ["oi"] = "Y",
        ["oo"] = "u",
        ["oor"] = "ʊɹ",
        ["or"] = "ɔɹ",
        ["ou"] = "W",
        ["ow"] = "W",
        ["oy"] = "Y",
        ["u"] = "ʌ",
        ["uh"] = "ə",
        ["ur"] = "əɹ",
        ["uu"] = "ʊ",
        ["y"] = "I",
    };

    // "TAR-tu-FEE-yo": at the end of a syllable.
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal) { ["a"] = "ɑ", ["i"] = "i", ["o"] = "O", ["u"] = "u" };

    private static readonly Dictionary<string, string> Consonants = new(StringComparer.Ordinal)
    {
        ["b"] = "b",
        ["bb"] = "b",
        ["c"] = "k",
        ["ch"] = "ʧ",
        ["ck"] = "k",
        ["d"] = "d",
        ["dd"] = "d",
        ["dh"] = "ð",
        ["f"] = "f",
        ["ff"] = "f",
        ["g"] = "ɡ",
        ["gg"] = "ɡ",
        ["gh"] = "ɡ",
        ["h"] = "h",
        ["j"] = "ʤ",
        ["k"] = "k",
        ["kh"] = "k",
        ["kk"] = "k",
        ["l"] = "l",
        ["ll"] = "l",
        ["m"] = "m",
        ["mm"] = "m",
        ["n"] = "n",
        ["ng"] = "ŋ",
        ["nk"] = "ŋk",
        ["nn"] = "n",
        ["p"] = "p",
        ["ph"] = "f",
        ["pp"] = "p",
        ["qu"] = "kw",
        ["r"] = "ɹ",
        ["rr"] = "ɹ",
        ["s"] = "s",
        ["sh"] = "ʃ",
        ["ss"] = "s",
        ["t"] = "t",
        ["tch"] = "ʧ",
        ["th"] = "θ",
        ["tt"] = "t",
        ["v"] = "v",
        ["w"] = "w",
        ["wh"] = "w",
        ["x"] = "ks",
        ["y"] = "j",
        ["z"] = "z",
        ["zh"] = "ʒ",
        ["zz"] = "z",
    };

    /// <summary>The symbols, American; null when a syllable cannot be read.</summary>
    public static string? Read(string respelling)
    {
        var words = respelling.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word).ToList();
        return words.Count == 0 || words.Contains(null) ? null : string.Concat(words);
    }

    private static string? Word(string word)
    {
        if (!word.Contains('-', StringComparison.Ordinal) && CmuDictionary.Say(word.ToLowerInvariant()) is { } plain) return plain;
        var syllables = word.Split('-', StringSplitOptions.RemoveEmptyEntries);
        List<string?> said = [.. syllables.Select(syllable => Syllable(syllable.ToLowerInvariant()) ?? CmuDictionary.Say(syllable.ToLowerInvariant()))];
        if (said.Contains(null)) return null;
        var hasCapitals = syllables.Any(IsStressed);
        return string.Concat(said.Select((symbols, at) => hasCapitals ? Stressed(symbols!, IsStressed(syllables[at])) : Stressed(symbols!, at == 0)));
    }

    // A weak vowel under stress is a full one.
    private static string Stressed(string symbols, bool isStressed) =>
        isStressed
            ? WordStress.Marked(WordStress.None(symbols).Replace("əɹ", "ɜɹ", StringComparison.Ordinal).Replace("ə", "ʌ", StringComparison.Ordinal), WordStress.First)
            : WordStress.None(symbols).Replace("ɜɹ", "əɹ", StringComparison.Ordinal);

    private static bool IsStressed(string syllable) => syllable.Any(char.IsUpper) && !syllable.Any(char.IsLower);

    // Consonants, one vowel, consonants; a last silent e is not read.
    private static string? Syllable(string syllable)
    {
        var at = 0;
        var start = Cluster(syllable, ref at, Consonants, LongestCluster, hasVowelAfter: true);
        var vowel = Longest(syllable, at, Vowels);
        if (vowel is null) return null;
        at += vowel.Length;
        var end = Cluster(syllable, ref at, Consonants, LongestCluster, hasVowelAfter: false);
        return at == syllable.Length ? start + (end.Length == 0 ? Open.GetValueOrDefault(vowel, Vowels[vowel]) : Vowels[vowel]) + end : null;
    }

    private static string Cluster(string syllable, ref int at, Dictionary<string, string> table, int most, bool hasVowelAfter)
    {
        var cluster = new StringBuilder();
        for (var count = 0; count < most && Longest(syllable, at, table) is { } letters; count++)
        {
            // "eye" and "y" alone are vowels.
            if (hasVowelAfter && at + letters.Length == syllable.Length) break;
            cluster.Append(table[letters]);
            at += letters.Length;
        }

        return cluster.ToString();
    }

    private static string? Longest(string syllable, int at, Dictionary<string, string> table)
    {
        for (var length = Math.Min(LongestCluster, syllable.Length - at); length > 0; length--)
            if (table.ContainsKey(syllable.Substring(at, length))) return syllable.Substring(at, length);
        return null;
    }
}
