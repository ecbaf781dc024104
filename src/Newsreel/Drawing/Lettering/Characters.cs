using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Lettering;

/// <summary>What a character is, as far as setting type needs to know.</summary>
internal static class Characters
{
    private const int NoBreakSpace = 0xA0;

    /// <summary>Ideographs, kana, hangul and full-width forms: one em wide; a line may break before and after them.</summary>
    public static bool IsWide(Rune character) => character.Value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Closing marks that never begin a line.</summary>
    public static bool ClosesLine(Rune character) => character.Value is
        0x3001 or 0x3002 or 0xFF0C or 0xFF01 or 0xFF1F or 0xFF1A or 0xFF1B or 0xFF09 or 0x300D or 0x300F or 0x300B or 0x3011;

    /// <summary>Marks that take no room: joiners and marks of direction.</summary>
    public static bool IsInvisible(Rune character) => character.Value is
        0xAD or 0x34F or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Pictures that no outline font draws.</summary>
    public static bool IsEmoji(Rune character) => character.Value is
        (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF)
        or (>= 0xFE00 and <= 0xFE0F) or 0x20E3 or (>= 0xE0000 and <= 0xE007F);

    /// <summary>Whether the first letter that has a direction runs from right to left.</summary>
    public static bool RunsRightToLeft(string text)
    {
        foreach (var character in text.EnumerateRunes())
            if (Rune.IsLetter(character)) return IsRightToLeft(character);

        return false;
    }

    /// <summary>Letters of the scripts that run from right to left.</summary>
    public static bool IsRightToLeft(Rune character) =>
        character.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF)
        && Rune.IsLetter(character);

    /// <summary>The text as it can be set: one line, single spaces (those that do not break a line stay), no controls, no emoji, no overriding marks of direction.</summary>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            if ((Rune.IsWhiteSpace(character) && character.Value != NoBreakSpace) || Rune.IsControl(character)) result.Append(' ');
            else if (!IsEmoji(character) && character.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFD))
                result.Append(character.ToString());
        }

        return string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('\u200D', ' ');
    }
}
