using Newsreel.Common;
using Newsreel.Scripting.Prose;

namespace Newsreel.Scripting;

/// <summary>How much a sentence tells, against the article it stands in.</summary>
internal static class SentenceScore
{
    /// <summary>
    /// Scores every sentence of an article in reading order. A sentence scores by the content words that it shares with
    /// the rest of the article (logarithm of their count, divided by the square root of its length, after Luhn 1958),
    /// with a bonus for words of the title and of its heading, for figures, for opening a section and for standing in the lead. One that leans on
    /// another, asks, or in which the author speaks of himself scores less.
    /// </summary>
    public static IReadOnlyList<double> All(Article article)
    {
        var counts = article.Sections.SelectMany(section => section.Sentences)
            .SelectMany(sentence => ContentWords.Of(sentence.Text, article.Language).Distinct(StringComparer.OrdinalIgnoreCase))
            .CountBy(word => word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var about = new TitleWords(article.Title, article.Language);
        var scores = new List<double>();
        for (var section = 0; section < article.Sections.Count; section++)
        {
            var heading = new TitleWords(article.Sections[section].Heading ?? "", article.Language);
            for (var place = 0; place < article.Sections[section].Sentences.Count; place++)
                scores.Add(Score(article.Sections[section].Sentences[place].Text, article.Language, counts, about)
                    * (1 + (0.1 * Math.Min(2, heading.Shared(article.Sections[section].Sentences[place].Text))))
                    * (place == 0 && !Leaning.NeedsPrevious(article.Sections[section].Sentences[place].Text, article.Language) ? 1.35 : 1) * (section == 0 ? 1.3 : 1));
        }

        return scores;
    }

    private static double Score(string text, string language, Dictionary<string, int> counts, TitleWords about)
    {
        var words = ContentWords.Of(text, language).ToList();
        if (words.Count == 0) return 0;
        var weight = words.Sum(word => Math.Log(counts[word] + 1)) / Math.Sqrt(words.Count);
        weight *= 1 + (0.1 * Math.Min(3, about.Shared(text)));
        if (text.Any(char.IsDigit)) weight *= 1.15;
        if (Marks.IsQuestion(text)) weight *= 0.6;
        if (language is "en" && SentenceFitness.IsAboutItsAuthor(text)) weight *= 0.05;
        return Leaning.NeedsPrevious(text, language) ? weight * 0.7 : weight;
    }
}
