namespace Newsreel.Scripting.Reading;

/// <summary>How deep a page is nested, before anybody builds its tree: trees without bottom take time without end.</summary>
internal static class HtmlDepth
{
    /// <summary>Deeper pages are not read. Pages that people read are nested a few dozen deep.</summary>
    public const int Most = 1000;

    private const int LongestName = 20;

    private static readonly HashSet<string> NeverClosed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "html", "head", "body",
    };

    /// <summary>The most elements inside each other, at least; elements that need no closing mark are not counted.</summary>
    public static int Of(string html)
    {
        var (depth, deepest) = (0, 0);
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            var isEnd = at + 1 < html.Length && html[at + 1] == '/';
            var start = isEnd ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && end - start < LongestName && char.IsAsciiLetterOrDigit(html[end])) end++;
            at = start;
            if (end == start) continue;
            var name = html[start..end];
            var close = html.IndexOf('>', end);
            if (close < 0) break;
            at = close + 1;
            if (NeverClosed.Contains(name) || html[close - 1] == '/') continue;
            depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
            if (deepest > Most) break;
            if (isEnd || name.ToLowerInvariant() is not ("script" or "style")) continue;
            var closing = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
            // Without a closing mark the rest of the page belongs to it.
            if (closing < 0) break;
            at = closing;
        }

        return deepest;
    }
}
