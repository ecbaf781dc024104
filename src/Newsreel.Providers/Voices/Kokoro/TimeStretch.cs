using System.Runtime.InteropServices;
using Newsreel.Media;
using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>Makes speech faster or slower at the same pitch, for models that cannot.</summary>
internal sealed class TimeStretch(Ffmpeg ffmpeg)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>The speech at another rate, its times with it.</summary>
    /// <param name="speech">What was spoken.</param>
    /// <param name="rate">0.5 to 2; with 1 nothing is changed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Speech> ByAsync(Speech speech, double rate, CancellationToken cancellationToken)
    {
        if (Math.Abs(rate - 1) < 1e-6) return speech;
        var (format, input) = (FormattableString.Invariant($"{speech.SampleRate}"), MemoryMarshal.AsBytes(speech.Samples.AsSpan()).ToArray());
        var result = await ffmpeg.RunAsync(
            ["-f", "f32le", "-ar", format, "-ac", "1", "-i", "pipe:0", "-af", FormattableString.Invariant($"atempo={rate:0.######}"), "-f", "f32le", "-ar", format, "pipe:1"],
            "changing the speed of a voice", Deadline, cancellationToken, input);
        return speech with
        {
            Samples = MemoryMarshal.Cast<byte, float>(result.Output).ToArray(),
            Times = [.. speech.Times.Select(time => time with { Start = time.Start / rate, End = time.End / rate })],
        };
    }
}
