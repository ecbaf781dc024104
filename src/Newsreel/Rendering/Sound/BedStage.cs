using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Rendering.Sound.Measuring;

namespace Newsreel.Rendering.Sound;

/// <summary>From a sound as long as the film to a stem that lies under the voice while it speaks and comes forward when it rests.</summary>
/// <param name="sound">What is heard.</param>
/// <param name="speech">Where the voice speaks.</param>
/// <param name="voice">The voice's stem.</param>
internal sealed class BedStage(ISound sound, IReadOnlyList<SampleRange> speech, Stem voice)
{
    /// <summary>The least that a bed lies under the voice while that speaks, LU.</summary>
    public const double LeastUnder = 18;

    /// <summary>What is aimed at: the loudest part of a stretch lies so far under the whole voice.</summary>
    private const double Under = LeastUnder + 1.5;

    /// <summary>How far it lies under the voice where nobody speaks.</summary>
    private const double OpenUnder = 7;

    /// <summary>The most that a quiet sound is raised, dB: hiss is not music.</summary>
    private const double MostGain = 30;

    /// <summary>Writes the stem.</summary>
    /// <param name="path">The WAV file.</param>
    /// <param name="samples">Its length.</param>
    /// <param name="fades">At the beginning and the end of the film.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public StemMeasure Write(string path, long samples, BedFades fades, CancellationToken cancellationToken)
    {
        var plain = Measure(sound, samples, cancellationToken);
        using var spoken = new WaveReader(voice.Path);
        var spokenLoudness = Measure(spoken, samples, cancellationToken).IntegratedWithin(speech);
        // Without speech there is nothing to lie under: the stem's own level stands for the voice.
        var reference = spokenLoudness > LoudnessProfile.Floor ? spokenLoudness : VoiceStage.Level;
        var open = Math.Min(MostGain, reference - OpenUnder - plain.Integrated);
        var envelope = new BedEnvelope(open, speech, [.. speech.Select(stretch => Math.Min(open, reference - Under - Loudness(plain, stretch)))]);
        var made = new SoundMeter(sound.Channels, withPeaks: false);
        using (var writer = new WaveWriter(path, sound.Channels))
            SoundPass.Run(
                sound, new(0, samples),
                (start, piece) =>
                {
                    envelope.Apply(start, piece, sound.Channels);
                    fades.Apply(start, piece, sound.Channels, samples);
                    made.Add(piece);
                    writer.Write(piece);
                },
                cancellationToken);
        return new(made.Profile.Integrated, Math.Round(reference - made.Profile.IntegratedWithin(speech), 2));
    }

    // Bursts with rests between them are as loud as the bursts; a slow swell is as loud as its height.
    private static double Loudness(LoudnessProfile profile, SampleRange stretch) => Math.Max(profile.LoudestWithin(stretch), profile.IntegratedWithin([stretch]));

    private static LoudnessProfile Measure(ISound sound, long samples, CancellationToken cancellationToken)
    {
        var meter = new SoundMeter(sound.Channels, withPeaks: false);
        SoundPass.Run(sound, new(0, samples), (_, piece) => meter.Add(piece), cancellationToken);
        return meter.Profile;
    }
}

/// <summary>How a bed comes and goes.</summary>
/// <param name="In">From silence at the first sample.</param>
/// <param name="Out">To silence at the last sample.</param>
internal readonly record struct BedFades(TimeSpan In, TimeSpan Out)
{
    /// <summary>Multiplies samples by the fades.</summary>
    public void Apply(long start, Span<float> interleaved, int channels, long samples)
    {
        var (rise, fall) = (AudioFormat.Samples(In), AudioFormat.Samples(Out));
        if (start >= rise && start + (interleaved.Length / channels) <= samples - fall) return;
        for (var i = 0; i < interleaved.Length; i++)
        {
            var at = start + (i / channels);
            interleaved[i] *= Curve(at, rise) * Curve(samples - 1 - at, fall);
        }
    }

    // Half a cosine: no corner at either end.
    private static float Curve(long distance, long length) => distance >= length ? 1 : (1 - MathF.Cos(MathF.PI * distance / length)) / 2;
}
