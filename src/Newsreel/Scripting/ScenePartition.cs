namespace Newsreel.Scripting;

/// <summary>Cuts an ordered run of sentences into scenes of even length that respect section borders.</summary>
internal static class ScenePartition
{
    /// <summary>
    /// The partition with the smallest sum of squared differences from the mean scene length, where a scene that runs
    /// over a section border costs as much as an empty scene, and one that begins with a sentence that hangs on the one before it costs more: nine times as much when it points back with its first words.
    /// </summary>
    /// <param name="sentences">At least <paramref name="scenes"/> of them.</param>
    /// <param name="scenes">At least 1.</param>
    public static IReadOnlyList<IReadOnlyList<PickableSentence>> Cut(IReadOnlyList<PickableSentence> sentences, int scenes)
    {
        if (scenes < 1 || sentences.Count < scenes)
            throw new ArgumentException($"{sentences.Count} sentences cannot make {scenes} scenes.", nameof(scenes));
        var starts = Starts(new(sentences, scenes), sentences.Count, scenes);
        var result = new IReadOnlyList<PickableSentence>[scenes];
        for (int scene = scenes, end = sentences.Count; scene > 0; end = starts[scene, end], scene--)
            result[scene - 1] = [.. sentences.Skip(starts[scene, end]).Take(end - starts[scene, end])];
        return result;
    }

    /// <summary>For every scene and every end the start that makes it and all scenes before it cheapest.</summary>
    private static int[,] Starts(SceneCosts costs, int count, int scenes)
    {
        var from = new int[scenes + 1, count + 1];
        var before = new double[count + 1];
        Array.Fill(before, double.PositiveInfinity);
        before[0] = 0;
        for (var scene = 1; scene <= scenes; scene++)
        {
            var cheapest = new double[count + 1];
            Array.Fill(cheapest, double.PositiveInfinity);
            for (var end = scene; end <= count - scenes + scene; end++)
                for (var start = end - 1; start >= scene - 1; start--)
                {
                    // A longer scene than this one costs more than the whole of what was found: no earlier start can be better.
                    if (costs.IsLong(start, end) && costs.Of(start, end) > cheapest[end]) break;
                    var total = before[start] + costs.Of(start, end) + costs.Beginning(start);
                    if (total > cheapest[end]) continue;
                    cheapest[end] = total;
                    from[scene, end] = start;
                }

            before = cheapest;
        }

        return from;
    }

    /// <summary>What a scene costs, from sums that are made once.</summary>
    private sealed class SceneCosts
    {
        private const double Pointing = 9;
        private const double Hanging = 0.5;
        private readonly IReadOnlyList<PickableSentence> _sentences;
        private readonly double _mean;
        private readonly int[] _words;
        private readonly int[] _borders;

        public SceneCosts(IReadOnlyList<PickableSentence> sentences, int scenes)
        {
            _sentences = sentences;
            _words = new int[sentences.Count + 1];
            _borders = new int[sentences.Count + 1];
            for (var index = 0; index < sentences.Count; index++)
            {
                var isBorder = index > 0 && sentences[index].Section != sentences[index - 1].Section;
                _words[index + 1] = _words[index] + sentences[index].Sentence.WordCount;
                _borders[index + 1] = _borders[index] + (isBorder ? 1 : 0);
            }

            _mean = (double)_words[^1] / scenes;
        }

        public bool IsLong(int start, int end) => _words[end] - _words[start] >= _mean;

        public double Beginning(int start) => start == 0 ? 0 : _mean * _mean * _sentences[start].Tie switch { Tie.Close => Pointing, Tie.Loose => Hanging, _ => 0 };

        public double Of(int start, int end)
        {
            var off = _words[end] - _words[start] - _mean;
            return (off * off) + ((_borders[end] - _borders[start + 1]) * _mean * _mean);
        }
    }
}
