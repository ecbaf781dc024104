namespace Newsreel.Sourcing;

/// <summary>Words that a card can show for a stretch of narration; always a run of the spoken words themselves.</summary>
internal static class KeyPhrases
{
    private const int LongestPhrase = 7;
    private static readonly HashSet<string> Weak = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "that", "which",
        "who", "while", "when", "because", "into", "over", "under", "was", "were", "is", "are", "had", "has", "have", "its", "their",
        "than", "after", "before", "it", "they", "he", "she", "this", "so", "then", "not",
    };

    /// <summary>The chosen phrase when it is spoken here, else the run of at most seven words that tells most.</summary>
    /// <param name="words">What is spoken.</param>
    /// <param name="chosen">A phrase somebody chose for the sentence; null when nobody did.</param>
    public static string For(IReadOnlyList<string> words, string? chosen)
    {
        var text = string.Join(' ', words);
        if (chosen is not null && text.Contains(chosen, StringComparison.Ordinal)) return chosen;
        var best = (Score: double.NegativeInfinity, Start: 0, Length: words.Count);
        for (var start = 0; start < words.Count; start++)
            for (var length = 1; length <= Math.Min(LongestPhrase, words.Count - start); length++)
            {
                var score = Score(words, start, length);
                if (score > best.Score) best = (score, start, length);
            }

        return string.Join(' ', words.Skip(best.Start).Take(best.Length)).Trim(' ', ',', ';', ':', '.', '!', '?', '"', '“', '”');
    }

    /// <summary>Words worth searching pictures for: capitalised or long ones, at most five.</summary>
    public static IReadOnlyList<string> SearchWords(string text) =>
        [.. text.Split(' ')
            .Select(word => word.Trim(',', '.', ';', ':', '!', '?', '"', '“', '”', '(', ')'))
            .Where(word => word.Length > 2 && !Weak.Contains(word) && !char.IsAsciiDigit(word[0]))
            .OrderByDescending(word => (char.IsUpper(word[0]) ? 20 : 0) + word.Length)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(5)];

    private static double Score(IReadOnlyList<string> words, int start, int length)
    {
        var score = 0.0;
        for (var index = start; index < start + length; index++)
        {
            var word = words[index];
            score += word.Any(char.IsAsciiDigit) ? 3 : Weak.Contains(word.Trim(',', '.')) ? 0.1 : char.IsUpper(word[0]) && index > 0 ? 2 : 1;
            if (index < start + length - 1 && word[^1] is ',' or ';' or ':' or '.') score -= 4;
        }

        if (Weak.Contains(words[start])) score -= 1.2;
        if (Weak.Contains(words[start + length - 1])) score -= 3;
        return length < 2 ? score - 2 : score;
    }
}
