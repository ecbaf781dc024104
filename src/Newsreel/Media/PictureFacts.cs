using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>What has to be known of a video or a still before it can be shown.</summary>
/// <param name="IsStill">One picture; it has no duration of its own.</param>
/// <param name="Width">Pixels as a player shows it: square pixels, turned upright.</param>
/// <param name="Height">Pixels as a player shows it: square pixels, turned upright.</param>
/// <param name="FrameRate">Average frame rate; default for a still.</param>
/// <param name="Fields">Whether a frame holds one moment or two.</param>
/// <param name="Colour">How its numbers become colours.</param>
/// <param name="Start">Time of its first frame in the file.</param>
/// <param name="Duration">Time from its first frame to its end; zero for a still.</param>
/// <param name="Moves">Whether its pictures differ from each other; false for a still and for film that stands still.</param>
public sealed record PictureFacts(
    bool IsStill,
    int Width,
    int Height,
    FrameRate FrameRate,
    FieldOrder Fields,
    ColourFacts Colour,
    TimeSpan Start,
    TimeSpan Duration,
    bool Moves);

/// <summary>How the fields of a frame follow each other.</summary>
public enum FieldOrder
{
    /// <summary>A frame is one moment.</summary>
    Progressive,

    /// <summary>The upper lines are the earlier moment.</summary>
    TopFirst,

    /// <summary>The lower lines are the earlier moment.</summary>
    BottomFirst,

    /// <summary>Film of 24 frames a second, spread over the fields of 29.97 frames (3:2 pulldown); the upper lines are the earlier field.</summary>
    TelecinedTopFirst,

    /// <summary>The same; the lower lines are the earlier field.</summary>
    TelecinedBottomFirst,
}

/// <summary>The colour tags of a stream in ffmpeg's words; empty where the file says nothing.</summary>
/// <param name="PixelFormat">For example <c>yuv420p10le</c>.</param>
/// <param name="Matrix">For example <c>bt709</c>.</param>
/// <param name="Primaries">For example <c>bt2020</c>.</param>
/// <param name="Transfer">For example <c>smpte2084</c>.</param>
/// <param name="IsFullRange">Whether black is 0 rather than 16.</param>
public sealed record ColourFacts(string PixelFormat, string Matrix, string Primaries, string Transfer, bool IsFullRange);
