using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>Pieces of sound at their places on the film's clock, with a short fade at each of their ends; silence between them.</summary>
/// <param name="pieces">In order, without overlap; stereo.</param>
internal sealed class PlacedSounds(IReadOnlyList<PlacedSound> pieces) : ISound
{
    private static readonly long Fade = AudioFormat.Samples(TimeSpan.FromSeconds(0.05));

    /// <inheritdoc />
    public int Channels => 2;

    /// <inheritdoc />
    public void Read(long start, Span<float> into)
    {
        into.Clear();
        var end = start + (into.Length / Channels);
        foreach (var piece in pieces)
        {
            var (from, to) = (Math.Max(start, piece.Place.Start), Math.Min(end, piece.Place.End));
            if (from >= to) continue;
            var part = into.Slice((int)(from - start) * Channels, (int)(to - from) * Channels);
            piece.Sound.Read(from - piece.Place.Start, part);
            for (var i = 0; i < part.Length; i++)
            {
                var at = from + (i / Channels);
                part[i] *= piece.Gain * Math.Min(1, (float)Math.Min(at - piece.Place.Start, piece.Place.End - 1 - at) / Fade);
            }
        }
    }
}

/// <summary>A piece of sound on the film's clock.</summary>
/// <param name="Place">Where it is heard.</param>
/// <param name="Sound">Its first sample is heard first.</param>
/// <param name="Gain">Factor.</param>
internal sealed record PlacedSound(SampleRange Place, ISound Sound, float Gain);
