namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>Sentences of an exact number of words that say what a passage says, with its figures and names.</summary>
internal static class Retelling
{
    private static readonly HashSet<string> Hanging = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "with", "from", "and", "or", "but", "as", "than", "that", "which", "who", "into", "over", "under", "about", "between", "its", "his", "her",
        "their", "was", "were", "is", "are", "had", "has", "have", "be", "been", "not", "more", "some", "when", "where", "while", "after", "before", "because", "this", "these", "those", "it", "he", "she", "they",
    };

    // What may follow without a claim of its own, by the number of words.
    private static readonly string[] Ends =
    [
        "there", "at last", "on that occasion", "as the account states", "as written in that account", "as the same account goes on", "as one can read in that account", "as one can read in the same account",
    ];

    /// <summary>A sentence.</summary>
    /// <param name="passage">What it says.</param>
    /// <param name="words">How many words it has, at least one.</param>
    public static string Sentence(string passage, int words)
    {
        var said = Prose.Words(passage).ToList();
        if (said.Count > words)
        {
            var whole = said;
            said = said[..words];
            while (said.Count > Math.Max(1, words - Ends.Length) && (IsHanging(said[^1]) || IsName(said[^1], whole[said.Count]))) said.RemoveAt(said.Count - 1);
            // Half of a quotation is none.
            said = [.. said.Select(word => word.Trim('“', '”', '"'))];
        }

        while (said.Count < words) said.AddRange(Prose.Words(Ends[Math.Min(words - said.Count, Ends.Length) - 1]));
        // A full stop in the middle would make two sentences of it.
        return Prose.Finished([.. said.Select((word, at) => at < said.Count - 1 ? word.TrimEnd('.', '!', '?') : word)]);
    }

    // Half of a name would be another name.
    private static bool IsName(string last, string next) => char.IsUpper(last[0]) && char.IsUpper(next[0]) && last[^1] is not (',' or ';' or '.');

    private static bool IsHanging(string word) => Hanging.Contains(word.Trim(',', ';', '"', '(')) || char.IsAsciiDigit(word[^1]) || word is "–" or "-";
}
