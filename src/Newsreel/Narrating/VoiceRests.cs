using Newsreel.Common;

namespace Newsreel.Narrating;

/// <summary>Where a voice rests inside a spoken sentence: measured, not guessed.</summary>
internal static class VoiceRests
{
    private static readonly long Window = AudioFormat.Samples(TimeSpan.FromMilliseconds(5));

    /// <summary>The closure before a "p" or "t" is shorter.</summary>
    private static readonly long Shortest = AudioFormat.Samples(TimeSpan.FromMilliseconds(70));

    /// <summary>The stretches in which the sound stays quiet, without those at its ends; in order.</summary>
    /// <param name="samples">A spoken sentence, mono 48 kHz.</param>
    /// <param name="quiet">No sample of a rest is louder; 1 is full scale.</param>
    public static IReadOnlyList<SampleRange> Of(ReadOnlySpan<float> samples, float quiet)
    {
        var rests = new List<SampleRange>();
        long? since = null;
        for (long at = 0; at + Window <= samples.Length; at += Window)
        {
            var isQuiet = !samples.Slice((int)at, (int)Window).ContainsAnyExceptInRange(-quiet, quiet);
            if (isQuiet) since ??= at;
            else if (since is { } start)
            {
                if (start > 0 && at - start >= Shortest) rests.Add(new(start, at));
                since = null;
            }
        }

        return rests;
    }
}
