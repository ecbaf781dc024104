using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering.Sound;

/// <summary>From all stems to the encoded sound: their sum, gain, limiter, AAC; measured on the encoded file and corrected once.</summary>
internal sealed class MasterStage(Ffmpeg ffmpeg, SoundGraph graph, LoudnessTarget target, long samples)
{
    private const double Tolerance = 0.3;

    // One channel into both as it is: other ways from mono to stereo change its level.
    private const string InTheMiddle = "pan=stereo|c0=c0|c1=c0";

    /// <summary>Decibels that the lossy encoder may add to a peak.</summary>
    private const double CodecHeadroom = 0.7;

    /// <summary>How near the master comes to its target before it is encoded, LU.</summary>
    private const double Near = 0.1;

    /// <summary>Gain that wins one decibel behind a working limiter, as measured on synthetic speech.</summary>
    private const double LimiterLoss = 1.4;
    private const double MostGain = 60;
    private const int MostTrials = 6;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    private double Ceiling => target.TruePeak - CodecHeadroom;

    /// <summary>Makes the sound.</summary>
    /// <param name="stems">The voice, then what lies under it.</param>
    /// <param name="path">The M4A file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Measured on the file.</returns>
    public async Task<Loudness> WriteAsync(IReadOnlyList<Stem> stems, string path, CancellationToken cancellationToken)
    {
        var meter = new LoudnessMeter(ffmpeg);
        var gain = await FindGainAsync(stems, FirstGain(stems[0]), Ceiling, target.Integrated, cancellationToken);
        await EncodeAsync(stems, gain, Ceiling, path, cancellationToken);
        var first = await meter.MeasureAsync(path, cancellationToken);
        var (miss, over) = (target.Integrated - first.Integrated, first.TruePeak - target.TruePeak);
        if (Math.Abs(miss) <= Tolerance && over <= 0) return first;
        var lower = Ceiling - Math.Max(0, over + 0.2);
        await EncodeAsync(stems, await FindGainAsync(stems, gain, lower, target.Integrated + miss, cancellationToken), lower, path, cancellationToken);
        return await meter.MeasureAsync(path, cancellationToken);
    }

    /// <summary>The gain before the limiter that brings a voice by itself to the target.</summary>
    public Task<double> GainAsync(Stem voice, CancellationToken cancellationToken) =>
        FindGainAsync([voice], FirstGain(voice), target.TruePeak, target.Integrated, cancellationToken);

    /// <summary>Makes it in a hurry: one gain, nothing measured.</summary>
    public Task DraftAsync(Stem voice, string path, CancellationToken cancellationToken) =>
        EncodeAsync([voice], FirstGain(voice), Ceiling, path, cancellationToken);

    /// <summary>
    /// The filters that raise a sound and hold its peaks at a ceiling, at the same moments and as long as before. At 192 kHz, where
    /// sample peaks are near true peaks.
    /// </summary>
    /// <param name="gain">Decibels.</param>
    /// <param name="ceiling">dBTP.</param>
    public static string Limited(double gain, double ceiling) => $"aresample=192000,{Raised(gain, ceiling)},aresample={Common.AudioFormat.SampleRate}";

    private static string Raised(double gain, double ceiling) =>
        FormattableString.Invariant($"volume={gain:0.00}dB,alimiter=limit={SoundGraph.Factor(ceiling):0.0000}:attack=4:release=60:level=disabled:latency=true");

    private double FirstGain(Stem voice) => Math.Min(MostGain, target.Integrated - voice.Measure.Integrated);

    /// <summary>A limiter takes back part of every decibel, so the gain is found by trying, at 48 kHz: it is as loud there, and far cheaper.</summary>
    private async Task<double> FindGainAsync(IReadOnlyList<Stem> stems, double gain, double ceiling, double aim, CancellationToken cancellationToken)
    {
        var step = LimiterLoss;
        var before = (Gain: double.NaN, Miss: double.NaN);
        for (var trial = 1; ; trial++)
        {
            var tried = await graph.RunAsync(Inputs(stems), $"{Sum(stems)},{Raised(gain, ceiling)}", "finding the gain of the sound", cancellationToken);
            var miss = aim - tried.Integrated;
            if (Math.Abs(miss) <= Near || trial == MostTrials) return gain;
            // Two trials tell how much of a decibel comes through.
            if (!double.IsNaN(before.Gain) && Math.Abs(before.Miss - miss) > 0.01) step = Math.Clamp((gain - before.Gain) / (before.Miss - miss), 1, 4);
            before = (gain, miss);
            gain = Math.Min(MostGain, gain + (miss * step));
        }
    }

    private Task EncodeAsync(IReadOnlyList<Stem> stems, double gain, double ceiling, string path, CancellationToken cancellationToken) => PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
        [
            .. Inputs(stems), "-filter_complex", $"{Sum(stems)},{Limited(gain, ceiling)},{SoundGraph.Length(samples)},{(stems.Count == 1 ? InTheMiddle : "aformat=channel_layouts=stereo")}",
            "-c:a", "aac", "-aac_coder", "fast", "-b:a", "192k", "-map_metadata", "-1",
            // A container that counts milliseconds would cut the last samples off.
            "-movie_timescale", $"{Common.AudioFormat.SampleRate}", part,
        ],
        "encoding the sound", Deadline, cancellationToken));

    private static IEnumerable<string> Inputs(IReadOnlyList<Stem> stems) => stems.SelectMany(stem => new[] { "-i", stem.Path });

    /// <summary>The voice in the middle of what lies under it; by itself it stays one channel.</summary>
    private static string Sum(IReadOnlyList<Stem> stems) => stems.Count == 1
        ? "[0:a]anull"
        : $"[0:a]{InTheMiddle}[voice];[voice]{string.Concat(Enumerable.Range(1, stems.Count - 1).Select(number => $"[{number}:a]"))}amix=inputs={stems.Count}:normalize=0";
}
