using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>The words of a film, scene by scene, before anything is spoken.</summary>
/// <param name="Title">Shown on the title card, at most 80 characters.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="AsOf">The date up to which the facts hold; null when nothing is asserted.</param>
/// <param name="Scenes">Numbered 1 to n without gaps.</param>
/// <param name="Sources">What the text rests on.</param>
public sealed record Script(string Title, WriterName Writer, DateOnly? AsOf, IReadOnlyList<Scene> Scenes, IReadOnlyList<SourceReference> Sources)
{
    /// <summary>What a person should know about the words. Default: nothing.</summary>
    public IReadOnlyList<ScriptNote> Notes { get; init; } = [];

    /// <summary>Words with which a language model would publish it; null when none was asked.</summary>
    public PublishingTexts? Texts { get; init; }

    /// <summary>How a language model wrote it; null when none did.</summary>
    public ScriptWriting? Writing { get; init; }

    /// <summary>Words of all scenes, those of soundbites included.</summary>
    public int WordCount => Scenes.Sum(scene => scene.WordCount);

    /// <summary>Whether the words are a person's own and may not be changed.</summary>
    public bool IsOwn => Writer.Id is WriterName.Own;

    /// <summary>Whether its sentences rest on something: those of an outline do not, and a script of one's own may not.</summary>
    public bool Rests(Sentence sentence) => sentence.Passage is not null && Writer.Id is not WriterName.Outline;
}

/// <summary>One scene: a few sentences that belong together.</summary>
/// <param name="Id">Names the scene in the database; stays when its words change.</param>
/// <param name="Number">1 to n.</param>
/// <param name="Chapter">The chapter it belongs to; null before the first and in films without chapters.</param>
/// <param name="Sentences">What is said: at least one, but none in a breath and in a soundbite whose words nobody wrote down.</param>
public sealed record Scene(SceneId Id, int Number, string? Chapter, IReadOnlyList<Sentence> Sentences)
{
    /// <summary>What to look for in archives, as the script says. Default: nothing.</summary>
    public IReadOnlyList<string> SearchWords { get; init; } = [];

    /// <summary>What stands in the narrator's place; null where the narrator speaks.</summary>
    public Interlude? Interlude { get; init; }

    /// <summary>What is heard in it.</summary>
    public SceneKind Kind => Interlude?.Kind ?? SceneKind.Narration;

    /// <summary>What stands for the scene in lists and in the database: what is said, else its mark.</summary>
    public string Listed => Sentences.Count == 0 && Interlude is { } interlude ? interlude.Mark : Text;

    /// <summary>What is said: the sentences joined by single spaces, by none in scripts that have none.</summary>
    public string Text => UnspacedText.Join(Sentences.Select(sentence => sentence.Text));

    /// <summary>Spoken words.</summary>
    public int WordCount => Sentences.Sum(sentence => sentence.WordCount);
}

/// <summary>One sentence, plain text.</summary>
/// <param name="Text">With its closing mark, without markup.</param>
/// <param name="KeyPhrase">Words of the sentence that can stand alone on a card, verbatim; null when nobody chose any.</param>
/// <param name="Passage">Where the sentence stands in its source, as "article#ordinal" or "source-number#ordinal"; null for words without a source.</param>
public sealed record Sentence(string Text, string? KeyPhrase, string? Passage)
{
    /// <summary>The words of the source that it rests on; null for words of the library and without a source.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>Who says it, as the script marks it; null when it does not. One voice reads all.</summary>
    public string? Speaker { get; init; }

    /// <summary>What a drawn card shows while it is said, whole as the script marks it; null where the script asks for no card.</summary>
    public string? Card { get; init; }

    /// <summary>How words of it are said, as the script marks them; empty where it marks none.</summary>
    public IReadOnlyList<SaidAs> Said { get; init; } = [];

    /// <summary>Whether it goes on within a paragraph of its source. Default: it opens one, or nobody knows.</summary>
    public bool IsWithinParagraph { get; init; }

    /// <summary>Words, as <see cref="Words"/> counts them.</summary>
    public int WordCount { get; } = Words.Count(Text);
}

/// <summary>Who wrote a script.</summary>
/// <param name="Id">For the database and reports: <c>offline</c>, <c>outline</c>, <c>own</c> or the name of the service whose model wrote it.</param>
/// <param name="Description">For people, one sentence without a full stop.</param>
/// <param name="IsLanguageModel">Whether a language model wrote the words.</param>
public sealed record WriterName(string Id, string Description, bool IsLanguageModel)
{
    /// <summary>The id of a person who brought a script.</summary>
    public const string Own = "own";

    /// <summary>The id of an outline.</summary>
    public const string Outline = "outline";
}

/// <summary>A publication that a text rests on.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it; empty when unknown.</param>
/// <param name="Url">Its address; empty when there is none.</param>
/// <param name="Checked">Whether the author of the article read it for this text.</param>
public sealed record SourceReference(string Title, string Publisher, string Url, bool Checked)
{
    /// <summary>Number of the document that the person brought; null for what an article of the library cites.</summary>
    public int? Number { get; init; }

    /// <summary>Name of that document's file, without folders; null for one from the web and for what an article of the library cites.</summary>
    public string? File { get; init; }

    /// <summary>Who wrote it; empty when unknown.</summary>
    public string Author { get; init; } = "";

    /// <summary>When it was published; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day on which that document was read from its address; null for a file.</summary>
    public DateOnly? ReadOn { get; init; }
}
