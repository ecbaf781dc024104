using Newsreel.Common;

namespace Newsreel.Editing.Interchange;

/// <summary>An edit with all that editing programs must be told of it. One video track; every clip names a file of the package.</summary>
/// <param name="Timeline">The edit; names and reasons are of one line, as <see cref="OneLine"/> makes them.</param>
/// <param name="Media">The files, by the paths that the clips name.</param>
/// <param name="Markers">In order of their frames, inside the film.</param>
/// <param name="Width">Of the film, pixels.</param>
/// <param name="Height">Of the film, pixels.</param>
internal sealed record EditPackage(
    Timeline Timeline, IReadOnlyDictionary<string, PackageMedia> Media, IReadOnlyList<EditMarker> Markers, int Width, int Height)
{
    /// <summary>How much more than what is seen editors want of a medium.</summary>
    public static readonly TimeSpan Handle = TimeSpan.FromSeconds(1);

    /// <summary>The film's time code.</summary>
    public SmpteClock Clock => SmpteClock.Of(Timeline.Rate);

    /// <summary>Tracks of sound.</summary>
    public IEnumerable<Track> Sounds => Timeline.Tracks.Where(track => track.Kind == TrackKind.Audio);

    /// <summary>The file of a clip.</summary>
    /// <exception cref="ArgumentException">The clip names none of the package.</exception>
    public PackageMedia MediaOf(Clip clip) =>
        PathOf(clip.Media) is { } path && Media.TryGetValue(path, out var media) ? media : throw new ArgumentException($"'{clip.Name}' names no file of the package.", nameof(clip));

    /// <summary>The frames beside what is seen of a clip that its medium has, at most a second on each side.</summary>
    public (long Before, long After) Handles(Clip clip)
    {
        var (media, most) = (MediaOf(clip), Timeline.Rate.FramesIn(Handle));
        return media.Kind == PackageKind.Still
            ? (most, most)
            : (Math.Clamp(clip.Source.Start - media.Available.Start, 0, most), Math.Clamp(media.Available.End - clip.Source.End, 0, most));
    }

    private static string? PathOf(MediaReference media) => media switch
    {
        ExternalMedia file => file.Path,
        FootageMedia footage => footage.Footage.Path,
        _ => null,
    };
}

/// <summary>A remark at a frame of the film.</summary>
/// <param name="Frame">On the film's clock.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Name">A few words, one line.</param>
/// <param name="Note">All there is to say, one line; empty for nothing.</param>
internal sealed record EditMarker(long Frame, MarkerKind Kind, string Name, string Note);

/// <summary>What a remark is about.</summary>
internal enum MarkerKind
{
    /// <summary>What is said from here on.</summary>
    Scene,

    /// <summary>Whose work is seen from here on.</summary>
    Credit,
}
