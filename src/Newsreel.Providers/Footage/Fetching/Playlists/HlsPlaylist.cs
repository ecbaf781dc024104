namespace Newsreel.Providers.Footage.Fetching.Playlists;

/// <summary>A playlist of one size of a video (HLS): its segments in order.</summary>
/// <param name="Segments">At least one.</param>
/// <param name="Duration">Of all.</param>
internal sealed record HlsPlaylist(IReadOnlyList<HlsSegment> Segments, TimeSpan Duration)
{
    /// <summary>The segments that hold a stretch, and where the first of them begins.</summary>
    public (TimeSpan Before, IReadOnlyList<HlsSegment> Segments) Cover(TimeSpan from, TimeSpan length)
    {
        var (before, at) = (TimeSpan.Zero, 0);
        while (at < Segments.Count - 1 && before + Segments[at].Duration <= from) before += Segments[at++].Duration;
        var (end, last) = (before, at);
        while (last < Segments.Count && end < from + length) end += Segments[last++].Duration;
        return (before, [.. Segments.Take(last).Skip(at)]);
    }
}

/// <summary>A stretch of a video as a file, or as a part of one.</summary>
/// <param name="Address">Where it lies; may hold a key.</param>
/// <param name="Duration">How long it is shown.</param>
/// <param name="Part">Where it lies in its file; null when it is all of it.</param>
/// <param name="Opening">What has to be read before it; null when nothing.</param>
internal sealed record HlsSegment(Uri Address, TimeSpan Duration, (long From, long Length)? Part, HlsSegment? Opening);

/// <summary>One size of a video.</summary>
/// <param name="Address">Its playlist; may hold a key.</param>
/// <param name="Bits">A second.</param>
/// <param name="Width">Pixels; 0 when unknown.</param>
/// <param name="Height">Pixels; 0 when unknown.</param>
internal sealed record HlsVariant(Uri Address, long Bits, int Width, int Height);
