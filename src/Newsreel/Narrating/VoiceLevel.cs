namespace Newsreel.Narrating;

/// <summary>How loud speech is, as ITU-R BS.1770-4 measures it, and speech brought to one level. Pure.</summary>
internal static class VoiceLevel
{
    /// <summary>The loudness of every sentence, LUFS: as quiet as broadcasters deliver, so that no peak has to be cut.</summary>
    public const double Target = -23;

    /// <summary>Gain that is not exceeded, dB: what is further away is no recording of speech.</summary>
    private const double MostGain = 20;

    /// <summary>No sample gets louder: −1 dBFS.</summary>
    private const float HighestPeak = 0.89f;

    private const int Block = 19_200;
    private const int Step = Block / 4;
    private static readonly int Fade = (int)Common.AudioFormat.Samples(TimeSpan.FromMilliseconds(8));

    /// <summary>Loudness in LUFS of mono sound at 48 kHz; minus infinity for silence. What is shorter than 400 ms counts as one block.</summary>
    public static double Of(ReadOnlySpan<float> samples)
    {
        var weighted = Weigh(samples);
        var powers = new List<double>();
        for (var at = 0; at == 0 || at + Block <= weighted.Length; at += Step)
            powers.Add(Power(weighted.AsSpan(at, Math.Min(Block, weighted.Length - at))));
        var heard = powers.Where(power => Loudness(power) > -70).ToList();
        if (heard.Count == 0) return double.NegativeInfinity;
        var gate = Loudness(heard.Average()) - 10;
        return Loudness(heard.Where(power => Loudness(power) > gate).Average());
    }

    /// <summary>The same sound at <see cref="Target"/>, or as near as its peaks let it come, and without a click at its ends.</summary>
    public static float[] Even(ReadOnlySpan<float> samples) => At(samples, Target);

    /// <summary>The same sound at a loudness in LUFS, or as near as its peaks let it come, and without a click at its ends.</summary>
    public static float[] At(ReadOnlySpan<float> samples, double loudness)
    {
        var own = Of(samples);
        var peak = 0f;
        foreach (var sample in samples) peak = Math.Max(peak, Math.Abs(sample));
        var gain = double.IsNegativeInfinity(own) ? 1 : Math.Min(Math.Pow(10, Math.Clamp(loudness - own, -MostGain, MostGain) / 20), HighestPeak / peak);
        var result = new float[samples.Length];
        for (var at = 0; at < result.Length; at++) result[at] = (float)(samples[at] * gain * Math.Min(1, (double)Math.Min(at, result.Length - 1 - at) / Fade));
        return result;
    }

    private static double Loudness(double power) => -0.691 + (10 * Math.Log10(power));

    private static double Power(ReadOnlySpan<double> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples) sum += sample * sample;
        return samples.Length == 0 ? 0 : sum / samples.Length;
    }

    // The two filters of BS.1770-4, annex 1, tables 1 and 2: the head, then what is low.
    private static double[] Weigh(ReadOnlySpan<float> samples)
    {
        var result = new double[samples.Length];
        for (var at = 0; at < result.Length; at++) result[at] = samples[at];
        Filter(result, 1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);
        Filter(result, 1, -2, 1, -1.99004745483398, 0.99007225036621);
        return result;
    }

    private static void Filter(double[] samples, double b0, double b1, double b2, double a1, double a2)
    {
        var (before, earlier) = (0.0, 0.0);
        for (var at = 0; at < samples.Length; at++)
        {
            var state = samples[at] - (a1 * before) - (a2 * earlier);
            samples[at] = (b0 * state) + (b1 * before) + (b2 * earlier);
            (before, earlier) = (state, before);
        }
    }
}
