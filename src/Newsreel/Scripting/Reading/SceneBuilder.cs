using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Collects the lines of a script into scenes of spoken sentences, and what was left out on the way.</summary>
internal sealed class SceneBuilder(SpeakerMarks speakers)
{
    private const int LongestWord = 200;
    private const int LongestChapter = 80;
    private const string Closing = ".!?…:;,\"”’)，：；、،؛";
    private readonly List<OwnScene> scenes = [];
    private readonly List<(string? Speaker, List<string> Lines)> parts = [];
    private readonly HashSet<string> heard = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> directions = [];
    private readonly List<ScriptNote> notes = [];
    private string? chapter;
    private bool hasItem;

    /// <summary>The scenes so far.</summary>
    public IReadOnlyList<OwnScene> Scenes => scenes;

    /// <summary>Adds a line of words.</summary>
    /// <param name="raw">As it stands in the file.</param>
    /// <param name="isItem">Whether it opens an item of a list, which ends like a sentence.</param>
    /// <param name="speaker">Who says it, when the file tells that apart from the words.</param>
    public void Line(string raw, bool isItem = false, string? speaker = null)
    {
        var (marked, words) = speakers.Read(StageDirections.Remove(raw, directions));
        words = StageDirections.Remove(words, directions);
        if ((marked ?? speaker) is { } name && (parts.Count == 0 || !string.Equals(parts[^1].Speaker, name, StringComparison.Ordinal)))
        {
            heard.Add(name);
            parts.Add((name, []));
        }

        if (string.IsNullOrWhiteSpace(words)) return;
        if (parts.Count == 0) parts.Add((null, []));
        if (isItem) Close();
        hasItem |= isItem;
        parts[^1].Lines.Add(words);
    }

    /// <summary>Ends the scene; one without a word is left out.</summary>
    /// <param name="searchWords">What to look for in archives.</param>
    /// <returns>Whether there was anything to say.</returns>
    public bool EndScene(params IReadOnlyList<string> searchWords)
    {
        if (hasItem) Close();
        hasItem = false;
        var sentences = parts.SelectMany(part => SentenceSplitter.Split(UnspacedText.Join(part.Lines))
            .Select(raw => InlineText.Sentence(raw) with { Speaker = part.Speaker })
            .Where(sentence => sentence.WordCount > 0)).ToList();
        parts.Clear();
        if (sentences.Count == 0) return false;
        foreach (var sentence in sentences) Check(sentence);
        if (scenes.Count == OwnScript.MostScenes) throw new ScriptFault($"has more than {OwnScript.MostScenes} scenes", "Make several films of it.");
        scenes.Add(new(chapter, sentences, searchWords));
        return true;
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

    private static void Check(Sentence sentence)
    {
        var longest = sentence.Text.Split(' ').MaxBy(word => word.Length)!;
        // Scripts without spaces between words are not read word by word.
        if (longest.Length > LongestWord && longest.All(letter => letter < 0x2E80))
            throw new ScriptFault($"holds a word of {longest.Length} characters (\"{longest[..40]}…\"), which no voice can say", "Take it out of the script.");
    }


    private static string Some(IReadOnlyCollection<string> texts) =>
        string.Join(", ", texts.Distinct(StringComparer.OrdinalIgnoreCase).Take(5).Select(text => text.Length > 60 ? text[..59] + "…" : text)) + (texts.Count > 5 ? " …" : "");
}

/// <summary>Why a script cannot be used: the end of a sentence that begins with its name.</summary>
internal sealed class ScriptFault(string what, string action) : Exception(what)
{
    /// <summary>What the person can do.</summary>
    public string Action { get; } = action;
}
