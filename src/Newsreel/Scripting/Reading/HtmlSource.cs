using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Newsreel.Scripting.Reading;

/// <summary>
/// Reads a web page: the article in it, without what stands around it and without what readers do not see. Nothing is fetched and no
/// script runs.
/// </summary>
internal static partial class HtmlSource
{
    /// <summary>Reads the page.</summary>
    /// <exception cref="ScriptFault">It is nested too deep.</exception>
    public static SourceDocument Read(int number, string fileName, string html, int mostSentences, CancellationToken cancellationToken)
    {
        if (HtmlDepth.Of(html) > HtmlDepth.Most)
            throw new ScriptFault($"is nested more than {HtmlDepth.Most} elements deep, which no page is that people read", "Save its words as text and name that file.");
        var parser = new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => cancellationToken.ThrowIfCancellationRequested() });
        var page = parser.ParseDocument(html);
        var (title, about, isForPayers) = (PageFacts.Title(page), PageFacts.Of(page), PageFacts.IsForPayers(page));
        HiddenText.RemoveFrom(page, cancellationToken);
        PageFurniture.RemoveFrom(page);
        var blocks = PageBlocks.Of(ArticleRoot.Of(page, cancellationToken));
        // A line that says who wrote it is no sentence of the story.
        var byline = blocks.Where(block => block.Level == 0).Select(block => Byline().Match(block.Text)).FirstOrDefault(match => match.Success);
        blocks.RemoveAll(block => block.Level == 0 && Byline().IsMatch(block.Text));
        if (byline is not null)
            about = about with
            {
                Author = about.Author.Length > 0 ? about.Author : byline.Groups["author"].Value,
                Date = about.Date ?? FileDate.Read(byline.Groups["date"].Value),
            };
        var document = TextBlock.Document(number, fileName, title, about, blocks, mostSentences);
        return isForPayers ? document with { Notes = [.. document.Notes, ForPayers(fileName)] } : document;
    }

    private static ScriptNote ForPayers(string fileName) => new(
        "source-not-free", $"{fileName} says that it is not free to read: only what it shows to everybody was read, which may be a part. Check that you may use it.", IsWarning: true);

    /// <summary>An address of the web as it stands; null for anything else.</summary>
    public static string? Address(string? text) =>
        Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? url.AbsoluteUri
            : null;

    [GeneratedRegex(
        @"^By (?<author>\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,3}((, | and | & )\p{Lu}[\p{L}.'’-]*( \p{Lu}[\p{L}.'’-]*){1,3}){0,5})( ?[,·|]? (on |published )?(?<date>\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}))?\.?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Byline();
}
