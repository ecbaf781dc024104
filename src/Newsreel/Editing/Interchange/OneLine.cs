using System.Globalization;
using System.Text;

namespace Newsreel.Editing.Interchange;

/// <summary>Texts as every format of editing programs can hold them: one line, no control characters, no halves of characters.</summary>
internal static class OneLine
{
    /// <summary>The text with each run of white space and of what is left out as one space, trimmed.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsKept(rune)) line.Append(line.Length > 0 && line[^1] != ' ' ? " " : "");
            else line.Append(rune);
        }

        return line.ToString().Trim();
    }

    // U+FFFE and U+FFFF are no characters of XML.
    private static bool IsKept(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
