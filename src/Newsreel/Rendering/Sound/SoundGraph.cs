using System.Runtime.InteropServices;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>Has ffmpeg run filters over sounds, keeps what comes out where asked for, and tells how loud it is at each moment.</summary>
internal sealed class SoundGraph(Ffmpeg ffmpeg)
{
    /// <summary>Values of a gain curve in a second: one for each millisecond.</summary>
    public const int CurveRate = 1_000;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(20);

    /// <summary>Runs filters.</summary>
    /// <param name="input">The options of ffmpeg that name the sounds.</param>
    /// <param name="filters">A graph that ends in one sound at 48 kHz.</param>
    /// <param name="purpose">A few words for messages.</param>
    /// <param name="cancellationToken">Stops ffmpeg.</param>
    /// <param name="wave">The 16-bit WAV file to write; null when nobody wants to hear it.</param>
    /// <param name="piped">What ffmpeg reads as <c>pipe:0</c>; empty for nothing.</param>
    public async Task<LoudnessCurve> RunAsync(
        IEnumerable<string> input, string filters, string purpose, CancellationToken cancellationToken, string? wave = null, ReadOnlyMemory<byte> piped = default)
    {
        string[] output = wave is null ? ["-f", "null", "-"] : ["-c:a", "pcm_s16le", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", wave];
        var result = await ffmpeg.RunAsync([.. input, "-filter_complex", $"{filters},{LoudnessCurve.Filter}", .. output], purpose, Deadline, cancellationToken, piped);
        return LoudnessCurve.Parse(result.OutputText);
    }

    /// <summary>How loud a sound is at each moment.</summary>
    public Task<LoudnessCurve> MeasureAsync(string sound, CancellationToken cancellationToken) =>
        RunAsync(["-i", sound], "[0:a]anull", "measuring loudness by time", cancellationToken);

    /// <summary>Multiplies a sound by a curve.</summary>
    /// <param name="sound">A stereo file.</param>
    /// <param name="samples">Its length.</param>
    /// <param name="curve">A factor for each millisecond, as <see cref="Curve"/> makes them.</param>
    /// <param name="wave">The file to write.</param>
    /// <param name="cancellationToken">Stops ffmpeg.</param>
    public Task<LoudnessCurve> MultiplyAsync(string sound, long samples, float[] curve, string wave, CancellationToken cancellationToken) => RunAsync(
        ["-i", sound, "-f", "f32le", "-ar", $"{CurveRate}", "-i", "pipe:0"],
        $"[1:a]aresample={AudioFormat.SampleRate},pan=stereo|c0=c0|c1=c0[curve];[0:a][curve]amultiply,{Length(samples)}",
        "setting the level of a sound", cancellationToken, wave, MemoryMarshal.AsBytes(curve.AsSpan()).ToArray());

    /// <summary>A curve of silence for so many samples, its end included.</summary>
    public static float[] Curve(long samples) => new float[(samples * CurveRate / AudioFormat.SampleRate) + 2];

    /// <summary>Sets the values of a curve that lie inside a range.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="range">Samples of the film.</param>
    /// <param name="factorAt">The factor at a sample.</param>
    public static void Set(float[] curve, SampleRange range, Func<long, double> factorAt)
    {
        const int Step = AudioFormat.SampleRate / CurveRate;
        for (var at = (range.Start + Step - 1) / Step; at < curve.Length && at * Step < range.End; at++) curve[at] = (float)factorAt(at * Step);
    }

    /// <summary>The filters that make a sound so long to the sample: silence follows, or the rest is cut.</summary>
    public static string Length(long samples) => $"apad=whole_len={samples},atrim=end_sample={samples}";

    /// <summary>The factor of a number of decibels.</summary>
    public static double Factor(double decibels) => Math.Pow(10, decibels / 20);
}
