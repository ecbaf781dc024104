using System.Globalization;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Brings the IPA of espeak-ng to the symbols that the model was trained on. Pure.</summary>
internal static class EspeakSymbols
{
    // Tied sounds are one symbol; what the model's English voices never met becomes what is nearest.
    private static readonly (string From, string To)[] AnyEnglish =
    [
        ("a^ɪ", "I"), ("a^ʊ", "W"), ("e^ɪ", "A"), ("ɔ^ɪ", "Y"), ("d^ʒ", "ʤ"), ("t^ʃ", "ʧ"), ("ə^l", "ᵊl"), ("ʔˌn\u0329", "tᵊn"), ("ʔn\u0329", "tᵊn"), ("ʔn", "tᵊn"), ("n\u0329", "ᵊn"), ("l\u0329", "ᵊl"), ("m\u0329", "ᵊm"),
        ("ʲ", "j"), ("r", "ɹ"), ("x", "k"), ("ç", "k"), ("ɬ", "l"), ("ʔ", "t"), ("ɐ", "ə"), ("g", "ɡ"), ("\u0303", ""),
    ];

    private static readonly (string From, string To)[] American =
        [("o^ʊ", "O"), ("ɜː^ɹ", "ɜɹ"), ("ɜːɹ", "ɜɹ"), ("ɜː", "ɜɹ"), ("^ɚ", "əɹ"), ("ɚ", "əɹ"), ("i^ə", "iə"), ("ɪ^ə", "iə"), ("ɾ", "T"), ("e", "A"), ("o", "ɔ"), ("ː", "")];

    private static readonly (string From, string To)[] British = [("ə^ʊ", "Q"), ("e^ə", "ɛː"), ("i^ə", "ɪə"), ("ɚ", "ə"), ("ɾ", "t"), ("ᵻ", "ɪ"), ("æ", "a"), ("e", "ɛ"), ("o", "ɔ")];

    private static readonly (string From, string To)[] Foreign =
    [
        ("a^ɪ", "I"), ("a^ʊ", "W"), ("e^ɪ", "A"), ("o^ʊ", "O"), ("ə^ʊ", "Q"), ("ɔ^ɪ", "Y"), ("d^ʒ", "ʤ"), ("t^ʃ", "ʧ"), ("d^z", "ʣ"), ("t^s", "ʦ"), ("s^s", "S"), ("d^ʑ", "ʥ"), ("t^ɕ", "ʨ"),
        ("g", "ɡ"), ("ã", "a\u0303"), ("ẽ", "e\u0303"), ("ĩ", "i\u0303"), ("õ", "o\u0303"), ("ũ", "u\u0303"), ("ɬ", "l"), ("ʑ", "ʥ"), ("ɫ", "l"), ("ʉ", "u"), ("ħ", "h"), ("ʕ", "ʔ"), ("ɱ", "m"), ("ɭ", "l"), ("ɮ", "l"), ("ɝ", "ɜɹ"), ("ɵ", "ø"), ("ɦ", "h"), ("ʐ", "ʒ"), ("ʏ", "y"),
    ];

    private static readonly (string From, string To)[] Japanese = [("ɯᵝ", "ɯ"), ("dʑ", "ʥ"), ("tɕ", "ʨ"), ("ts", "ʦ"), ("dz", "ʣ"), ("ũ", "ɴ")];

    private static readonly (string From, string To)[] Chinese =
        [("ts.h", "ꭧʰ"), ("ts.", "ꭧ"), ("tɕh", "ʨʰ"), ("tɕ", "ʨ"), ("tsh", "ʦʰ"), ("ts", "ʦ"), ("nɡ", "ŋ"), ("s.", "ʂ"), ("z.", "ɻ"), ("i.", "ɨ"), ("ph", "pʰ"), ("th", "tʰ"), ("kh", "kʰ"), ("χ", "x")];

    /// <summary>The symbols of English words.</summary>
    /// <param name="ipa">As espeak-ng gives it, with ties.</param>
    /// <param name="isBritish">Whether the voice that says them is British.</param>
    /// <param name="unknown">Gets symbols that the model does not have.</param>
    public static string English(string ipa, bool isBritish, ICollection<string> unknown) =>
        Known(Mapped(ipa, [.. isBritish ? British : American, .. AnyEnglish]), unknown).Replace("ɹɹ", "ɹ", StringComparison.Ordinal);

    /// <summary>The symbols of words of another language; spaces between words stay.</summary>
    /// <param name="ipa">As espeak-ng gives it, with ties.</param>
    /// <param name="language">Its code, for example <c>es</c>.</param>
    /// <param name="unknown">Gets symbols that the model does not have.</param>
    public static string Other(string ipa, string language, ICollection<string> unknown) =>
        Known(Mapped(language is "zh" or "ja" ? ipa.Replace("^", "", StringComparison.Ordinal) : ipa, [.. language is "zh" ? Chinese : language is "ja" ? Japanese : [], .. Foreign]), unknown);

    /// <summary>Replaces at each place the longest piece that the table has.</summary>
    private static string Mapped(string ipa, (string From, string To)[] table)
    {
        var ordered = table.OrderByDescending(pair => pair.From.Length).ToArray();
        var mapped = new StringBuilder(ipa.Length);
        for (var at = 0; at < ipa.Length;)
        {
            var pair = Array.Find(ordered, pair => string.CompareOrdinal(ipa, at, pair.From, 0, pair.From.Length) == 0);
            mapped.Append(pair.From is null ? ipa[at].ToString() : pair.To);
            at += pair.From?.Length ?? 1;
        }

        return mapped.ToString();
    }

    private static string Known(string symbols, ICollection<string> unknown)
    {
        var known = new StringBuilder(symbols.Length);
        for (var at = 0; at < symbols.Length; at++)
        {
            var symbol = symbols[at];
            // "(en)" and "(ru)" tell that the program changed its language.
            if (symbol is '(' && symbols.IndexOf(')', at) is var end and > 0) at = end;
            else if (KokoroVocabulary.Has(symbol)) known.Append(symbol);
            else if (Bare(symbol) is { } bare) known.Append(bare);
            else if (!IsSilent(symbol) && !unknown.Contains(symbol.ToString())) unknown.Add(symbol.ToString());
        }

        return known.ToString();
    }

    // "ä" without its mark.
    private static char? Bare(char symbol) => LatinLetters.Fold(symbol.ToString()) is [var bare] && bare != symbol && KokoroVocabulary.Has(bare) ? bare : null;

    // Ties, hyphens, marks above and below, and digits, by which the program writes tones, are no sounds of their own.
    private static bool IsSilent(char symbol) =>
        symbol is '^' or '-' or '_' or '|' or '\'' or '.' or 'ˑ' or 'ʼ' or 'ˤ' or 'ˠ' or 'ʷ' || char.IsAsciiDigit(symbol) || CharUnicodeInfo.GetUnicodeCategory(symbol) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
