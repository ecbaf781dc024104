using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Collects the lines of a script into scenes of spoken sentences, and what was left out on the way.</summary>
internal sealed class SceneBuilder(SpeakerMarks speakers)
{
    /// <summary>The note of a card that is not shown.</summary>
    public const string GraphicUnused = "graphic-unused";

    private const int LongestWord = 200;
    private const int LongestChapter = 80;
    private const string SentenceEnds = Marks.Stops + Marks.Closers;
    private const string Closing = SentenceEnds + Marks.Clauses;
    private readonly List<OwnScene> scenes = [];
    private readonly List<Part> parts = [];
    private readonly HashSet<string> heard = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> directions = [];
    private readonly List<ScriptNote> notes = [];
    private SoundbiteWords? interlude;
    private string? chapter;
    private string? card;
    private bool hasItem;

    /// <summary>The scenes so far.</summary>
    public IReadOnlyList<OwnScene> Scenes => scenes;

    /// <summary>Adds a line of words.</summary>
    /// <param name="raw">As it stands in the file.</param>
    /// <param name="isItem">Whether it opens an item of a list, which ends like a sentence.</param>
    /// <param name="speaker">Who says it, when the file tells that apart from the words.</param>
    public void Line(string raw, bool isItem = false, string? speaker = null)
    {
        if (SceneMarks.Read(raw) is { } mark)
        {
            EndScene();
            interlude = new(mark);
            if (mark.After.Length > 0) Line(mark.After, isItem, speaker);
            return;
        }

        if (interlude?.TryAdd(raw) == true) return;
        if (interlude is not null) EndScene();
        foreach (var (shown, words) in GraphicMarks.Split(raw))
        {
            if (shown is not null) Show(shown);
            Say(words, isItem, speaker);
        }
    }

    private void Say(string raw, bool isItem, string? speaker)
    {
        var (marked, words) = speakers.Read(StageDirections.Remove(raw, directions));
        words = StageDirections.Remove(words, directions);
        if ((marked ?? speaker) is { } name && (parts.Count == 0 || !string.Equals(parts[^1].Speaker, name, StringComparison.Ordinal)))
        {
            heard.Add(name);
            parts.Add(new(name));
        }

        if (string.IsNullOrWhiteSpace(words)) return;
        if (parts.Count == 0) parts.Add(new(null));
        // A card comes with the next sentence, not with the rest of one that has begun.
        if (card is not null && parts[^1].Lines is [.., var last] && IsEnd(last)) parts.Add(new(parts[^1].Speaker));
        if (card is not null && parts[^1].Lines.Count == 0) (parts[^1], card) = (parts[^1] with { Card = card }, null);
        if (isItem) Close();
        hasItem |= isItem;
        parts[^1].Lines.Add(words);
    }

    /// <summary>Ends the scene; one without a word is left out.</summary>
    /// <param name="searchWords">What to look for in archives.</param>
    /// <returns>Whether there was anything to say.</returns>
    public bool EndScene(params IReadOnlyList<string> searchWords)
    {
        if (interlude is { } silent)
        {
            interlude = null;
            Add(silent.Scene());
            return true;
        }

        if (hasItem) Close();
        hasItem = false;
        var sentences = parts.SelectMany(part => SentenceSplitter.Split(UnspacedText.Join(part.Lines))
            .Select(raw => InlineText.Sentence(raw) with { Speaker = part.Speaker })
            .Where(sentence => sentence.WordCount > 0)
            .Select((sentence, at) => at == 0 ? sentence with { Card = part.Card } : sentence)).ToList();
        parts.Clear();
        if (sentences.Count == 0) return false;
        Add(new(null, sentences, searchWords));
        return true;
    }

    /// <summary>Adds a scene that is whole, under the chapter that is open.</summary>
    public void Add(OwnScene scene)
    {
        foreach (var sentence in scene.Sentences) Check(sentence);
        foreach (var useless in scene.Sentences.SelectMany(sentence => sentence.Said).Where(said => said.Word.Contains(' ', StringComparison.Ordinal)))
            Note("pronunciation-unused", $"The script marks how “{useless.Word}” is said, but not with as many words: its voice says it as it is written. Mark each word alone.", isWarning: true);
        if (scenes.Count == OwnScript.MostScenes) throw new ScriptFault($"has more than {OwnScript.MostScenes} scenes", "Make several films of it.");
        scenes.Add(scene with { Chapter = chapter });
    }

    /// <summary>Has a card shown during the next sentence.</summary>
    public void Show(string words)
    {
        if (card is not null) Note(GraphicUnused, $"The graphic “{card}” of the script is not shown: no sentence follows it before the next one.", isWarning: true);
        card = words;
    }

    /// <summary>Opens a chapter; the scene before it ends.</summary>
    public void Chapter(string? heading)
    {
        EndScene();
        var plain = heading is null ? "" : InlineText.Plain(heading);
        chapter = plain.Length == 0 ? null : plain.Length > LongestChapter ? plain[..(LongestChapter - 1)].TrimEnd() + "…" : plain;
    }

    /// <summary>Remembers something that a person should know.</summary>
    public void Note(string code, string message, bool isWarning) => notes.Add(new(code, message, isWarning));

    /// <summary>Everything that was noticed.</summary>
    public IReadOnlyList<ScriptNote> Notes()
    {
        var all = new List<ScriptNote>(notes);
        if (card is not null) all.Add(new(GraphicUnused, $"The graphic “{card}” of the script is not shown: no sentence follows it.", IsWarning: true));
        if (heard.Count > 0)
            all.Add(new("speakers", $"The script marks {Counted.Of(heard.Count, "speaker")} ({Some(heard)}); this version reads all of them with one voice.", IsWarning: heard.Count > 1));
        if (directions.Count > 0)
            all.Add(new("stage-directions", $"{Counted.Of(directions.Count, "stage direction")} of the script {Counted.Verb(directions.Count, "is", "are")} not spoken: {Some(directions)}.", IsWarning: false));
        return all;
    }

    // An item of a list ends like a sentence, and so does what stands before the list.
    private void Close()
    {
        if (parts.Count == 0 || parts[^1].Lines is not { Count: > 0 } lines) return;
        if (!Closing.Contains(lines[^1].TrimEnd()[^1], StringComparison.Ordinal)) lines[^1] = ClosingMarks.Closed(lines[^1].TrimEnd());
    }

    private static bool IsEnd(string line) => SentenceEnds.Contains(line.TrimEnd()[^1], StringComparison.Ordinal);

    private static void Check(Sentence sentence)
    {
        var longest = sentence.Text.Split(' ').MaxBy(word => word.Length)!;
        // Scripts without spaces between words are not read word by word.
        if (longest.Length > LongestWord && longest.All(letter => letter < 0x2E80))
            throw new ScriptFault($"holds a word of {longest.Length} characters (\"{longest[..40]}…\"), which no voice can say", "Take it out of the script.");
    }

    private static string Some(IReadOnlyCollection<string> texts) =>
        string.Join(", ", texts.Distinct(StringComparer.OrdinalIgnoreCase).Take(5).Select(text => text.Length > 60 ? text[..59] + "…" : text)) + (texts.Count > 5 ? " …" : "");

    private sealed record Part(string? Speaker)
    {
        public List<string> Lines { get; } = [];

        public string? Card { get; init; }
    }
}

/// <summary>Why a script cannot be used: the end of a sentence that begins with its name.</summary>
internal sealed class ScriptFault(string what, string action) : Exception(what)
{
    /// <summary>What the person can do.</summary>
    public string Action { get; } = action;
}
