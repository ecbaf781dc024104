using System.Text;
using AngleSharp.Dom;

namespace Newsreel.Scripting.Reading;

/// <summary>The paragraphs and headings of a part of a page, in their order.</summary>
internal static class PageBlocks
{
    private static readonly HashSet<string> Left = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "textarea", "input", "label", "iframe", "object",
        "embed", "svg", "math", "canvas", "audio", "video", "picture", "figure", "figcaption", "table", "dialog", "menu", "pre", "head",
    };

    private static readonly HashSet<string> LeftRoles = new(StringComparer.OrdinalIgnoreCase) { "navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert" };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    /// <summary>Spoken words of the paragraphs.</summary>
    public static int Size(INode root) => Of(root).Where(block => block.Level == 0).Sum(block => Words.Count(block.Text));

    /// <summary>The blocks. Walks without recursion: a page may be nested as deep as it likes.</summary>
    public static List<TextBlock> Of(INode root)
    {
        var blocks = new List<TextBlock>();
        var text = new StringBuilder();
        var (level, items, links, linked) = (0, 0, 0, 0);
        for (INode? node = root; node is not null;)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
                if (links > 0) linked += words.Data.Count(char.IsLetterOrDigit);
            }

            var isLeft = node is IElement element && !ReferenceEquals(node, root) && IsLeft(element);
            if (node is IElement block && !isLeft) Open(block);
            if (!isLeft && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            if (!isLeft) Shut(node);
            while (node is not null && !ReferenceEquals(node, root) && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is not null) Shut(node);
            }

            node = node is null || ReferenceEquals(node, root) ? null : node.NextSibling;
        }

        Flush();
        return blocks;

        void Open(IElement element)
        {
            if (element.LocalName is "a") links++;
            if (Inline.Contains(element.LocalName)) return;
            Flush();
            if (element.LocalName is "li" or "dt" or "dd") items++;
            if (HeadingLevel(element) is > 0 and var opened) level = opened;
        }

        void Shut(INode node)
        {
            if (node is not IElement element) return;
            if (element.LocalName is "a") links--;
            if (Inline.Contains(element.LocalName)) return;
            Flush();
            if (element.LocalName is "li" or "dt" or "dd") items--;
            if (HeadingLevel(element) > 0) level = 0;
        }

        void Flush()
        {
            var line = TextBlock.OneLine(text.ToString());
            text.Clear();
            // A paragraph that is a link from end to end leads to another story.
            var isLink = level == 0 && linked > 0 && linked == line.Count(char.IsLetterOrDigit);
            linked = 0;
            if (line.Length > 0 && !isLink) blocks.Add(new(level, items > 0, line));
        }
    }

    private static bool IsLeft(IElement element) =>
        Left.Contains(element.LocalName)
        || LeftRoles.Contains(element.GetAttribute("role") ?? "")
        || (element.LocalName is "header" && element.Closest("article") is null)
        || (element.LocalName is "sup" && element.QuerySelector("a") is not null);

    private static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;
}
