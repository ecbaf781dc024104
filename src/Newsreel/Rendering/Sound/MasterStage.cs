using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering.Sound.Measuring;

namespace Newsreel.Rendering.Sound;

/// <summary>From the sum of all stems to the encoded sound: gain, limiter, AAC; measured on the encoded file and corrected once.</summary>
internal sealed class MasterStage(Ffmpeg ffmpeg, LoudnessTarget target, long samples)
{
    private const double Tolerance = 0.3;

    /// <summary>Decibels that the lossy encoder may add to a peak.</summary>
    private const double CodecHeadroom = 0.7;

    /// <summary>How near the master comes to its target before it is encoded, LU.</summary>
    private const double Near = 0.1;

    /// <summary>Gain that wins one decibel behind a working limiter, as measured on synthetic speech.</summary>
    private const double LimiterLoss = 1.4;
    private const double MostGain = 60;
    private const int MostTrials = 6;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    /// <summary>Makes the sound.</summary>
    /// <param name="sum">All stems together.</param>
    /// <param name="loudness">About how loud that is, LUFS.</param>
    /// <param name="path">The M4A file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Measured on the file.</returns>
    public async Task<Loudness> WriteAsync(ISound sum, double loudness, string path, CancellationToken cancellationToken)
    {
        var first = await TryAsync(sum, new(target.Integrated - loudness, target.TruePeak - CodecHeadroom, target.Integrated), path, cancellationToken);
        var (miss, over) = (target.Integrated - first.Loudness.Integrated, first.Loudness.TruePeak - target.TruePeak);
        if (Math.Abs(miss) <= Tolerance && over <= 0) return first.Loudness;
        return (await TryAsync(sum, new(first.Gain, first.Ceiling - Math.Max(0, over + 0.2), first.Aim + miss), path, cancellationToken)).Loudness;
    }

    /// <summary>The gain before the limiter that brings a sound to the target.</summary>
    /// <param name="sound">What is brought to it.</param>
    /// <param name="loudness">About how loud that is, LUFS.</param>
    /// <param name="path">A file beside which one in between may lie.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<double> GainAsync(ISound sound, double loudness, string path, CancellationToken cancellationToken)
    {
        var gain = 0.0;
        var settings = new Settings(target.Integrated - loudness, target.TruePeak, target.Integrated);
        await WithFileAsync(path, async wave => gain = await Task.Run(() => FindGain(sound, settings, wave, cancellationToken), cancellationToken));
        return gain;
    }

    /// <summary>Makes it in a hurry: one gain, nothing measured.</summary>
    public async Task DraftAsync(ISound sum, double loudness, string path, CancellationToken cancellationToken)
    {
        var settings = new Settings(target.Integrated - loudness, target.TruePeak - CodecHeadroom, target.Integrated);
        await WithFileAsync(path, async wave =>
        {
            await Task.Run(() => Limit(sum, settings.Gain, settings.Ceiling, wave, cancellationToken), cancellationToken);
            await EncodeAsync(wave, path, cancellationToken);
        });
    }

    private async Task<Trial> TryAsync(ISound sum, Settings settings, string path, CancellationToken cancellationToken)
    {
        Trial? trial = null;
        await WithFileAsync(path, async wave =>
        {
            var gain = await Task.Run(() => FindGain(sum, settings, wave, cancellationToken), cancellationToken);
            await EncodeAsync(wave, path, cancellationToken);
            await ffmpeg.RunAsync(["-i", path, "-c:a", "pcm_s16le", "-bitexact", "-f", "wav", wave], "reading the sound back", Deadline, cancellationToken);
            trial = new(gain, settings.Ceiling, settings.Aim, await Task.Run(() => Measured(wave, cancellationToken), cancellationToken));
        });
        return trial!;
    }

    /// <summary>A limiter takes back part of every decibel, so the gain is found by trying; what was tried last stays in the file.</summary>
    private double FindGain(ISound sum, Settings settings, string wave, CancellationToken cancellationToken)
    {
        var (gain, step) = (Math.Min(MostGain, settings.Gain), LimiterLoss);
        var before = (Gain: double.NaN, Miss: double.NaN);
        for (var trial = 1; ; trial++)
        {
            var miss = settings.Aim - Limit(sum, gain, settings.Ceiling, wave, cancellationToken);
            if (Math.Abs(miss) <= Near || trial == MostTrials) return gain;
            // Two trials tell how much of a decibel comes through.
            if (!double.IsNaN(before.Gain) && Math.Abs(before.Miss - miss) > 0.01) step = Math.Clamp((gain - before.Gain) / (before.Miss - miss), 1, 4);
            before = (gain, miss);
            gain = Math.Min(MostGain, gain + (miss * step));
        }
    }

    private double Limit(ISound sum, double gain, double ceiling, string wave, CancellationToken cancellationToken)
    {
        var (factor, limiter) = (SoundPass.Factor(gain), new PeakLimiter(sum.Channels, SoundPass.Factor(ceiling)));
        var meter = new SoundMeter(sum.Channels, withPeaks: false);
        using var writer = new WaveWriter(wave, 2);
        SoundPass.Run(
            sum, new(0, samples + PeakLimiter.Latency),
            (start, piece) =>
            {
                SoundPass.Scale(piece, factor);
                limiter.Process(piece);
                var late = (int)Math.Min(Math.Max(0, PeakLimiter.Latency - start), piece.Length / sum.Channels) * sum.Channels;
                meter.Add(piece[late..]);
                writer.Write(Stereo(piece[late..], sum.Channels));
            },
            cancellationToken);
        return meter.Profile.Integrated;
    }

    private static ReadOnlySpan<float> Stereo(Span<float> samples, int channels)
    {
        if (channels == 2) return samples;
        var both = new float[samples.Length * 2];
        for (var i = 0; i < samples.Length; i++) both[2 * i] = both[(2 * i) + 1] = samples[i];
        return both;
    }

    private Task EncodeAsync(string wave, string path, CancellationToken cancellationToken) => PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
        ["-i", wave, "-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k", "-map_metadata", "-1", part], "encoding the sound", Deadline, cancellationToken));

    private Loudness Measured(string wave, CancellationToken cancellationToken)
    {
        using var encoded = new WaveReader(wave);
        var meter = new SoundMeter(encoded.Channels, withPeaks: true);
        SoundPass.Run(encoded, new(0, Math.Min(samples, encoded.Samples)), (_, piece) => meter.Add(piece), cancellationToken);
        return meter.Loudness;
    }

    private static async Task WithFileAsync(string beside, Func<string, Task> use)
    {
        var wave = PartFile.For(Path.ChangeExtension(beside, ".wav"));
        try
        {
            await use(wave);
        }
        finally
        {
            File.Delete(wave);
        }
    }

    /// <summary>How the sum is brought to its target.</summary>
    /// <param name="Gain">Where the search begins, dB.</param>
    /// <param name="Ceiling">Of the limiter, dBTP.</param>
    /// <param name="Aim">Loudness of the master before it is encoded, LUFS.</param>
    private sealed record Settings(double Gain, double Ceiling, double Aim);

    private sealed record Trial(double Gain, double Ceiling, double Aim, Loudness Loudness);
}
