using Newsreel.Common;
using Newsreel.Sourcing.Cards;

namespace Newsreel.Sourcing;

/// <summary>Words that a graphic can show for a stretch of narration; always a run of the spoken words themselves.</summary>
internal static class KeyPhrases
{
    private static readonly char[] Marks = CardText.Marks;

    private static readonly HashSet<string> Joints = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "but", "that", "which", "who", "whom", "whose", "where", "when", "while", "because", "although", "though", "if",
        "in", "on", "at", "by", "from", "with", "for", "to", "into", "onto", "after", "before", "during", "through", "along", "near",
        "across", "against", "between", "under", "over", "within", "without", "until", "since", "as", "than", "toward", "towards",
    };

    private static readonly HashSet<string> Weak = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "of", "was", "were", "is", "are", "be", "been", "had", "has", "have", "its", "their", "his", "her", "it", "they",
        "he", "she", "this", "so", "then", "not", "said", "says", "counted", "estimated", "would", "could", "also", "about", "some",
    };

    /// <summary>
    /// The chosen phrase when it is spoken here and says by itself what it says in its sentence, else the statement, the clause or the
    /// noun phrase that serves best. Where nothing of the words may stand alone, the sentence whole; empty where it is too long for that, and
    /// the card shows its title then.
    /// </summary>
    /// <param name="parts">The sentences, each with the stretch of it that is spoken while the card is seen.</param>
    /// <param name="chosen">A phrase somebody chose for one of them; null when nobody did.</param>
    /// <param name="language">Of the words, BCP 47.</param>
    public static string For(IReadOnlyList<SpokenPart> parts, string? chosen, string language = "en")
    {
        var known = CardWords.Of(language);
        var read = parts.Where(part => part.Sentence.Count > 0).Select(part => (Part: part, Sentence: new SentenceReading(part.Sentence, known, part.Open))).ToList();
        if (chosen is not null && read.Exists(one => ChosenPhrase.MayStandAlone(chosen, one.Sentence, one.Part))) return chosen;
        return read
            .SelectMany(one => CardRuns.Of(one.Sentence, one.Part.Sentence, one.Part).Select(card => (one.Part, Card: card)))
            .OrderByDescending(found => found.Card.Worth)
            .ThenByDescending(found => Content(found.Part.Sentence, found.Card.Words, language))
            .Select(found => CardText.Of(found.Part.Sentence, found.Card.Words))
            .Concat(read.Where(one => CardRuns.IsHeldWhole(one.Sentence, one.Part.Sentence)).Select(one => CardText.Of(one.Part.Sentence, one.Sentence.Whole)))
            .FirstOrDefault(text => text.Length > 0) ?? "";
    }

    /// <summary>The same of one sentence that is spoken whole.</summary>
    public static string For(IReadOnlyList<string> words, string? chosen, string language = "en") => For([SpokenPart.Whole(words)], chosen, language);

    /// <summary>Words worth searching pictures for: names first, then long words, at most five.</summary>
    public static IReadOnlyList<string> SearchWords(string text) =>
        [.. text.Split(' ')
            .Select(word => word.Trim(Marks))
            .Where(word => word.Length > 2 && !UnspacedText.BeginsUnspaced(word) && !Weak.Contains(word) && !Joints.Contains(word) && !char.IsAsciiDigit(word[0]))
            .OrderByDescending(word => (char.IsUpper(word[0]) ? 20 : 0) + word.Length)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(5)];

    /// <summary>How much there is to take from a run: figures most, then names; a long run is hard to take in at a glance.</summary>
    private static double Content(IReadOnlyList<string> words, Run run, string language)
    {
        var score = 0.0;
        for (var index = run.Start; index < run.End; index++)
        {
            var word = words[index].Trim(Marks);
            score += word.Any(char.IsDigit) ? 2.5
                : IsEmpty(word, language) ? 0
                : word.Length > 0 && char.IsUpper(word[0]) && index > 0 ? 1.6
                : 1;
        }

        return score - Math.Max(0, run.Length - 6);
    }

    private static bool IsEmpty(string word, string language) =>
        Languages.CodeOf(language) is "en" ? Weak.Contains(word) || Joints.Contains(word) : Scripting.FunctionWords.IsEmpty(word.ToLowerInvariant(), language);
}
