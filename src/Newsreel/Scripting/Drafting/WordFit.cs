namespace Newsreel.Scripting.Drafting;

/// <summary>Brings words near a number by leaving sentences out, as few words away from it as their lengths allow. Pure.</summary>
internal static class WordFit
{
    /// <summary>The longest text that is looked at sentence by sentence; a film of an hour has about 9,000 words.</summary>
    private const int MostWords = 20_000;

    /// <summary>
    /// The scenes without some of their sentences. The first sentence of a scene stays, the last scene keeps its last one, nothing is left that
    /// leans on what is gone, and scenes lose by turns rather than one of them all.
    /// </summary>
    /// <param name="scenes">The scenes.</param>
    /// <param name="words">Words that shall be left in all of them.</param>
    public static IReadOnlyList<Scene> Shorten(IReadOnlyList<Scene> scenes, int words)
    {
        var excess = scenes.Sum(scene => scene.WordCount) - words;
        if (excess <= 0 || excess > MostWords) return scenes;
        var spare = Spare(scenes);
        var gone = Choose(spare, excess);
        return gone.Count == 0 ? scenes : [.. scenes.Select((scene, at) => scene with { Sentences = [.. scene.Sentences.Where((_, place) => !gone.Contains((at, place)))] })];
    }

    /// <summary>Sentences that a scene can do without, those of scenes with many first.</summary>
    private static List<(int Scene, int Place, int Words)> Spare(IReadOnlyList<Scene> scenes)
    {
        var spare = new List<(int Scene, int Place, int Words, int Turn)>();
        for (var scene = 0; scene < scenes.Count; scene++)
        {
            var (sentences, turn) = (scenes[scene].Sentences, 0);
            for (var place = sentences.Count - 1; place >= 1; place--)
            {
                var isEnd = scene == scenes.Count - 1 && place == sentences.Count - 1;
                var isLeantOn = place + 1 < sentences.Count && SentenceScore.LeansOnPrevious(sentences[place + 1]);
                if (!isEnd && !isLeantOn) spare.Add((scene, place, sentences[place].WordCount, turn++));
            }
        }

        return [.. spare.OrderBy(sentence => sentence.Turn).ThenByDescending(sentence => scenes[sentence.Scene].WordCount).Select(sentence => (sentence.Scene, sentence.Place, sentence.Words))];
    }

    /// <summary>Sentences whose words come nearest to a sum, found by dynamic programming over the sum.</summary>
    private static HashSet<(int Scene, int Place)> Choose(List<(int Scene, int Place, int Words)> spare, int sum)
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
        var gone = new HashSet<(int Scene, int Place)>();
        for (var words = nearest; words > 0; words -= spare[reached[words]].Words) gone.Add((spare[reached[words]].Scene, spare[reached[words]].Place));
        return gone;
    }
}
