using Newsreel.Common;
using Newsreel.Rendering.Sound.Measuring;

namespace Newsreel.Rendering.Sound;

/// <summary>A gentle shape for speech: rumble off, then a compressor with a soft knee. For one channel, piece by piece.</summary>
internal sealed class SpeechShaper
{
    private const double LowestHertz = 75;

    /// <summary>Compression begins 2 dB under the mean power of one channel of a voice at its first level.</summary>
    private const double Threshold = VoiceStage.Level - 5;
    private const double Ratio = 2.5;
    private const double Knee = 6;

    /// <summary>The gain is found for so many samples at once, a third of a millisecond.</summary>
    private const int Step = 16;
    private static readonly double Attack = 1 - Math.Exp(-1 / (0.005 * AudioFormat.SampleRate));
    private static readonly double Release = 1 - Math.Exp(-1 / (0.1 * AudioFormat.SampleRate));
    private readonly Biquad rumble = Biquad.HighPass(LowestHertz, AudioFormat.SampleRate);
    private double power;
    private double gain = 1;
    private double slope;
    private int position;

    /// <summary>Replaces the next samples by shaped ones.</summary>
    public void Process(Span<float> samples)
    {
        foreach (ref var sample in samples)
        {
            var value = rumble.Next(sample);
            var square = value * value;
            power += (square - power) * (square > power ? Attack : Release);
            if (position++ % Step == 0) slope = (Wanted(10 * Math.Log10(power + 1e-12)) - gain) / Step;
            gain += slope;
            sample = (float)(value * gain);
        }
    }

    private static double Wanted(double level)
    {
        var over = level - Threshold;
        var above = over <= -Knee / 2 ? 0 : over >= Knee / 2 ? over : Math.Pow(over + (Knee / 2), 2) / (2 * Knee);
        return Math.Pow(10, -above * (1 - (1 / Ratio)) / 20);
    }
}
