namespace Newsreel.Media.Probing.Looks;

/// <summary>Small pictures of a clip that follow each other, half a second apart.</summary>
internal sealed class SampleStrip
{
    /// <summary>Pixels in a line.</summary>
    public const int Width = 160;

    /// <summary>Lines.</summary>
    public const int Height = 90;

    /// <summary>Bytes of a picture: red, green and blue of each pixel, full range.</summary>
    public const int FrameBytes = Width * Height * 3;

    /// <summary>Cuts pixels into pictures.</summary>
    /// <param name="pixels">Picture after picture; a part of one at the end is left out.</param>
    /// <param name="aspect">Width by height as the clip is shown: the small pictures are squeezed.</param>
    public SampleStrip(ReadOnlyMemory<byte> pixels, double aspect)
    {
        Frames = [.. Enumerable.Range(0, pixels.Length / FrameBytes).Select(at => new SampleFrame(pixels.Slice(at * FrameBytes, FrameBytes)))];
        Aspect = aspect;
    }

    /// <summary>The pictures.</summary>
    public IReadOnlyList<SampleFrame> Frames { get; }

    /// <summary>Width by height as the clip is shown.</summary>
    public double Aspect { get; }

    /// <summary>The pictures, each with the one before it.</summary>
    public IEnumerable<(SampleFrame Before, SampleFrame After)> Pairs => Frames.Zip(Frames.Skip(1));

    /// <summary>Whether something holds for so many of its pictures.</summary>
    public bool Holds(double share, Func<SampleFrame, bool> test) => Frames.Count > 0 && Frames.Count(test) >= share * Frames.Count;
}

/// <summary>A small picture.</summary>
internal sealed class SampleFrame
{
    /// <summary>Pixels on a side of a cell.</summary>
    public const int CellSide = 5;

    /// <summary>Cells in a line.</summary>
    public const int CellColumns = SampleStrip.Width / CellSide;

    // A change of the mean of 25 pixels that neither grain nor coding makes.
    private const double Change = 4;

    /// <summary>Reads a picture.</summary>
    /// <param name="pixels"><see cref="SampleStrip.FrameBytes"/> of them.</param>
    public SampleFrame(ReadOnlyMemory<byte> pixels)
    {
        Pixels = pixels;
        var span = pixels.Span;
        var luma = new byte[SampleStrip.Width * SampleStrip.Height];
        var cells = new double[luma.Length / (CellSide * CellSide)];
        for (var at = 0; at < luma.Length; at++)
        {
            luma[at] = (byte)((0.2126 * span[at * 3]) + (0.7152 * span[(at * 3) + 1]) + (0.0722 * span[(at * 3) + 2]));
            cells[CellOf(at)] += luma[at] / (double)(CellSide * CellSide);
        }

        (Luma, Cells) = (luma, cells);
    }

    /// <summary>Red, green and blue of each pixel.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>How bright each pixel is, 0 to 255.</summary>
    public IReadOnlyList<byte> Luma { get; }

    /// <summary>How bright squares of pixels are on average.</summary>
    public IReadOnlyList<double> Cells { get; }

    /// <summary>The cell that a pixel lies in.</summary>
    public static int CellOf(int pixel) => (pixel / SampleStrip.Width / CellSide * CellColumns) + (pixel % SampleStrip.Width / CellSide);

    /// <summary>Red, green and blue of a pixel.</summary>
    public (int Red, int Green, int Blue) Colour(int pixel)
    {
        var span = Pixels.Span.Slice(pixel * 3, 3);
        return (span[0], span[1], span[2]);
    }

    /// <summary>Whether a cell is not what it is in another picture.</summary>
    public bool Moved(SampleFrame other, int cell) => Math.Abs(Cells[cell] - other.Cells[cell]) > Change;
}
