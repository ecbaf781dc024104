namespace Newsreel.Scripting;

/// <summary>How much a sentence tells, against the article it stands in.</summary>
internal static class SentenceScore
{
    private static readonly HashSet<string> Leaning = new(StringComparer.OrdinalIgnoreCase)
    {
        "he", "she", "it", "they", "this", "that", "these", "those", "but", "and", "so", "however", "also", "instead",
        "then", "his", "her", "its", "their", "such", "both", "another", "there", "here", "yet", "or", "still",
        "meanwhile", "afterwards", "nevertheless", "therefore", "hours", "later",
    };

    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "for", "with", "from", "into", "over", "that", "this", "was", "were", "had", "has", "have", "been",
        "its", "their", "his", "her", "than", "about", "after", "before", "when", "while", "which", "who", "more", "most",
        "some", "also", "not", "but", "are", "one", "two", "between", "under", "against", "during", "through", "would", "could",
    };

    /// <summary>Whether a sentence needs the one before it: it begins with a pronoun or a connective.</summary>
    public static bool LeansOnPrevious(Sentence sentence) => Leaning.Contains(FirstWord(sentence.Text));

    /// <summary>
    /// Scores every sentence of an article in reading order. A sentence scores by the content words that it shares with
    /// the rest of the article (logarithm of their count, divided by the square root of its length, after Luhn 1958),
    /// with a bonus for figures, for opening a section and for standing in the lead.
    /// </summary>
    public static IReadOnlyList<double> All(Article article)
    {
        var counts = article.Sections.SelectMany(section => section.Sentences)
            .SelectMany(sentence => ContentWords(sentence.Text).Distinct(StringComparer.OrdinalIgnoreCase))
            .CountBy(word => word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var scores = new List<double>();
        for (var section = 0; section < article.Sections.Count; section++)
            for (var place = 0; place < article.Sections[section].Sentences.Count; place++)
                scores.Add(Score(article.Sections[section].Sentences[place], counts, section, place));
        return scores;
    }

    private static double Score(Sentence sentence, Dictionary<string, int> counts, int section, int place)
    {
        var words = ContentWords(sentence.Text).ToList();
        if (words.Count == 0) return 0;
        var weight = words.Sum(word => Math.Log(counts[word] + 1)) / Math.Sqrt(words.Count);
        if (sentence.Text.Any(char.IsAsciiDigit)) weight *= 1.15;
        if (place == 0) weight *= 1.35;
        if (section == 0) weight *= 1.3;
        return LeansOnPrevious(sentence) ? weight * 0.7 : weight;
    }

    private static IEnumerable<string> ContentWords(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '“', '”', '’'))
            .Where(word => word.Length > 2 && !Common.Contains(word));

    private static string FirstWord(string text) => text.Split(' ', 2)[0].Trim(',', '.', '"', '“');
}
