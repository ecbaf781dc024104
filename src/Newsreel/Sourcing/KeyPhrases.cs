namespace Newsreel.Sourcing;

/// <summary>Words that a graphic can show for a stretch of narration; always a run of the spoken words themselves.</summary>
internal static class KeyPhrases
{
    private const int LongestPhrase = 8;
    private static readonly char[] Marks = [',', ';', ':', '.', '!', '?', '"', '“', '”', '(', ')'];

    /// <summary>Words before which a phrase may end, and which it does not begin with.</summary>
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

    /// <summary>The chosen phrase when it is spoken here, else the clause or part of a clause of at most eight words that tells most.</summary>
    /// <param name="words">What is spoken.</param>
    /// <param name="chosen">A phrase somebody chose for the sentence; null when nobody did.</param>
    public static string For(IReadOnlyList<string> words, string? chosen)
    {
        if (chosen is not null && string.Join(' ', words).Contains(chosen, StringComparison.Ordinal)) return chosen;
        var best = Enumerable.Range(0, words.Count)
            .Where(start => CanStart(words, start))
            .SelectMany(start => Enumerable.Range(1, Math.Min(LongestPhrase, words.Count - start)).Select(length => (start, length)))
            .Where(run => CanEnd(words, run.start + run.length) && IsWhole(words, run.start, run.length))
            .DefaultIfEmpty((start: 0, length: Math.Min(LongestPhrase, words.Count)))
            .MaxBy(run => Score(words, run.start, run.length));
        return string.Join(' ', words.Skip(best.start).Take(best.length)).Trim([' ', .. Marks]);
    }

    /// <summary>Words worth searching pictures for: names first, then long words, at most five.</summary>
    public static IReadOnlyList<string> SearchWords(string text) =>
        [.. text.Split(' ')
            .Select(word => word.Trim(Marks))
            .Where(word => word.Length > 2 && !Weak.Contains(word) && !Joints.Contains(word) && !char.IsAsciiDigit(word[0]))
            .OrderByDescending(word => (char.IsUpper(word[0]) ? 20 : 0) + word.Length)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(5)];

    private static bool CanStart(IReadOnlyList<string> words, int start) =>
        !Joints.Contains(words[start]) && (start == 0 || EndsClause(words[start - 1]) || Joints.Contains(words[start - 1]));

    private static bool CanEnd(IReadOnlyList<string> words, int end) =>
        end == words.Count || EndsClause(words[end - 1]) || (Joints.Contains(words[end]) && !Weak.Contains(words[end - 1]));

    private static bool IsWhole(IReadOnlyList<string> words, int start, int length) =>
        !Enumerable.Range(start, length - 1).Any(index => EndsClause(words[index]));

    private static bool EndsClause(string word) => word[^1] is ',' or ';' or ':' or '.' or '!' or '?';

    private static double Score(IReadOnlyList<string> words, int start, int length)
    {
        var score = 0.0;
        for (var index = start; index < start + length; index++)
        {
            var word = words[index].Trim(Marks);
            score += word.Any(char.IsAsciiDigit) ? 2.5
                : Weak.Contains(word) || Joints.Contains(word) ? 0
                : word.Length > 0 && char.IsUpper(word[0]) && index > 0 ? 1.6
                : 1;
        }

        // A lone word says little, and a long run is hard to take in at a glance.
        return score - (length == 1 ? 1.5 : 0) - Math.Max(0, length - 5);
    }
}
