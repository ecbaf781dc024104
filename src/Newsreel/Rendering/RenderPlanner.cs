using Newsreel.Common;
using Newsreel.Editing;

namespace Newsreel.Rendering;

/// <summary>Cuts a timeline into segments. Pure.</summary>
public static class RenderPlanner
{
    /// <summary>The segments of a film, each a shot with the transition that ends it.</summary>
    /// <param name="timeline">The edit; every picture item is a graphic or footage.</param>
    /// <param name="burnedCaptions">Gives the caption document of a window of frames; null when captions are not burned.</param>
    public static RenderPlan Plan(Timeline timeline, Func<FrameRange, string?>? burnedCaptions)
    {
        var track = timeline.Picture;
        var clips = track.Items.Select(item => item as Clip
            ?? throw new ArgumentException($"Nothing is shown at frame {item.Place.Start}.", nameof(timeline))).ToList();
        var segments = new List<Segment>();
        var start = 0L;
        for (var index = 0; index < clips.Count; index++)
        {
            var before = index > 0 ? track.Transitions[index - 1] : null;
            var after = index < track.Transitions.Count ? track.Transitions[index] : null;
            var dissolve = after is { Kind: TransitionKind.Dissolve } ? after.Place.Length : 0;
            var end = clips[index].Place.End + (dissolve > 0 ? after!.OutOffset : 0);
            var place = FrameRange.Between(start, end);
            segments.Add(new(
                index + 1,
                place,
                Picture(clips[index], start),
                dissolve > 0 ? Picture(clips[index + 1], after!.Place.Start) : null,
                dissolve,
                before is { Kind: TransitionKind.Dip } ? before.OutOffset : 0,
                after is { Kind: TransitionKind.Dip } ? after.InOffset : 0,
                burnedCaptions?.Invoke(place)));
            start = end;
        }

        return new(segments, timeline.Frames);
    }

    /// <summary>A clip's picture as it is seen from a frame of the film on.</summary>
    private static SegmentPicture Picture(Clip clip, long frame)
    {
        var position = frame - (clip.Place.Start - clip.Source.Start);
        return clip.Media switch
        {
            GraphicMedia drawn => new SegmentGraphic(drawn.Graphic, position),
            FootageMedia footage => new SegmentFootage(footage, position - footage.Seen.Start),
            _ => throw new ArgumentException($"The clip '{clip.Name}' is neither a graphic nor footage.", nameof(clip)),
        };
    }
}
