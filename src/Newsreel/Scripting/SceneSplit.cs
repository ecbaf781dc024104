namespace Newsreel.Scripting;

/// <summary>Keeps scenes of one's own script short enough to show: longer ones are cut between sentences, endless sentences at a clause.</summary>
internal static class SceneSplit
{
    /// <summary>The longest scene, as the voice is estimated to read it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    /// <summary>The scene in one piece or several, each at most <see cref="Longest"/>.</summary>
    /// <param name="sentences">At least one.</param>
    /// <param name="wordsPerSecond">Above 0.</param>
    public static IReadOnlyList<IReadOnlyList<Sentence>> Split(IReadOnlyList<Sentence> sentences, double wordsPerSecond)
    {
        var most = Math.Max(1, (int)(Longest.TotalSeconds * wordsPerSecond));
        var all = sentences.Sum(sentence => sentence.WordCount);
        if (all <= most) return [sentences];
        var pieces = sentences.SelectMany(sentence => Cut(sentence, most)).ToList();
        var share = (double)all / Math.Ceiling((double)all / most);
        var scenes = new List<IReadOnlyList<Sentence>>();
        var (scene, words, told) = (new List<Sentence>(), 0, 0);
        foreach (var piece in pieces)
        {
            // A scene ends when it is full, or where its fair share of the words is reached more nearly than with one sentence more.
            var isEven = told + words + (piece.WordCount / 2.0) >= share * (scenes.Count + 1);
            if (scene.Count > 0 && (words + piece.WordCount > most || isEven))
            {
                scenes.Add(scene);
                (scene, told, words) = ([], told + words, 0);
            }

            scene.Add(piece);
            words += piece.WordCount;
        }

        scenes.Add(scene);
        return scenes;
    }

    private static List<Sentence> Cut(Sentence sentence, int most)
    {
        if (sentence.WordCount <= most) return [sentence];
        var words = sentence.Text.Split(' ');
        var pieces = new List<Sentence>();
        for (var from = 0; from < words.Length;)
        {
            var to = Math.Min(words.Length, from + most);
            if (to < words.Length && Array.FindLastIndex(words, to - 1, to - from - (most / 2), word => word[^1] is ',' or ';' or ':' or '—' or '–') is >= 0 and var clause) to = clause + 1;
            pieces.Add(new(string.Join(' ', words[from..to]), null, null) { Speaker = sentence.Speaker, Card = sentence.Card, Said = sentence.Said });
            from = to;
        }

        return pieces;
    }
}
