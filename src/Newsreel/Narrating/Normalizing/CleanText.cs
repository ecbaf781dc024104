using System.Globalization;
using System.Text;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Brings the many forms of a character to one, removes what cannot be said, and tells what it did not know.</summary>
internal static class CleanText
{
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['‘'] = "'",
        ['’'] = "'",
        ['‚'] = "'",
        ['‛'] = "'",
        ['ʻ'] = "'",
        ['ʼ'] = "'",
        ['´'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['‟'] = "\"",
        ['‐'] = "-",
        ['‑'] = "-",
        ['−'] = "-",
        ['‒'] = "–",
        ['―'] = "—",
        ['…'] = "...",
        ['⁄'] = "/",
        ['∕'] = "/",
        ['μ'] = "µ",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
        ['№'] = "No.",
        ['º'] = "°",
        ['˚'] = "°",
        ['∼'] = "~",
        ['·'] = "",
        ['•'] = "",
        ['®'] = "",
        ['™'] = "",
        ['₀'] = "0",
        ['₁'] = "1",
        ['₂'] = "2",
        ['₃'] = "3",
        ['₄'] = "4",
        ['₅'] = "5",
        ['₆'] = "6",
        ['₇'] = "7",
        ['₈'] = "8",
        ['₉'] = "9",
    };

    /// <summary>Cleans one written word.</summary>
    /// <param name="word">As written.</param>
    /// <param name="unknown">Gets what was left out.</param>
    public static string Of(string word, List<string> unknown)
    {
        if (Ascii.IsValid(word) && !word.Any(char.IsControl)) return word;
        var clean = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes()) AppendLetterOrSymbol(clean, rune);

        var composed = clean.ToString();
        clean.Clear();
        var elements = StringInfo.GetTextElementEnumerator(composed);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            if (IsKnown(element)) clean.Append(element);
            else if (!unknown.Contains(element, StringComparer.Ordinal)) unknown.Add(element);
        }

        return Sayable(clean.ToString());
    }

    private static void AppendLetterOrSymbol(StringBuilder clean, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control) return;
        if (rune.Value is >= 0xFF01 and <= 0xFF5E) clean.Append((char)(rune.Value - 0xFEE0));
        else if (rune.IsBmp && Plain.TryGetValue((char)rune.Value, out var plain)) clean.Append(plain);
        else if (rune.IsBmp) Composition.Append(clean, (char)rune.Value);
        else clean.Append(rune.ToString());
    }

    private static bool IsKnown(string element)
    {
        var first = Rune.GetRuneAt(element, 0);
        return Rune.IsLetter(first) || Rune.IsDigit(first) || first.IsAscii
            || first.IsBmp && (Symbols.IsKnown((char)first.Value) || Fractions.IsVulgar((char)first.Value))
            || Rune.IsPunctuation(first)
            || Rune.GetUnicodeCategory(first) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }

    // Joiners and direction marks belong to the shape of emoji and of other scripts; left alone they are nothing to say.
    private static string Sayable(string text) =>
        ForeignWords.IsForeign(text)
            ? text
            : string.Concat(text.EnumerateRunes().Where(rune => !IsInvisible(rune)).Select(rune => rune.ToString()));

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.EnclosingMark
        || rune.Value is >= 0xFE00 and <= 0xFE0F;
}
