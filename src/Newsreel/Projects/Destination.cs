using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>Where a film is to be shown.</summary>
public enum Destination
{
    /// <summary>YouTube and sites like it.</summary>
    Youtube,

    /// <summary>The feeds of social networks.</summary>
    Social,

    /// <summary>Television in Europe, after EBU R 128.</summary>
    BroadcastEu,

    /// <summary>Television in the United States, after ATSC A/85.</summary>
    BroadcastUs,
}

/// <summary>What a destination asks of a film.</summary>
public static class Destinations
{
    /// <summary>Frames per second.</summary>
    public static FrameRate FrameRate(this Destination destination) => destination switch
    {
        Destination.BroadcastEu => new(25, 1),
        Destination.BroadcastUs => new(30_000, 1_001),
        _ => Common.FrameRate.Thirty,
    };

    /// <summary>Loudness and peaks.</summary>
    public static LoudnessTarget Loudness(this Destination destination) => destination switch
    {
        Destination.BroadcastEu => new(-23, -1),
        Destination.BroadcastUs => new(-24, -2),
        _ => LoudnessTarget.Web,
    };
}

/// <summary>What a delivery asks of the sound.</summary>
/// <param name="Integrated">LUFS after EBU R 128; ±0.5 are allowed.</param>
/// <param name="TruePeak">The highest true peak allowed, dBTP.</param>
public sealed record LoudnessTarget(double Integrated, double TruePeak)
{
    /// <summary>For video platforms: −14 LUFS, at most −1 dBTP.</summary>
    public static readonly LoudnessTarget Web = new(-14, -1);
}
