using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Exporting;
using Newsreel.Rendering.Sound;
using Newsreel.Tests.Exporting;

namespace Newsreel.Tests.Editing.Interchange;

/// <summary>Edits as packages, and what of them every form can hold.</summary>
internal static class HandedOver
{
    /// <summary>The random edit of a seed as a package, with remarks at all clips, a time code of its own in every second file, and other sounds than the voice.</summary>
    public static EditPackage Package(int seed)
    {
        var timeline = RandomTimeline.Of(seed);
        var clips = timeline.Picture.Items.Cast<Clip>().ToList();
        var footage = clips.Select(clip => clip.Media).OfType<FootageMedia>().Select(media => media.Footage).DistinctBy(used => used.Path).ToList();
        var notes = footage.Select((used, i) => (used, i)).Where(item => item.i % 2 == 0).ToDictionary(item => item.used.Path, item => new SourceNote(item.i % 4 == 0 ? "10:20:30:12" : "00:59:59;12", ["Virin 221114-F-AB123-1001 it is"], HasSound: true), StringComparer.Ordinal);
        var markers = clips.Select(clip => new EditMarker(clip.Place.Start, clip.Place.Length % 2 == 0 ? MarkerKind.Scene : MarkerKind.Credit, $"At {clip.Place.Start}", clip.Name)).ToList();
        return HandoffPlan.Of(Orders.Of(timeline, seed % 2 == 0 ? Orders.Song(clips[0].Name) : null, NaturalClip.Of(timeline), markers), notes).Package;
    }

    /// <summary>Demands that an edit was read as it had been written. No form but OpenTimelineIO's knows more of a medium than its file.</summary>
    public static void AssertSame(EditPackage package, Timeline read, bool withGaps)
    {
        var written = package.Timeline;
        Assert.Equal((written.Name, written.Rate), (read.Name, read.Rate));
        Assert.Equal(written.Chapters, read.Chapters);
        Assert.Equal(written.Tracks.Select(track => (track.Name, track.Kind)), read.Tracks.Select(track => (track.Name, track.Kind)));
        foreach (var (before, after) in written.Tracks.Zip(read.Tracks)) AssertSame(package, before, after, withGaps);
    }

    /// <summary>The same for one track.</summary>
    public static void AssertSame(EditPackage package, Track written, Track read, bool withGaps)
    {
        Assert.Equal(written.Items.Select(item => Plain(package, item, withGaps)), read.Items.Select(item => Plain(package, item, withGaps)));
        Assert.Equal(written.Transitions, read.Transitions);
    }

    // A still is as long as one likes: how much of it there is is nobody's business.
    private static TrackItem Plain(EditPackage package, TrackItem item, bool withGaps) => item switch
    {
        Clip clip when package.MediaOf(clip) is var media => clip with { Media = new ExternalMedia(media.Path, media.Kind == PackageKind.Still ? default : Available(media, clip.Media)) },
        Gap gap => withGaps ? gap : gap with { Reason = "" },
        _ => item,
    };

    private static FrameRange Available(PackageMedia media, MediaReference read) => read is ExternalMedia file ? file.Available : media.Available;
}
