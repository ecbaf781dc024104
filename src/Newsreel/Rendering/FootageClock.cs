using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>
/// Where in a source a segment begins. Reading starts a little earlier: the frame that covers the first moment began before it,
/// and the deinterlacer wants neighbours.
/// </summary>
/// <param name="Seek">Time in the file where reading starts; null for its beginning.</param>
/// <param name="Skip">Frames of the film's clock from there that are not shown.</param>
internal readonly record struct FootageClock(TimeSpan? Seek, long Skip)
{
    private const long MostLead = 60;

    /// <summary>Containers without an index of key frames: a search in them ends anywhere, and pictures come from the next key frame on.</summary>
    private static readonly string[] Unindexed = [".ts", ".mts", ".m2ts", ".m2t", ".mpg", ".mpeg", ".vob", ".mod", ".tod", ".m2v"];
    private static readonly TimeSpan UnindexedLead = TimeSpan.FromSeconds(5);

    /// <summary>The clock of a video in a segment.</summary>
    public static FootageClock Of(SegmentFootage picture, FrameRate film)
    {
        var facts = picture.Media.Footage.Facts;
        var first = picture.Media.Seen.Start + picture.Offset;
        var lead = Lead(facts.FrameRate, film);
        if (Unindexed.Contains(Path.GetExtension(picture.Media.Footage.Path), StringComparer.OrdinalIgnoreCase)) lead = Math.Max(lead, film.FramesIn(UnindexedLead));
        var seek = facts.Start + film.TimeAt(first - lead);
        return first <= lead || seek <= TimeSpan.Zero ? new(null, first) : new(seek, lead);
    }

    // Two frames of the source and one of the film.
    private static long Lead(FrameRate source, FrameRate film) => source is { Numerator: > 0, Denominator: > 0 }
        ? Math.Clamp((long)Math.Ceiling(2 * film.PerSecond / source.PerSecond) + 1, 2, MostLead)
        : MostLead;
}
