namespace Newsreel.Narrating;

/// <summary>How loud speech is: the mean power of what is no pause. Pure.</summary>
internal static class SpokenLevel
{
    private const int Window = 2400;
    private const double Silence = 1e-5;

    /// <summary>What lies 10 dB under the rest is a pause.</summary>
    private const double Pause = 0.1;

    /// <summary>Decibels of full scale; minus infinity for silence.</summary>
    /// <param name="samples">Mono, 48 kHz.</param>
    public static double Of(ReadOnlySpan<short> samples)
    {
        var powers = new List<double>();
        for (var at = 0; at + Window <= samples.Length; at += Window)
        {
            var sum = 0.0;
            foreach (var sample in samples.Slice(at, Window)) sum += (double)sample * sample;
            if (sum / Window / ((double)short.MaxValue * short.MaxValue) is > Silence and var power) powers.Add(power);
        }

        if (powers.Count == 0) return double.NegativeInfinity;
        var least = powers.Average() * Pause;
        return 10 * Math.Log10(powers.Where(power => power >= least).Average());
    }
}
