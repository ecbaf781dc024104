namespace Newsreel.Scripting.Reading;

/// <summary>
/// The order in which the blocks of a page are read. The order that pdftotext finds goes wrong where a heading stands over one of two
/// columns, and the order in the file is that of the program that wrote it; blank strips through the page tell more. Pure.
/// </summary>
internal static class PdfColumns
{
    private const double LeastGutter = 8;

    /// <summary>The blocks in the order of reading: column after column where columns stand side by side, else from top to bottom.</summary>
    public static IEnumerable<PdfBlock> InOrder(IReadOnlyList<PdfBlock> blocks)
    {
        if (blocks.Count < 2) return blocks;
        if (Gutter(blocks) is { } gutter) return Split(blocks, gutter).SelectMany(InOrder);
        var bands = Bands(blocks);
        return bands.Count < 2 ? blocks.OrderBy(block => block.Top).ThenBy(block => block.Left) : bands.SelectMany(band => band.Count == blocks.Count ? band : InOrder(band));
    }

    private static IEnumerable<IReadOnlyList<PdfBlock>> Split(IReadOnlyList<PdfBlock> blocks, double gutter) =>
        [[.. blocks.Where(block => block.Right <= gutter)], [.. blocks.Where(block => block.Right > gutter)]];

    // The left edge of what stands right of the first blank strip from top to bottom.
    private static double? Gutter(IReadOnlyList<PdfBlock> blocks)
    {
        var right = double.MinValue;
        foreach (var block in blocks.OrderBy(block => block.Left))
        {
            if (right > double.MinValue && block.Left - right >= LeastGutter) return block.Left - (LeastGutter / 2);
            right = Math.Max(right, block.Right);
        }

        return null;
    }

    // Blank strips from side to side cut a page into bands; neighbours that have a gutter in common belong to the same columns.
    private static List<List<PdfBlock>> Bands(IReadOnlyList<PdfBlock> blocks)
    {
        var strips = new List<List<PdfBlock>>();
        var bottom = double.MinValue;
        foreach (var block in blocks.OrderBy(block => block.Top))
        {
            if (strips.Count == 0 || block.Top >= bottom) strips.Add([]);
            strips[^1].Add(block);
            bottom = Math.Max(bottom, block.Bottom);
        }

        var bands = new List<List<PdfBlock>>();
        foreach (var strip in strips)
        {
            if (bands.Count > 0 && Gutter([.. bands[^1], .. strip]) is not null) bands[^1].AddRange(strip);
            else bands.Add(strip);
        }

        return bands;
    }
}
