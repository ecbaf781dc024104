namespace Newsreel.Scripting.Prose;

/// <summary>The words of a text that carry its meaning.</summary>
internal static class ContentWords
{
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "for", "with", "from", "into", "over", "that", "this", "was", "were", "had", "has", "have", "been",
        "its", "their", "his", "her", "than", "about", "after", "before", "when", "while", "which", "who", "more", "most",
        "some", "also", "not", "but", "are", "one", "two", "between", "under", "against", "during", "through", "would", "could",
    };

    /// <summary>Words of three letters and more, as they stand, without marks around them.</summary>
    public static IEnumerable<string> Of(string text, string language = "en") => language is not "en"
        ? TopicMatch.Words(text).Where(word => !FunctionWords.IsEmpty(word, language))
        : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '\'', '(', ')', '“', '”', '’'))
            .Where(word => word.Length > 2 && !Common.Contains(word));

    /// <summary>A word without the endings of the plural and of the possessive, in lower case.</summary>
    public static string Stem(string word)
    {
        var stem = word.ToLowerInvariant();
        if (stem.EndsWith("'s", StringComparison.Ordinal) || stem.EndsWith("’s", StringComparison.Ordinal)) stem = stem[..^2];
        if (stem.Length > 4 && stem.EndsWith("ies", StringComparison.Ordinal)) return stem[..^3] + "y";
        return stem.Length > 3 && stem[^1] == 's' && stem[^2] != 's' ? stem[..^1] : stem;
    }
}
