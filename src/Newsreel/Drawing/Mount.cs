using Newsreel.Sourcing;

namespace Newsreel.Drawing;

/// <summary>How footage stands in the frame: its place, what is around it, and what is written over it.</summary>
/// <param name="Area">Where the picture stands. One that has another shape than its area is cut to it: its middle stays.</param>
/// <param name="Surround">The rest of the frame, as an SVG document of the frame's size; null when nothing drawn is seen beside the picture or through it.</param>
/// <param name="Script">The labels: a whole ASS document; time 0 is the first visible frame. Null when there are none.</param>
/// <param name="Labels">What the script shows, for the report and for checks.</param>
public sealed record Mount(PictureArea Area, string? Surround, string? Script, IReadOnlyList<MountLabel> Labels)
{
    /// <summary>Whether the rest of the frame is the picture itself, scaled to cover the frame, blurred and darkened. Default: no.</summary>
    public bool IsBlurredAround { get; init; }
}

/// <summary>A rectangle in pixels of the frame; all numbers are even, because chroma is stored for pairs of pixels.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">More than 0.</param>
/// <param name="Height">More than 0.</param>
public readonly record struct PictureArea(int X, int Y, int Width, int Height);

/// <summary>Words over footage.</summary>
/// <param name="Kind">What they are for.</param>
/// <param name="Text">As shown; it ends in an ellipsis where it was too long.</param>
/// <param name="Shown">How long, from the first visible frame.</param>
public sealed record MountLabel(LabelKind Kind, string Text, TimeSpan Shown)
{
    /// <summary>The shortest time that a label is shown, unless its shot is shorter.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3);

    /// <summary>The words that name whose work it is: the credit line, else the author, else the archive.</summary>
    public static string CreditOf(Candidate candidate) =>
        new[] { candidate.Terms.CreditLine, candidate.Author, candidate.Source }.FirstOrDefault(words => !string.IsNullOrWhiteSpace(words)) ?? "";
}

/// <summary>What words over footage are for.</summary>
public enum LabelKind
{
    /// <summary>What keeps viewers from taking the footage for the event.</summary>
    File,

    /// <summary>Whose work it is.</summary>
    Credit,

    /// <summary>Who speaks.</summary>
    Speaker,
}
