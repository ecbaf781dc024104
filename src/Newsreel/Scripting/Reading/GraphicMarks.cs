using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Finds the marks of graphics in a line: <c>[GFX words to show]</c>.</summary>
internal static partial class GraphicMarks
{
    /// <summary>The line in pieces: words, and the text of the mark that stands before them, null for the first piece.</summary>
    /// <exception cref="ScriptFault">A mark shows nothing.</exception>
    public static IEnumerable<(string? Card, string Words)> Split(string line)
    {
        var (card, from) = ((string?)null, 0);
        foreach (Match mark in Form().Matches(line))
        {
            yield return (card, line[from..mark.Index]);
            card = Card(mark.Groups["text"].Value) ?? throw new ScriptFault($"has the mark {mark.Value} without words to show", "Write [GFX words to show] before the sentence over which they are to be read.");
            from = mark.Index + mark.Length;
        }

        yield return (card, line[from..]);
    }

    /// <summary>The text of a card on one line; null when there is none.</summary>
    public static string? Card(string? text) => InlineText.Plain(text ?? "") is { Length: > 0 } words ? words : null;

    [GeneratedRegex(@"\[GFX\b:?\s*(?<text>[^\[\]]{0,300})\]\.?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Form();
}
