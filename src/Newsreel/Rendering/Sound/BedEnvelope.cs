using Newsreel.Common;

namespace Newsreel.Rendering.Sound;

/// <summary>
/// How loud a sound under the voice is at each moment: down before a stretch of speech begins, up again after it, never in a jump.
/// Pure: the same speech gives the same curve.
/// </summary>
/// <param name="open">Decibels where nobody speaks.</param>
/// <param name="speech">Stretches of speech in order.</param>
/// <param name="under">Decibels under each of them, not above <paramref name="open"/>.</param>
internal sealed class BedEnvelope(double open, IReadOnlyList<SampleRange> speech, IReadOnlyList<double> under)
{
    /// <summary>The voice is not touched by the last of the music before it, nor by its return.</summary>
    private static readonly long Early = AudioFormat.Samples(TimeSpan.FromSeconds(0.05));
    private static readonly long Fall = AudioFormat.Samples(TimeSpan.FromSeconds(0.5));
    private static readonly long Hold = AudioFormat.Samples(TimeSpan.FromSeconds(0.15));
    private static readonly long Rise = AudioFormat.Samples(TimeSpan.FromSeconds(1.2));

    /// <summary>Decibels at a sample of the film.</summary>
    public double At(long sample)
    {
        var lowest = open;
        for (var i = FirstEndingAfter(sample - Hold - Rise); i < speech.Count && speech[i].Start - Early - Fall <= sample; i++)
        {
            var share = sample < speech[i].Start - Early ? (double)(speech[i].Start - Early - sample) / Fall
                : sample > speech[i].End + Hold ? (double)(sample - speech[i].End - Hold) / Rise
                : 0;
            lowest = Math.Min(lowest, under[i] + ((open - under[i]) * Smooth(share)));
        }

        return lowest;
    }

    private int FirstEndingAfter(long sample)
    {
        var (low, high) = (0, speech.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (speech[middle].End > sample) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static double Smooth(double share) => share >= 1 ? 1 : share * share * (3 - (2 * share));
}
