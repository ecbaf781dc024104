using System.Text.RegularExpressions;
using Newsreel.Common;
using Newsreel.Scripting.Claims;
using Newsreel.Scripting.Models;

namespace Newsreel.Scripting.Drafting;

/// <summary>The sentences that a script may rest on, numbered for a model, and the choice of those that matter for a part of it. Pure.</summary>
internal sealed class PassageShelf
{
    private readonly IReadOnlyList<Passage> passages;
    private readonly Dictionary<string, int> frequency;
    private readonly Lazy<string> plain;
    private readonly Lazy<string> whole;
    private readonly Lazy<HashSet<string>> names;

    /// <summary>A shelf of articles.</summary>
    /// <param name="sources">Title and sentences of each, in order; the first has number 1.</param>
    /// <param name="language">Of the film that rests on them, ISO 639-1.</param>
    public PassageShelf(IReadOnlyList<(string Title, IReadOnlyList<Sentence> Sentences)> sources, string language = "en")
    {
        Language = language;
        Titles = [.. sources.Select(source => source.Title)];
        var all = sources.SelectMany((source, at) => source.Sentences.Select((sentence, ordinal) => new Passage(at + 1, ordinal + 1, sentence, language))).ToLookup(passage => OrdersToModels.Is(passage.Sentence.Text));
        passages = [.. all[false]];
        Orders = [.. all[true]];
        IsTranslated = LanguageGuess.Other(passages.Select(passage => passage.Sentence.Text), language).Length > 0;
        plain = new(() => string.Concat(passages.Select(passage => Plain(passage.Sentence.Text))));
        whole = new(() => string.Join(' ', passages.Select(passage => passage.Sentence.Text)));
        names = new(() => passages.SelectMany(passage => Plain(passage.Sentence.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Concat(Titles.SelectMany(title => Plain(title).Split(' ', StringSplitOptions.RemoveEmptyEntries))).Select(TopicMatch.Stem).ToHashSet(StringComparer.Ordinal));
        frequency = passages.SelectMany(passage => passage.Terms).CountBy(term => term, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Of the film that rests on them, ISO 639-1.</summary>
    public string Language { get; }

    /// <summary>Whether the sources are plainly written in another language than the film: its sentences share no words with them.</summary>
    public bool IsTranslated { get; }

    /// <summary>Nothing to rest on.</summary>
    public static PassageShelf Empty => new([]);

    /// <summary>Titles of the sources, the first with number 1.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Sentences that give orders to language models: none is shown one, and nothing rests on them.</summary>
    public IReadOnlyList<Passage> Orders { get; }

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
        var wanted = Passage.TermsOf(about, Language);
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

    /// <summary>The passage that holds most of a text's words, if that is enough of them.</summary>
    /// <param name="text">Any sentence.</param>
    /// <param name="enough">Share of its words, 0 to 1.</param>
    public Passage? Nearest(string text, double enough)
    {
        var terms = Passage.TermsOf(text, Language);
        if (terms.Count == 0) return null;
        var best = passages.Select(passage => (Passage: passage, Shared: (double)terms.Count(passage.Terms.Contains) / terms.Count)).MaxBy(found => found.Shared);
        return best.Passage is not null && best.Shared >= enough ? best.Passage : null;
    }

    /// <summary>A passage with those before and after it.</summary>
    public string Around(Passage passage) => string.Join(' ', Beside(passage));

    /// <summary>The sentences of a passage and of those before and after it.</summary>
    public IReadOnlyList<string> Beside(Passage passage) =>
        [.. passages.Where(near => near.Source == passage.Source && Math.Abs(near.Number - passage.Number) <= 1).Select(near => near.Sentence.Text)];

    /// <summary>Whether words stand in the sources one after another, however their marks and spaces are written.</summary>
    public bool Holds(string words) => plain.Value.Contains(Plain(words), StringComparison.Ordinal);

    /// <summary>Whether words that stand in the sources end somewhere there as well: no letter follows but behind a mark.</summary>
    public bool Ends(string words)
    {
        var parts = words.Split([.. words.Where(sign => !char.IsLetterOrDigit(sign)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape);
        return Regex.IsMatch(whole.Value, $@"{string.Join(@"[^\p{L}\p{N}]+", parts)}(?!\s*[\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Whether the sources hold a word that is written with a capital letter.</summary>
    public bool Names(string word) => names.Value.Contains(TopicMatch.Stem(word.ToLowerInvariant()));

    // A stretch of a script without spaces has no ends of words to be held against.
    private static string Plain(string text) => UnspacedText.Is(text)
        ? string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit))
        : $" {string.Join(' ', text.ToLowerInvariant().Split([.. text.Where(sign => !char.IsLetterOrDigit(sign)).Distinct()], StringSplitOptions.RemoveEmptyEntries))} ";

    private double Rarity(string term) => Math.Log(1 + ((double)passages.Count / frequency[term]));
}

/// <summary>A sentence of a source.</summary>
/// <param name="Source">Number of the source, from 1.</param>
/// <param name="Number">Number of the sentence in it, from 1.</param>
/// <param name="Sentence">The sentence, with where it stands.</param>
/// <param name="Language">Of the film that may rest on it, ISO 639-1.</param>
internal sealed record Passage(int Source, int Number, Sentence Sentence, string Language)
{
    /// <summary>As a model reads it, on one line and without the marks around all passages.</summary>
    public string Line => $"[{Source}#{Number}] {Prompts.OneLine(Sentence.Text).Replace("SOURCE TEXT", "source text", StringComparison.Ordinal)}";

    /// <summary>The words that say what it is about.</summary>
    public IReadOnlySet<string> Terms { get; } = TermsOf(Sentence.Text, Language);

    /// <summary>The words that say what a text is about.</summary>
    public static IReadOnlySet<string> TermsOf(string text, string language) =>
        TopicMatch.Words(text).Where(word => language is "en" || !FunctionWords.IsEmpty(word, language)).Select(TopicMatch.Stem).ToHashSet(StringComparer.Ordinal);
}
