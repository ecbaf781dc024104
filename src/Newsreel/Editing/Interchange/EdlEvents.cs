using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>A line of times.</summary>
/// <param name="Reel">The source.</param>
/// <param name="Dissolve">Frames of the dissolve that it begins with; 0 for a cut.</param>
/// <param name="SourceIn">The first frame by the time code of the source, counted at the film's rate.</param>
/// <param name="SourceClock">Writes times of the source: at the film's rate, with dropped numbers where the source's own labels keep up with the clock.</param>
/// <param name="Record">Frames of the film.</param>
internal sealed record EdlLine(string Reel, long Dissolve, long SourceIn, SmpteClock SourceClock, FrameRange Record);

/// <summary>An event: one line, or two where one source gives way to another, with remarks.</summary>
internal sealed record EdlEvent(IReadOnlyList<EdlLine> Lines, IReadOnlyList<string> Remarks);

/// <summary>
/// The events of a track. A dissolve belongs to the event of the later clip, which begins where the dissolve does; its first line holds
/// the earlier clip there for no time.
/// </summary>
internal static class EdlEvents
{
    private const string Black = "BL";

    /// <summary>The events, contiguous from the first to the last frame.</summary>
    public static IReadOnlyList<EdlEvent> Of(EditPackage package, Track track)
    {
        var events = new List<EdlEvent>();
        for (var i = 0; i < track.Items.Count; i++)
        {
            var (item, before, after) = (track.Items[i], Joint(track, i - 1), Joint(track, i));
            var place = FrameRange.Between(
                item.Place.Start - (before is { Kind: TransitionKind.Dissolve } ? before.InOffset : 0), item.Place.End - (after?.InOffset ?? 0));
            events.Add(new(Lines(package, track, i, place), [.. Names(package, track, i), .. Remarks(package, track, item)]));
            if (after is { Kind: TransitionKind.Dip }) events.Add(Dip(package, item, after));
        }

        return events;
    }

    private static Transition? Joint(Track track, int index) =>
        index >= 0 && index < track.Transitions.Count && track.Transitions[index] is { Kind: not TransitionKind.Cut } joint ? joint : null;

    private static IReadOnlyList<EdlLine> Lines(EditPackage package, Track track, int index, FrameRange place)
    {
        var here = Line(package, track.Items[index], place);
        return Joint(track, index - 1) switch
        {
            { Kind: TransitionKind.Dissolve } dissolve => [Line(package, track.Items[index - 1], new(place.Start, 0)), here with { Dissolve = dissolve.Place.Length }],
            { Kind: TransitionKind.Dip, OutOffset: > 0 } dip => [OfBlack(package, 0, new(place.Start, 0)), here with { Dissolve = dip.OutOffset }],
            _ => [here],
        };
    }

    /// <summary>The first half of a dip: the earlier picture goes to black.</summary>
    private static EdlEvent Dip(EditPackage package, TrackItem item, Transition dip) => new(
        [Line(package, item, new(dip.Place.Start, 0)), OfBlack(package, dip.InOffset, FrameRange.Between(dip.Place.Start, dip.Cut))],
        [string.Create(CultureInfo.InvariantCulture, $"DIP TO COLOR: {Transition.DipRed:X2}{Transition.DipGreen:X2}{Transition.DipBlue:X2}")]);

    private static EdlLine Line(EditPackage package, TrackItem item, FrameRange record)
    {
        if (item is not Clip clip) return OfBlack(package, 0, record);
        var (media, film) = (package.MediaOf(clip), package.Timeline.Rate);
        return new(media.Reel, 0, media.Start.Frames(film) + clip.Source.Start + record.Start - clip.Place.Start, ClockOf(media.Shape, film), record);
    }

    private static EdlLine OfBlack(EditPackage package, long dissolve, FrameRange record) => new(Black, dissolve, 0, package.Clock, record);

    // Labels of a source that drops none of its numbers though its seconds are longer than real ones run behind the clock: so must these.
    private static SmpteClock ClockOf(MediaShape source, FrameRate film) => new(film, SmpteClock.CanDrop(film) && (source.IsDrop || source.Rate.Denominator != 1001));

    private static IEnumerable<string> Names(EditPackage package, Track track, int index)
    {
        if (track.Items[index] is not Clip clip)
        {
            yield return $"GAP: {((Gap)track.Items[index]).Reason}";
            yield break;
        }

        var joint = Joint(track, index - 1);
        if (joint is { Kind: TransitionKind.Dissolve } && track.Items[index - 1] is Clip from) yield return $"FROM CLIP NAME: {from.Name}";
        yield return $"{(joint is null ? "FROM" : "TO")} CLIP NAME: {clip.Name}";
        var media = package.MediaOf(clip);
        yield return $"SOURCE FILE: {media.OriginalName}";
        yield return $"MEDIA FILE: {media.Path}";
        var (before, after) = package.Handles(clip);
        yield return string.Create(CultureInfo.InvariantCulture, $"HANDLES: {before} BEFORE, {after} AFTER");
        if (media.Kind == PackageKind.Footage && media.Shape.Rate != package.Timeline.Rate) yield return $"SOURCE RATE: {media.Shape.Rate}";
        if (media.ArchiveId.Length > 0) yield return $"SOURCE ID: {media.ArchiveId}";
    }

    private static IEnumerable<string> Remarks(EditPackage package, Track track, TrackItem item)
    {
        if (track.Kind != TrackKind.Video) return [];
        var clock = package.Clock;
        var chapters = package.Timeline.Chapters.Where(chapter => item.Place.Contains(chapter.Start)).Select(chapter => Locator(chapter.Start, "GREEN", $"CHAPTER {chapter.Title}"));
        var markers = package.Markers.Where(marker => item.Place.Contains(marker.Frame))
            .Select(marker => Locator(marker.Frame, marker.Kind == MarkerKind.Scene ? "YELLOW" : "CYAN", $"{marker.Name} {marker.Note}".Trim()));
        return [.. chapters, .. markers];

        string Locator(long frame, string colour, string text) => $"LOC: {clock.Text(clock.FirstHour + frame)} {colour,-7} {text}";
    }
}
