using Newsreel.Common;

namespace Newsreel.Scripting.Prose;

/// <summary>The sentences that hold a story together: what opens it, what is at stake, what closes it.</summary>
/// <param name="Opening">Where the opening stands.</param>
/// <param name="Stake">The question or the sentence that says what the story is about; null when the opening says it.</param>
/// <param name="Closing">Where the closing stands. Nothing behind it is said.</param>
internal sealed record StoryFrame(int Opening, int? Stake, int Closing)
{
    /// <summary>A lead is not looked at any further than this.</summary>
    private const int LongestLead = 15;

    /// <summary>The closing is looked for among this many sentences at the end that can be said alone.</summary>
    private const int Endings = 5;

    /// <summary>An opening that has as many words of the title says what the story is about.</summary>
    private const int Telling = 2;

    /// <summary>The closing with all that it needs takes at most this share of the film, or <see cref="FewestClosingWords"/>.</summary>
    private const double LargestClosing = 0.3;

    private const int FewestClosingWords = 25;

    /// <summary>The frame of an article of the library, which is written to be cut: its ends are its ends, its lead ends with the question.</summary>
    public static StoryFrame OfLibrary(IReadOnlyList<PickableSentence> sentences) =>
        new(0, Math.Max(0, sentences.Count(sentence => sentence.Section == 0) - 1), sentences.Count - 1);

    /// <summary>The frame of a text as people publish it: with an author in it, remarks at the end, an anecdote at the beginning.</summary>
    /// <param name="sentences">In their order.</param>
    /// <param name="links">What they need.</param>
    /// <param name="about">Tells what it is about.</param>
    /// <param name="budget">Words of the film.</param>
    public static StoryFrame Of(IReadOnlyList<PickableSentence> sentences, SentenceLinks links, TitleWords about, int budget)
    {
        var lead = Enumerable.Range(0, sentences.Count).Where(index => sentences[index].Section == sentences[0].Section && index < LongestLead && links.IsFit(index) && !IsAuthors(index)).ToList();
        var first = Enumerable.Range(0, sentences.Count).FirstOrDefault(links.IsFit);
        var opening = links.Group(first).Count == 1 && !IsAuthors(first)
            ? first
            : lead.Where(index => links.Group(index).Count == 1 && !(index + 1 < sentences.Count && links.Tie(index + 1) is not Tie.None))
                .DefaultIfEmpty(first)
                .MaxBy(index => (about.Shared(Text(index)), -index));
        return new(opening, Stake(), ClosingAfter(opening));

        int? Stake()
        {
            if (lead.Where(index => index > opening && Marks.IsQuestion(Text(index))).Cast<int?>().FirstOrDefault() is { } question) return question;
            if (about.Shared(Text(opening)) >= Telling) return null;
            var best = lead.Where(index => index != opening).DefaultIfEmpty(opening).MaxBy(index => (Tells(index), -index));
            return best != opening && Tells(best) >= Telling ? best : null;
        }

        int Tells(int index) => about.Shared(Text(index)) is > 0 and var shared ? shared + (Ending.LooksAhead(Text(index)) ? 1 : 0) : 0;

        int ClosingAfter(int start)
        {
            var most = Math.Max(FewestClosingWords, budget * LargestClosing);
            var ends = Enumerable.Range(start + 1, Math.Max(0, sentences.Count - start - 1))
                .Where(index => links.IsFit(index) && !IsAuthors(index) && links.Group(index).Sum(place => sentences[place].Sentence.WordCount) <= most)
                .Reverse().Take(Endings).ToList();
            if (ends.Count == 0) return Math.Max(start, sentences.Count - 1);
            return ends.Select((index, distance) => (Index: index, Value: Ending.Value(Text(index), about) - (0.25 * distance) - (0.2 * Math.Min(2, links.Group(index).Count - 1)))).MaxBy(end => end.Value).Index;
        }

        string Text(int index) => sentences[index].Sentence.Text;

        bool IsAuthors(int index) => links.Group(index).Any(place => SentenceFitness.IsAboutItsAuthor(sentences[place].Sentence.Text));
    }
}
