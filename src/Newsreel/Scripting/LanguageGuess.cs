using System.Text;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>The language that a text is plainly written in: by its script, else by the little words that every sentence has. Pure.</summary>
internal static class LanguageGuess
{
    private const int FewestWords = 12;
    private const int MostLetters = 20_000;
    private const double LeastShare = 0.22;
    private const double LeastLead = 1.6;
    private static readonly string[] LatinLanguages = ["de", "en", "es", "fr", "it", "pt"];

    /// <summary>The code of ISO 639-1 when a text is plainly not written in a language; empty when it may be.</summary>
    /// <param name="sentences">The text.</param>
    /// <param name="language">The language that it should be in, ISO 639-1.</param>
    public static string Other(IEnumerable<string> sentences, string language)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences.TakeWhile(_ => text.Length < MostLetters)) text.Append(sentence).Append(' ');
        var whole = text.ToString();
        var script = ScriptOf(whole);
        if (IsWrittenIn(language, script)) return LatinLanguages.Contains(language, StringComparer.Ordinal) && ByWords(whole) is var code && !string.Equals(code, language, StringComparison.Ordinal) ? code : "";
        return script is "Latin" ? ByWords(whole) is { Length: > 0 } latin ? latin : "en" : Usual.GetValueOrDefault(script, "");
    }

    /// <summary>The script of most letters of a text: Latin, Arabic, Devanagari, Han, Kana, Hangul, Cyrillic, Greek, Hebrew, Thai; empty for others.</summary>
    private static string ScriptOf(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).Select(ScriptOf).CountBy(script => script, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        if (letters.Count == 0) return "";
        // Japanese has ideographs as well; Chinese has no kana.
        var (kana, han) = (letters.GetValueOrDefault("Kana"), letters.GetValueOrDefault("Han"));
        if (kana * 10 > han && kana > 0) letters["Kana"] = kana + han;
        return letters.MaxBy(script => script.Value).Key;
    }

    /// <summary>Whether the language is written in the script; true for languages that nothing is known of.</summary>
    private static bool IsWrittenIn(string language, string script) => Languages.CodeOf(language) switch
    {
        "ar" or "fa" => script is "Arabic",
        "hi" => script is "Devanagari",
        "zh" => script is "Han",
        "ja" => script is "Kana" or "Han",
        "ko" => script is "Hangul" or "Han",
        "ru" or "uk" => script is "Cyrillic",
        "el" => script is "Greek",
        "he" => script is "Hebrew",
        var code => script is "Latin" || !Languages.IsKnown(code),
    };

    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    { ["Devanagari"] = "hi", ["Han"] = "zh", ["Kana"] = "ja", ["Hangul"] = "ko", ["Greek"] = "el", ["Hebrew"] = "he", ["Arabic"] = "ar", ["Cyrillic"] = "ru" };

    private static string ByWords(string text)
    {
        var words = text.ToLowerInvariant().Split([.. text.Where(letter => !char.IsLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < FewestWords) return "";
        var shares = LatinLanguages.Select(language => (Language: language, Share: words.Count(word => FunctionWords.IsEmpty(word, language)) / (double)words.Length)).OrderByDescending(found => found.Share).ToList();
        return shares[0].Share >= LeastShare && shares[0].Share >= LeastLead * shares[1].Share ? shares[0].Language : "";
    }

    private static string ScriptOf(Rune letter) => letter.Value switch
    {
        < 0x0370 or (>= 0x1E00 and <= 0x1EFF) => "Latin",
        <= 0x03FF or (>= 0x1F00 and <= 0x1FFF) => "Greek",
        <= 0x052F => "Cyrillic",
        >= 0x0590 and <= 0x05FF => "Hebrew",
        (>= 0x0600 and <= 0x077F) or (>= 0x08A0 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) => "Arabic",
        >= 0x0900 and <= 0x097F => "Devanagari",
        >= 0x0E00 and <= 0x0E7F => "Thai",
        (>= 0x3041 and <= 0x30FF) or (>= 0xFF66 and <= 0xFF9F) => "Kana",
        (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) => "Hangul",
        _ => UnspacedText.IsLetter(letter) && letter.Value >= 0x3005 ? "Han" : "",
    };
}
