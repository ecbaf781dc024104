using Newsreel.Common;

namespace Newsreel.Rendering.Sound;

/// <summary>From the plain voice to its stem: brought to one loudness, then shaped, so that quiet and loud voices are shaped alike.</summary>
internal sealed class VoiceStage(SoundGraph graph)
{
    /// <summary>What voices are brought to before they are shaped, LUFS: enough room above it for peaks, enough below for silence.</summary>
    public const double Level = -23;

    /// <summary>The most that a whisper is raised, dB.</summary>
    private const double MostGain = 60;

    // A gentle shape for speech: rumble off, then 2.5:1 from 2 dB under the mean power of one channel at the level above, with a knee of
    // 6 dB. The filter's times are four time constants: 5 and 100 ms, so that it does not follow the single waves of a low voice.
    private const string Shape = "highpass=f=75,acompressor=threshold=-28dB:ratio=2.5:knee=2:attack=20:release=400";

    /// <summary>Makes the stem, or finds it.</summary>
    /// <param name="order">Names the voice.</param>
    /// <param name="folder">Where stems are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Stem> MakeAsync(SoundOrder order, string folder, CancellationToken cancellationToken) => Stem.OnceAsync(
        folder, "voice", Fingerprint.Of("voice-stem-2", order.VoiceKey.Value, $"{order.Samples}"),
        async part =>
        {
            string[] input = ["-i", order.VoicePath];
            var length = SoundGraph.Length(order.Samples);
            var plain = await graph.RunAsync(input, $"[0:a]{length}", "measuring the voice", cancellationToken);
            var gain = Math.Min(MostGain, Level - plain.Integrated);
            var shaped = await graph.RunAsync(input, FormattableString.Invariant($"[0:a]volume={gain:0.00}dB,{Shape},{length}"), "shaping the voice", cancellationToken, part);
            return new(shaped.Integrated, 0);
        },
        cancellationToken);
}
