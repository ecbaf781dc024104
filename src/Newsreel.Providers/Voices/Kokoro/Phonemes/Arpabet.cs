using System.Text;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>
/// Turns a pronunciation of the CMU dictionary into the symbols that the model was trained on. The dictionary tells sounds and stress; how a sound
/// without stress is written, where a t is a flap (T) and which l and n are syllables of their own (ᵊ) is decided here. Pure.
/// </summary>
internal static class Arpabet
{
    private const string Sibilants = "szSZCJ";

    // Consonants after which a last -en is said without a vowel; after others it keeps a weak one.
    private const string BeforeSyllabicN = "pbtdkgfvTDszCJl";
    private const string NoSyllabicL = "wyl";

    private static readonly Dictionary<char, string> Symbols = new()
    {
        ['b'] = "b",
        ['C'] = "ʧ",
        ['D'] = "ð",
        ['d'] = "d",
        ['f'] = "f",
        ['g'] = "ɡ",
        ['h'] = "h",
        ['J'] = "ʤ",
        ['k'] = "k",
        ['l'] = "l",
        ['m'] = "m",
        ['n'] = "n",
        ['N'] = "ŋ",
        ['p'] = "p",
        ['r'] = "ɹ",
        ['s'] = "s",
        ['S'] = "ʃ",
        ['t'] = "t",
        ['T'] = "θ",
        ['v'] = "v",
        ['w'] = "w",
        ['y'] = "j",
        ['z'] = "z",
        ['Z'] = "ʒ",
        ['a'] = "ɑ",
        ['e'] = "æ",
        ['u'] = "ʌ",
        ['o'] = "ɔ",
        ['A'] = "W",
        ['I'] = "I",
        ['E'] = "ɛ",
        ['R'] = "ɜɹ",
        ['Y'] = "A",
        ['i'] = "ɪ",
        ['H'] = "i",
        ['O'] = "O",
        ['q'] = "Y",
        ['U'] = "ʊ",
        ['x'] = "u",
    };

    /// <summary>The symbols of a word.</summary>
    /// <param name="word">As it is spelled, lower case.</param>
    /// <param name="coded">Its sounds as <c>cmudict.br</c> has them: one letter each, vowels followed by 0, 1 or 2 for their stress.</param>
    /// <param name="isSuperlative">Whether its -est is the ending of "largest", not that of "forest".</param>
    public static string Convert(string word, string coded, bool isSuperlative = false)
    {
        var sounds = Parse(coded);
        var result = new StringBuilder(coded.Length);
        for (var at = 0; at < sounds.Count; at++)
        {
            var sound = sounds[at];
            if (IsNear(sounds, at)) sound = sound with { Name = 'i' };
            if (!sound.IsVowel) result.Append(sound.Name is 't' && IsFlap(sounds, at) ? "T" : Symbols[sound.Name]);
            else if (sound.Stress == 0 || IsWeakPrefix(sounds, at)) result.Append(Weak(word, sounds, at, isSuperlative));
            else result.Append(sound.Stress == 1 ? 'ˈ' : 'ˌ').Append(Symbols[sound.Name]);
        }

        return result.ToString();
    }

    private static string Weak(string word, List<Sound> sounds, int at, bool isSuperlative) => sounds[at].Name switch
    {
        'R' => "əɹ",
        'u' when IsNegation(word, sounds, at) => "ˌʌ",
        'u' or 'i' when IsEnding(word, sounds, at, isSuperlative) => "ᵻ",
        'u' when IsSyllabicL(sounds, at) || IsSyllabicN(sounds, at) => "ᵊ",
        'i' when Near(sounds, at + 1) is 'n' && IsSyllabicN(sounds, at) => "ᵊ",
        'u' => Near(sounds, at + 1) is 'J' && at + 2 == sounds.Count ? "ɪ" : "ə",
        'i' => Reduced(sounds, at),
        var other => Symbols[other],
    };

    // "music" but "musical", "respite" but "begin": in an open syllable inside the word it is a schwa.
    private static string Reduced(List<Sound> sounds, int at)
    {
        var next = Near(sounds, at + 1);
        if (next is '\0') return "i";
        if (at == 0 || next is 'N' or 'r' || sounds[at + 1].IsVowel) return "ɪ";
        var isLast = !sounds.Skip(at + 1).Any(sound => sound.IsVowel);
        return isLast && next is not ('t' or 'l' or 'm' or 'n') ? "ɪ" : "ə";
    }

    // "invasion" is marked with a second stress right before the first, which nobody hears.
    private static bool IsWeakPrefix(List<Sound> sounds, int at) =>
        at == 0 && sounds[0] is { Name: 'i', Stress: 2 } && sounds.Skip(1).FirstOrDefault(sound => sound.IsVowel)?.Stress == 1;

    private static bool IsNegation(string word, List<Sound> sounds, int at) => at == 0 && Near(sounds, 1) is 'n' && word.StartsWith("un", StringComparison.Ordinal);

    // "roses", "wanted", "happiest"
    private static bool IsEnding(string word, List<Sound> sounds, int at, bool isSuperlative)
    {
        var before = Near(sounds, at - 1);
        return (sounds.Count - at, Near(sounds, at + 1)) switch
        {
            (2, 'z') => Sibilants.Contains(before, StringComparison.Ordinal) && word.EndsWith('s'),
            (2, 'd') => before is 't' or 'd' && word.EndsWith("ed", StringComparison.Ordinal),
            (3, 's') => sounds[^1].Name is 't' && (isSuperlative || word.EndsWith("iest", StringComparison.Ordinal)),
            _ => false,
        };
    }

    private static bool IsSyllabicL(List<Sound> sounds, int at) =>
        at > 0 && Near(sounds, at + 1) is 'l' && !IsVowelAt(sounds, at + 2) && !sounds[at - 1].IsVowel && !NoSyllabicL.Contains(sounds[at - 1].Name, StringComparison.Ordinal)
        && sounds.Take(at).Any(sound => sound.IsVowel);

    private static bool IsSyllabicN(List<Sound> sounds, int at)
    {
        if (at == 0 || Near(sounds, at + 1) is not 'n' || sounds.Skip(at + 1).Any(sound => sound.IsVowel) || !sounds.Take(at).Any(sound => sound.IsVowel)) return false;
        var before = sounds[at - 1];
        return !before.IsVowel && (BeforeSyllabicN.Contains(before.Name, StringComparison.Ordinal) || (before.Name is 'm' && Near(sounds, at + 2) is 't'));
    }

    // "here", "year": before an r that ends the syllable.
    private static bool IsNear(List<Sound> sounds, int at) => sounds[at] is { Name: 'H', Stress: not 0 } && Near(sounds, at + 1) is 'r' && !IsVowelAt(sounds, at + 2);

    private static bool IsFlap(List<Sound> sounds, int at) =>
        at > 0 && (sounds[at - 1].IsVowel || sounds[at - 1].Name is 'r') && IsVowelAt(sounds, at + 1) && sounds[at + 1].Stress == 0 && !IsSyllabicN(sounds, at + 1);

    private static bool IsVowelAt(List<Sound> sounds, int at) => at < sounds.Count && sounds[at].IsVowel;

    private static char Near(List<Sound> sounds, int at) => at >= 0 && at < sounds.Count ? sounds[at].Name : '\0';

    private static List<Sound> Parse(string coded)
    {
        var sounds = new List<Sound>(coded.Length);
        for (var at = 0; at < coded.Length; at++)
        {
            if (at + 1 < coded.Length && coded[at + 1] is >= '0' and <= '2') sounds.Add(new(coded[at], coded[++at] - '0'));
            else sounds.Add(new(coded[at], null));
        }

        return sounds;
    }

    /// <summary>One sound.</summary>
    /// <param name="Name">Its letter.</param>
    /// <param name="Stress">0, 1 or 2 for vowels; null for consonants.</param>
    private sealed record Sound(char Name, int? Stress)
    {
        public bool IsVowel => Stress is not null;
    }
}
