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
    /// <summary>How long before the picture at its time zero reading starts, so that this picture is the first one whatever is rounded. Default: it does not.</summary>
    public TimeSpan Early { get; init; }

    /// <summary>When the film's clock begins after the first picture of telecined film. Default: with it.</summary>
    public TimeSpan Zero { get; init; }

    private const long MostLead = 60;

    /// <summary>Containers without an index of key frames: a search in them ends anywhere, and pictures come from the next key frame on.</summary>
    private static readonly string[] Unindexed = [".ts", ".mts", ".m2ts", ".m2t", ".mpg", ".mpeg", ".vob", ".mod", ".tod", ".m2v"];
    private static readonly TimeSpan UnindexedLead = TimeSpan.FromSeconds(5);

    /// <summary>Telecined film is found again after this many rounds of its rhythm.</summary>
    private const int TelecineRounds = 2;

    /// <summary>The clock of a video in a segment.</summary>
    public static FootageClock Of(SegmentFootage picture, FrameRate film)
    {
        var facts = picture.Media.Footage.Facts;
        var first = picture.Media.Seen.Start + picture.Offset;
        var unindexed = Unindexed.Contains(Path.GetExtension(picture.Media.Footage.Path), StringComparer.OrdinalIgnoreCase) ? UnindexedLead : TimeSpan.Zero;
        if (Telecine.Is(facts)) return InRhythm(facts, film.TimeAt(first), unindexed) ?? new(null, first);
        var lead = Math.Max(Lead(facts.FrameRate, film), film.FramesIn(unindexed));
        var seek = facts.Start + film.TimeAt(first - lead);
        return first <= lead || seek <= TimeSpan.Zero ? new(null, first) : new(seek, lead);
    }

    /// <summary>
    /// Every segment of a clip of telecined film begins after whole rounds of its rhythm from the clip's first picture: the same pictures
    /// are then left out, at the same moments. Null where there is no room before the first frame.
    /// </summary>
    private static FootageClock? InRhythm(PictureFacts facts, TimeSpan first, TimeSpan unindexed)
    {
        var rate = Telecine.Rate(facts);
        var (round, half) = (rate.TimeAt(Telecine.Cycle), rate.TimeAt(1) / 2);
        var lead = round * TelecineRounds;
        var rounds = (long)Math.Floor((first - (lead > unindexed ? lead : unindexed)) / round);
        var zero = rate.TimeAt(rounds * Telecine.Cycle);
        var seek = facts.Start + zero - half;
        return rounds <= 0 || seek <= TimeSpan.Zero ? null : new(seek, 0) { Early = half, Zero = first - zero };
    }

    // Two frames of the source and one of the film.
    private static long Lead(FrameRate source, FrameRate film) => source is { Numerator: > 0, Denominator: > 0 }
        ? Math.Clamp((long)Math.Ceiling(2 * film.PerSecond / source.PerSecond) + 1, 2, MostLead)
        : MostLead;
}
