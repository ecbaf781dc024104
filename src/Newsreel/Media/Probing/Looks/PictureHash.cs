namespace Newsreel.Media.Probing.Looks;

/// <summary>
/// A picture in 63 bits that stay when it is made smaller, brighter, cut a little or encoded anew: the signs of its coarse waves of light. Pure.
/// </summary>
internal static class PictureHash
{
    private const int Side = 32;
    private const int Waves = 8;

    // Less than this is sky, fog or a wall, which looks like any other.
    private const double LeastSpread = 8;

    private static readonly double[,] Cosines = Table();

    /// <summary>The bits of a picture; null when it is so flat that they would say nothing.</summary>
    public static ulong? Of(SampleFrame frame)
    {
        var small = Shrink(frame);
        var mean = small.Average();
        if (Math.Sqrt(small.Average(value => (value - mean) * (value - mean))) < LeastSpread) return null;
        var rows = new double[Waves, Side];
        for (var wave = 0; wave < Waves; wave++)
            for (var row = 0; row < Side; row++)
                for (var column = 0; column < Side; column++) rows[wave, row] += small[(row * Side) + column] * Cosines[wave, column];
        var hash = 0UL;
        for (var across = 0; across < Waves; across++)
            for (var down = 0; down < Waves; down++)
            {
                // The first one is the brightness of the whole.
                if (across + down == 0) continue;
                var sum = 0.0;
                for (var row = 0; row < Side; row++) sum += rows[across, row] * Cosines[down, row];
                if (sum > 0) hash |= 1UL << ((across * Waves) + down);
            }

        return hash;
    }

    private static double[] Shrink(SampleFrame frame)
    {
        var (sums, counts) = (new double[Side * Side], new int[Side * Side]);
        for (var pixel = 0; pixel < frame.Luma.Count; pixel++)
        {
            var (row, column) = (pixel / SampleStrip.Width, pixel % SampleStrip.Width);
            var at = (row * Side / SampleStrip.Height * Side) + (column * Side / SampleStrip.Width);
            sums[at] += frame.Luma[pixel];
            counts[at]++;
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }

    private static double[,] Table()
    {
        var table = new double[Waves, Side];
        for (var wave = 0; wave < Waves; wave++)
            for (var at = 0; at < Side; at++) table[wave, at] = Math.Cos(Math.PI * wave * ((2 * at) + 1) / (2 * Side));
        return table;
    }
}
