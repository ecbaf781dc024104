namespace Newsreel.Media.Probing.Looks;

/// <summary>What the seconds of a clip look like, coarsely: enough to know the same recording again in another file. Pure.</summary>
/// <param name="Readings">
/// The same pictures, half a second apart, cut in different ways, of which copies of other shapes share one: each way as many marks, in their order.
/// </param>
public sealed record Likeness(IReadOnlyList<IReadOnlyList<PictureMark>> Readings)
{
    /// <summary>Of a clip that nobody looked at; it is like no other.</summary>
    public static readonly Likeness None = new([]);

    private const int LeastTogether = 3;
    private const double Share = 0.8;

    /// <summary>
    /// Whether both show the same recording, also when one begins later, as long as half of the shorter one is in both. A still is only like a still.
    /// </summary>
    public bool IsLike(Likeness other) => Readings.Any(one => other.Readings.Any(against => AreAlike(one, against)));

    /// <summary>The likeness of pictures.</summary>
    internal static Likeness Of(SampleStrip strip) => new([.. PictureCut.All(strip).Select(cut => strip.Frames.Select(frame => PictureMark.Of(frame, cut)).ToList())]);

    private static bool AreAlike(IReadOnlyList<PictureMark> one, IReadOnlyList<PictureMark> other)
    {
        if (one.Count == 1 && other.Count == 1) return one[0].IsSame(other[0]);
        var least = Math.Max(LeastTogether, (Math.Min(one.Count, other.Count) + 1) / 2);
        for (var shift = least - other.Count; shift <= one.Count - least; shift++)
            if (AreAlike(one, other, shift, least)) return true;
        return false;
    }

    private static bool AreAlike(IReadOnlyList<PictureMark> one, IReadOnlyList<PictureMark> other, int shift, int least)
    {
        var (from, to) = (Math.Max(0, shift), Math.Min(one.Count, other.Count + shift));
        if (to - from < least) return false;
        var most = (int)((1 - Share) * (to - from));
        for (var at = from; at < to; at++)
            if (!one[at].IsLike(other[at - shift]) && --most < 0) return false;
        return true;
    }
}
