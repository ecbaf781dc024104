using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>An exact time in seconds, reduced, as FCPXML writes it: <c>1001/30000s</c>, <c>5s</c>.</summary>
internal readonly record struct RationalTime
{
    /// <summary>A time.</summary>
    /// <param name="numerator">Any number.</param>
    /// <param name="denominator">At least 1.</param>
    /// <exception cref="OverflowException">The reduced numerator needs more than 64 bits.</exception>
    public RationalTime(Int128 numerator, Int128 denominator)
    {
        var (a, b) = (Int128.Abs(numerator), denominator);
        while (b != 0) (a, b) = (b, a % b);
        (Numerator, Denominator) = (checked((long)(numerator / a)), checked((long)(denominator / a)));
    }

    /// <summary>Counts parts of a second.</summary>
    public long Numerator { get; }

    /// <summary>How many parts a second has.</summary>
    public long Denominator { get; }

    /// <summary>The time that some frames take.</summary>
    public static RationalTime Of(long frames, FrameRate rate) => new((Int128)frames * rate.Denominator, rate.Numerator);

    /// <summary>The frame count nearest to the time.</summary>
    public long Frames(FrameRate rate) => (long)Math.Round(ExactFrames(rate), MidpointRounding.AwayFromZero);

    /// <summary>The time in frames and parts of a frame.</summary>
    public decimal ExactFrames(FrameRate rate) => (decimal)Numerator * rate.Numerator / ((decimal)Denominator * rate.Denominator);

    /// <summary>Both times together.</summary>
    public RationalTime Plus(RationalTime other) =>
        new(((Int128)Numerator * other.Denominator) + ((Int128)other.Numerator * Denominator), (Int128)Denominator * other.Denominator);

    /// <inheritdoc />
    public override string ToString() => Denominator == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Numerator}s")
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}s");
}
