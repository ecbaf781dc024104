using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Newsreel.Scripting.Reading;

/// <summary>
/// The part of a page that holds its article. What the page itself marks as article or main part is taken; where it marks nothing,
/// SmartReader finds the part by the density of its text.
/// </summary>
internal static class ArticleRoot
{
    private const int FewWords = 50;

    /// <summary>A page with more articles than this is a list of them.</summary>
    private const int MostArticles = 200;

    // Nothing is fetched from it: relative links become absolute ones, and nobody reads them.
    private const string Nowhere = "https://page.invalid/";

    /// <summary>The part; the whole body of a page that has none.</summary>
    public static INode Of(IDocument page, CancellationToken cancellationToken)
    {
        var main = page.QuerySelector("main, [role=main]");
        // An article inside another one is part of it: measuring each by itself would walk the same words again and again.
        var best = page.QuerySelectorAll("article").Where(article => article.ParentElement?.Closest("article") is null).Take(MostArticles).Select(article => (Node: article, Count: PageBlocks.Size(article))).DefaultIfEmpty((Node: null!, Count: 0)).MaxBy(article => article.Count);
        if (best.Count >= FewWords || (best.Count > 0 && main is null)) return best.Node;
        if (main is not null && PageBlocks.Size(main) > 0) return main;
        INode body = page.Body ?? page.DocumentElement;
        return Dense(page, body, cancellationToken) ?? body;
    }

    private static INode? Dense(IDocument page, INode body, CancellationToken cancellationToken)
    {
        if (PageBlocks.Size(body) < FewWords) return null;
        using var reader = new Reader(Nowhere, page.DocumentElement.OuterHtml);
        var article = reader.GetArticle();
        cancellationToken.ThrowIfCancellationRequested();
        if (string.IsNullOrWhiteSpace(article.Content)) return null;
        var part = new HtmlParser().ParseDocument($"<!doctype html><body>{article.Content}</body>").Body!;
        return PageBlocks.Size(part) >= FewWords ? part : null;
    }
}
