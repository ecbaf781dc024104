using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>The rules of a style sheet that decide whether something is seen on a screen. Pure.</summary>
internal static partial class StyleSheet
{
    /// <summary>More rules of a page are not looked at.</summary>
    public const int Most = 5000;

    private const int LongestSelector = 1000;

    /// <summary>The rules, in their order; those for paper and for certain screens are left out.</summary>
    public static IEnumerable<StyleRule> Rules(string sheet)
    {
        var text = Comment().Replace(sheet, " ");
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open < 0) yield break;
            // A statement without a block (@import) ends before the next selector.
            var selector = text[at..open].Split(';')[^1].Trim();
            if (selector.StartsWith('@'))
            {
                at = IsForEverybody(selector) ? open + 1 : Closing(text, open) + 1;
                continue;
            }

            var close = text.IndexOf('}', open);
            if (close < 0) close = text.Length;
            var declarations = text[(open + 1)..close];
            at = close + 1;
            selector = selector.TrimStart('}', ' ', '\n', '\r', '\t');
            if (selector.Length is > 0 and <= LongestSelector)
                foreach (var part in selector.Split(','))
                    if (!State().IsMatch(part)) yield return new(part.Trim(), declarations);
        }
    }

    private static bool IsForEverybody(string rule) => Everybody().IsMatch(rule);

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var at = open; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return at;
        }

        return text.Length;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(media\s+(only\s+)?(all|screen)\s*|layer\b.*|supports\b.*)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Everybody();

    // Parts of elements, and elements in a state that no reader has brought about.
    [GeneratedRegex(@"::|:(before|after|hover|focus|active|visited|link|target|checked|disabled|enabled|empty|host|placeholder|first-l|selection|defined|not\(:defined)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex State();
}

/// <summary>A rule of a style sheet.</summary>
/// <param name="Selector">Of one kind of element.</param>
/// <param name="Declarations">As they stand there.</param>
internal sealed record StyleRule(string Selector, string Declarations);
