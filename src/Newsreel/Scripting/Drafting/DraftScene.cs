namespace Newsreel.Scripting.Drafting;

/// <summary>A scene as a model wrote it, cleaned.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Sentences">At least one, with what each cites.</param>
/// <param name="SearchWords">What to look for in archives.</param>
internal sealed record DraftScene(int Number, IReadOnlyList<DraftSentence> Sentences, IReadOnlyList<string> SearchWords)
{
    private const int MostSearchWords = 6;
    private const int LongestSearchWord = 60;
    private const int MostSentences = 40;

    /// <summary>Spoken words.</summary>
    public int WordCount => Sentences.Sum(sentence => Words.Count(sentence.Text));

    /// <summary>The last thing that is said.</summary>
    public string LastSentence => Sentences[^1].Text;

    /// <summary>
    /// The scenes of an answer that were asked for, in order. An answer with as many scenes as were asked for but other numbers is taken in its
    /// own order; scenes that nobody asked for are left out.
    /// </summary>
    public static IReadOnlyList<DraftScene> Of(ScenesAnswer answer, IReadOnlyList<SceneWish> wishes) => [.. Matched(answer, wishes).Select(match => Clean(match.Scene, match.Number))];

    /// <summary>What is wrong with an answer, one sentence; empty when it can be used.</summary>
    public static string Fault(ScenesAnswer answer, IReadOnlyList<SceneWish> wishes)
    {
        var matched = Matched(answer, wishes);
        if (wishes.FirstOrDefault(wish => !matched.Any(match => match.Number == wish.Number)) is { } missing) return $"scene {missing.Number} is missing; scenes {string.Join(", ", wishes.Select(wish => wish.Number))} were asked for.";
        foreach (var (scene, number) in matched)
        {
            var clean = Clean(scene, number);
            if (clean.Sentences.Count == 0) return $"scene {number} has no words.";
            if (clean.Sentences.Count > MostSentences) return $"scene {number} has {clean.Sentences.Count} sentences.";
        }

        return "";
    }

    private static List<(SceneAnswer Scene, int Number)> Matched(ScenesAnswer answer, IReadOnlyList<SceneWish> wishes)
    {
        var byNumber = answer.Scenes.GroupBy(scene => scene.Number).ToDictionary(group => group.Key, group => group.First());
        if (wishes.All(wish => byNumber.ContainsKey(wish.Number))) return [.. wishes.Select(wish => (byNumber[wish.Number], wish.Number))];
        return answer.Scenes.Count == wishes.Count
            ? [.. answer.Scenes.Select((scene, at) => (scene, wishes[at].Number))]
            : [.. wishes.Where(wish => byNumber.ContainsKey(wish.Number)).Select(wish => (byNumber[wish.Number], wish.Number))];
    }

    private static DraftScene Clean(SceneAnswer scene, int number) => new(
        number,
        [.. scene.Sentences.SelectMany(sentence => DraftText.Sentences(sentence.Text).Select(text => new DraftSentence(text, sentence.Source, sentence.Passage)))],
        [.. scene.SearchWords.Select(DraftText.Line).Where(word => word.Length is > 1 and <= LongestSearchWord).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostSearchWords)]);
}

/// <summary>A sentence as a model wrote it, cleaned.</summary>
/// <param name="Text">With its closing mark.</param>
/// <param name="Source">Number of the source that it names.</param>
/// <param name="Passage">Number of the passage that it names.</param>
internal sealed record DraftSentence(string Text, int Source, int Passage);
