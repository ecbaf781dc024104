using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>Shape, rate and quality of the finished picture.</summary>
/// <param name="Aspect">Shape of the frame.</param>
/// <param name="Quality">How much time the encoder takes.</param>
/// <param name="FrameRate">Frames per second.</param>
public sealed record OutputProfile(Aspect Aspect, Quality Quality, FrameRate FrameRate)
{
    /// <summary>Wide, standard quality, 30 frames a second.</summary>
    public static readonly OutputProfile Default = new(Aspect.Wide, Quality.Standard, FrameRate.Thirty);

    /// <summary>Pixels of the short side, even: 720, 1080 or 2160.</summary>
    public int ShortSide { get; init; } = 1080;

    /// <summary>Pixels from left to right.</summary>
    public int Width => Aspect == Aspect.Wide ? LongSide : ShortSide;

    /// <summary>Pixels from top to bottom.</summary>
    public int Height => Aspect == Aspect.Tall ? LongSide : ShortSide;

    private int LongSide => ShortSide * 16 / 9;
}

/// <summary>Shape of the frame.</summary>
public enum Aspect
{
    /// <summary>16:9.</summary>
    Wide,

    /// <summary>9:16.</summary>
    Tall,

    /// <summary>1:1.</summary>
    Square,
}

/// <summary>How much time the encoder takes for the picture.</summary>
public enum Quality
{
    /// <summary>For previews: fastest, visibly compressed.</summary>
    Draft,

    /// <summary>For publishing.</summary>
    Standard,

    /// <summary>For archives: slower and larger.</summary>
    High,
}
