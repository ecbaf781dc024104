namespace Newsreel.Media.Probing.Looks;

/// <summary>Small pictures of a clip that follow each other, half a second apart.</summary>
internal sealed class SampleStrip
{
    /// <summary>Pixels in a line. Letters can be told only where strokes are wider than a pixel.</summary>
    public const int Width = 320;

    /// <summary>Lines.</summary>
    public const int Height = 180;

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
    private const int CellSide = 10;
    private const int CellColumns = SampleStrip.Width / CellSide;

    private readonly byte[] luma = new byte[SampleStrip.Width * SampleStrip.Height];
    private readonly int[] cells = new int[SampleStrip.Width * SampleStrip.Height / (CellSide * CellSide)];

    /// <summary>Reads a picture.</summary>
    /// <param name="pixels"><see cref="SampleStrip.FrameBytes"/> of them.</param>
    public SampleFrame(ReadOnlyMemory<byte> pixels)
    {
        Pixels = pixels;
        var span = pixels.Span;
        for (var (row, at) = (0, 0); row < SampleStrip.Height; row++)
            for (var column = 0; column < SampleStrip.Width; column++, at++)
            {
                var value = ((54 * span[at * 3]) + (183 * span[(at * 3) + 1]) + (19 * span[(at * 3) + 2])) >> 8;
                luma[at] = (byte)value;
                cells[(row / CellSide * CellColumns) + (column / CellSide)] += value;
            }
    }

    /// <summary>Red, green and blue of each pixel.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>How bright each pixel is, 0 to 255.</summary>
    public ReadOnlySpan<byte> Luma => luma;

    /// <summary>Red, green and blue of a pixel.</summary>
    public (int Red, int Green, int Blue) Colour(int pixel)
    {
        var span = Pixels.Span.Slice(pixel * 3, 3);
        return (span[0], span[1], span[2]);
    }

    /// <summary>In how many cells the mean is not what it is in another picture.</summary>
    /// <param name="other">The other picture.</param>
    /// <param name="by">More than so much, of 255.</param>
    public int Changed(SampleFrame other, double by)
    {
        var (count, most) = (0, by * CellSide * CellSide);
        for (var cell = 0; cell < cells.Length; cell++)
            if (Math.Abs(cells[cell] - other.cells[cell]) > most) count++;
        return count;
    }
}
