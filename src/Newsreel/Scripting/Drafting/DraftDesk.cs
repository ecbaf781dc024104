using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newsreel.Scripting.Claims;
using Newsreel.Scripting.Models;

namespace Newsreel.Scripting.Drafting;

/// <summary>Asks a model for the plan of a film and for its scenes, in parts that fit what the model takes.</summary>
/// <param name="ask">Asks it.</param>
/// <param name="draft">What it is to write.</param>
/// <param name="instructions">Who it is and how it works.</param>
/// <param name="watch">Told what is asked.</param>
internal sealed class DraftDesk(StructuredAsk ask, DraftOrder draft, string instructions, WritingWatch watch)
{
    private const int ScenesOfAPlan = 40;
    private const int TokensOfAPoint = 70;
    private const int TokensOfTexts = 2000;

    /// <summary>So much of the words of a summary's sentence the film has too: a retelling shares less than a copy.</summary>
    private const double LeastTold = 0.5;

    // Where plan, scenes and rewriting end, as shares of the writing.
    private const double Planned = 0.1;
    private const double Written = 0.8;
    private const double Rewritten = 0.95;
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ScriptOrder Order => draft.Order;

    /// <summary>The plan of the whole film; a long one is planned in parts.</summary>
    public async Task<DraftPlan> PlanAsync(CancellationToken cancellationToken)
    {
        var plan = DraftPlan.Empty;
        for (var first = 1; first <= draft.Scenes; first += ScenesOfAPlan)
        {
            var (from, to) = (first, Math.Min(draft.Scenes, first + ScenesOfAPlan - 1));
            watch.Begin(Planned * (from - 1) / draft.Scenes, "plans the film");
            var output = Math.Min(draft.Limits.MostOutputTokens, 1500 + ((to - from + 1) * TokensOfAPoint));
            var prompt = Prompts.Fill("plan",
                ("seconds", Order.Brief.Target.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)), ("topic", Prompts.OneLine(Order.Brief.Topic)), ("scenes", $"{draft.Scenes}"),
                ("chapters", DraftPlan.ChaptersWanted(Order.Brief, plan, from, to)), ("sources", Sources(Order.Brief.Topic, output)));
            var question = new Question<PlanAnswer>("film_plan", instructions, prompt + OrderLine("plan", [.. Enumerable.Range(from, to - from + 1).Select(number => new SceneWish(number, 0))]), output, answer => DraftPlan.Fault(answer, from, to));
            plan = plan.With(await ask.AskAsync(question, cancellationToken), from);
        }

        return plan;
    }

    /// <summary>Scenes in words.</summary>
    /// <param name="kind">Name of the prompt: <c>scenes</c> for new ones, <c>rewrite</c> for others of the same content.</param>
    /// <param name="plan">The film.</param>
    /// <param name="wishes">Which scenes, and how long.</param>
    /// <param name="before">The words that the first of them follows; empty when there are none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answers by number of the scene; every scene that was asked for has sentences.</returns>
    public async Task<IReadOnlyDictionary<int, DraftScene>> ScenesAsync(
        string kind, DraftPlan plan, IReadOnlyList<SceneWish> wishes, string before, CancellationToken cancellationToken)
    {
        var written = new Dictionary<int, DraftScene>();
        var (from, to, verb) = kind is "scenes" ? (Planned, Written, "writes") : (Written, Rewritten, "writes again");
        foreach (var part in wishes.Chunk(draft.ScenesOfACall))
        {
            watch.Begin(from + ((to - from) * written.Count / wishes.Count), $"{verb} {Names(part)} of {draft.Scenes}");
            var output = draft.OutputTokens(part.Length);
            var prompt = Prompts.Fill(kind,
                ("title", plan.Title), ("topic", Prompts.OneLine(Order.Brief.Topic)), ("stake", plan.Stake), ("ending", plan.Ending), ("scenes", $"{draft.Scenes}"),
                ("unit", draft.Unit.Name), ("first", $"{part[0].Number}"), ("last", $"{part[^1].Number}"),
                ("points", string.Join('\n', part.Select(wish => $"{wish.Number}. {wish.Words} {draft.Unit.Name}. {plan.PointOf(wish.Number)}{(wish.Note.Length > 0 ? $" The earlier words {wish.Note}." : "")}"))),
                ("before", before.Length > 0 ? $"\nThe words just before scene {part[0].Number}: {before}\n" : ""),
                ("sources", Sources(string.Join(' ', part.Select(wish => plan.PointOf(wish.Number)).Append(plan.Title)), output)));
            var question = new Question<ScenesAnswer>("film_scenes", instructions, prompt + OrderLine(kind, part), output, answer => DraftScene.Fault(answer, part));
            foreach (var scene in DraftScene.Of(await ask.AskAsync(question, cancellationToken), part)) written[scene.Number] = scene;
            before = written.GetValueOrDefault(part[^1].Number)?.LastSentence ?? before;
        }

        return written;
    }

    /// <summary>Words to publish the film with. What the film does not say is no part of them.</summary>
    /// <param name="text">The film as it will be spoken.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PublishingTexts> TextsAsync(Draft text, CancellationToken cancellationToken)
    {
        watch.Begin(Rewritten, "writes title and tags");
        var said = string.Join('\n', text.Scenes.Select(scene => $"{scene.Number}. {scene.Text}"));
        var most = draft.SourceTokens(TokensOfTexts) * 3;
        var prompt = Prompts.Fill("publication", ("script", said.Length > most ? said[..most] : said));
        var question = new Question<PublicationAnswer>("film_publication", instructions, prompt + OrderLine("publication", []), TokensOfTexts, answer => FaultOf(answer, said));
        var answer = await ask.AskAsync(question, cancellationToken);
        var titles = answer.Titles.Select(DraftText.Line).Where(title => title.Length is > 0 and <= PublishingTexts.LongestTitle);
        return new(
            [.. titles.Append(text.Plan.Title).Distinct(StringComparer.OrdinalIgnoreCase)], string.Join(' ', DraftText.Sentences(answer.Summary)), PublishingTexts.Distinct(answer.Tags.Select(DraftText.Line)),
            Words.Usual(answer.ThumbnailWords) <= PublishingTexts.MostThumbnailWords ? DraftText.Line(answer.ThumbnailWords) : "");
    }

    private static string Names(SceneWish[] wishes) => wishes.Length switch
    {
        1 => $"scene {wishes[0].Number}",
        _ when wishes[^1].Number - wishes[0].Number == wishes.Length - 1 => $"scenes {wishes[0].Number}–{wishes[^1].Number}",
        _ => $"scenes {string.Join(", ", wishes.Select(wish => wish.Number))}",
    };

    private string FaultOf(PublicationAnswer answer, string said)
    {
        if (DraftText.Sentences(answer.Summary).Count == 0) return "the summary has no words.";
        var language = Order.Brief.Language;
        foreach (var text in answer.Titles.Append(answer.Summary))
        {
            if (Figures.In(text, language).Except(Figures.In(said, language), StringComparer.Ordinal).FirstOrDefault() is { } figure) return $"the film does not name the figure {figure}.";
            if (language is "en" && ClaimCheck.Names(text).FirstOrDefault(name => !said.Contains(name, StringComparison.OrdinalIgnoreCase) && !Order.Brief.Topic.Contains(name, StringComparison.OrdinalIgnoreCase)) is { } name) return $"the film does not name {name}.";
        }

        // What a viewer reads of the film is told in it: a sentence that shares few words with it tells of something else.
        var told = Passage.TermsOf(said + ' ' + Order.Brief.Topic, language);
        return DraftText.Sentences(answer.Summary).FirstOrDefault(sentence => Passage.TermsOf(sentence, language) is { Count: > 0 } terms && terms.Count(told.Contains) < terms.Count * LeastTold) is { } other
            ? $"the film does not say “{other}”"
            : "";
    }

    private string Sources(string about, int outputTokens)
    {
        if (draft.Shelf.IsEmpty) return "";
        var passages = draft.Shelf.For(about, draft.SourceTokens(outputTokens));
        var titles = string.Join('\n', draft.Shelf.Titles.Select((title, at) => $"Source {at + 1}: {Prompts.OneLine(title)}"));
        return $"\nSOURCE TEXT BEGINS\n{titles}\n{string.Join('\n', passages.Select(passage => passage.Line))}\nSOURCE TEXT ENDS\n";
    }

    /// <summary>What is wanted once more, in a form that programs read too.</summary>
    private string OrderLine(string kind, IReadOnlyList<SceneWish> wishes) => "\nORDER " + JsonSerializer.Serialize(
        new { kind, topic = Prompts.OneLine(Order.Brief.Topic), scenes = wishes.Select(wish => new { number = wish.Number, words = wish.Words }), sources = draft.Shelf.Titles.Count }, Plain) + "\n";
}

/// <summary>A scene that is wanted.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Words">Words that are asked for.</param>
internal sealed record SceneWish(int Number, int Words)
{
    /// <summary>What was wrong with earlier words, a part of a sentence; empty when there were none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Words that are wanted: what is asked for may differ, as the model's answers do. Default the words that are asked for.</summary>
    public int Wanted { get => field == 0 ? Words : field; init; }

    /// <summary>Whether nothing but the length was wrong with the earlier words.</summary>
    public bool IsForLength { get; init; }
}
