namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Says a word that no list has by its parts: "counter-", "-proof", and two words written as one ("heatshield"). Pure.</summary>
internal static class WordParts
{
    private const int ShortestPart = 3;
    private const int ShortestCompound = 7;

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        ["anti"] = "ˌænti",
        ["multi"] = "mˌʌlti",
        ["non"] = "nˌɑn",
        ["pre"] = "pɹˌi",
        ["post"] = "pˌOst",
        ["re"] = "ɹˌi",
        ["un"] = "ˌʌn",
        ["over"] = "ˌOvəɹ",
        ["under"] = "ˌʌndəɹ",
        ["super"] = "sˌupəɹ",
        ["sub"] = "sˌʌb",
        ["inter"] = "ˌɪntəɹ",
        ["counter"] = "kˌWntəɹ",
        ["micro"] = "mˌIkɹO",
        ["mini"] = "mˌɪni",
        ["mid"] = "mˌɪd",
        ["de"] = "dˌi",
        ["mis"] = "mˌɪs",
        ["ultra"] = "ˌʌltɹə",
        ["cyber"] = "sˌIbəɹ",
        ["hyper"] = "hˌIpəɹ",
        ["mega"] = "mˌɛɡə",
        ["geo"] = "ʤˌiO",
        ["bio"] = "bˌIO",
        ["hydro"] = "hˌIdɹO",
        ["electro"] = "əlˌɛktɹO",
        ["thermo"] = "θˌɜɹmO",
        ["euro"] = "jˌʊɹO",
        ["trans"] = "tɹˌænz",
        ["semi"] = "sˌɛmi",
        ["tele"] = "tˌɛlə",
        ["aero"] = "ˌɛɹO",
        ["astro"] = "ˌæstɹO",
        ["neo"] = "nˌiO",
        ["para"] = "pˌæɹə",
        ["pseudo"] = "sˌudO",
        ["quasi"] = "kwˌAzI",
        ["tri"] = "tɹˌI",
        ["bi"] = "bˌI",
        ["co"] = "kˌO",
        ["dis"] = "dˌɪs",
        ["en"] = "ɛn",
        ["in"] = "ˌɪn",
        ["im"] = "ˌɪm",
        ["ir"] = "ˌɪ",
        ["out"] = "ˌWt",
        ["up"] = "ˌʌp",
        ["nano"] = "nˌænO",
    };

    private static readonly (string Letters, string Symbols)[] Suffixes =
    [
        ("ness", "nəs"), ("less", "ləs"), ("ship", "ʃˌɪp"), ("like", "lˌIk"), ("wise", "wˌIz"), ("ful", "fəl"), ("hood", "hˌʊd"), ("proof", "pɹˌuf"), ("wide", "wˌId"), ("able", "əbᵊl"),
        ("ment", "mᵊnt"), ("ism", "ˌɪzəm"), ("ist", "ɪst"), ("ward", "wəɹd"), ("wards", "wəɹdz"), ("ish", "ɪʃ"), ("ization", "əzˈAʃən"), ("isation", "əzˈAʃən"), ("ize", "ˌIz"), ("ise", "ˌIz"),
    ];

    /// <summary>The symbols of a word by its parts; null when it has no known ones.</summary>
    /// <param name="word">Lower case.</param>
    /// <param name="say">Says a part; null when it is not known.</param>
    public static string? Say(string word, Func<string, string?> say) => Ended(word, say) ?? Prefixed(word, say) ?? Compound(word, say);

    private static string? Ended(string word, Func<string, string?> say)
    {
        foreach (var (letters, symbols) in Suffixes)
        {
            if (!word.EndsWith(letters, StringComparison.Ordinal) || word.Length < letters.Length + ShortestPart) continue;
            var bare = word[..^letters.Length];
            var stem = say(bare) ?? (bare.EndsWith('i') ? say(bare[..^1] + "y") : null) ?? (WordStress.Vowels.Contains(symbols[0]) ? say(bare + "e") : null);
            if (stem is null) continue;
            return (symbols.Contains(WordStress.First) ? WordStress.Weaker(stem) : stem) + symbols;
        }

        return null;
    }

    private static string? Prefixed(string word, Func<string, string?> say)
    {
        for (var length = Math.Min(7, word.Length - ShortestPart); length >= 2; length--)
            if (Prefixes.TryGetValue(word[..length], out var prefix) && say(word[length..]) is { } rest) return prefix + WordStress.Marked(rest, WordStress.First);
        return null;
    }

    // The cut with the longest shorter part: "heat-shield" rather than "he-atshield".
    private static string? Compound(string word, Func<string, string?> say)
    {
        if (word.Length < ShortestCompound || !word.All(char.IsAsciiLetterLower)) return null;
        foreach (var cut in Enumerable.Range(ShortestPart, word.Length - (2 * ShortestPart) + 1).OrderByDescending(cut => Math.Min(cut, word.Length - cut)))
            if (say(word[..cut]) is { } first && say(word[cut..]) is { } second) return WordStress.Marked(first, WordStress.First) + WordStress.Weaker(second);
        return null;
    }
}
