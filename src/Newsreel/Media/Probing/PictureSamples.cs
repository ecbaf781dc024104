namespace Newsreel.Media.Probing;

/// <summary>What small pictures of a clip tell.</summary>
/// <param name="Count">Pictures that were decoded.</param>
/// <param name="Darkest">Mean luma of the darkest one, 0 to 255.</param>
/// <param name="Motion">The mean difference of neighbours, 0 to 255; 0 for one picture.</param>
/// <param name="Pixels">The pictures themselves, one after another, 3 bytes a pixel.</param>
internal sealed record PictureSamples(int Count, double Darkest, double Motion, ReadOnlyMemory<byte> Pixels)
{
    // The inspection of a film calls a picture black below a luma of 24 of 16 to 235, which is 9.3 here.
    private const double Black = 14;
    private const double Still = 0.4;

    /// <summary>Whether one of the pictures is black.</summary>
    public bool HasBlack => Darkest < Black;

    /// <summary>Whether the pictures differ.</summary>
    public bool Moves => Motion > Still;

    /// <summary>Measures pictures that follow each other in memory, 3 bytes a pixel, full range.</summary>
    public static PictureSamples Of(ReadOnlyMemory<byte> memory, int frameBytes)
    {
        var pixels = memory.Span;
        var count = pixels.Length / frameBytes;
        var (darkest, motion) = (count == 0 ? 0 : double.MaxValue, 0.0);
        for (var index = 0; index < count; index++)
        {
            var frame = pixels.Slice(index * frameBytes, frameBytes);
            darkest = Math.Min(darkest, Luma(frame));
            if (index > 0) motion += Difference(frame, pixels.Slice((index - 1) * frameBytes, frameBytes));
        }

        return new(count, darkest, count > 1 ? motion / (count - 1) : 0, memory);
    }

    private static double Luma(ReadOnlySpan<byte> frame)
    {
        var sum = 0.0;
        for (var at = 0; at < frame.Length; at += 3) sum += (0.2126 * frame[at]) + (0.7152 * frame[at + 1]) + (0.0722 * frame[at + 2]);
        return sum / (frame.Length / 3);
    }

    private static double Difference(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var sum = 0L;
        for (var at = 0; at < one.Length; at++) sum += Math.Abs(one[at] - other[at]);
        return (double)sum / one.Length;
    }
}
