namespace Newsreel.Scripting.Drafting;

/// <summary>Which scenes are to be written again so that a script is as long as it should be. Pure.</summary>
internal static class LengthWishes
{
    /// <summary>So many more words than wanted the speaking rate makes up for.</summary>
    private const double MostOver = 1.08;

    /// <summary>So many fewer words than wanted the speaking rate and the pauses make up for.</summary>
    private const double LeastOf = 0.97;

    /// <summary>Which scenes of a script are to gain or to lose words; none when it is near enough.</summary>
    /// <param name="scenes">As they stand, shortened by whole sentences where that was possible.</param>
    /// <param name="target">Words that are wanted.</param>
    /// <param name="unit">What words are called.</param>
    public static IReadOnlyList<SceneWish> Of(IReadOnlyList<Scene> scenes, int target, WritingUnit unit) =>
        scenes.Sum(scene => scene.WordCount) < target * LeastOf ? ToGain(scenes, target, unit) : ToLose(scenes, target);

    /// <summary>Which scenes are to gain words: the shortest gain most, for a few that are written again are better than all.</summary>
    private static List<SceneWish> ToGain(IReadOnlyList<Scene> scenes, int target, WritingUnit unit)
    {
        var (wishes, extra) = (new List<SceneWish>(), target - scenes.Sum(scene => scene.WordCount));
        foreach (var scene in scenes.OrderBy(scene => scene.WordCount))
        {
            if (extra <= 0) break;
            var gain = Math.Max(6, (int)(1.3 * target / scenes.Count) - scene.WordCount);
            wishes.Add(new(scene.Number, scene.WordCount + gain) { Note = $"have {scene.WordCount} {unit.Name}; more facts are wanted", IsForLength = true });
            extra -= gain;
        }

        return [.. wishes.OrderBy(wish => wish.Number)];
    }

    /// <summary>Which scenes are to lose words, the longest first, where whole sentences are too coarse for it.</summary>
    public static IReadOnlyList<SceneWish> ToLose(IReadOnlyList<Scene> shortened, int target)
    {
        var (wishes, over) = (new List<SceneWish>(), shortened.Sum(scene => scene.WordCount) - (target * MostOver));
        foreach (var scene in shortened.OrderByDescending(scene => scene.WordCount))
        {
            var wanted = Math.Max(4, target / shortened.Count);
            if (over <= 0 || scene.WordCount <= wanted) break;
            wishes.Add(new(scene.Number, wanted) { Note = $"were {scene.WordCount}, too many: shorter sentences", IsForLength = true });
            over -= scene.WordCount - wanted;
        }

        return [.. wishes.OrderBy(wish => wish.Number)];
    }

    /// <summary>The answers, without scenes that were written for their length only and came out further from it than what stands there.</summary>
    public static IReadOnlyDictionary<int, DraftScene> Nearer(IReadOnlyDictionary<int, DraftScene> written, IReadOnlyList<SceneWish> wishes, IReadOnlyList<Scene> scenes) =>
        wishes.Where(wish => written.ContainsKey(wish.Number) && (!wish.IsForLength || Off(written[wish.Number].WordCount, wish) < Off(scenes[wish.Number - 1].WordCount, wish)))
            .ToDictionary(wish => wish.Number, wish => written[wish.Number]);

    private static int Off(int words, SceneWish wish) => Math.Abs(words - wish.Wanted);
}
