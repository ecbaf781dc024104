using Newsreel.Common;
using Newsreel.Scripting.Critique;
using Newsreel.Scripting.Models;

namespace Newsreel.Scripting.Drafting;

/// <summary>
/// Writes with a language model: a plan, its scenes, then up to three rounds in which weak scenes, scenes with unsupported claims and scenes that
/// have too few words are written again; what is too long is shortened by whole sentences, and written again where they are too coarse for it.
/// </summary>
/// <param name="provider">Who has the model.</param>
/// <param name="model">The model.</param>
/// <param name="library">Articles that a film may rest on.</param>
internal sealed class ModelWriter(IModelProvider provider, LanguageModel model, IArticleLibrary library) : IScriptWriter
{
    /// <summary>How often scenes are written again.</summary>
    public const int MostRounds = 3;

    /// <summary>Words may be this share away from the budget: pauses and speaking rate take over the rest.</summary>
    private const double Tolerance = 0.04;

    /// <summary>A little more than wanted is asked for: sentences can be left out here, but not added.</summary>
    private const double Surplus = 1.08;

    /// <summary>How often a model is asked in one revision: the second time it is known how much it gives.</summary>
    private const int AsksOfARevision = 2;

    /// <inheritdoc />
    public async Task<Script> WriteAsync(ScriptOrder order, CancellationToken cancellationToken)
    {
        var sources = await SourcesAsync(order, cancellationToken);
        var (draft, meter) = (new DraftOrder(order, sources.Shelf, model.Limits), Meter(order));
        using var watch = new WritingWatch(order.Progress, model, provider.Title);
        var desk = Desk(draft, meter, watch);
        var plan = (await desk.PlanAsync(cancellationToken)).For(order.Brief);
        IReadOnlyList<SceneWish> wishes = [.. draft.Budgets.Select((words, at) => new SceneWish(at + 1, (int)Math.Round(words * Surplus)))];
        var written = await desk.ScenesAsync("scenes", plan, wishes, "", cancellationToken);
        var obedience = Obedience.Unknown.With(wishes, written);
        var text = Draft.Of(plan, draft.Scenes).With(written, draft);
        var rounds = 0;
        for (; rounds < MostRounds && Weak(text, draft, obedience) is { Count: > 0 } weak; rounds++)
        {
            written = await desk.ScenesAsync("rewrite", plan, weak, "", cancellationToken);
            obedience = obedience.With(weak, written);
            text = text.With(LengthWishes.Nearer(written, weak, WordFit.Shorten(text.Scenes, order.WordBudget, order.Brief.Language)), draft);
        }

        if (text.Scenes.FirstOrDefault(scene => scene.Sentences.Count == 0) is { } empty) throw Unsupported(text, empty);
        text = text with { Scenes = WordFit.Shorten(text.Scenes, order.WordBudget, order.Brief.Language) };
        var (texts, trouble) = await TextsAsync(desk, text, cancellationToken);
        var script = Script(order, sources, text, new(provider.Name, model.Name, meter.Used, rounds, text.Judged(draft), text.Claims));
        return script with { Texts = texts, Notes = [.. script.Notes, .. trouble] };
    }

    /// <inheritdoc />
    public async Task<Script> ReviseAsync(ScriptOrder order, Script script, int extraWords, CancellationToken cancellationToken)
    {
        var (target, language) = (script.WordCount + extraWords, order.Brief.Language);
        var scenes = WordFit.Shorten(script.Scenes, target, language);
        var sources = await SourcesAsync(order, cancellationToken);
        var (draft, meter) = (new DraftOrder(order, sources.Shelf, model.Limits), Meter(order));
        using var watch = new WritingWatch(order.Progress, model, provider.Title);
        var desk = Desk(draft, meter, watch);
        var plan = new DraftPlan(script.Title, "", "", [.. script.Scenes.Select(scene => new PlannedScene(scene.Chapter ?? "", scene.Text))]);
        var (text, obedience) = (new Draft(plan, scenes, []), Obedience.Unknown);
        for (var ask = 0; ask < AsksOfARevision && LengthWishes.Of(text.Scenes, target, draft.Unit) is { Count: > 0 } wishes; ask++)
        {
            IReadOnlyList<SceneWish> asked = [.. wishes.Select(wish => wish with { Words = obedience.AskFor(wish.Words), Wanted = wish.Words })];
            var written = await desk.ScenesAsync("rewrite", plan, asked, "", cancellationToken);
            obedience = obedience.With(asked, written);
            text = text.With(LengthWishes.Nearer(written, asked, text.Scenes), draft);
            text = text with { Scenes = WordFit.Shorten(text.Scenes, target, language) };
        }

        var writing = script.Writing is { } before ? before with { Use = before.Use.With(meter.Used), Claims = [.. before.Claims, .. text.Claims] } : null;
        return script with { Scenes = text.Scenes, Writing = writing };
    }

    /// <summary>Texts to publish with, or why there are none: the script's own take their place, and no film fails for them.</summary>
    private static async Task<(PublishingTexts? Texts, IReadOnlyList<ScriptNote> Trouble)> TextsAsync(DraftDesk desk, Draft text, CancellationToken cancellationToken)
    {
        try
        {
            return (await desk.TextsAsync(text, cancellationToken), []);
        }
        catch (NewsreelException failure) when (failure.Code.StartsWith("model-", StringComparison.Ordinal))
        {
            return (null, [new("texts-missing", $"Title proposals and tags are taken from the script: {failure.Message}", IsWarning: true)]);
        }
    }

    private DraftDesk Desk(DraftOrder draft, ModelMeter meter, WritingWatch watch) =>
        new(StructuredAsk.Kept(model, provider.Title, meter, draft.Order.Answers), draft, Instructions.For(draft.Order.Brief), watch);

    private ModelMeter Meter(ScriptOrder order) => new(model.Limits.Price, order.Brief.MaxCost);

    /// <summary>Scenes to write again, with how many words to ask for and why.</summary>
    private static IReadOnlyList<SceneWish> Weak(Draft text, DraftOrder draft, Obedience obedience)
    {
        var missing = draft.Order.WordBudget * (1 - Tolerance) - text.Words;
        var wishes = new SortedDictionary<int, SceneWish>();
        foreach (var (scene, score) in text.Scenes.Zip(text.Judged(draft)))
        {
            var cut = text.Claims.FirstOrDefault(claim => claim.Scene == scene.Number && claim.IsCut);
            if (scene.Sentences.Count == 0) Wish(scene, cut is null ? "were none" : $"said what the sources do not: {cut.Fault}");
            else if (score.Value < SceneCritique.Weak) Wish(scene, score.Reasons[0]);
        }

        // Scenes that fall short most come first, until what is missing is made up for.
        foreach (var scene in text.Scenes.OrderBy(scene => scene.WordCount - draft.Budgets[scene.Number - 1]))
        {
            var gain = draft.Budgets[scene.Number - 1] - scene.WordCount;
            if (missing <= 0 || gain <= 0) break;
            missing -= gain;
            if (!wishes.ContainsKey(scene.Number)) Wish(scene, $"were {scene.WordCount}, too few");
        }

        foreach (var wish in LengthWishes.ToLose(WordFit.Shorten(text.Scenes, draft.Order.WordBudget, draft.Order.Brief.Language), draft.Order.WordBudget))
            wishes.TryAdd(wish.Number, wish with { Words = obedience.AskFor(wish.Words), Wanted = wish.Words });
        return [.. wishes.Values];

        void Wish(Scene scene, string note) =>
            wishes[scene.Number] = new(scene.Number, obedience.AskFor((int)Math.Round(draft.Budgets[scene.Number - 1] * Surplus))) { Note = note };
    }

    private Script Script(ScriptOrder order, WriterSources sources, Draft text, ScriptWriting writing) => new(
        text.Plan.Title, new(provider.Name, $"{model.Name} on {provider.Title}", IsLanguageModel: true), sources.AsOf(text.Scenes), text.Scenes, sources.Used(text.Scenes))
    {
        Notes = [.. order.Material.Notes, .. sources.Notes(text.Scenes), .. writing.Notes(sources.Shelf.IsEmpty)],
        Writing = writing,
    };

    private async Task<WriterSources> SourcesAsync(ScriptOrder order, CancellationToken cancellationToken)
    {
        if (order.Material.Sources.Count > 0) return WriterSources.Of(order.Material.Sources, order.Brief.Language);
        // What is written in another language cannot be held against an English article.
        if (order.Brief.Language is not "en") return WriterSources.None;
        var found = await library.SearchAsync(order.Brief.Topic, 1, cancellationToken);
        return found.Count > 0 ? WriterSources.Of(found[0]) : WriterSources.None;
    }

    private NewsreelException Unsupported(Draft text, Scene empty) => ModelFailure.Of(
        ModelFailure.Answer, provider.Title,
        $"wrote nothing for scene {empty.Number} that its sources support, in {MostRounds} rounds: {text.Claims.LastOrDefault(claim => claim.Scene == empty.Number)?.Fault ?? "its answers were empty"}",
        "Bring more sources with --source, ask for a shorter film, or keep such sentences with --allow-unsourced.");
}
