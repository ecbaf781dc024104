using Newsreel.Scripting.Models;

namespace Newsreel.Scripting.Drafting;

/// <summary>The sentences that a script may rest on, numbered for a model, and the choice of those that matter for a part of it. Pure.</summary>
internal sealed class PassageShelf
{
    private readonly IReadOnlyList<Passage> passages;
    private readonly Dictionary<string, int> frequency;

    /// <summary>A shelf of articles.</summary>
    /// <param name="sources">Title and sentences of each, in order; the first has number 1.</param>
    public PassageShelf(IReadOnlyList<(string Title, IReadOnlyList<Sentence> Sentences)> sources)
    {
        Titles = [.. sources.Select(source => source.Title)];
        passages = [.. sources.SelectMany((source, at) => source.Sentences.Select((sentence, ordinal) => new Passage(at + 1, ordinal + 1, sentence)))];
        frequency = passages.SelectMany(passage => passage.Terms).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Nothing to rest on.</summary>
    public static PassageShelf Empty => new([]);

    /// <summary>Titles of the sources, the first with number 1.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Whether a script has anything to rest on.</summary>
    public bool IsEmpty => passages.Count == 0;

    /// <summary>The passage with these numbers; null when there is none.</summary>
    public Passage? Find(int source, int number) => passages.FirstOrDefault(passage => passage.Source == source && passage.Number == number);

    /// <summary>
    /// Passages for a part of a script, in reading order: the beginnings of the sources when it is about nothing in particular, else those that
    /// share the rarest terms with it, each with its neighbours.
    /// </summary>
    /// <param name="about">What the part tells of.</param>
    /// <param name="mostTokens">How much may be read.</param>
    public IReadOnlyList<Passage> For(string about, int mostTokens)
    {
        var wanted = Passage.TermsOf(about);
        var ranked = passages
            .Select((passage, at) => (Passage: passage, At: at, Score: passage.Terms.Where(wanted.Contains).Sum(Rarity) + (passage.Number <= 3 ? 0.5 : 0)))
            .OrderByDescending(found => found.Score)
            .ThenBy(found => found.At)
            .ToList();
        var (chosen, left) = (new SortedSet<int>(), mostTokens);
        foreach (var found in ranked)
        {
            foreach (var at in (int[])[found.At, found.At + 1])
            {
                if (at >= passages.Count || passages[at].Source != found.Passage.Source || chosen.Contains(at)) continue;
                var tokens = TokenEstimate.Of(passages[at].Line);
                if (tokens > left) continue;
                left -= tokens;
                chosen.Add(at);
            }

            if (left < 40) break;
        }

        return [.. chosen.Select(at => passages[at])];
    }

    private double Rarity(string term) => Math.Log(1 + ((double)passages.Count / frequency[term]));
}

/// <summary>A sentence of a source.</summary>
/// <param name="Source">Number of the source, from 1.</param>
/// <param name="Number">Number of the sentence in it, from 1.</param>
/// <param name="Sentence">The sentence, with where it stands.</param>
internal sealed record Passage(int Source, int Number, Sentence Sentence)
{
    /// <summary>As a model reads it, on one line.</summary>
    public string Line => $"[{Source}#{Number}] {Prompts.OneLine(Sentence.Text)}";

    /// <summary>The words that say what it is about.</summary>
    public IReadOnlySet<string> Terms { get; } = TermsOf(Sentence.Text);

    /// <summary>The words that say what a text is about.</summary>
    public static IReadOnlySet<string> TermsOf(string text) => TopicMatch.Words(text).Select(TopicMatch.Stem).ToHashSet(StringComparer.Ordinal);
}
