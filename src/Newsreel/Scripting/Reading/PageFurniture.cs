using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Newsreel.Scripting.Reading;

/// <summary>Takes out of a page what its names call something else than the article: consent banners, advertisements, comments, links to other stories.</summary>
internal static partial class PageFurniture
{
    /// <summary>An element that holds more of the page's words than this is the article, whatever it is called.</summary>
    private const double MostOfThePage = 0.4;

    private const int MostNamed = 2000;

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ad", "ads", "adslot", "advert", "adverts", "advertisement", "advertising", "sponsored", "sponsor", "promo", "promoted", "promotion", "outbrain", "taboola",
        "cookie", "cookies", "consent", "gdpr", "ccpa", "breadcrumb", "breadcrumbs", "share", "sharing", "sharetools", "social", "related", "recommended", "recommendations",
        "recirc", "recirculation", "trending", "popular", "newsletter", "signup", "subscribe", "subscription", "paywall", "regwall", "comment", "comments", "disqus", "respond",
        "sidebar", "nav", "navbar", "navigation", "menu", "footer", "masthead", "topbar", "toolbar", "modal", "popup", "overlay", "tags", "taglist", "bio", "byline", "caption",
        "ticker", "teaser", "widget", "skip", "skiplink", "readmore", "morefrom",
    };

    /// <summary>Removes the furniture.</summary>
    public static void RemoveFrom(IDocument page)
    {
        if (page.Body is not { } body) return;
        var most = PageBlocks.Size(body) * MostOfThePage;
        var found = body.QuerySelectorAll("[class], [id], [data-testid], [aria-label]").Where(IsNamed).Take(MostNamed).ToList();
        foreach (var element in found)
            if (element.Parent is not null && !HoldsArticle(element) && PageBlocks.Size(element) <= most) element.Remove();
    }

    private static bool HoldsArticle(IElement element) =>
        element.LocalName is "article" or "main" or "html" or "body" || element.QuerySelector("article, main, [role=main], h1") is not null;

    private static bool IsNamed(IElement element)
    {
        var before = "";
        foreach (Match word in Word().Matches($"{element.ClassName} {element.Id} {element.GetAttribute("data-testid")}"))
        {
            // "no-sidebar" and "has-comments" tell of the page, not of the element.
            if (Names.Contains(word.Value) && before is not ("no" or "has" or "with" or "without" or "is" or "not")) return true;
            before = word.Value.ToLowerInvariant();
        }

        return Label().IsMatch(element.GetAttribute("aria-label") ?? "");
    }

    // Words of a name: read-more, read_more and readMore are two each.
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(advertisement|related|recommended|share|comments|cookie|newsletter)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
