using System.Text.RegularExpressions;

namespace Newsreel.Scripting;

/// <summary>How much a sentence tells, against the article it stands in.</summary>
internal static partial class SentenceScore
{
    private static readonly HashSet<string> Leaning = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "so", "however", "also", "instead",
        "his", "her", "its", "their", "such", "both", "another", "there", "here", "yet", "or", "still",
        "nevertheless", "therefore", "hours",
    };

    private static readonly HashSet<string> Following = new(StringComparer.OrdinalIgnoreCase)
    { "later", "afterwards", "afterward", "then", "earlier", "meanwhile", "those", "these" };

    /// <summary>A connective counts among this many words at the beginning.</summary>
    private const int Opening = 5;

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "for", "with", "from", "into", "over", "that", "this", "was", "were", "had", "has", "have", "been",
        "its", "their", "his", "her", "than", "about", "after", "before", "when", "while", "which", "who", "more", "most",
        "some", "also", "not", "but", "are", "one", "two", "between", "under", "against", "during", "through", "would", "could",
    };

    /// <summary>
    /// Whether a sentence needs the one before it: it begins with a pronoun or a connective, soon says "later" or "then",
    /// counts its time from something told before, or points back at a night, a day, a place.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">Code of ISO 639-1. Of other languages only pronouns and connectives at the beginning are known.</param>
    public static bool LeansOnPrevious(Sentence sentence, string language = "en")
    {
        if (language is not "en") return FunctionWords.Leans(sentence.Text, language);
        var words = sentence.Text.Split(' ', Opening + 1).Take(Opening).Select(word => word.Trim(',', '.', ';', ':', '"', '“', '”', '(', ')')).ToList();
        return Leaning.Contains(words[0])
            || words.Exists(Following.Contains)
            || PointsBack().IsMatch(sentence.Text)
            || CountsFrom().IsMatch(sentence.Text)
            || AfterThat().IsMatch(string.Join(' ', words));
    }

    /// <summary>
    /// Scores every sentence of an article in reading order. A sentence scores by the content words that it shares with
    /// the rest of the article (logarithm of their count, divided by the square root of its length, after Luhn 1958),
    /// with a bonus for figures, for opening a section and for standing in the lead.
    /// </summary>
    public static IReadOnlyList<double> All(Article article)
    {
        var counts = article.Sections.SelectMany(section => section.Sentences)
            .SelectMany(sentence => ContentWords(sentence.Text, article.Language).Distinct(StringComparer.OrdinalIgnoreCase))
            .CountBy(word => word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var scores = new List<double>();
        for (var section = 0; section < article.Sections.Count; section++)
            for (var place = 0; place < article.Sections[section].Sentences.Count; place++)
                scores.Add(Score(article.Sections[section].Sentences[place], article.Language, counts, section, place));
        return scores;
    }

    private static double Score(Sentence sentence, string language, Dictionary<string, int> counts, int section, int place)
    {
        var words = ContentWords(sentence.Text, language).ToList();
        if (words.Count == 0) return 0;
        var weight = words.Sum(word => Math.Log(counts[word] + 1)) / Math.Sqrt(words.Count);
        if (sentence.Text.Any(char.IsDigit)) weight *= 1.15;
        if (place == 0) weight *= 1.35;
        if (section == 0) weight *= 1.3;
        return LeansOnPrevious(sentence, language) ? weight * 0.7 : weight;
    }

    private static IEnumerable<string> ContentWords(string text, string language) =>
        language is not "en" ? TopicMatch.Words(text).Where(word => !FunctionWords.IsEmpty(word, language))
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '“', '”', '’'))
            .Where(word => word.Length > 2 && !Common.Contains(word));

    // A point in time or space that only the sentence before names.
    [GeneratedRegex(@"\bthat (?:same )?(?:night|day|evening|morning|afternoon|path|orbit|place|moment|point)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"\A(?:\S+ ){0,3}(?:minutes?|hours?|days?|weeks?) (?:after|before|into) (?:the|that|this) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CountsFrom();

    [GeneratedRegex(@"\bafter (?:that|this)\b|\bsuch an?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AfterThat();
}
