using Newsreel.Scripting.Prose;

namespace Newsreel.Scripting.Drafting;

/// <summary>Brings words near a number by leaving sentences out, as few words away from it as their lengths allow. Pure.</summary>
internal static class WordFit
{
    /// <summary>The longest text that is looked at sentence by sentence; a film of an hour has about 9,000 words.</summary>
    private const int MostWords = 20_000;

    /// <summary>A scene is not made shorter than this share of the mean while longer ones have something to spare.</summary>
    private const double LeastShare = 0.7;

    /// <summary>Words may be this share away from what is wanted before short scenes lose sentences as well.</summary>
    private const double Tolerance = 0.03;

    /// <summary>
    /// The scenes without some of their sentences. The first sentence of a scene stays, the last scene keeps its last one, and nothing is left
    /// that leans on what is gone. Long scenes lose before short ones do.
    /// </summary>
    /// <param name="scenes">The scenes.</param>
    /// <param name="words">Words that shall be left in all of them.</param>
    /// <param name="language">Code of ISO 639-1.</param>
    public static IReadOnlyList<Scene> Shorten(IReadOnlyList<Scene> scenes, int words, string language = "en")
    {
        var excess = scenes.Sum(scene => scene.WordCount) - words;
        if (excess <= 0 || excess > MostWords) return scenes;
        var least = (int)(LeastShare * words / scenes.Count);
        var (longer, all) = (Spare(scenes, least, language), Spare(scenes, 0, language));
        var gone = Choose(longer, excess);
        if (Math.Abs(Words(gone) - excess) > Math.Max(2, words * Tolerance)) gone = Choose(all, excess);
        var places = gone.Select(sentence => (sentence.Scene, sentence.Place)).ToHashSet();
        return places.Count == 0 ? scenes : [.. scenes.Select((scene, at) => scene with { Sentences = [.. scene.Sentences.Where((_, place) => !places.Contains((at, place)))] })];
    }

    private static int Words(IEnumerable<SpareSentence> sentences) => sentences.Sum(sentence => sentence.Words);

    /// <summary>Sentences that scenes can do without while as many words are left in each, those of the longest scenes first.</summary>
    private static List<SpareSentence> Spare(IReadOnlyList<Scene> scenes, int least, string language)
    {
        var spare = new List<SpareSentence>();
        for (var scene = 0; scene < scenes.Count; scene++)
        {
            var (sentences, left) = (scenes[scene].Sentences, scenes[scene].WordCount);
            for (var place = sentences.Count - 1; place >= 1; place--)
            {
                var isEnd = scene == scenes.Count - 1 && place == sentences.Count - 1;
                var isLeantOn = place + 1 < sentences.Count && Leaning.NeedsPrevious(sentences[place + 1].Text, language);
                if (isEnd || isLeantOn || left - sentences[place].WordCount < least) continue;
                left -= sentences[place].WordCount;
                spare.Add(new(scene, place, sentences[place].WordCount));
            }
        }

        return [.. spare.OrderByDescending(sentence => scenes[sentence.Scene].WordCount)];
    }

    /// <summary>Sentences whose words come nearest to a sum, found by dynamic programming over the sum.</summary>
    private static List<SpareSentence> Choose(List<SpareSentence> spare, int sum)
    {
        var most = sum + spare.Select(sentence => sentence.Words).DefaultIfEmpty().Max();
        var reached = new int[most + 1];
        Array.Fill(reached, -1);
        reached[0] = spare.Count;
        for (var at = 0; at < spare.Count; at++)
            for (var words = most - spare[at].Words; words >= 0; words--)
                // Sums that earlier sentences reached stay theirs: the first in order go first.
                if (reached[words] >= 0 && (reached[words] < at || words == 0) && reached[words + spare[at].Words] < 0) reached[words + spare[at].Words] = at;
        var nearest = Enumerable.Range(0, most + 1).Where(words => reached[words] >= 0).MinBy(words => Math.Abs(words - sum));
        var gone = new List<SpareSentence>();
        for (var words = nearest; words > 0; words -= spare[reached[words]].Words) gone.Add(spare[reached[words]]);
        return gone;
    }

    /// <summary>A sentence that can go.</summary>
    private sealed record SpareSentence(int Scene, int Place, int Words);
}
