using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Makes a source of the layout of a PDF document. Pure.</summary>
internal static partial class PdfSource
{
    private const double Larger = 1.12;

    /// <summary>A line that stands alone over a paragraph need not be larger to be its heading, but not smaller.</summary>
    private const double LargerAlone = 0.98;
    private const int MostWordsAlone = 10;
    private const int MostHeadingWords = 14;
    private const int MostHeadingLines = 3;

    /// <summary>A line this much larger is part of a title, which may take more lines in a narrow column.</summary>
    private const double LargerTitle = 1.4;
    private const int MostTitleLines = 6;

    /// <summary>The document.</summary>
    /// <exception cref="ScriptFault">It holds no text.</exception>
    public static SourceDocument Of(int number, string fileName, PdfLayout layout, int mostSentences)
    {
        var pages = PdfMargins.Without(layout.Pages);
        var lines = pages.SelectMany(page => page.Blocks).SelectMany(block => block.Lines).ToList();
        if (lines.Count == 0)
            throw new ScriptFault("holds pictures of pages and no text", "Read it with a program that recognises text (OCR), save the words as text and name that file.");
        var usual = Usual(lines);
        var words = new PdfWords(lines.Select(line => line.Text));
        var blocks = new List<TextBlock>();
        string? largest = null;
        var size = usual * Larger;
        foreach (var (part, isFirst, isAlone) in pages.SelectMany((page, index) => Parts(page).Select(part => (part.Lines, index == 0, part.IsAlone))))
        {
            var text = words.Join(part.Select(line => line.Text));
            if (!IsHeading(part, text, isAlone ? usual * LargerAlone / Larger : usual))
            {
                if (blocks.Count > 0 && blocks[^1].Level == 0 && PdfWords.GoesOn(blocks[^1].Text, text)) blocks[^1] = new(0, NeedsStop: true, words.Join(blocks[^1].Text, text));
                else blocks.Add(new(0, NeedsStop: true, text));
                continue;
            }

            if (isFirst && part[0].Height > size) (size, largest) = (part[0].Height, text);
            blocks.Add(new(2, NeedsStop: false, text));
        }

        var title = Title(layout.Fields.GetValueOrDefault("title")) ?? largest;
        // The title stands on the first page, too, and is no chapter.
        blocks = [.. blocks.Select(block => block.Level == 2 && string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase) ? block with { Level = 1 } : block)];
        var author = TextBlock.OneLine(layout.Fields.GetValueOrDefault("author"));
        return TextBlock.Document(
            number, fileName, title, new(author.Contains(' ') ? author : "", "", "", FileDate.Read(layout.Fields.GetValueOrDefault("creationdate"))), blocks, mostSentences);
    }

    // A line that stands alone over a paragraph is its heading, whatever its size.
    private static IEnumerable<(List<PdfLine> Lines, bool IsAlone)> Parts(PdfPage page)
    {
        var blocks = PdfColumns.InOrder(page.Blocks).ToList();
        for (var index = 0; index < blocks.Count; index++)
        {
            var isAlone = blocks[index].Lines.Count == 1 && index + 1 < blocks.Count && IsOver(blocks[index], blocks[index + 1]);
            foreach (var part in BySize(blocks[index])) yield return (part, isAlone);
        }
    }

    private static bool IsOver(PdfBlock line, PdfBlock paragraph) =>
        paragraph.Lines.Count > 1
        && Math.Abs(line.Left - paragraph.Left) < line.Lines[0].Height
        && paragraph.Top >= line.Bottom
        && paragraph.Top - line.Bottom < 2 * line.Lines[0].Height
        && line.Lines[0].Text is var text && char.IsUpper(text[0]) && text[^1] is not (':' or ')' or '"' or '”')
        && Words.Count(text) is <= MostWordsAlone and var count && count >= (line.Lines[0].Height > paragraph.Lines[0].Height ? 1 : 2);

    // Lines of different sizes in one block are a heading and its text.
    private static IEnumerable<List<PdfLine>> BySize(PdfBlock block)
    {
        var part = new List<PdfLine>();
        foreach (var line in block.Lines)
        {
            if (part.Count > 0 && (line.Height > part[^1].Height * Larger || part[^1].Height > line.Height * Larger))
            {
                yield return part;
                part = [];
            }

            part.Add(line);
        }

        if (part.Count > 0) yield return part;
    }

    private static bool IsHeading(List<PdfLine> part, string text, double usual) =>
        part.Count <= (part[0].Height > usual * LargerTitle ? MostTitleLines : MostHeadingLines) && part[0].Height > usual * Larger && Words.Count(text) is >= 1 and <= MostHeadingWords && text[^1] is not ('.' or ',' or ';');

    // The height of most letters.
    private static double Usual(List<PdfLine> lines) =>
        lines.GroupBy(line => Math.Round(line.Height * 2) / 2).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;

    // Many programs put the name of a file there.
    private static string? Title(string? text) =>
        TextBlock.OneLine(text) is { Length: > 3 } title && !NoTitle().IsMatch(title) ? title : null;

    [GeneratedRegex(@"^(microsoft (word|powerpoint)|untitled|document\d*$|title$|slide \d)|\.(docx?|odt|pdf|indd|tex|pptx?|rtf|dvi|qxd|ps)$|^[\w-]*_[\w-]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoTitle();
}
