using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Rendering.Sound;

namespace Newsreel.Exporting;

/// <summary>What is heard beside the voice as tracks: an edit knows only the voice, an editor wants every sound of the film.</summary>
internal static class BedTracks
{
    /// <summary>The name of the track with the music.</summary>
    public const string Music = "Music";

    /// <summary>The name of the track with the clips' own sound.</summary>
    public const string Natural = "Natural";

    /// <summary>The tracks, as long as the film; none for what is not heard.</summary>
    /// <param name="timeline">The edit.</param>
    /// <param name="sound">What its sound is made of.</param>
    /// <param name="notes">What the footage says of itself, by its path: a clip without sound is not heard.</param>
    public static IReadOnlyList<Track> Of(Timeline timeline, SoundOrder sound, IReadOnlyDictionary<string, SourceNote> notes)
    {
        var tracks = new List<Track>();
        if (sound.Music is { } music)
        {
            var whole = new FrameRange(0, timeline.Frames);
            tracks.Add(new(Music, TrackKind.Audio, [new Clip(whole, music.Rights.Name, new ExternalMedia(music.Path, whole), whole)], []));
        }

        var heard = sound.Natural.Where(clip => notes.GetValueOrDefault(clip.Path, SourceNote.None).HasSound).ToList();
        if (heard.Count > 0) tracks.Add(new(Natural, TrackKind.Audio, [.. Items(timeline, heard)], []));
        return tracks;
    }

    private static IEnumerable<TrackItem> Items(Timeline timeline, IReadOnlyList<NaturalClip> heard)
    {
        var end = 0L;
        foreach (var clip in heard)
        {
            var place = FrameRange.Between(timeline.Rate.FrameNearest(clip.Place.Start), timeline.Rate.FrameNearest(clip.Place.End));
            if (place.Start > end) yield return Silence(end, place.Start);
            var name = timeline.Picture.Items.OfType<Clip>().FirstOrDefault(shot => shot.Place.Contains(place.Start))?.Name;
            yield return new Clip(place, name ?? Natural, new ExternalMedia(clip.Path, place), place);
            end = place.End;
        }

        if (end < timeline.Frames) yield return Silence(end, timeline.Frames);
    }

    private static Gap Silence(long start, long end) => new(FrameRange.Between(start, end), "No clip is heard here.");
}
