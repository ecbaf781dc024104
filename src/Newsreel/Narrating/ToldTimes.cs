using Newsreel.Common;
using Newsreel.Narrating.Normalizing;

namespace Newsreel.Narrating;

/// <summary>Finds the times that an engine told for stretches of what it was given, word by word of what is written.</summary>
internal static class ToldTimes
{
    /// <summary>For each written word its samples from the sentence's first one, in order and without overlap; null where nothing was told of it.</summary>
    /// <param name="text">What the engine was given.</param>
    /// <param name="times">What it told.</param>
    /// <param name="length">Samples of the sentence; no word reaches beyond.</param>
    public static SampleRange?[] Of(NormalizedText text, IReadOnlyList<SpeechTime> times, long length)
    {
        var result = new SampleRange?[text.Words.Count];
        var (at, next, free) = (0, 0, 0L);
        for (var index = 0; index < result.Length; index++)
        {
            var spoken = text.Words[index].Spoken;
            if (spoken.Length == 0) continue;
            at = text.Text.IndexOf(spoken, at, StringComparison.Ordinal);
            if (at < 0) break;
            var end = at + spoken.Length;
            while (next < times.Count && times[next].At + times[next].Length <= at) next++;
            var own = times.Skip(next).TakeWhile(time => time.At < end).ToList();
            at = end;
            if (own.Count == 0) continue;
            var from = Math.Clamp(AudioFormat.Samples(own.Min(time => time.Start)), free, length);
            free = Math.Clamp(AudioFormat.Samples(own.Max(time => time.End)), from, length);
            result[index] = new(from, free);
        }

        return result;
    }
}
