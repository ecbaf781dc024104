using System.Numerics;

namespace Newsreel.Media.Probing.Looks;

/// <summary>What the seconds of a clip look like, coarsely: enough to know the same recording again in another file. Pure.</summary>
/// <param name="Hashes">One for each of its pictures that is not flat, in their order, half a second apart.</param>
public sealed record Likeness(IReadOnlyList<ulong> Hashes)
{
    /// <summary>Of a clip that nobody looked at; it is like no other.</summary>
    public static readonly Likeness None = new([]);

    private const int MostBits = 10;
    private const int MostBitsOfStill = 6;
    private const int LeastPictures = 3;

    // The same recording may be cut at another second.
    private const double LeastShare = 0.4;

    /// <summary>Whether both show the same: several pictures of the one are nearly in the other, at whatever second. A still is only like a still.</summary>
    public bool IsLike(Likeness other)
    {
        var (few, many) = Hashes.Count <= other.Hashes.Count ? (Hashes, other.Hashes) : (other.Hashes, Hashes);
        if (many.Count == 1 && few.Count == 1) return Distance(few[0], many[0]) <= MostBitsOfStill;
        return few.Count(hash => many.Any(against => Distance(hash, against) <= MostBits)) >= Math.Max(LeastPictures, LeastShare * few.Count);
    }

    /// <summary>The likeness of pictures.</summary>
    internal static Likeness Of(SampleStrip strip) => new([.. strip.Frames.Select(PictureHash.Of).OfType<ulong>()]);

    private static int Distance(ulong one, ulong other) => BitOperations.PopCount(one ^ other);
}
