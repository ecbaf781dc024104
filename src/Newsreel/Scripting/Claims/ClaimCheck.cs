using System.Text.RegularExpressions;
using Newsreel.Scripting.Drafting;

namespace Newsreel.Scripting.Claims;

/// <summary>
/// Holds sentences against the passages that they cite. What a sentence says counts as supported when the passage, or one beside it, holds its
/// figures, when the sources hold its names, when its quotations stand in them word for word, and when what it says of the dead and of guilt is said there. Pure.
/// </summary>
internal static partial class ClaimCheck
{
    /// <summary>How much of a sentence's words a passage must hold to be taken for the one that it rests on.</summary>
    private const double EnoughShared = 0.5;

    /// <summary>How much of a sentence's words the passage that it cites must hold, with those beside it: a paraphrase shares less than a copy.</summary>
    private const double LeastShared = 0.34;

    /// <summary>Checks a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="cited">The passage that it cites; null when it cites none that exists.</param>
    /// <param name="shelf">All passages.</param>
    /// <param name="language">Of the sentence: where every noun has a capital letter, or none has, names cannot be told.</param>
    /// <returns>The passage that it rests on, and what is not supported; nothing when all is.</returns>
    public static ClaimVerdict Check(string text, Passage? cited, PassageShelf shelf, string language)
    {
        // What was translated shares figures with its passage, but no words.
        var passage = cited is not null && (shelf.IsTranslated || Shared(text, shelf.Around(cited), shelf.Language) >= LeastShared) ? cited : shelf.Nearest(text, EnoughShared);
        if (passage is null) return new(null, cited is null ? "no passage holds it" : "the passage that it cites is about something else");
        var near = shelf.Around(passage);
        var figures = Figures.In(near, shelf.Language);
        if (shelf.IsTranslated) figures = figures.Union(Figures.In(near), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (language is not "en") figures = figures.Union(ForeignNumbers.In(near), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (Figures.In(text, language).FirstOrDefault(figure => !figures.Contains(figure)) is { } figure) return new(passage, $"the passage does not hold the figure {figure}");
        foreach (var quotation in QuotedWords.In(text))
        {
            if (!shelf.Holds(quotation.Text)) return new(passage, $"no source holds the words “{quotation.Text}”");
            if (quotation.IsEnded && !shelf.Ends(quotation.Text)) return new(passage, $"the source goes on after the words “{quotation.Text}”");
        }

        if (language is "en" && Names(text).FirstOrDefault(name => !shelf.Names(name)) is { } name) return new(passage, $"no source names {name}");
        return new(passage, language is "en" ? SensitiveClaims.Fault(text, shelf.Beside(passage)) : "");
    }

    private static double Shared(string text, string passages, string language)
    {
        var (terms, held) = (Passage.TermsOf(text, language), Passage.TermsOf(passages, language));
        return terms.Count == 0 ? 0 : (double)terms.Count(held.Contains) / terms.Count;
    }

    /// <summary>Capitalised words that do not open the sentence.</summary>
    internal static IEnumerable<string> Names(string text) => Capitalised().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<=[\p{L}\d,;:] |[“""(])\p{Lu}[\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Capitalised();
}

/// <summary>What came of checking a sentence.</summary>
/// <param name="Passage">What it rests on; null when nothing.</param>
/// <param name="Fault">What is not supported, a part of a sentence; empty when all is.</param>
internal sealed record ClaimVerdict(Passage? Passage, string Fault);

/// <summary>A sentence of a draft that its sources do not support.</summary>
/// <param name="Scene">Number of its scene.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Fault">What is not supported.</param>
/// <param name="IsCut">Whether it was left out; else it is marked.</param>
public sealed record UnsupportedClaim(int Scene, string Text, string Fault, bool IsCut);
