using Newsreel.Common;

namespace Newsreel.Exporting;

/// <summary>
/// The rate that footage was recorded at. Files tell an average of their frames, which is 2997/100 for some that count 30000/1001, or a
/// little beside it where a frame is missing.
/// </summary>
internal static class SourceRate
{
    /// <summary>Half of what lies between 30 and 29.97 frames a second.</summary>
    private const double Tolerance = 0.0005;

    private static readonly FrameRate[] Standard =
    [
        new(24_000, 1001), new(24, 1), new(25, 1), new(30_000, 1001), new(30, 1), new(48_000, 1001), new(48, 1), new(50, 1),
        new(60_000, 1001), new(60, 1), new(100, 1), new(120_000, 1001), new(120, 1),
    ];

    /// <summary>The standard rate that a told one is meant to be; itself when it is none.</summary>
    public static FrameRate Of(FrameRate told)
    {
        var nearest = Standard.MinBy(rate => Distance(rate, told));
        return Distance(nearest, told) <= Tolerance ? nearest : told;
    }

    private static double Distance(FrameRate standard, FrameRate told) => Math.Abs((told.PerSecond / standard.PerSecond) - 1);
}
