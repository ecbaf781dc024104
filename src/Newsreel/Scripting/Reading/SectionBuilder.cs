using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Collects the paragraphs of a source into sentences that know where they stand.</summary>
internal sealed class SectionBuilder(int source, string text, int mostSentences)
{
    private const int FewestWords = 3;
    private const int FewestWithoutStop = 6;
    private const int MostWords = 80;
    private const int LongestSentence = 2000;
    private readonly List<ArticleSection> sections = [];
    private readonly List<(string Word, int Offset)> words = [];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
    private List<Sentence> sentences = [];
    private string? heading;
    private int ordinal;
    private int end;

    /// <summary>Opens a section; the one before it ends.</summary>
    public void Heading(string? name)
    {
        EndParagraph();
        EndSection();
        heading = Outline.Title(InlineText.Plain(name ?? ""));
    }

    /// <summary>Adds a line to the paragraph.</summary>
    /// <param name="offset">Where it stands in the text.</param>
    /// <param name="length">Its characters.</param>
    public void Line(int offset, int length)
    {
        var stop = offset + length;
        for (var at = offset; at < stop;)
        {
            while (at < stop && char.IsWhiteSpace(text[at])) at++;
            var start = at;
            while (at < stop && !char.IsWhiteSpace(text[at])) at++;
            if (at > start) words.Add((text[start..at], start));
        }
    }

    /// <summary>Ends the paragraph and takes in its sentences: whole ones, and long ones that only lack their full stop.</summary>
    /// <param name="needsStop">Whether a sentence without a closing mark is no sentence here.</param>
    public void EndParagraph(bool needsStop = false)
    {
        var paragraph = UnspacedText.Join(words.Select(word => word.Word));
        var (at, start) = (0, 0);
        foreach (var range in SentenceSplitter.Ranges(paragraph))
        {
            var from = Offset(range.Start.Value);
            if (ordinal < mostSentences) Take(paragraph[range], from, Offset(range.End.Value - 1) + 1, needsStop);
            else IsCut = true;
        }

        words.Clear();

        // Places are asked for in ascending order: what stands where in the paragraph stands as far behind its word in the text.
        int Offset(int place)
        {
            for (; place >= start + words[at].Word.Length; at++) start += words[at].Word.Length + (UnspacedText.HasSpaceBetween(words[at].Word, words[at + 1].Word) ? 1 : 0);
            return words[at].Offset + place - start;
        }
    }

    /// <summary>Whether there were more sentences than are considered.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The document.</summary>
    public SourceDocument Document(string fileName, string? title, SourceFacts about)
    {
        EndParagraph();
        EndSection();
        IReadOnlyList<ScriptNote> notes = IsCut
            ? [new("source-cut", string.Create(CultureInfo.InvariantCulture, $"Only the first {ordinal} sentences of {fileName} were considered."), IsWarning: true)]
            : [];
        return new(source, fileName, Outline.Title(InlineText.Plain(title ?? "")), about, text[..end], sections, notes);
    }

    private void Take(string raw, int from, int to, bool needsStop)
    {
        if (raw.Length > LongestSentence) return;
        var sentence = InlineText.Sentence(raw);
        var (hasStop, size) = (ClosingMarks.Has(sentence.Text), Words.Usual(sentence.Text));
        if (size is < FewestWords or > MostWords) return;
        if (!hasStop && (needsStop || size < FewestWithoutStop)) return;
        if (!seen.Add(sentence.Text)) return;
        sentences.Add(new(ClosingMarks.Closed(sentence.Text), sentence.KeyPhrase, string.Create(CultureInfo.InvariantCulture, $"source-{source}#{++ordinal}"))
        {
            Quotation = new(source, text[from..to], from),
        });
        end = Math.Max(end, to);
    }

    private void EndSection()
    {
        if (sentences.Count > 0) sections.Add(new(heading, sentences));
        sentences = [];
    }
}
