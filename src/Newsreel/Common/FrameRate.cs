using System.Globalization;

namespace Newsreel.Common;

/// <summary>Frames per second as a rational number, for example 30/1 or 30000/1001.</summary>
/// <param name="Numerator">At least 1.</param>
/// <param name="Denominator">At least 1.</param>
public readonly record struct FrameRate(int Numerator, int Denominator)
{
    /// <summary>The rate of films for the web.</summary>
    public static readonly FrameRate Thirty = new(30, 1);

    /// <summary>Frames per second as a decimal number, for display and for weights only.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>The audio sample at which a frame starts: round(frame × 48000 × denominator ÷ numerator).</summary>
    public long SampleAt(long frame) =>
        (long)Math.Round((decimal)frame * AudioFormat.SampleRate * Denominator / Numerator, MidpointRounding.AwayFromZero);

    /// <summary>The frame that is nearest to an audio sample.</summary>
    public long FrameNearest(long sample) =>
        (long)Math.Round((decimal)sample * Numerator / ((decimal)Denominator * AudioFormat.SampleRate), MidpointRounding.AwayFromZero);

    /// <summary>The frame count that is nearest to a duration.</summary>
    public long FramesIn(TimeSpan duration) =>
        (long)Math.Round((decimal)duration.Ticks * Numerator / ((decimal)Denominator * TimeSpan.TicksPerSecond), MidpointRounding.AwayFromZero);

    /// <summary>The time at which a frame starts.</summary>
    public TimeSpan TimeAt(long frame) =>
        TimeSpan.FromTicks((long)Math.Round((decimal)frame * Denominator * TimeSpan.TicksPerSecond / Numerator, MidpointRounding.AwayFromZero));

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}

/// <summary>Whole frames, half-open: includes <see cref="Start"/>, excludes <see cref="End"/>.</summary>
/// <param name="Start">First frame, zero or more.</param>
/// <param name="Length">Number of frames, zero or more.</param>
public readonly record struct FrameRange(long Start, long Length)
{
    /// <summary>The first frame after the range.</summary>
    public long End => Start + Length;

    /// <summary>A range from its first frame to the first frame after it.</summary>
    public static FrameRange Between(long start, long end) => new(start, end - start);

    /// <summary>Whether the frame lies inside the range.</summary>
    public bool Contains(long frame) => frame >= Start && frame < End;
}

/// <summary>A stretch of sound, half-open.</summary>
/// <param name="Start">Its first sample at 48 kHz.</param>
/// <param name="End">The first sample after it.</param>
public readonly record struct SampleRange(long Start, long End)
{
    /// <summary>Number of samples.</summary>
    public long Length => End - Start;
}

/// <summary>The one audio format inside the product.</summary>
public static class AudioFormat
{
    /// <summary>Samples per second of every mix and every stored voice.</summary>
    public const int SampleRate = 48_000;

    /// <summary>The time that a number of samples takes.</summary>
    public static TimeSpan Duration(long samples) => TimeSpan.FromTicks(samples * TimeSpan.TicksPerSecond / SampleRate);

    /// <summary>The number of samples nearest to a time.</summary>
    public static long Samples(TimeSpan time) =>
        (long)Math.Round((decimal)time.Ticks * SampleRate / TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero);
}
