using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Rendering.Sound.Measuring;

namespace Newsreel.Rendering.Sound;

/// <summary>From the plain voice to its stem: brought to one loudness, then shaped, so that quiet and loud voices are shaped alike.</summary>
internal static class VoiceStage
{
    /// <summary>What voices are brought to before they are shaped, LUFS: enough room above it for peaks, enough below for silence.</summary>
    public const double Level = -23;

    /// <summary>The most that a whisper is raised, dB.</summary>
    private const double MostGain = 60;

    /// <summary>Makes the stem, or finds it.</summary>
    /// <param name="order">Names the voice.</param>
    /// <param name="folder">Where stems are kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Task<Stem> MakeAsync(SoundOrder order, string folder, CancellationToken cancellationToken) => Stem.OnceAsync(
        folder, "voice", Fingerprint.Of("voice-stem-1", order.VoiceKey.Value, $"{order.Samples}"),
        part => Task.Run(() => Shape(order, part, cancellationToken), cancellationToken), cancellationToken);

    private static StemMeasure Shape(SoundOrder order, string path, CancellationToken cancellationToken)
    {
        using var voice = new WaveReader(order.VoicePath);
        var plain = new SoundMeter(voice.Channels, withPeaks: false);
        SoundPass.Run(voice, new(0, Math.Min(voice.Samples, order.Samples)), (_, piece) => plain.Add(piece), cancellationToken);
        var factor = SoundPass.Factor(Math.Min(MostGain, Level - plain.Profile.Integrated));
        var shaper = new SpeechShaper();
        var shaped = new SoundMeter(1, withPeaks: false);
        using var writer = new WaveWriter(path, 1);
        SoundPass.Run(
            voice, new(0, order.Samples),
            (_, piece) =>
            {
                SoundPass.Scale(piece, factor);
                shaper.Process(piece);
                shaped.Add(piece);
                writer.Write(piece);
            },
            cancellationToken);
        return new(shaped.Profile.Integrated, 0);
    }
}
