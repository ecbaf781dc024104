using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Takes running heads, feet and page numbers off the pages of a document. Pure.</summary>
internal static partial class PdfMargins
{
    private const double Margin = 0.1;
    private const double LeastShare = 0.3;

    /// <summary>The pages without what repeats in their margins.</summary>
    public static IReadOnlyList<PdfPage> Without(IReadOnlyList<PdfPage> pages)
    {
        var counts = pages.SelectMany(page => page.Blocks.SelectMany(block => block.Lines).Select(line => Key(page, line)).OfType<string>().Distinct(StringComparer.Ordinal))
            .GroupBy(key => key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return [.. pages.Select(page => page with { Blocks = [.. page.Blocks.Select(block => block.Lines.Where(line => !IsMargin(page, line)).ToList()).Where(lines => lines.Count > 0).Select(lines => new PdfBlock(lines))] })];

        bool IsMargin(PdfPage page, PdfLine line) =>
            Key(page, line) is { } key && (PageNumber().IsMatch(line.Text) || (counts[key] >= 2 && counts[key] >= pages.Count * LeastShare));
    }

    // What a line in a margin is alike on every page; null for lines of the text.
    private static string? Key(PdfPage page, PdfLine line) =>
        line.Bottom <= page.Height * Margin ? "head " + Digits().Replace(line.Text, "#")
        : line.Top >= page.Height * (1 - Margin) ? "foot " + Digits().Replace(line.Text, "#")
        : null;

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\W*(page|p\.|seite|pagina|página|page n°)?\s*(\d{1,4}|[ivxlc]{1,7})\s*((of|/|von|de|sur|di)\s*\d{1,4})?\W*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();
}
