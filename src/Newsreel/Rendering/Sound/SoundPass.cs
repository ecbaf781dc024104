using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering.Sound;

/// <summary>Goes through a sound once, piece by piece, so that memory stays the same for any length.</summary>
internal static class SoundPass
{
    private const int Moments = 1 << 14;

    /// <summary>Hands every piece of a sound to somebody, in order.</summary>
    /// <param name="sound">What is read.</param>
    /// <param name="range">Which samples.</param>
    /// <param name="onPiece">Told the first sample of a piece and the piece, which it may change.</param>
    /// <param name="cancellationToken">Stops between pieces.</param>
    public static void Run(ISound sound, SampleRange range, PieceAction onPiece, CancellationToken cancellationToken)
    {
        var buffer = new float[Moments * sound.Channels];
        for (var start = range.Start; start < range.End; start += Moments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var piece = buffer.AsSpan(0, (int)Math.Min(Moments, range.End - start) * sound.Channels);
            sound.Read(start, piece);
            onPiece(start, piece);
        }
    }

    /// <summary>The factor of a number of decibels.</summary>
    public static float Factor(double decibels) => (float)Math.Pow(10, decibels / 20);

    /// <summary>Multiplies every sample.</summary>
    public static void Scale(Span<float> samples, float factor)
    {
        foreach (ref var sample in samples) sample *= factor;
    }
}

/// <summary>Does something with a piece of sound.</summary>
/// <param name="start">The sample at which it begins.</param>
/// <param name="interleaved">The piece.</param>
internal delegate void PieceAction(long start, Span<float> interleaved);
