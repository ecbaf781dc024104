using System.Text;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>The marks with which sentences of all languages end. Pure.</summary>
internal static class ClosingMarks
{
    private static readonly char[] Closers = (Marks.Closers + " \u00A0\u202F").ToCharArray();
    private static readonly char[] Joints = (Marks.Clauses + "-–— ").ToCharArray();

    /// <summary>Whether a text ends as a sentence does.</summary>
    public static bool Has(string text) => text.TrimEnd(Closers) is { Length: > 0 } words && Marks.Stops.Contains(words[^1], StringComparison.Ordinal);

    /// <summary>The text with a full stop of its script, where it has no closing mark.</summary>
    public static string Closed(string text) => Has(text) ? text : text.TrimEnd(Joints) + Stop(text);

    private static string Stop(string text)
    {
        foreach (var letter in text.EnumerateRunes().Reverse().Where(Rune.IsLetter))
            return UnspacedText.IsLetter(letter) && letter.Value >= 0x3005 ? "。" : letter.Value is >= 0x0900 and <= 0x0DFF ? "।" : letter.Value is >= 0x0E00 and <= 0x0EFF ? "" : ".";
        return ".";
    }
}
