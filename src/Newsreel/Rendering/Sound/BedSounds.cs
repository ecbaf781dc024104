using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Rendering.Sound.Measuring;

namespace Newsreel.Rendering.Sound;

/// <summary>Lays music and the clips' own sound out over the whole film and makes their stems.</summary>
internal sealed class BedSounds(SoundDecoder decoder, SoundOrder order, Stem voice, string folder)
{
    private static readonly BedFades MusicFades = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(3));

    /// <summary>Sound under this loudness is the hum of a camera that heard nothing, LUFS.</summary>
    private const double Nothing = -60;

    /// <summary>What the clips are brought to among themselves, LUFS, and the most that a quiet one is raised for it, dB.</summary>
    private const double ClipLevel = -23;
    private const double MostClipGain = 20;

    /// <summary>The stem of the music.</summary>
    public Task<Stem> MusicAsync(Music music, CancellationToken cancellationToken) => Stem.OnceAsync(
        folder, "music", Key("music-stem-1", music.Key.Value),
        async part =>
        {
            var path = await decoder.MusicAsync(music, cancellationToken);
            return await Task.Run(() => WriteMusic(path, part, cancellationToken), cancellationToken);
        },
        cancellationToken);

    /// <summary>The stem of the clips' own sound; null when none of them has any.</summary>
    public async Task<Stem?> NaturalAsync(CancellationToken cancellationToken)
    {
        var heard = new List<(NaturalClip Clip, string Path)>();
        foreach (var clip in order.Natural)
            if (await decoder.ClipAsync(clip, cancellationToken) is { } path) heard.Add((clip, path));
        if (heard.Count == 0) return null;
        return await Stem.OnceAsync(
            folder, "natural", Key("natural-stem-1", [.. heard.Select(piece => $"{piece.Clip.Place} {Path.GetFileName(piece.Path)}")]),
            part => Task.Run(() => WriteNatural(heard, part, cancellationToken), cancellationToken), cancellationToken);
    }

    private Fingerprint Key(string version, params string[] parts) =>
        Fingerprint.Of([version, voice.Key, $"{order.Samples}", string.Join(' ', order.Speech), .. parts]);

    private StemMeasure WriteMusic(string decoded, string path, CancellationToken cancellationToken)
    {
        using var music = new WaveReader(decoded);
        var looped = new LoopedSound(music, SoundSpan.Of(music, music.Samples, cancellationToken));
        return new BedStage(looped, order.Speech, voice).Write(path, order.Samples, MusicFades, cancellationToken);
    }

    private StemMeasure WriteNatural(List<(NaturalClip Clip, string Path)> heard, string path, CancellationToken cancellationToken)
    {
        var readers = heard.ConvertAll(piece => new WaveReader(piece.Path));
        try
        {
            var placed = new PlacedSounds([.. heard.Select((piece, index) => new PlacedSound(piece.Clip.Place, readers[index], Gain(readers[index], cancellationToken)))]);
            return new BedStage(placed, order.Speech, voice).Write(path, order.Samples, default, cancellationToken);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    private static float Gain(WaveReader sound, CancellationToken cancellationToken)
    {
        var meter = new SoundMeter(sound.Channels, withPeaks: false);
        SoundPass.Run(sound, new(0, sound.Samples), (_, piece) => meter.Add(piece), cancellationToken);
        var loudness = meter.Profile.Integrated;
        return loudness < Nothing ? 0 : SoundPass.Factor(Math.Min(MostClipGain, ClipLevel - loudness));
    }
}

/// <summary>Where a sound begins and ends.</summary>
internal static class SoundSpan
{
    private const float Threshold = 0.001f;

    /// <summary>From the first sample over −60 dB to the last; all of a sound without any.</summary>
    public static SampleRange Of(ISound sound, long samples, CancellationToken cancellationToken)
    {
        var (first, last) = (long.MaxValue, -1L);
        SoundPass.Run(
            sound, new(0, samples),
            (start, piece) =>
            {
                for (var i = 0; i < piece.Length; i++)
                {
                    if (Math.Abs(piece[i]) < Threshold) continue;
                    last = start + (i / sound.Channels);
                    first = Math.Min(first, last);
                }
            },
            cancellationToken);
        return last < 0 ? new(0, samples) : new(first, last + 1);
    }
}
