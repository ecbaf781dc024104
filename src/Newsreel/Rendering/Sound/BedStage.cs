using Newsreel.Common;

namespace Newsreel.Rendering.Sound;

/// <summary>From a sound as long as the film to a stem that lies under the voice while it speaks and comes forward when it rests.</summary>
internal sealed class BedStage(SoundGraph graph, SoundOrder order, Stem voice)
{
    /// <summary>The least that a bed lies under the voice while that speaks, LU.</summary>
    public const double LeastUnder = 18;

    /// <summary>What is aimed at: the loudest part of a stretch lies so far under the whole voice.</summary>
    private const double Under = LeastUnder + 1.5;

    /// <summary>How far it lies under the voice where nobody speaks.</summary>
    private const double OpenUnder = 7;

    /// <summary>The most that a quiet sound is raised, dB: hiss is not music.</summary>
    private const double MostGain = 30;

    /// <summary>How much further a clip comes forward that is heard alone, dB.</summary>
    private const double AloneGain = 4;

    /// <summary>How far other sounds stay back there, dB.</summary>
    private const double BehindAlone = 10;

    /// <summary>Writes the stem.</summary>
    /// <param name="sound">A stereo WAV file as long as the film.</param>
    /// <param name="plain">Measured on it.</param>
    /// <param name="fades">At the beginning and the end of the film.</param>
    /// <param name="isNatural">Whether it is the clips' own sound.</param>
    /// <param name="path">The WAV file to write.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<StemMeasure> WriteAsync(string sound, LoudnessCurve plain, BedFades fades, bool isNatural, string path, CancellationToken cancellationToken)
    {
        var spoken = (await graph.MeasureAsync(voice.Path, cancellationToken)).Within(order.Speech);
        // Without speech there is nothing to lie under: the stem's own level stands for the voice.
        var reference = spoken > LoudnessCurve.Floor ? spoken : VoiceStage.Level;
        var open = Math.Min(MostGain, reference - OpenUnder - plain.Integrated);
        var under = order.Speech.Select(stretch => (Stretch: stretch, Level: Math.Min(open, reference - Under - plain.LoudestWithin(stretch))));
        var behind = isNatural ? [] : order.Alone.Select(stretch => (Stretch: stretch, Level: open - BehindAlone));
        List<(SampleRange Stretch, double Level)> held = [.. under.Concat(behind).OrderBy(stretch => stretch.Stretch.Start)];
        var envelope = new BedEnvelope(open, held.ConvertAll(stretch => stretch.Stretch), held.ConvertAll(stretch => stretch.Level));
        var curve = SoundGraph.Curve(order.Samples);
        SoundGraph.Set(curve, new(0, order.Samples), at => SoundGraph.Factor(envelope.At(at)) * fades.At(at, order.Samples));
        // Clips fade at their cuts: no step is heard there.
        foreach (var alone in isNatural ? order.Alone : []) SoundGraph.Set(curve, alone, at => SoundGraph.Factor(envelope.At(at) + AloneGain) * fades.At(at, order.Samples));
        var made = await graph.MultiplyAsync(sound, order.Samples, curve, path, cancellationToken);
        return new(made.Integrated, Math.Round(reference - made.Within(order.Speech), 2));
    }
}

/// <summary>How a bed comes and goes.</summary>
/// <param name="In">From silence at the first sample.</param>
/// <param name="Out">To silence at the last sample.</param>
internal readonly record struct BedFades(TimeSpan In, TimeSpan Out)
{
    /// <summary>The factor at a sample of a film.</summary>
    public double At(long sample, long samples) => Curve(sample, AudioFormat.Samples(In)) * Curve(samples - 1 - sample, AudioFormat.Samples(Out));

    // Half a cosine: no corner at either end.
    private static double Curve(long distance, long length) => distance >= length ? 1 : (1 - Math.Cos(Math.PI * distance / length)) / 2;
}
