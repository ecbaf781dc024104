using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;

namespace Newsreel.Rendering;

/// <summary>A piece of the film that is encoded by itself: one shot, with the transition that ends it.</summary>
/// <param name="Number">1 to n.</param>
/// <param name="Place">Frames on the film's clock; segments are contiguous.</param>
/// <param name="Picture">What is seen from its first frame.</param>
/// <param name="Next">The picture that the ending dissolve leads to; null when it does not end in one.</param>
/// <param name="DissolveLength">Frames of that dissolve, the last ones of the segment; 0 without.</param>
/// <param name="FadeIn">Frames of the second half of a dip at its start; 0 without.</param>
/// <param name="FadeOut">Frames of the first half of a dip at its end; 0 without.</param>
/// <param name="BurnedCaptions">An ASS document whose time 0 is the segment's first frame; null when captions are not burned.</param>
public sealed record Segment(
    int Number,
    FrameRange Place,
    SegmentPicture Picture,
    SegmentPicture? Next,
    long DissolveLength,
    long FadeIn,
    long FadeOut,
    string? BurnedCaptions)
{
    /// <summary>Frames for which the first picture stands before, and the last one after, what is planned. Default 0.</summary>
    public long Handle { get; init; }
}

/// <summary>A picture as a segment sees it.</summary>
/// <param name="Offset">Frames of it that earlier segments have shown.</param>
public abstract record SegmentPicture(long Offset);

/// <summary>A graphic as a segment sees it.</summary>
/// <param name="Graphic">What is drawn.</param>
/// <param name="Offset">Frames of it that earlier segments have shown.</param>
public sealed record SegmentGraphic(Graphic Graphic, long Offset) : SegmentPicture(Offset);

/// <summary>Footage as a segment sees it.</summary>
/// <param name="Media">What is shown.</param>
/// <param name="Offset">Frames of it that earlier segments have shown.</param>
public sealed record SegmentFootage(FootageMedia Media, long Offset) : SegmentPicture(Offset);

/// <summary>Everything that is encoded, in order, and how.</summary>
/// <param name="Segments">Contiguous from frame 0.</param>
/// <param name="Frames">Frames of the whole film.</param>
public sealed record RenderPlan(IReadOnlyList<Segment> Segments, long Frames);
