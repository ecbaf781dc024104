using System.Buffers;
using System.Globalization;
using System.Text;

namespace Newsreel.Common;

/// <summary>Scripts that write words without spaces between them: Chinese, Japanese, Thai, Lao, Khmer, Burmese.</summary>
public static class UnspacedText
{
    /// <summary>Whether a character is a letter of such a script; their punctuation is none.</summary>
    public static bool IsLetter(Rune character) =>
        character.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            or 0x3005 or 0x3006 or 0x3007 or (>= 0x3041 and <= 0x30FF) or (>= 0x3105 and <= 0x312F) or (>= 0x31F0 and <= 0x31FF)
            or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFD)
        && (Rune.IsLetter(character) || Rune.GetUnicodeCategory(character) is UnicodeCategory.LetterNumber);

    /// <summary>Whether most of what a text counts as words are single characters of such a script.</summary>
    public static bool Is(string text)
    {
        var (unspaced, others) = (0, 0);
        foreach (var character in text.EnumerateRunes())
        {
            if (IsLetter(character)) unspaced++;
            else if (Rune.IsLetter(character)) others++;
        }

        // A word of other scripts has about five letters.
        return unspaced * 5 > others;
    }

    /// <summary>Whether a space stands between two neighbours: not where both are of such a script or of its full-width marks.</summary>
    /// <param name="before">Not empty.</param>
    /// <param name="after">Not empty.</param>
    public static bool HasSpaceBetween(string before, string after) =>
        !(EndsUnspaced(before) && BeginsUnspaced(after));

    /// <summary>Whether a text begins with a letter of such a script or one of its full-width marks.</summary>
    public static bool BeginsUnspaced(string text) => Rune.DecodeFromUtf16(text, out var first, out _) is OperationStatus.Done && IsWide(first);

    /// <summary>Words in one text, with spaces where their scripts have them.</summary>
    public static string Join(IEnumerable<string> words)
    {
        var (text, before) = (new StringBuilder(), "");
        foreach (var word in words.Where(word => word.Length > 0))
        {
            if (before.Length > 0 && HasSpaceBetween(before, word)) text.Append(' ');
            text.Append(word);
            before = word;
        }

        return text.ToString();
    }

    private static bool EndsUnspaced(string text) => Rune.DecodeLastFromUtf16(text, out var last, out _) is OperationStatus.Done && IsWide(last);

    private static bool IsWide(Rune character) =>
        IsLetter(character) || character.Value is (>= 0x3001 and <= 0x3020) or 0x30FB or (>= 0xFF01 and <= 0xFF0F) or (>= 0xFF1A and <= 0xFF20) or (>= 0xFF3B and <= 0xFF40) or (>= 0xFF5B and <= 0xFF65);
}
