using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>Lays music and the clips' own sound out over the whole film and makes their stems.</summary>
internal sealed class BedSounds(SoundDecoder decoder, SoundGraph graph, SoundOrder order, Stem voice, string folder)
{
    private static readonly BedFades MusicFades = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1.5));

    /// <summary>How a clip's sound comes and goes at its cuts.</summary>
    private static readonly long ClipFade = AudioFormat.Samples(TimeSpan.FromSeconds(0.05));

    /// <summary>Sound under this loudness is the hum of a camera that heard nothing, LUFS.</summary>
    private const double Nothing = -60;

    /// <summary>What the clips are brought to among themselves, LUFS, and the most that a quiet one is raised for it, dB.</summary>
    private const double ClipLevel = -23;
    private const double MostClipGain = 20;
    private readonly BedStage stage = new(graph, order, voice);

    /// <summary>The stem of the music.</summary>
    public Task<Stem> MusicAsync(Music music, LoudnessMeter meter, CancellationToken cancellationToken) => Stem.OnceAsync(
        folder, "music", Key("music-stem-3", music.Key.Value, string.Join(' ', order.Alone)),
        async part =>
        {
            var piece = await decoder.MusicAsync(music, cancellationToken);
            return await PartFile.WithAsync(part, async looped =>
            {
                var plain = await new MusicLoop(graph, meter).WriteAsync(piece, order.Samples, looped, cancellationToken);
                return await stage.WriteAsync(looped, plain, MusicFades, isNatural: false, part, cancellationToken);
            });
        },
        cancellationToken);

    /// <summary>The stem of the clips' own sound; null when none of them has any.</summary>
    public async Task<Stem?> NaturalAsync(CancellationToken cancellationToken)
    {
        var heard = new List<(SampleRange Place, string Path)>();
        foreach (var clip in order.Natural)
            if (await decoder.ClipAsync(clip, cancellationToken) is { } path) heard.Add((clip.Place, path));
        if (heard.Count == 0) return null;
        return await Stem.OnceAsync(
            folder, "natural", Key("natural-stem-3", [string.Join(' ', order.Alone), .. heard.Select(piece => $"{piece.Place} {Path.GetFileName(piece.Path)}")]),
            part => PartFile.WithAsync(part, joined => PartFile.WithAsync(part, async levelled =>
            {
                WaveSound.Join(joined, order.Samples, heard.Select(piece => (piece.Place.Start, piece.Path)));
                var curve = Levels(await graph.MeasureAsync(joined, cancellationToken), heard.ConvertAll(piece => piece.Place));
                var plain = await graph.MultiplyAsync(joined, order.Samples, curve, levelled, cancellationToken);
                return await stage.WriteAsync(levelled, plain, default, isNatural: true, part, cancellationToken);
            })),
            cancellationToken);
    }

    /// <summary>Brings each piece to the level of the others, with a short fade at each of its ends.</summary>
    private float[] Levels(LoudnessCurve plain, IReadOnlyList<SampleRange> places)
    {
        var curve = SoundGraph.Curve(order.Samples);
        foreach (var place in places)
        {
            var loudness = plain.Within([place]);
            var factor = loudness < Nothing ? 0 : SoundGraph.Factor(Math.Min(MostClipGain, ClipLevel - loudness));
            SoundGraph.Set(curve, place, at => factor * Math.Min(1, (double)Math.Min(at - place.Start, place.End - at) / ClipFade));
        }

        return curve;
    }

    private Fingerprint Key(string version, params string[] parts) =>
        Fingerprint.Of([version, voice.Key, $"{order.Samples}", string.Join(' ', order.Speech), .. parts]);
}
