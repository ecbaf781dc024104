namespace Newsreel.Scripting.Reading;

/// <summary>A paragraph or heading of a document, as one line.</summary>
/// <param name="Level">1 to 6 for a heading, 0 for a paragraph.</param>
/// <param name="NeedsStop">Whether a sentence without a closing mark is no sentence here: items of lists, labels.</param>
/// <param name="Text">Not empty.</param>
internal sealed record TextBlock(int Level, bool NeedsStop, string Text)
{
    /// <summary>The document that blocks make: its text is the blocks with an empty line between them, and quotations are parts of it.</summary>
    /// <param name="number">Its number among the sources.</param>
    /// <param name="fileName">Names it for people.</param>
    /// <param name="title">Null when it has none.</param>
    /// <param name="about">Who published it.</param>
    /// <param name="blocks">In the order of reading.</param>
    /// <param name="mostSentences">More are not considered.</param>
    public static SourceDocument Document(int number, string fileName, string? title, SourceFacts about, IReadOnlyList<TextBlock> blocks, int mostSentences)
    {
        blocks = Repeats.Without(blocks);
        var builder = new SectionBuilder(number, string.Join("\n\n", blocks.Select(block => block.Text)), mostSentences);
        var offset = 0;
        foreach (var block in blocks)
        {
            if (block.Level == 0)
            {
                builder.Line(offset, block.Text.Length);
                builder.EndParagraph(block.NeedsStop);
            }
            else if (block.Level > 1) builder.Heading(block.Text);
            offset += block.Text.Length + 2;
        }

        return builder.Document(fileName, title, about);
    }

    /// <summary>The text with single spaces for every run of white space.</summary>
    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
