using System.Globalization;
using System.Text;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Editing;

/// <summary>How much room text takes in a line of captions.</summary>
internal static class CaptionWidth
{
    /// <summary>Characters as a reader sees them; full-width ones count twice.</summary>
    public static int Of(string text) => Elements(text).Sum(WidthOfElement);

    /// <summary>The reading load of lines: their widths and one for each change of line.</summary>
    public static int Of(IReadOnlyList<string> lines) => lines.Sum(Of) + lines.Count - 1;

    /// <summary>The part of the width that full-width characters take.</summary>
    public static int OfFullWidth(string text) => Elements(text).Where(element => WidthOfElement(element) == 2).Sum(WidthOfElement);

    /// <summary>Characters as a reader sees them.</summary>
    public static IEnumerable<string> Elements(string text)
    {
        for (var position = 0; position < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, position);
            yield return text.Substring(position, length);
            position += length;
        }
    }

    /// <summary>The width of one character as a reader sees it.</summary>
    public static int WidthOfElement(string element) =>
        !Rune.TryGetRuneAt(element, 0, out var rune) ? 1 : Characters.IsInvisible(rune) ? 0 : IsWide(rune.Value) ? 2 : 1;

    private static bool IsWide(int code) =>
        code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97C)
            or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
