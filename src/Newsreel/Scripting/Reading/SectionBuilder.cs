using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Collects the paragraphs of a source into sentences that know where they stand.</summary>
internal sealed partial class SectionBuilder(int source, string text, int mostSentences)
{
    private const int FewestWords = 3;
    private const int FewestWithoutStop = 6;
    private const int MostWords = 80;
    private const int LongestSentence = 2000;
    private readonly List<ArticleSection> sections = [];
    private readonly List<(string Word, int Offset)> words = [];
    private readonly List<string> leftOut = [];
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
    private List<Sentence> sentences = [];
    private string? heading;
    private bool isAboutText;
    private int ordinal;
    private int end;

    /// <summary>Opens a section; the one before it ends. What stands under a heading as "References" is no text of the story.</summary>
    public void Heading(string? name)
    {
        EndParagraph();
        EndSection();
        heading = Outline.Title(InlineText.Plain(name ?? ""));
        isAboutText = heading is not null && TextFurniture.IsSection(heading);
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
        if (isAboutText && words.Count > 0 && !leftOut.Contains(heading!, StringComparer.OrdinalIgnoreCase)) leftOut.Add(heading!);
        if (isAboutText || TextFurniture.Is(InlineText.Plain(paragraph))) paragraph = "";
        var (at, start, before) = (0, 0, ordinal);
        foreach (var range in SentenceSplitter.Ranges(paragraph))
        {
            var from = Offset(range.Start.Value);
            // A word or two are a sentence only behind another one: "Nobody screamed."
            if (ordinal < mostSentences) Take(paragraph[range], from, Offset(range.End.Value - 1) + 1, (needsStop, IsWithin: ordinal > before));
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
        var notes = new List<ScriptNote>();
        if (IsCut) notes.Add(new("source-cut", string.Create(CultureInfo.InvariantCulture, $"Only the first {ordinal} sentences of {fileName} were considered."), IsWarning: true));
        if (leftOut.Count > 0) notes.Add(new("source-part-left-out", $"Of {fileName} nothing was taken that stands under {string.Join(", ", leftOut.Select(name => $"“{name}”"))}: such headings stand over what is about a text.", IsWarning: false));
        return new(source, fileName, Outline.Title(InlineText.Plain(title ?? "")), about, sections.Count == 0 ? text : text[..end], sections, notes);
    }

    private void Take(string raw, int from, int to, (bool NeedsStop, bool IsWithin) rule)
    {
        if (raw.Length > LongestSentence) return;
        var plain = InlineText.Sentence(raw);
        var sentence = new Sentence(SpokenForm.Of(plain.Text, isFirst: ordinal == 0), plain.KeyPhrase, null);
        var (hasStop, size) = (ClosingMarks.Has(sentence.Text), Words.Usual(sentence.Text));
        if (size > MostWords || size < (hasStop && rule.IsWithin ? 1 : FewestWords)) return;
        if (!hasStop && (rule.NeedsStop || size < FewestWithoutStop || sentence.Text[^1] is ':' or '：' || char.IsDigit(sentence.Text[0]))) return;
        if (Fragment().IsMatch(sentence.Text) || TextFurniture.IsPointer(sentence.Text)) return;
        if (!seen.Add(sentence.Text)) return;
        sentences.Add(new(ClosingMarks.Closed(sentence.Text), sentence.KeyPhrase, string.Create(CultureInfo.InvariantCulture, $"source-{source}#{++ordinal}"))
        {
            Quotation = new(source, text[from..to], from),
            IsWithinParagraph = rule.IsWithin,
        });
        end = Math.Max(end, to);
    }

    private void EndSection()
    {
        if (sentences.Count > 0) sections.Add(new(heading, sentences));
        sentences = [];
    }

    // An item of a list, or the rest of a sentence whose beginning stands elsewhere: a small letter begins it, and no name as "iPhone" does.
    [GeneratedRegex(@"\A([-–—•*·▪]\s|\W{0,2}\p{Ll}+[\s,;:.])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fragment();
}
