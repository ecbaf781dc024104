using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>A sound that begins again before it has ended, its end crossfaded into its beginning, for as long as is wanted.</summary>
/// <param name="inner">The sound.</param>
/// <param name="span">What is heard of it: without the silence around it.</param>
internal sealed class LoopedSound(ISound inner, SampleRange span) : ISound
{
    private static readonly long LongestJoint = AudioFormat.Samples(TimeSpan.FromSeconds(2));
    private readonly long joint = Math.Min(LongestJoint, span.Length / 4);

    /// <inheritdoc />
    public int Channels => inner.Channels;

    /// <summary>Samples from one beginning to the next.</summary>
    public long Period => span.Length - joint;

    /// <inheritdoc />
    public void Read(long start, Span<float> into)
    {
        while (into.Length > 0)
        {
            var (round, offset) = Math.DivRem(start, Period);
            var isJoint = round > 0 && offset < joint;
            var count = (int)Math.Min(into.Length / Channels, (isJoint ? joint : Period) - offset);
            var piece = into[..(count * Channels)];
            inner.Read(span.Start + offset, piece);
            if (isJoint) AddEnd(offset, piece);
            into = into[piece.Length..];
            start += count;
        }
    }

    // Equal power: the two ends of a piece of music have nothing to do with each other.
    private void AddEnd(long offset, Span<float> piece)
    {
        var end = new float[piece.Length];
        inner.Read(span.Start + Period + offset, end);
        for (var i = 0; i < piece.Length; i++)
        {
            var (fadeIn, fadeOut) = MathF.SinCos(MathF.PI / 2 * (offset + (i / Channels)) / joint);
            piece[i] = (piece[i] * fadeIn) + (end[i] * fadeOut);
        }
    }
}
