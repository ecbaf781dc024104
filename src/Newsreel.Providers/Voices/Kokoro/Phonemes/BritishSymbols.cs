using System.Text;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Says in a British way what we wrote down in an American one: names, letters and respellings. Pure.</summary>
internal static class BritishSymbols
{
    private static readonly (string From, string To)[] Sounds =
    [
        ("ɑɹ", "ɑː"), ("ɔɹ", "ɔː"), ("ɜɹ", "ɜː"), ("əɹ", "ə"), ("ɛɹ", "ɛː"), ("ɪɹ", "ɪə"), ("ʊɹ", "ʊə"), ("O", "Q"), ("T", "t"), ("ɾ", "t"), ("ᵻ", "ɪ"), ("æ", "a"), ("ɑ", "ɑː"), ("ɔ", "ɔː"),
        ("ˈi", "ˈiː"), ("ˌi", "ˌiː"), ("ˈu", "ˈuː"), ("ˌu", "ˌuː"),
    ];

    /// <summary>The symbols that a British voice knows; an r is said only before a vowel.</summary>
    public static string Of(string american)
    {
        var british = new StringBuilder(american.Length);
        for (var at = 0; at < american.Length;)
        {
            var pair = Array.Find(Sounds, pair => string.CompareOrdinal(american, at, pair.From, 0, pair.From.Length) == 0);
            british.Append(pair.From is null ? american[at].ToString() : pair.To);
            at += pair.From?.Length ?? 1;
            if (pair.From is [_, 'ɹ'] && at < american.Length && IsVowel(american, at)) british.Append('ɹ');
        }

        return british.ToString();
    }

    private static bool IsVowel(string symbols, int at) =>
        WordStress.Vowels.Contains(symbols[at] is WordStress.First or WordStress.Second && at + 1 < symbols.Length ? symbols[at + 1] : symbols[at], StringComparison.Ordinal);
}
