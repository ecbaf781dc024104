using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Drawing;

/// <summary>Numbers that look random and are the same for the same fingerprint (SplitMix64). Not thread-safe.</summary>
internal sealed class Seeded(Fingerprint fingerprint)
{
    private ulong state = ulong.Parse(fingerprint.Value.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>0 (included) to 1 (excluded).</summary>
    public double Share()
    {
        state += 0x9E3779B97F4A7C15;
        return (Scramble(state) >> 11) * (1d / (1UL << 53));
    }

    /// <summary>A number from the first bound (included) to the second (excluded).</summary>
    public double Between(double low, double high) => low + (Share() * (high - low));

    /// <summary>A whole number from 0 to one less than the count.</summary>
    public int Below(int count) => (int)(Share() * count);

    /// <summary>A copy of the items in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] result = [.. items];
        for (var last = result.Length - 1; last > 0; last--)
        {
            var other = Below(last + 1);
            (result[last], result[other]) = (result[other], result[last]);
        }

        return result;
    }

    private static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
