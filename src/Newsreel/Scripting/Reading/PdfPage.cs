namespace Newsreel.Scripting.Reading;

/// <summary>A page of a PDF document as it is laid out.</summary>
/// <param name="Height">In points.</param>
/// <param name="Blocks">Lines that stand together, in no particular order.</param>
internal sealed record PdfPage(double Height, IReadOnlyList<PdfBlock> Blocks);

/// <summary>Lines that stand together.</summary>
/// <param name="Lines">From top to bottom; at least one.</param>
internal sealed record PdfBlock(IReadOnlyList<PdfLine> Lines)
{
    /// <summary>Its left edge.</summary>
    public double Left { get; } = Lines.Min(line => line.Left);

    /// <summary>Its right edge.</summary>
    public double Right { get; } = Lines.Max(line => line.Right);

    /// <summary>Its upper edge.</summary>
    public double Top { get; } = Lines.Min(line => line.Top);

    /// <summary>Its lower edge.</summary>
    public double Bottom { get; } = Lines.Max(line => line.Bottom);
}

/// <summary>A line; lengths are points from the upper left corner of the page.</summary>
internal sealed record PdfLine(double Left, double Top, double Right, double Bottom, string Text)
{
    /// <summary>How high its letters are.</summary>
    public double Height => Bottom - Top;
}
