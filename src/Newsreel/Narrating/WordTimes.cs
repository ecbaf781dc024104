using Newsreel.Narrating.Normalizing;

namespace Newsreel.Narrating;

/// <summary>Estimates word times inside a sentence whose length was measured.</summary>
internal static class WordTimes
{
    /// <summary>
    /// Spreads the written words over the sentence by the weight of what was spoken for them: letters, plus one for the
    /// word's own on- and offset, plus a pause after punctuation worth four letters (three tenths of a second at 150 words a minute).
    /// </summary>
    public static IReadOnlyList<SpokenWord> Spread(NormalizedText text, long start, long length)
    {
        var words = text.Words.Select(word => (word.Written, Weight: Weight(word.Spoken), Pause: PauseAfter(word))).ToList();
        if (words.Count == 0) return [];
        var total = words.Sum(word => word.Weight + word.Pause) - words[^1].Pause;
        var result = new List<SpokenWord>(words.Count);
        var at = 0.0;
        foreach (var word in words)
        {
            var end = Math.Min(total, at + word.Weight);
            result.Add(new(word.Written, start + (long)(length * at / total), start + (long)(length * end / total), IsEstimate: true));
            at = end + word.Pause;
        }

        return result;
    }

    private static double Weight(string spoken) => 1 + spoken.Count(char.IsLetterOrDigit);

    private static double PauseAfter(NormalizedWord word) =>
        word.Written.TrimEnd('"', '”', '’', ')') is [.., ',' or ';' or ':' or '–' or '—'] ? 4 : 0;
}
