using Newsreel.Common;
using Newsreel.Scripting.Claims;
using Newsreel.Scripting.Critique;

namespace Newsreel.Scripting.Drafting;

/// <summary>A script in the making: its scenes, and what was left out of them. Immutable.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Scenes">In order; one may be empty until it is written again.</param>
/// <param name="Claims">What the sources do not support.</param>
internal sealed record Draft(DraftPlan Plan, IReadOnlyList<Scene> Scenes, IReadOnlyList<UnsupportedClaim> Claims)
{
    /// <summary>Nothing is written yet.</summary>
    public static Draft Of(DraftPlan plan, int scenes) =>
        new(plan, [.. Enumerable.Range(1, scenes).Select(number => new Scene(SceneId.New(), number, plan.ChapterOf(number), []))], []);

    /// <summary>Spoken words.</summary>
    public int Words => Scenes.Sum(scene => scene.WordCount);

    /// <summary>The draft with other words for some scenes, each kept where it is better than what stands there.</summary>
    /// <param name="written">New scenes by number.</param>
    /// <param name="draft">What is to be written.</param>
    public Draft With(IReadOnlyDictionary<int, DraftScene> written, DraftOrder draft)
    {
        var claims = Claims.ToList();
        var scenes = Scenes.Select(scene =>
        {
            if (!written.TryGetValue(scene.Number, out var fresh)) return scene;
            var (sentences, unsupported) = Checked(fresh, draft);
            if (sentences.Count == 0 && scene.Sentences.Count > 0) return scene;
            claims.RemoveAll(claim => claim.Scene == scene.Number);
            claims.AddRange(unsupported);
            return scene with { Sentences = sentences, SearchWords = fresh.SearchWords };
        });
        return this with { Scenes = [.. scenes], Claims = claims };
    }

    /// <summary>The sentences that may be said, with what they rest on, and those that may not.</summary>
    private static (IReadOnlyList<Sentence> Sentences, IReadOnlyList<UnsupportedClaim> Unsupported) Checked(DraftScene scene, DraftOrder draft)
    {
        if (draft.Shelf.IsEmpty) return ([.. scene.Sentences.Select(sentence => new Sentence(sentence.Text, null, null))], []);
        var (sentences, unsupported) = (new List<Sentence>(), new List<UnsupportedClaim>());
        var keeps = draft.Order.Brief.AllowsUnsourced;
        foreach (var sentence in scene.Sentences)
        {
            var verdict = ClaimCheck.Check(sentence.Text, draft.Shelf.Find(sentence.Source, sentence.Passage), draft.Shelf, draft.Order.Brief.Language);
            var isSupported = verdict.Fault.Length == 0;
            if (!isSupported) unsupported.Add(new(scene.Number, sentence.Text, verdict.Fault, IsCut: !keeps));
            if (!isSupported && !keeps) continue;
            var passage = isSupported ? verdict.Passage!.Sentence : null;
            sentences.Add(new(sentence.Text, null, passage?.Passage) { Quotation = passage?.Quotation });
        }

        return (sentences, unsupported);
    }

    /// <summary>What an editor thinks of each scene.</summary>
    public IReadOnlyList<SceneScore> Judged(DraftOrder draft) => SceneCritique.Of(Scenes, draft.Budgets, draft.Order.Brief.Language);
}
