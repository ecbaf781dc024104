using System.Text.Json.Serialization;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting.Claims;

namespace Newsreel.Scripting;

/// <summary>What a person brought to a film. Holds everything that is needed of files and pages: they are not opened again.</summary>
/// <param name="Script">A script of one's own; null when a writer writes.</param>
/// <param name="Sources">Documents that the words must rest on, numbered 1 to n in the order in which they were named.</param>
public sealed record Material(OwnScript? Script, IReadOnlyList<SourceDocument> Sources)
{
    /// <summary>Nothing was brought.</summary>
    public static readonly Material None = new(null, []);

    /// <summary>English narration with its pauses, for an estimate.</summary>
    private const double UsualWordsPerSecond = 2.5;

    /// <summary>What a film is called when nobody names a topic: the script's title, else the first source's, else its file name; null without material.</summary>
    [JsonIgnore]
    public string? SuggestedTopic =>
        Script is { } script ? script.Title ?? FileTitle(script.FileName)
        : Sources.Count > 0 ? Sources[0].Title ?? FileTitle(Sources[0].FileName)
        : null;

    /// <summary>The brief with what it left to the material: a topic when it names none, an estimate of the length when that is to be the script's own.</summary>
    public Brief Complete(Brief brief)
    {
        var topic = brief.Topic.Length > 0 ? brief.Topic : SuggestedTopic ?? Brief.DefaultTopic;
        topic = string.Concat(topic.EnumerateRunes().Take(Brief.LongestTopic)).TrimEnd();
        if (!brief.KeepsNaturalLength || Script is not { } script) return brief with { Topic = topic };
        var words = script.Scenes.Sum(scene => scene.Sentences.Sum(sentence => Words.Usual(sentence.Text)));
        var estimate = TimeSpan.FromSeconds(Math.Round((words / UsualWordsPerSecond) + script.InterludeTime.TotalSeconds));
        return brief with { Topic = topic, Target = TimeSpan.FromSeconds(Math.Clamp(estimate.TotalSeconds, Brief.Shortest.TotalSeconds, Brief.Longest.TotalSeconds)) };
    }

    /// <summary>Everything that was noticed while reading.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScriptNote> Notes => [.. Script?.Notes ?? [], .. Sources.SelectMany(source => source.Notes)];

    /// <summary>A file name as a title: without its ending, words apart.</summary>
    internal static string FileTitle(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Replace('-', ' ').Trim();
        return name.Length == 0 ? fileName : char.ToUpperInvariant(name[0]) + name[1..];
    }
}

/// <summary>A script of one's own, as it will be spoken.</summary>
/// <param name="FileName">Name of its file, without folders.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="AsOf">The date up to which its facts hold, if it says so.</param>
/// <param name="Scenes">1 to <see cref="MostScenes"/>.</param>
/// <param name="Notes">What was noticed while reading.</param>
public sealed record OwnScript(string FileName, string? Title, DateOnly? AsOf, IReadOnlyList<OwnScene> Scenes, IReadOnlyList<ScriptNote> Notes)
{
    /// <summary>The most scenes that a script may have.</summary>
    public const int MostScenes = 1000;

    /// <summary>Words that the narrator speaks.</summary>
    [JsonIgnore]
    public int NarratedWords => Scenes.Where(scene => scene.Interlude is null).Sum(scene => scene.Sentences.Sum(sentence => sentence.WordCount));

    /// <summary>How long the narrator is silent.</summary>
    [JsonIgnore]
    public TimeSpan InterludeTime => Scenes.Aggregate(TimeSpan.Zero, (time, scene) => time + (scene.Interlude?.Length ?? TimeSpan.Zero));
}

/// <summary>One scene of a script of one's own.</summary>
/// <param name="Chapter">The heading that it stands under; null when there is none.</param>
/// <param name="Sentences">What is said: at least one, but none in a breath and in a soundbite whose words nobody wrote down.</param>
/// <param name="SearchWords">What to look for in archives, as the script says; empty when it says nothing.</param>
public sealed record OwnScene(string? Chapter, IReadOnlyList<Sentence> Sentences, IReadOnlyList<string> SearchWords)
{
    /// <summary>What stands in the narrator's place; null where the narrator speaks.</summary>
    public Interlude? Interlude { get; init; }
}

/// <summary>A document that words rest on.</summary>
/// <param name="Number">1 to n.</param>
/// <param name="FileName">Name of its file, without folders; of one from the web, host and path of its address.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="About">Who published it, where and when.</param>
/// <param name="Text">What can be read in it, from the beginning to the last sentence that was taken in; quotations are parts of it.</param>
/// <param name="Sections">Its sentences under their headings; the lead first.</param>
/// <param name="Notes">What was noticed while reading.</param>
public sealed record SourceDocument(
    int Number, string FileName, string? Title, SourceFacts About, string Text, IReadOnlyList<ArticleSection> Sections, IReadOnlyList<ScriptNote> Notes)
{
    /// <summary>The day on which it was read from its address; null for a file.</summary>
    public DateOnly? ReadOn { get; init; }

    /// <summary>Whether a quotation stands in the document word for word, where it says.</summary>
    public bool Holds(Quotation quotation) =>
        quotation.Source == Number
        && quotation.Offset >= 0
        && quotation.Offset <= Text.Length
        && quotation.Text.Length > 0
        && Text.AsSpan(quotation.Offset).StartsWith(quotation.Text, StringComparison.Ordinal);

    /// <summary>The document as a publication.</summary>
    public SourceReference Reference() =>
        new(Title ?? Material.FileTitle(FileName), About.Publisher, About.Url, Checked: true)
        {
            Number = Number,
            File = ReadOn is null ? FileName : null,
            Author = About.Author,
            Date = About.Date,
            ReadOn = ReadOn,
        };
}

/// <summary>Who published a document, where and when; empty or null what it does not say.</summary>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">The site or the publisher.</param>
/// <param name="Url">Its address, http or https.</param>
/// <param name="Date">When it was published.</param>
public sealed record SourceFacts(string Author, string Publisher, string Url, DateOnly? Date)
{
    /// <summary>The document says nothing about itself.</summary>
    public static readonly SourceFacts Unknown = new("", "", "", null);
}

/// <summary>Words of a source, word for word.</summary>
/// <param name="Source">Number of the document.</param>
/// <param name="Text">As it stands there, marks and line breaks included.</param>
/// <param name="Offset">Characters before it in <see cref="SourceDocument.Text"/>.</param>
public sealed record Quotation(int Source, string Text, int Offset);

/// <summary>Something that a person should know about the words.</summary>
/// <param name="Code">A short stable word for programs, for example <c>speakers</c>.</param>
/// <param name="Message">What was noticed and where, one sentence.</param>
/// <param name="IsWarning">Whether somebody should look at it.</param>
public sealed record ScriptNote(string Code, string Message, bool IsWarning)
{
    /// <summary>Tells of a sentence in a source that gives orders to language models.</summary>
    internal static ScriptNote Ordering(string title, string sentence) =>
        new("source-order", $"“{title}” holds a sentence that gives orders to language models; it was not read: “{sentence}”", IsWarning: true);

    /// <summary>Tells of all such sentences of some sources.</summary>
    internal static IEnumerable<ScriptNote> Orders(IEnumerable<SourceDocument> sources) =>
        from source in sources
        from sentence in source.Sections.SelectMany(section => section.Sentences)
        where OrdersToModels.Is(sentence.Text)
        select Ordering(source.Reference().Title, sentence.Text);

    /// <summary>Tells of sources that nothing in the film rests on.</summary>
    internal static IEnumerable<ScriptNote> Unused(IEnumerable<SourceReference> sources) =>
        sources.Select(source => new ScriptNote("source-unused", $"No sentence of {source.File ?? source.Url} is in the film.", IsWarning: true));
}

/// <summary>What a writer is asked for.</summary>
/// <param name="Brief">What the film shall be.</param>
/// <param name="Material">What the person brought.</param>
/// <param name="WordBudget">Spoken words of the whole film, at least 1; a script of one's own keeps its own.</param>
/// <param name="WordsPerSecond">Measured speed of the voice without pauses, above 0.</param>
public sealed record ScriptOrder(Brief Brief, Material Material, int WordBudget, double WordsPerSecond)
{
    /// <summary>Folder where answers of language models are kept; it need not exist. Empty only where no model is asked.</summary>
    public string Answers { get; init; } = "";

    /// <summary>Told how far the writing is; null when nobody listens.</summary>
    public IProgress<WritingProgress>? Progress { get; init; }
}

/// <summary>How far a script is.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Doing">What is done now, a few words: <c>writes scenes 4–6 of 25</c>.</param>
public sealed record WritingProgress(double Share, string Doing);
