using FsCheck;
using FsCheck.Fluent;
using Newsreel.Rendering.Sound;
using Newsreel.Rendering.Sound.Measuring;

namespace Newsreel.Tests.Rendering.Sound;

public sealed class PeakLimiterTests
{
    [Fact]
    public void No_true_peak_passes_the_ceiling_whatever_comes() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), Gen.Choose(1, 2).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (seed, channels, loud) =>
        {
            var dice = new Random(seed);
            var limiter = new PeakLimiter(channels, 0.7f);
            var peak = new TruePeak(channels);
            for (var piece = 0; piece < 4; piece++)
            {
                // Noise in bursts, in pieces of any length.
                var samples = new float[dice.Next(100, 3_000) * channels];
                for (var i = 0; i < samples.Length; i++) samples[i] = (float)((dice.NextDouble() * 2) - 1) * (i / 500 % 2 == 0 ? 0.1f : loud / 10f);
                limiter.Process(samples);
                peak.Add(samples);
            }

            return peak.Decibels <= 20 * Math.Log10(0.7) + 0.2;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void What_is_under_the_ceiling_comes_out_as_it_went_in_only_later()
    {
        float[] samples = [.. Enumerable.Range(0, 5_000).Select(at => 0.3f * MathF.Sin(at / 9f))];
        float[] limited = [.. samples];
        new PeakLimiter(1, 0.7f).Process(limited);
        Assert.Equal(samples[..^PeakLimiter.Latency], limited[PeakLimiter.Latency..]);
    }
}
