using System.Globalization;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Exporting;

/// <summary>Makes an edit whose clips name the files of a package, and notes how these files come about.</summary>
internal sealed class Relinking(HandoffOrder order, IReadOnlyDictionary<string, SourceNote> notes)
{
    private readonly Timeline timeline = order.Timeline;
    private readonly OutputProfile profile = order.Profile;
    private readonly MediaNames names = new();
    private readonly Dictionary<string, PackageMedia> media = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceCopy> copies = new(StringComparer.Ordinal);
    private readonly List<DrawnClip> drawings = [];
    private readonly List<StemFile> stems = [];

    /// <summary>The plan.</summary>
    public HandoffPlan Plan()
    {
        var tracks = timeline.Tracks.Concat(BedTracks.Of(timeline, order.Sound, notes)).Select(Relink).ToList();
        var edit = new Timeline(
            OneLine.Of(timeline.Name),
            timeline.Rate,
            tracks,
            [.. timeline.Chapters.Select(chapter => chapter with { Title = OneLine.Of(chapter.Title) })],
            timeline.Captions,
            timeline.Declared);
        return new(
            new(edit, media, [.. order.Markers.Select(marker => marker with { Name = OneLine.Of(marker.Name), Note = OneLine.Of(marker.Note) })], profile.Width, profile.Height),
            [.. copies.Values], drawings, stems);
    }

    private Track Relink(Track track)
    {
        var name = OneLine.Of(track.Name);
        if (track.Kind == TrackKind.Audio && track.Items.Any(item => item is Clip { Media: not MissingMedia })) AddStem(name);
        return new(name, track.Kind, [.. track.Items.Select((item, index) => Relink(item, track, name, index))], track.Transitions);
    }

    private TrackItem Relink(TrackItem item, Track track, string trackName, int index) => item switch
    {
        Clip { Media: MissingMedia missing } => new Gap(item.Place, OneLine.Of(missing.Reason)),
        Clip { Media: FootageMedia footage } clip => new Clip(clip.Place, OneLine.Of(clip.Name), Copied(footage), clip.Source),
        Clip { Media: GraphicMedia graphic } clip => Drawn(clip, graphic, index),
        Clip clip when track.Kind == TrackKind.Audio && stems.Last(stem => string.Equals(stem.Track, trackName, StringComparison.Ordinal)) is var stem =>
            new Clip(clip.Place, OneLine.Of(clip.Name), new ExternalMedia(stem.Path, new(0, timeline.Frames)), clip.Place),
        Gap gap => gap with { Reason = OneLine.Of(gap.Reason) },
        _ => throw new ArgumentException($"The item at frame {item.Place.Start} of '{track.Name}' cannot be handed on.", nameof(item)),
    };

    private FootageMedia Copied(FootageMedia used)
    {
        var (footage, facts) = (used.Footage, used.Footage.Facts);
        var original = OneLine.Of(Path.GetFileName(footage.Path));
        if (!copies.TryGetValue(footage.Path, out var copy))
            copies[footage.Path] = copy = new(footage.Path, names.Path(Path.GetFileNameWithoutExtension(footage.Path), Path.GetExtension(footage.Path)));
        var known = media.GetValueOrDefault(copy.Path);
        // What is held for a frame at the end of a file counts as there.
        var available = new FrameRange(0, Math.Max(Math.Max(used.Available.End, used.Seen.End), known?.Available.End ?? 0));
        var note = notes.GetValueOrDefault(footage.Path, SourceNote.None);
        media[copy.Path] = known is not null ? known with { Available = available } : new(
            copy.Path, facts.IsStill ? PackageKind.Still : PackageKind.Footage, names.Reel(original), original, available, Shape(used, note))
        {
            ArchiveId = OneLine.Of(ArchiveNumber.Of(footage, note)),
            Credit = OneLine.Of(footage.Candidate.Terms.CreditLine),
            Licence = OneLine.Of(footage.Candidate.Terms.Licence),
            HasSound = note.HasSound,
        };
        return used with { Footage = footage with { Path = copy.Path, Candidate = Public(footage.Candidate, copy.Path), Identity = null } };
    }

    // Where a file of this machine lies is nobody's business; a library knows its footage by just that.
    private static Candidate Public(Candidate candidate, string path) => candidate with
    {
        Id = string.Equals(candidate.Source, Candidate.Library, StringComparison.Ordinal) ? path : candidate.Id,
        PageUrl = candidate.PublicUrl,
    };

    private MediaShape Shape(FootageMedia used, SourceNote note)
    {
        var facts = used.Footage.Facts;
        var own = facts.IsStill || facts.FrameRate is not { Numerator: > 0, Denominator: > 0 } ? timeline.Rate : SourceRate.Of(facts.FrameRate);
        var clock = new SmpteClock(own, SmpteClock.CanDrop(own) && note.Timecode.Contains(';', StringComparison.Ordinal));
        return clock.Frame(note.Timecode) is { } first ? new(own, facts.Width, facts.Height, first, clock.IsDrop) : new(own, facts.Width, facts.Height, 0, SmpteClock.CanDrop(own));
    }

    private Clip Drawn(Clip clip, GraphicMedia graphic, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"graphic {index + 1:000} {graphic.Graphic.Design}");
        var (path, handle) = (names.Path(FileNames.Slug(name), ".mp4"), timeline.Rate.FramesIn(EditPackage.Handle));
        drawings.Add(new(graphic.Graphic, graphic.Available.Length, handle, path));
        var available = new FrameRange(0, graphic.Available.Length + (2 * handle));
        media[path] = new(path, PackageKind.Drawn, names.Reel("gfx"), Path.GetFileName(path), available, FilmShape(profile.Width, profile.Height));
        return new(clip.Place, OneLine.Of(clip.Name), new ExternalMedia(path, available), clip.Source with { Start = clip.Source.Start + handle });
    }

    private void AddStem(string track)
    {
        var path = names.Path(FileNames.Slug(track), ".wav");
        stems.Add(new(track, path));
        var rights = string.Equals(track, BedTracks.Music, StringComparison.Ordinal) ? order.Sound.Music?.Rights : null;
        media[path] = new(path, PackageKind.Sound, names.Reel(track), Path.GetFileName(path), new(0, timeline.Frames), FilmShape(0, 0))
        {
            Credit = OneLine.Of(rights?.CreditLine ?? ""),
            Licence = OneLine.Of(rights?.Licence ?? ""),
        };
    }

    private MediaShape FilmShape(int width, int height) => new(timeline.Rate, width, height, 0, SmpteClock.CanDrop(timeline.Rate));
}
