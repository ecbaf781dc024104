using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Scripting;

/// <summary>
/// Writes without a language model: takes a script of one's own as it is, picks and orders the most telling sentences of the
/// sources that a person brought or of a library article about the topic, or makes an outline of at most 90 s that says what it is.
/// </summary>
public sealed class OfflineWriter(IArticleLibrary library) : IScriptWriter
{
    /// <summary>From this length on a film has chapters.</summary>
    private static readonly TimeSpan ChaptersFrom = TimeSpan.FromSeconds(120);

    /// <summary>A budget may be missed by this share before the material counts as too short; pauses and rate make up for it.</summary>
    private const double Shortfall = 0.06;

    /// <inheritdoc />
    public async Task<Script> WriteAsync(ScriptOrder order, CancellationToken cancellationToken)
    {
        if (order.Material.Script is { } own) return OwnScriptWriter.Write(order, own);
        var (brief, budget) = (order.Brief, order.WordBudget);
        var article = await ArticleAsync(order, cancellationToken);
        var picker = new SentencePicker(article);
        var scenes = brief.SceneCount;
        if (picker.AllWords < budget * (1 - Shortfall)) throw TooFewWords(article, brief, budget, picker.AllWords);
        if (picker.AllSentences < scenes) throw TooFewSentences(article, brief, picker.AllSentences);
        picker.Fill(budget, scenes);
        return Compose(order, article, ScenePartition.Cut(picker.Picked(budget), scenes), [.. Enumerable.Range(0, scenes).Select(_ => SceneId.New())]);
    }

    /// <inheritdoc />
    public async Task<Script> ReviseAsync(ScriptOrder order, Script script, int extraWords, CancellationToken cancellationToken)
    {
        if (script.IsOwn) return script;
        var article = await ArticleAsync(order, cancellationToken);
        var picker = new SentencePicker(article);
        picker.Take(script.Scenes.SelectMany(scene => scene.Sentences).Select(sentence => sentence.Passage ?? "").ToHashSet(StringComparer.Ordinal));
        var budget = script.WordCount + extraWords;
        if (picker.Picked(budget).Count < script.Scenes.Count) return script;
        if (extraWords > 0) picker.Grow(budget);
        else picker.Shrink(budget, script.Scenes.Count);
        picker.Settle(budget);
        return Compose(order, article, ScenePartition.Cut(picker.Picked(budget), script.Scenes.Count), [.. script.Scenes.Select(scene => scene.Id)]);
    }

    private async Task<Article> ArticleAsync(ScriptOrder order, CancellationToken cancellationToken)
    {
        var brief = order.Brief;
        if (LanguageObstacle(brief.Language, order.Material) is { } obstacle) throw obstacle;
        if (order.Material.Sources.Count > 0) return SourceArticle.Of(order.Material.Sources, brief.Topic, brief.Language);
        var found = await library.SearchAsync(brief.Topic, 1, cancellationToken);
        if (found.Count > 0) return found[0];
        if (brief.Target <= Outline.Longest) return Outline.For(brief.Topic);
        var titles = string.Join(", ", await library.TitlesAsync(cancellationToken));
        throw NewsreelException.Final(
            "no-material",
            $"No article in the library is about \"{Outline.Clean(brief.Topic)}\", and an outline without a source carries at most {Outline.Longest.TotalSeconds:0} s ({brief.Target.TotalSeconds:0} s were asked for).",
            $"Ask for --duration {Outline.Longest.TotalSeconds:0} or less, bring an article with --source FILE or a script with --script FILE, or choose a topic of the library: {titles}. "
            + "A language model writes about anything: set GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY, or start Ollama.");
    }

    /// <summary>Why nothing can be written in a language without a language model; null when it can.</summary>
    /// <param name="language">Of the film, ISO 639-1.</param>
    /// <param name="material">What the person brought, without a script.</param>
    internal static NewsreelException? LanguageObstacle(string language, Material material)
    {
        if (material.Sources.Count > 0)
            return LanguageGuess.Other(material.Sources.SelectMany(source => source.Sections).SelectMany(section => section.Sentences).Select(sentence => sentence.Text), language) is { Length: > 0 } written
                ? NewsreelException.Final(
                    "language-unwritten", $"The sources are {Languages.NameOf(written)}, the voice speaks {Languages.NameOrCode(language)}, and no language model translates them.",
                    $"Ask for --language {written}, or set the key of a language model ('newsreel models').")
                : null;
        return language is "en"
            ? null
            : NewsreelException.Final(
                "language-unwritten", $"The library and outlines are English, and the film is to be {Languages.NameOrCode(language)}; no language model writes it.",
                "Bring words or documents in that language with --script or --source, or set the key of a language model ('newsreel models').");
    }

    private static Script Compose(ScriptOrder order, Article article, IReadOnlyList<IReadOnlyList<PickableSentence>> parts, IReadOnlyList<SceneId> ids)
    {
        var hasChapters = order.Brief.Target >= ChaptersFrom;
        IReadOnlyList<Scene> scenes = [.. parts.Select((part, index) => new Scene(
            ids[index],
            index + 1,
            hasChapters ? part[0].Heading : null,
            [.. part.Select(choice => choice.Sentence)]))];
        if (Outline.Is(article)) return new(Outline.TitleFor(order.Brief.Topic), OutlineName, null, scenes, []);
        if (!SourceArticle.Is(article)) return new(article.Title, Offline($"the library article \"{article.Title}\""), article.AsOf, scenes, article.Sources);
        var used = SourceArticle.Used(article, scenes.SelectMany(scene => scene.Sentences));
        var name = used.Count == 1 ? $"the source \"{used[0].Title}\"" : $"{used.Count} sources";
        return new(article.Title, Offline(name), SourceDates.AsOf(used), scenes, used) { Notes = [.. SourceDates.Notes(used), .. order.Material.Notes, .. ScriptNote.Orders(order.Material.Sources), .. ScriptNote.Unused(article.Sources.Except(used))] };
    }

    private static readonly WriterName OutlineName = new(WriterName.Outline, "an outline without sources", IsLanguageModel: false);

    private static WriterName Offline(string material) => new("offline", $"sentences chosen from {material}", IsLanguageModel: false);

    private static NewsreelException TooFewWords(Article article, Brief brief, int budget, int available) => TooShort(
        article,
        $"{Name(article)} {available} words; a film of {brief.Target.TotalSeconds:0} s needs about {budget}.",
        brief.Target.TotalSeconds * available / budget * 0.95);

    private static NewsreelException TooFewSentences(Article article, Brief brief, int available) => TooShort(
        article,
        $"{Name(article)} too few sentences ({available}); a film of {brief.Target.TotalSeconds:0} s has {brief.SceneCount} scenes and needs one for each.",
        brief.Target.TotalSeconds * available / brief.SceneCount);

    private static string Name(Article article) =>
        !SourceArticle.Is(article) ? $"The article \"{article.Title}\" has"
        : article.Sources.Count == 1 ? $"The source {article.Sources[0].File} has"
        : $"The {article.Sources.Count} sources have together";

    private static NewsreelException TooShort(Article article, string message, double seconds)
    {
        var carried = Math.Floor(seconds / 5) * 5;
        message += $" It carries about {Math.Floor(seconds):0} s.";
        var more = SourceArticle.Is(article) ? "more text with --source FILE" : "a longer article about it to library/articles under home";
        if (carried < Brief.Shortest.TotalSeconds) return NewsreelException.Final("material-too-short", message, $"Add {more}.");
        return NewsreelException.Final("material-too-short", message, $"Ask for --duration {carried:0} or less, or add {more}.");
    }
}
