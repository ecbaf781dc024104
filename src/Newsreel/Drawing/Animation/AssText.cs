using System.Text;

namespace Newsreel.Drawing.Animation;

/// <summary>Text as an ASS document holds it.</summary>
internal static class AssText
{
    private const char WordJoiner = '\u2060';
    private const char RightToLeftMark = '\u200F';

    /// <summary>
    /// The text as it will be seen: braces and backslashes show literally and never act as markup.
    /// The invisible joiner after a backslash keeps it from forming a code with the next letter.
    /// </summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '{' => result.Append(@"\{"),
                '}' => result.Append(@"\}"),
                '\\' => result.Append('\\').Append(WordJoiner),
                '\r' or '\n' => result.Append(' '),
                _ => result.Append(character),
            };
        }

        return result.ToString();
    }

    /// <summary>One whole line: escaped, and kept in its paragraph's direction even where it begins with foreign words.</summary>
    public static string Line(string line, bool rightToLeft) =>
        rightToLeft ? RightToLeftMark + Escape(line) + RightToLeftMark : Escape(line);
}
