using System.Text.Json;
using AngleSharp.Dom;

namespace Newsreel.Scripting.Reading;

/// <summary>What a page says about itself: in JSON-LD, in OpenGraph and other metadata, in its marks.</summary>
internal static class PageFacts
{
    private const int MostDescriptions = 20;
    private const int MostAuthors = 5;
    private const int LongestName = 200;

    /// <summary>Its title, without the name of its site; null when it has none.</summary>
    public static string? Title(IDocument page) =>
        Meta(page, "og:title")
        ?? Text(page.QuerySelector("article h1") ?? page.QuerySelector("main h1") ?? page.QuerySelector("h1"))
        ?? (Described(page) is { } article && Value(article, "headline") is { Length: > 0 } headline ? headline : SiteLess(Text(page.QuerySelector("title"))));

    /// <summary>Who published it, where and when.</summary>
    public static SourceFacts Of(IDocument page)
    {
        var article = Described(page);
        return new(
            Names(article, "author") ?? Named(Meta(page, "author", "article:author", "dc.creator", "parsely-author")) ?? Text(page.QuerySelector("[rel=author], [itemprop=author]")) ?? "",
            Meta(page, "og:site_name") ?? Names(article, "publisher") ?? Meta(page, "application-name", "dc.publisher") ?? "",
            HtmlSource.Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? HtmlSource.Address(Meta(page, "og:url"))
                ?? HtmlSource.Address(article is { } told ? Value(told, "url") ?? Value(told, "mainEntityOfPage") : null) ?? "",
            (article is { } dated ? FileDate.Read(Value(dated, "datePublished")) : null)
                ?? FileDate.Read(Meta(page, "article:published_time", "date", "dc.date", "datepublished", "publish-date", "pubdate"))
                ?? FileDate.Read((page.QuerySelector("article time[datetime]") ?? page.QuerySelector("time[datetime]"))?.GetAttribute("datetime")));
    }

    /// <summary>Whether the page says that its article, or a part of it, is only for those who pay.</summary>
    public static bool IsForPayers(IDocument page) =>
        Described(page) is { } article && (IsFalse(article) || (article.TryGetProperty("hasPart", out var part) && (part.ValueKind == JsonValueKind.Array ? part.EnumerateArray().Any(IsFalse) : IsFalse(part))));

    private static bool IsFalse(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("isAccessibleForFree", out var free)
        && (free.ValueKind == JsonValueKind.False || (free.ValueKind == JsonValueKind.String && string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase)));

    // The description of the article among those of the page.
    private static JsonElement? Described(IDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']").Take(MostDescriptions))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = 32, AllowTrailingCommas = true });
                if (Article(json.RootElement, depth: 0) is { } found) return found.Clone();
            }
            catch (JsonException)
            {
                // A description that cannot be read says nothing.
            }
        }

        return null;
    }

    private static JsonElement? Article(JsonElement element, int depth)
    {
        if (depth > 4) return null;
        if (element.ValueKind == JsonValueKind.Array) return element.EnumerateArray().Select(part => Article(part, depth + 1)).FirstOrDefault(part => part is not null);
        if (element.ValueKind != JsonValueKind.Object) return null;
        if (element.TryGetProperty("@type", out var type) && Texts(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report")) return element;
        return element.TryGetProperty("@graph", out var graph) ? Article(graph, depth + 1) : null;
    }

    private static string? Names(JsonElement? article, string name)
    {
        if (article is not { } element || !element.TryGetProperty(name, out var value)) return null;
        var parts = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new List<JsonElement> { value };
        var names = parts.Select(part => Named(part.ValueKind == JsonValueKind.Object ? Value(part, "name") : part.ValueKind == JsonValueKind.String ? TextBlock.OneLine(part.GetString()) : null))
            .OfType<string>().Distinct(StringComparer.Ordinal).Take(MostAuthors).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    // An address is no name, and a name is short.
    private static string? Named(string? text) => text is { Length: > 0 and <= LongestName } && HtmlSource.Address(text) is null ? text : null;

    private static string? Value(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Object ? Value(value, "@id")
        : Texts(value).Select(TextBlock.OneLine).FirstOrDefault(text => text.Length > 0);

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!),
        _ => [],
    };

    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var meta in page.QuerySelectorAll("meta[content]"))
            {
                var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
                if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && TextBlock.OneLine(meta.GetAttribute("content")) is { Length: > 0 } value) return value;
            }

        return null;
    }

    // "The harbour - Daily News" is the title with the site's name behind it.
    private static string? SiteLess(string? title)
    {
        if (title is null) return null;
        foreach (var mark in new[] { " | ", " – ", " — ", " - ", " :: " })
            if (title.LastIndexOf(mark, StringComparison.Ordinal) is > 10 and var at) return title[..at].Trim();
        return title;
    }

    private static string? Text(IElement? element) => TextBlock.OneLine(element?.TextContent) is { Length: > 0 } text ? text : null;
}
