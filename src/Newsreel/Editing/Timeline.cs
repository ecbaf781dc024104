using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>The edit of a whole film. Nothing about it is decided later: the same timeline renders the same film.</summary>
/// <param name="Name">The film's title.</param>
/// <param name="Rate">The clock of every frame number in it.</param>
/// <param name="Tracks">At least one; all end at the same frame.</param>
/// <param name="Chapters">In order, the first at frame 0; empty when the film has none.</param>
/// <param name="Captions">In order, without overlap, inside the film.</param>
/// <param name="Declared">What the inspection must not take for a fault, in order of its start.</param>
public sealed record Timeline(
    string Name,
    FrameRate Rate,
    IReadOnlyList<Track> Tracks,
    IReadOnlyList<Chapter> Chapters,
    IReadOnlyList<Caption> Captions,
    IReadOnlyList<Declared> Declared)
{
    /// <inheritdoc cref="Timeline" path="/param[@name='Tracks']" />
    public IReadOnlyList<Track> Tracks { get; } = SameEnd(Tracks);

    /// <inheritdoc cref="Timeline" path="/param[@name='Chapters']" />
    public IReadOnlyList<Chapter> Chapters { get; } = Rising(Chapters, Tracks[0].Frames);

    /// <inheritdoc cref="Timeline" path="/param[@name='Captions']" />
    public IReadOnlyList<Caption> Captions { get; } = Apart(Captions, Tracks[0].Frames);

    /// <summary>Frames of the whole film.</summary>
    public long Frames => Tracks[0].Frames;

    /// <summary>The track with the shots.</summary>
    public Track Picture => Tracks.First(track => track.Kind == TrackKind.Video);

    private static IReadOnlyList<Track> SameEnd(IReadOnlyList<Track> tracks)
    {
        if (tracks.Count == 0) throw new ArgumentException("A timeline needs a track.", nameof(tracks));
        foreach (var track in tracks)
            if (track.Frames != tracks[0].Frames)
                throw new ArgumentException(
                    $"Track '{track.Name}' ends at frame {track.Frames}, track '{tracks[0].Name}' at {tracks[0].Frames}.", nameof(tracks));
        return tracks;
    }

    private static IReadOnlyList<Chapter> Rising(IReadOnlyList<Chapter> chapters, long frames)
    {
        for (var i = 0; i < chapters.Count; i++)
        {
            var valid = i == 0 ? chapters[i].Start == 0 : chapters[i].Start > chapters[i - 1].Start && chapters[i].Start < frames;
            if (!valid)
                throw new ArgumentException($"Chapter {i + 1} '{chapters[i].Title}' starts at frame {chapters[i].Start}.", nameof(chapters));
        }

        return chapters;
    }

    private static IReadOnlyList<Caption> Apart(IReadOnlyList<Caption> captions, long frames)
    {
        var end = 0L;
        foreach (var caption in captions)
        {
            if (caption.Place.Start < end || caption.Place.End > frames)
                throw new ArgumentException(
                    $"The caption '{caption.Text}' stands at {caption.Place.Start}–{caption.Place.End}, outside {end}–{frames}.", nameof(captions));
            end = caption.Place.End;
        }

        return captions;
    }
}

/// <summary>A named part of the film.</summary>
/// <param name="Title">For the player's menu.</param>
/// <param name="Start">Its first frame.</param>
public sealed record Chapter(string Title, long Start);

/// <summary>Something planned that a measurement could take for a fault.</summary>
/// <param name="Kind">What is planned.</param>
/// <param name="Place">Where.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record Declared(DeclaredKind Kind, FrameRange Place, string Reason);

/// <summary>What can be planned.</summary>
public enum DeclaredKind
{
    /// <summary>A drawn picture instead of footage.</summary>
    Graphic,

    /// <summary>No sound.</summary>
    Silence,

    /// <summary>The picture goes through one dark colour.</summary>
    Dip,
}
