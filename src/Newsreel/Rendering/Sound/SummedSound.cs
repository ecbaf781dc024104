using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>Several sounds at once; mono ones stand in the middle.</summary>
internal sealed class SummedSound(IReadOnlyList<ISound> sounds) : ISound
{
    private float[] buffer = [];

    /// <inheritdoc />
    public int Channels { get; } = sounds.Max(sound => sound.Channels);

    /// <inheritdoc />
    public void Read(long start, Span<float> into)
    {
        if (sounds.Count == 1)
        {
            sounds[0].Read(start, into);
            return;
        }

        into.Clear();
        if (buffer.Length < into.Length) buffer = new float[into.Length];
        foreach (var sound in sounds)
        {
            var part = buffer.AsSpan(0, into.Length / Channels * sound.Channels);
            var spread = Channels / sound.Channels;
            sound.Read(start, part);
            for (var i = 0; i < into.Length; i++) into[i] += part[i / spread];
        }
    }
}
