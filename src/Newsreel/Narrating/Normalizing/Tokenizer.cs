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
        return [.. written.Select(word => Part(word.Text, CleanText.Of(word.Text, unknown).Replace("--", "—", StringComparison.Ordinal), isShouted) with { IsBound = word.IsBound })];
    }

    private static List<(string Text, bool IsBound)> Words(string sentence)
    {
        var words = new List<(string Text, bool IsBound)>();
        for (var at = 0; at < sentence.Length;)
        {
            var start = at;
            while (at < sentence.Length && !char.IsWhiteSpace(sentence[at])) at++;
            if (at > start) words.Add((sentence[start..at], at < sentence.Length && sentence[at] is '\u00A0' or '\u2009' or '\u202F'));
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

    private static bool IsShouted(List<(string Text, bool IsBound)> words)
    {
        var spelled = words.Select(word => word.Text).Where(word => word.Count(char.IsLetter) >= 2).ToList();
        var capitals = spelled.Count(word => !word.Any(letter => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.LowercaseLetter));
        return spelled.Count >= FewWords && capitals * 3 > spelled.Count * 2;
    }
}
