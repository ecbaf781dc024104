using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Editing;

/// <summary>What a clip shows or plays.</summary>
public abstract record MediaReference;

/// <summary>A file.</summary>
/// <param name="Path">Absolute, or relative to the timeline's file.</param>
/// <param name="Available">Everything that is in the file, on the timeline's clock.</param>
public sealed record ExternalMedia(string Path, FrameRange Available) : MediaReference;

/// <summary>A picture that is drawn.</summary>
/// <param name="Graphic">The drawing.</param>
/// <param name="Available">From its first to its last visible frame, the overlaps of transitions included; starts at 0.</param>
public sealed record GraphicMedia(Graphic Graphic, FrameRange Available) : MediaReference;

/// <summary>A piece of footage as it stands in the frame. Frames are of the timeline's clock and counted from the first frame of the file.</summary>
/// <param name="Footage">What is shown.</param>
/// <param name="Role">What it claims about the words.</param>
/// <param name="Mount">How it stands in the frame.</param>
/// <param name="Available">Everything that is in the file; for a still, the time it is seen.</param>
/// <param name="Seen">What is seen of it, the overlaps of transitions included.</param>
public sealed record FootageMedia(Footage Footage, ShotRole Role, Mount Mount, FrameRange Available, FrameRange Seen) : MediaReference
{
    /// <summary>What is heard while it is seen. Default: the narrator.</summary>
    public SceneKind Kind { get; init; }

    /// <summary>Footage that is seen for some frames from its chosen moment on, or from the next whole frame of the film's clock.</summary>
    /// <param name="shot">What is shown.</param>
    /// <param name="frames">How long.</param>
    /// <param name="rate">The film's clock.</param>
    public static FootageMedia Of(FootageShot shot, long frames, FrameRate rate)
    {
        var footage = shot.Footage;
        if (footage.Facts.IsStill) return new(footage, shot.Role, shot.Mount, new(0, frames), new(0, frames)) { Kind = shot.Kind };
        var available = rate.FramesIn(footage.Facts.Duration);
        // Never a frame earlier than chosen, because that could still belong to the shot before; unless the end is too near.
        var first = rate.FramesIn(footage.In);
        if (rate.TimeAt(first) < footage.In && first + 1 + frames <= available) first++;
        return new(footage, shot.Role, shot.Mount, new(0, available), new(first, frames)) { Kind = shot.Kind };
    }
}

/// <summary>A medium that nobody has.</summary>
/// <param name="Reason">Why, for people.</param>
public sealed record MissingMedia(string Reason) : MediaReference;
