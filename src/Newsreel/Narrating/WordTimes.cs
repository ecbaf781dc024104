using Newsreel.Common;
using Newsreel.Narrating.Normalizing;

namespace Newsreel.Narrating;

/// <summary>Estimates word times inside a sentence whose length was measured.</summary>
internal static class WordTimes
{
    /// <summary>A rest further than this from where its mark is expected belongs to another word, seconds.</summary>
    private const double Farthest = 0.8;

    /// <summary>What it costs to leave a mark without a rest, against a second of distance.</summary>
    private const double Unheard = 0.3;

    /// <summary>
    /// The written words with the times that the engine told for what was spoken for them. A word that it told nothing of stands between
    /// its neighbours by its weight; where it told nothing at all, all words are spread.
    /// </summary>
    /// <param name="sentence">As it was spoken.</param>
    /// <param name="start">Its first sample on the film's clock.</param>
    /// <param name="rests">Where the voice rests, in order, counted from the sentence's first sample.</param>
    public static IReadOnlyList<SpokenWord> Of(VoicedSentence sentence, long start, IReadOnlyList<SampleRange> rests)
    {
        var text = sentence.Normalized;
        if (sentence.Notes.Times.Count == 0) return Spread(text, start, sentence.Length, rests);
        var told = ToldTimes.Of(text, sentence.Notes.Times, sentence.Length);
        var result = new List<SpokenWord>(text.Words.Count);
        while (result.Count < text.Words.Count)
        {
            var at = result.Count;
            if (told[at] is { } place)
            {
                result.Add(new(text.Words[at].Written, place.Start, place.End, IsEstimate: false));
                continue;
            }

            var next = Enumerable.Range(at, text.Words.Count - at).FirstOrDefault(index => told[index] is not null, text.Words.Count);
            var from = at == 0 ? 0 : result[^1].End;
            var to = next < text.Words.Count ? told[next]!.Value.Start : sentence.Length;
            result.AddRange(Between([.. text.Words.Skip(at).Take(next - at).Select(word => new Weighed(word.Written, Weight(word.Spoken), 0))], from, Math.Max(0, to - from)));
        }

        return [.. result.Select(word => word with { Start = start + word.Start, End = start + word.End })];
    }

    /// <summary>
    /// Spreads the written words over the sentence by the weight of what was spoken for them: letters, plus one for the
    /// word's own on- and offset, plus a pause after punctuation worth four letters (three tenths of a second at 150 words a minute).
    /// Where the voice was heard to rest at a mark, the words before it end and those after it begin exactly there.
    /// </summary>
    /// <param name="text">The sentence, word by word.</param>
    /// <param name="start">Its first sample.</param>
    /// <param name="length">Its samples.</param>
    /// <param name="rests">Where the voice rests, in order, counted from the sentence's first sample.</param>
    public static IReadOnlyList<SpokenWord> Spread(NormalizedText text, long start, long length, IReadOnlyList<SampleRange> rests)
    {
        List<Weighed> words = [.. text.Words.Select(word => new Weighed(word.Written, Weight(word.Spoken), PauseAfter(word)))];
        if (words.Count == 0) return [];
        List<int> marks = [.. Enumerable.Range(0, words.Count - 1).Where(index => words[index].Pause > 0)];
        var guess = Between(words, 0, length);
        var heard = Match([.. marks.Select(mark => (guess[mark].End + guess[mark + 1].Start) / 2)], rests);
        var result = new List<SpokenWord>(words.Count);
        var (first, from) = (0, 0L);
        for (var i = 0; i < marks.Count; i++)
        {
            // A rest in which not every word before it would have a place was another one.
            if (heard[i] is not { } rest || rest.Start - from < marks[i] - first + 1) continue;
            result.AddRange(Between(words[first..(marks[i] + 1)], from, rest.Start - from));
            (first, from) = (marks[i] + 1, rest.End);
        }

        result.AddRange(Between(words[first..], from, length - from));
        return [.. result.Select(word => word with { Start = start + word.Start, End = start + word.End })];
    }

    private static List<SpokenWord> Between(List<Weighed> words, long start, long length)
    {
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

    /// <summary>
    /// The rest that belongs to each mark, or null; in order, so that the distances together are least and long rests come first.
    /// </summary>
    /// <param name="expected">Where a rest is expected at each mark, samples.</param>
    /// <param name="rests">What was heard.</param>
    private static SampleRange?[] Match(IReadOnlyList<long> expected, IReadOnlyList<SampleRange> rests)
    {
        var cost = new double[expected.Count + 1, rests.Count + 1];
        for (var mark = 1; mark <= expected.Count; mark++)
        {
            cost[mark, 0] = mark * Unheard;
            for (var rest = 1; rest <= rests.Count; rest++)
                cost[mark, rest] = Math.Min(cost[mark, rest - 1], Math.Min(cost[mark - 1, rest] + Unheard, cost[mark - 1, rest - 1] + Cost(mark, rest)));
        }

        var matched = new SampleRange?[expected.Count];
        for (var (mark, rest) = (expected.Count, rests.Count); mark > 0 && rest > 0;)
        {
            if (cost[mark, rest] >= cost[mark, rest - 1]) rest--;
            else if (cost[mark, rest] >= cost[mark - 1, rest] + Unheard) mark--;
            else matched[--mark] = rests[--rest];
        }

        return matched;

        double Cost(int mark, int rest)
        {
            var found = rests[rest - 1];
            var distance = AudioFormat.Duration(Math.Abs(((found.Start + found.End) / 2) - expected[mark - 1])).TotalSeconds;
            return distance > Farthest ? double.PositiveInfinity : distance - AudioFormat.Duration(found.Length).TotalSeconds;
        }
    }

    private static double Weight(string spoken) => 1 + spoken.Count(char.IsLetterOrDigit);

    private static double PauseAfter(NormalizedWord word) => Marks.EndsClauseOrPart(word.Written) ? 4 : 0;

    private sealed record Weighed(string Written, double Weight, double Pause);
}
