using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Scripting;

/// <summary>
/// Writes without a language model: picks and orders the most telling sentences of a library article about the topic,
/// or makes an outline of at most 90 s that says what it is.
/// </summary>
public sealed class OfflineWriter(IArticleLibrary library) : IScriptWriter
{
    /// <summary>From this length on a film has chapters.</summary>
    private static readonly TimeSpan ChaptersFrom = TimeSpan.FromSeconds(120);

    /// <summary>A budget may be missed by this share before the material counts as too short; pauses and rate make up for it.</summary>
    private const double Shortfall = 0.06;

    /// <inheritdoc />
    public async Task<Script> WriteAsync(Brief brief, int wordBudget, CancellationToken cancellationToken)
    {
        var article = await MaterialAsync(brief, cancellationToken);
        var picker = new SentencePicker(article);
        var scenes = brief.SceneCount;
        if (picker.AllWords < wordBudget * (1 - Shortfall)) throw TooFewWords(article, brief, wordBudget, picker.AllWords);
        if (picker.AllSentences < scenes) throw TooFewSentences(article, brief, picker.AllSentences);
        picker.Fill(wordBudget, scenes);
        return Compose(brief, article, ScenePartition.Cut(picker.Picked, scenes), [.. Enumerable.Range(0, scenes).Select(_ => SceneId.New())]);
    }

    /// <inheritdoc />
    public async Task<Script> ReviseAsync(Brief brief, Script script, int extraWords, CancellationToken cancellationToken)
    {
        var article = await MaterialAsync(brief, cancellationToken);
        var picker = new SentencePicker(article);
        picker.Take(script.Scenes.SelectMany(scene => scene.Sentences).Select(sentence => sentence.Passage ?? "").ToHashSet(StringComparer.Ordinal));
        if (picker.Picked.Count < script.Scenes.Count) return script;
        var budget = script.WordCount + extraWords;
        if (extraWords > 0) picker.Grow(budget);
        else picker.Shrink(budget, script.Scenes.Count);
        picker.Settle(budget);
        return Compose(brief, article, ScenePartition.Cut(picker.Picked, script.Scenes.Count), [.. script.Scenes.Select(scene => scene.Id)]);
    }

    private async Task<Article> MaterialAsync(Brief brief, CancellationToken cancellationToken)
    {
        var found = await library.SearchAsync(brief.Topic, 1, cancellationToken);
        if (found.Count > 0) return found[0];
        if (brief.Target <= Outline.Longest) return Outline.For(brief.Topic);
        var titles = string.Join(", ", await library.TitlesAsync(cancellationToken));
        throw NewsreelException.Work(
            "no-material",
            $"No article in the library is about \"{Outline.Clean(brief.Topic)}\", and an outline without a source carries at most {Outline.Longest.TotalSeconds:0} s ({brief.Target.TotalSeconds:0} s were asked for).",
            $"Ask for --duration {Outline.Longest.TotalSeconds:0} or less, put an article about the topic into library/articles under home, or choose a topic of the library: {titles}. "
            + "Writing from --source files and with a language model (GROQ_API_KEY, OPENAI_API_KEY, GEMINI_API_KEY, ANTHROPIC_API_KEY) is not part of this version.");
    }

    private static Script Compose(Brief brief, Article article, IReadOnlyList<IReadOnlyList<PickableSentence>> parts, IReadOnlyList<SceneId> ids)
    {
        var hasChapters = brief.Target >= ChaptersFrom;
        var scenes = parts.Select((part, index) => new Scene(
            ids[index],
            index + 1,
            hasChapters ? part[0].Heading : null,
            [.. part.Select(choice => choice.Sentence)]));
        return new(Outline.Is(article) ? Outline.TitleFor(brief.Topic) : article.Title, WriterOf(article), article.AsOf, [.. scenes], article.Sources);
    }

    private static WriterName WriterOf(Article article) => Outline.Is(article)
        ? new("outline", "an outline without sources", IsLanguageModel: false)
        : new("offline", $"sentences chosen from the library article \"{article.Title}\"", IsLanguageModel: false);

    private static NewsreelException TooFewWords(Article article, Brief brief, int budget, int available) => TooShort(
        $"The article \"{article.Title}\" has {available} words; a film of {brief.Target.TotalSeconds:0} s needs about {budget}.",
        brief.Target.TotalSeconds * available / budget * 0.95);

    private static NewsreelException TooFewSentences(Article article, Brief brief, int available) => TooShort(
        $"The article \"{article.Title}\" has too few sentences ({available}); a film of {brief.Target.TotalSeconds:0} s has {brief.SceneCount} scenes and needs one for each.",
        brief.Target.TotalSeconds * available / brief.SceneCount);

    private static NewsreelException TooShort(string message, double seconds)
    {
        var carried = Math.Floor(seconds / 5) * 5;
        var shorter = carried >= Brief.Shortest.TotalSeconds ? $"Ask for --duration {carried:0} or less, or add" : "Add";
        return NewsreelException.Work("material-too-short", message, $"{shorter} a longer article about it to library/articles under home.");
    }
}
