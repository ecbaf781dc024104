using Newsreel.Common;
using Newsreel.Drawing;

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

/// <summary>A medium that nobody has.</summary>
/// <param name="Reason">Why, for people.</param>
public sealed record MissingMedia(string Reason) : MediaReference;
