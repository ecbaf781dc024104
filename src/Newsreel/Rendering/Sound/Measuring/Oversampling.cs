using System.Numerics;

namespace Newsreel.Rendering.Sound.Measuring;

/// <summary>What a sound does between its samples: read at four times the rate, as ITU-R BS.1770-4 (annex 2) asks for true peaks.</summary>
internal static class Oversampling
{
    /// <summary>Samples that one look between two neighbours needs.</summary>
    public const int Taps = 32;

    /// <summary>Where in those samples the left neighbour stands.</summary>
    public const int Centre = (Taps / 2) - 1;

    private const int Factor = 4;
    private static readonly float[][] Phases = [.. Enumerable.Range(1, Factor - 1).Select(Phase)];

    /// <summary>The most that a peak between samples can stand above the samples around it.</summary>
    public static readonly float MostRise = Phases.Max(phase => phase.Sum(Math.Abs));

    /// <summary>The highest absolute value at a sample and between it and the next one.</summary>
    /// <param name="around"><see cref="Taps"/> samples of one channel; the sample itself is that at <see cref="Centre"/>.</param>
    public static float PeakAt(ReadOnlySpan<float> around)
    {
        var peak = Math.Abs(around[Centre]);
        foreach (var phase in Phases)
        {
            var sum = Vector<float>.Zero;
            for (var tap = 0; tap < Taps; tap += Vector<float>.Count)
                sum += new Vector<float>(around[tap..]) * new Vector<float>(phase, tap);
            peak = Math.Max(peak, Math.Abs(Vector.Sum(sum)));
        }

        return peak;
    }

    // A sinc under a cosine, scaled so that a constant stays what it is.
    private static float[] Phase(int number)
    {
        var weights = Enumerable.Range(0, Taps).Select(tap =>
        {
            var distance = Centre + ((double)number / Factor) - tap;
            var sinc = distance == 0 ? 1 : Math.Sin(Math.PI * distance) / (Math.PI * distance);
            return sinc * Math.Cos(Math.PI * distance / (Taps + 1));
        }).ToArray();
        return [.. weights.Select(weight => (float)(weight / weights.Sum()))];
    }
}
