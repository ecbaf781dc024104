namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Names of letters, and runs of them that are said as one: "F B I" with its stress on the last. Pure.</summary>
internal static class EnglishLetters
{
    // What TextNormalizer writes for the letter A, which alone would be the article.
    private const string LetterA = "eigh";

    private static readonly Dictionary<char, string> Names = new()
    {
        ['A'] = "ˈA",
        ['B'] = "bˈi",
        ['C'] = "sˈi",
        ['D'] = "dˈi",
        ['E'] = "ˈi",
        ['F'] = "ˈɛf",
        ['G'] = "ʤˈi",
        ['H'] = "ˈAʧ",
        ['I'] = "ˈI",
        ['J'] = "ʤˈA",
        ['K'] = "kˈA",
        ['L'] = "ˈɛl",
        ['M'] = "ˈɛm",
        ['N'] = "ˈɛn",
        ['O'] = "ˈO",
        ['P'] = "pˈi",
        ['Q'] = "kjˈu",
        ['R'] = "ˈɑɹ",
        ['S'] = "ˈɛs",
        ['T'] = "tˈi",
        ['U'] = "jˈu",
        ['V'] = "vˈi",
        ['W'] = "dˈʌbᵊlju",
        ['X'] = "ˈɛks",
        ['Y'] = "wˈI",
        ['Z'] = "zˈi",
    };

    /// <summary>The name of the letter that a part stands for, American, with a genitive or plural s if it has one; null when it is no letter.</summary>
    public static string? Name(string part)
    {
        var isPlural = part.EndsWith("'s", StringComparison.Ordinal);
        var letter = isPlural ? part[..^2] : part;
        if (letter is LetterA) letter = "A";
        if (letter.Length != 1 || !Names.TryGetValue(letter[0], out var name)) return null;
        return isPlural ? Inflections.S(name) : name;
    }

    /// <summary>Whether a part ends a run of letters: "N G O's" is followed by a word of its own.</summary>
    public static bool IsLast(string part) => part.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>Whether a part can stand among spelled letters.</summary>
    public static bool IsLetter(string part) => Name(part) is not null;
}
