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
        !Rune.TryGetRuneAt(element, 0, out var rune) ? 1 : Characters.IsInvisible(rune) ? 0 : Characters.IsWide(rune) || IsPicture(rune) ? 2 : 1;

    // The old signs among them, ♪ and ✓, are as narrow as letters.
    private static bool IsPicture(Rune character) => !character.IsBmp && Characters.IsEmoji(character);
}
