using System.Globalization;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Splits a sentence at white space and each word into marks and core.</summary>
internal static class Tokenizer
{
    private const string Opening = "\"'([{*_`«‹¿¡—–|";
    private const string Closing = "\"')]}*_`»›.,;:!?—–|";
    private const int FewWords = 3;

    public static List<Token> Split(string sentence, List<string> unknown)
    {
        var written = Words(sentence);
        var isShouted = IsShouted(written);
        return [.. written.Select(word => Part(word, CleanText.Of(word, unknown).Replace("--", "—", StringComparison.Ordinal), isShouted))];
    }

    private static List<string> Words(string sentence)
    {
        var words = new List<string>();
        for (var at = 0; at < sentence.Length;)
        {
            var start = at;
            while (at < sentence.Length && !char.IsWhiteSpace(sentence[at])) at++;
            if (at > start) words.Add(sentence[start..at]);
            else at++;
        }

        return words;
    }

    private static Token Part(string written, string clean, bool isShouted)
    {
        var start = 0;
        var end = clean.Length;
        while (end > start && Closing.Contains(clean[end - 1], StringComparison.Ordinal)) end--;
        while (start < end && Opening.Contains(clean[start], StringComparison.Ordinal)) start++;
        // A lone dash is an opening and a closing mark; it is kept as the core so that a range can be told from a pause.
        if (start == end && clean is "-" or "–" or "—") return new(written, "", clean, "", "", isShouted);
        var core = clean[start..end];
        var suffix = core.Length > 2 && core.EndsWith("'s", StringComparison.OrdinalIgnoreCase) ? "'s" : "";
        return new(written, clean[..start], core[..^suffix.Length], suffix, clean[end..], isShouted);
    }

    private static bool IsShouted(List<string> words)
    {
        var long_ = words.Where(word => word.Count(char.IsLetter) >= 2).ToList();
        var capitals = long_.Count(word => !word.Any(letter => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.LowercaseLetter));
        return long_.Count >= FewWords && capitals * 3 > long_.Count * 2;
    }
}
