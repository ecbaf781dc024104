using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads a web page: the article in it, without what stands around it. Nothing is fetched and no script runs.</summary>
internal static partial class HtmlSource
{
    private const int FewWords = 50;

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

    /// <summary>A page with more articles than this is a list of them.</summary>
    private const int MostArticles = 200;

    /// <summary>Reads the page.</summary>
    /// <exception cref="ScriptFault">It is nested too deep.</exception>
    public static SourceDocument Read(int number, string fileName, string html, int mostSentences, CancellationToken cancellationToken)
    {
        if (HtmlDepth.Of(html) > HtmlDepth.Most)
            throw new ScriptFault($"is nested more than {HtmlDepth.Most} elements deep, which no page is that people read", "Save its words as text and name that file.");
        var parser = new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => cancellationToken.ThrowIfCancellationRequested() });
        var page = parser.ParseDocument(html);
        var root = Root(page);
        var blocks = Blocks(root);
        // A line that says who wrote it is no sentence of the story.
        var byline = blocks.Where(block => block.Level == 0).Select(block => Byline().Match(block.Text)).FirstOrDefault(match => match.Success);
        blocks.RemoveAll(block => block.Level == 0 && Byline().IsMatch(block.Text));
        var title = Meta(page, "og:title") ?? Text(page.QuerySelector("article h1") ?? page.QuerySelector("main h1") ?? page.QuerySelector("h1")) ?? SiteLess(Text(page.QuerySelector("title")));
        var text = string.Join("\n\n", blocks.Select(block => block.Text));
        var builder = new SectionBuilder(number, text, mostSentences);
        var offset = 0;
        foreach (var block in blocks)
        {
            if (block.Level == 0)
            {
                builder.Line(offset, block.Text.Length);
                builder.EndParagraph(block.IsItem);
            }
            else if (block.Level > 1) builder.Heading(block.Text);
            offset += block.Text.Length + 2;
        }

        var about = Facts(page);
        if (byline is not null)
            about = about with
            {
                Author = about.Author.Length > 0 ? about.Author : byline.Groups["author"].Value,
                Date = about.Date ?? FileDate.Read(byline.Groups["date"].Value),
            };
        return builder.Document(fileName, title, about);
    }

    /// <summary>An address of the web as it stands; null for anything else.</summary>
    public static string? Address(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? url.AbsoluteUri
            : null;

    private static SourceFacts Facts(IDocument page) => new(
        Meta(page, "author", "article:author", "dc.creator", "parsely-author") is { } author && Address(author) is null ? author : Text(page.QuerySelector("[rel=author], [itemprop=author]")) ?? "",
        Meta(page, "og:site_name", "application-name", "dc.publisher") ?? "",
        Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(Meta(page, "og:url")) ?? "",
        FileDate.Read(Meta(page, "article:published_time", "date", "dc.date", "datepublished", "publish-date", "pubdate"))
            ?? FileDate.Read((page.QuerySelector("article time[datetime]") ?? page.QuerySelector("time[datetime]"))?.GetAttribute("datetime")));

    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var meta in page.QuerySelectorAll("meta[content]"))
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && OneLine(meta.GetAttribute("content")) is { Length: > 0 } value) return value;
            }

        return null;
    }

    private static INode Root(IDocument page)
    {
        var main = page.QuerySelector("main, [role=main]");
        // An article inside another one is part of it: measuring each by itself would walk the same words again and again.
        var best = page.QuerySelectorAll("article").Where(article => article.ParentElement?.Closest("article") is null).Take(MostArticles).Select(article => (Node: article, Count: Size(article))).DefaultIfEmpty((Node: null!, Count: 0)).MaxBy(article => article.Count);
        if (best.Count >= FewWords || (best.Count > 0 && main is null)) return best.Node;
        return main is not null && Size(main) > 0 ? main : page.Body ?? page.DocumentElement;
    }

    private static int Size(INode node) => Blocks(node).Where(block => block.Level == 0).Sum(block => Words.Count(block.Text));

    // Walks without recursion: a page may be nested as deep as it likes.
    private static List<Block> Blocks(INode root)
    {
        var blocks = new List<Block>();
        var text = new StringBuilder();
        var (level, items) = (0, 0);
        for (INode? node = root; node is not null;)
        {
            if (node is IText words) text.Append(words.Data);
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
            if (Inline.Contains(element.LocalName)) return;
            Flush();
            if (element.LocalName is "li" or "dt" or "dd") items++;
            if (HeadingLevel(element) is > 0 and var opened) level = opened;
        }

        void Shut(INode node)
        {
            if (node is not IElement element || Inline.Contains(element.LocalName)) return;
            Flush();
            if (element.LocalName is "li" or "dt" or "dd") items--;
            if (HeadingLevel(element) > 0) level = 0;
        }

        void Flush()
        {
            var line = OneLine(text.ToString());
            text.Clear();
            if (line.Length > 0) blocks.Add(new(level, items > 0, line));
        }
    }

    private static bool IsLeft(IElement element) =>
        Left.Contains(element.LocalName)
        || LeftRoles.Contains(element.GetAttribute("role") ?? "")
        || element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.LocalName is "header" && element.Closest("article") is null)
        || (element.LocalName is "sup" && element.QuerySelector("a") is not null);

    private static int HeadingLevel(IElement element) => element.LocalName is ['h', >= '1' and <= '6' and var level] ? level - '0' : 0;

    // "The harbour - Daily News" is the title with the site's name behind it.
    private static string? SiteLess(string? title)
    {
        if (title is null) return null;
        foreach (var mark in new[] { " | ", " – ", " — ", " - ", " :: " })
            if (title.LastIndexOf(mark, StringComparison.Ordinal) is > 10 and var at) return title[..at].Trim();
        return title;
    }

    private static string? Text(IElement? element) => OneLine(element?.TextContent) is { Length: > 0 } text ? text : null;

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Block(int Level, bool IsItem, string Text);

    [GeneratedRegex(@"^By (?<author>\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,3})( ?[,·|]? (on |published )?(?<date>\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}))?\.?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Byline();
}
