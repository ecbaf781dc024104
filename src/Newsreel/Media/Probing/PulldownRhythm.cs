namespace Newsreel.Media.Probing;

/// <summary>
/// Finds 3:2 pulldown: film of 24 frames a second whose frames last three and two fields in turn. In every five pictures the upper
/// lines are once as they were in the picture before, and so are the lower ones. Video that moves in all its fields, film with a
/// picture repeated, animation on twos and grain change both kinds of lines by the same amount. Pure.
/// </summary>
internal static class PulldownRhythm
{
    private const int Period = 5;

    /// <summary>Pictures with repeated lines that there must be of either kind before anything is said.</summary>
    private const int LeastPictures = 4;

    /// <summary>Levels by which lines change, upper and lower together, in a picture that tells anything.</summary>
    private const double LeastChange = 0.15;

    /// <summary>How much less the repeated lines change than the others, as a share of both: grain that was compressed hides most of it.</summary>
    private const double LeastStrength = 0.15;

    /// <summary>The share of pictures that follow a rhythm that is steady.</summary>
    private const double Steady = 0.85;

    /// <summary>Reads pictures of luma that follow each other in memory, each line whole.</summary>
    /// <param name="luma">One byte a pixel.</param>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="height">Lines of a picture.</param>
    /// <returns>Which field of a telecined picture is the earlier one; null where there is no steady rhythm.</returns>
    public static FieldOrder? Find(ReadOnlySpan<byte> luma, int width, int height)
    {
        var places = Enumerable.Range(0, Period).Select(_ => new List<double>()).ToArray();
        var size = width * height;
        for (var at = 1; at < luma.Length / size; at++)
            if (Balance(luma.Slice((at - 1) * size, size), luma.Slice(at * size, size), width) is { } balance) places[at % Period].Add(balance);
        return Read(places);
    }

    private static FieldOrder? Read(List<double>[] places)
    {
        // Animation on twos stands still in some places.
        var means = Array.ConvertAll(places, balances => balances.DefaultIfEmpty().Average());
        var (upper, lower) = (Array.IndexOf(means, means.Min()), Array.IndexOf(means, means.Max()));
        var strength = Math.Min(-means[upper], means[lower]);
        if (strength < LeastStrength || places[upper].Count < LeastPictures || places[lower].Count < LeastPictures) return null;
        var following = places.Select((balances, place) => balances.Count(balance => Follows(place == upper ? -balance : place == lower ? balance : null, balance))).Sum();
        if (following < Steady * places.Sum(balances => balances.Count)) return null;
        // The field that comes first is repeated first; the other one, two pictures later or, on twos, one.
        return (lower - upper + Period) % Period <= Period / 2 ? FieldOrder.TelecinedTopFirst : FieldOrder.TelecinedBottomFirst;

        bool Follows(double? repeated, double balance) => repeated is { } much ? much > strength * 0.4 : Math.Abs(balance) < strength * 0.6;
    }

    /// <summary>From −1, where only the lower lines changed, to 1, where only the upper ones did; null where hardly anything did.</summary>
    private static double? Balance(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, int width)
    {
        Span<long> changes = [0, 0];
        for (int start = 0, line = 0; start < before.Length; start += width, line++)
        {
            var change = 0;
            for (var at = start; at < start + width; at++) change += Math.Abs(before[at] - after[at]);
            changes[line % 2] += change;
        }

        var both = changes[0] + changes[1];
        return both < LeastChange * before.Length / 2 ? null : (double)(changes[0] - changes[1]) / both;
    }
}
