namespace Newsreel.Scripting;

/// <summary>Cuts an ordered run of sentences into scenes of even length that respect section borders.</summary>
internal static class ScenePartition
{
    /// <summary>
    /// The partition with the smallest sum of squared differences from the mean scene length, where a scene that runs
    /// over a section border costs as much as an empty scene.
    /// </summary>
    /// <param name="sentences">At least <paramref name="scenes"/> of them.</param>
    /// <param name="scenes">At least 1.</param>
    public static IReadOnlyList<IReadOnlyList<PickableSentence>> Cut(IReadOnlyList<PickableSentence> sentences, int scenes)
    {
        if (scenes < 1 || sentences.Count < scenes)
            throw new ArgumentException($"{sentences.Count} sentences cannot make {scenes} scenes.", nameof(scenes));
        var mean = (double)sentences.Sum(sentence => sentence.Sentence.WordCount) / scenes;
        var cost = new double[scenes + 1, sentences.Count + 1];
        var from = new int[scenes + 1, sentences.Count + 1];
        for (var scene = 0; scene <= scenes; scene++)
            for (var end = 0; end <= sentences.Count; end++)
                cost[scene, end] = scene == 0 && end == 0 ? 0 : double.PositiveInfinity;
        for (var scene = 1; scene <= scenes; scene++)
            for (var end = scene; end <= sentences.Count; end++)
                for (var start = scene - 1; start < end; start++)
                {
                    var total = cost[scene - 1, start] + Cost(sentences, start, end, mean);
                    if (total >= cost[scene, end]) continue;
                    cost[scene, end] = total;
                    from[scene, end] = start;
                }

        var result = new List<IReadOnlyList<PickableSentence>>();
        for (int scene = scenes, end = sentences.Count; scene > 0; end = from[scene, end], scene--)
            result.Insert(0, [.. sentences.Skip(from[scene, end]).Take(end - from[scene, end])]);
        return result;
    }

    private static double Cost(IReadOnlyList<PickableSentence> sentences, int start, int end, double mean)
    {
        var words = 0;
        var borders = 0;
        for (var index = start; index < end; index++)
        {
            words += sentences[index].Sentence.WordCount;
            if (index > start && sentences[index].Section != sentences[index - 1].Section) borders++;
        }

        return ((words - mean) * (words - mean)) + (borders * mean * mean);
    }
}
