namespace Newsreel.Rendering.Sound.Measuring;

/// <summary>The filter of ITU-R BS.1770-4 (annex 1, tables 1 and 2) at 48 kHz for one channel: the head's shelf, then the low cut.</summary>
internal sealed class KWeighting
{
    private readonly Biquad shelf = new(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);
    private readonly Biquad lowCut = new(1, -2, 1, -1.99004745483398, 0.99007225036621);

    /// <summary>Filters the next sample.</summary>
    public double Next(double sample) => lowCut.Next(shelf.Next(sample));
}

/// <summary>A second-order filter with one memory, transposed direct form II; coefficients as in BS.1770, a0 = 1.</summary>
internal sealed class Biquad(double b0, double b1, double b2, double a1, double a2)
{
    private double first;
    private double second;

    /// <summary>A Butterworth high pass after R. Bristow-Johnson's cookbook.</summary>
    /// <param name="hertz">Where it has lost 3 dB.</param>
    /// <param name="sampleRate">Samples per second.</param>
    public static Biquad HighPass(double hertz, int sampleRate)
    {
        var turn = 2 * Math.PI * hertz / sampleRate;
        var (cosine, alpha) = (Math.Cos(turn), Math.Sin(turn) / Math.Sqrt(2));
        var a0 = 1 + alpha;
        return new((1 + cosine) / 2 / a0, -(1 + cosine) / a0, (1 + cosine) / 2 / a0, -2 * cosine / a0, (1 - alpha) / a0);
    }

    /// <summary>Filters the next sample.</summary>
    public double Next(double sample)
    {
        var result = (b0 * sample) + first;
        first = (b1 * sample) - (a1 * result) + second;
        second = (b2 * sample) - (a2 * result);
        return result;
    }
}
