using System.Globalization;
using System.Text;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Whether an article is about a topic, not merely mentions it. Pure.</summary>
public static class TopicMatch
{
    private const int WordsThatMayMiss = 3;

    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "and", "or", "but", "not", "as", "than", "then",
        "is", "are", "was", "were", "be", "been", "being", "am", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would",
        "should", "may", "might", "must", "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "it", "its",
        "they", "them", "their", "this", "that", "these", "those", "there", "here", "what", "when", "where", "who", "whom", "whose", "which",
        "why", "how", "about", "into", "onto", "over", "under", "after", "before", "between", "during", "through", "since", "until", "against",
        "all", "any", "some", "more", "most", "very", "so", "if", "vs", "via", "let", "s", "t",
        "video", "film", "movie", "documentary", "story", "history", "test", "testing", "demo", "example", "sample", "short", "clip", "footage",
        "new", "report", "explained", "explain", "explainer", "guide", "overview", "introduction", "intro", "summary", "fact", "part",
        "episode", "series", "make", "making", "create", "tell", "show", "want", "please", "latest", "best", "top", "full", "complete", "brief",
        "quick", "minute", "second", "hour", "topic", "subject", "article", "narrated", "script", "scene", "hello", "something", "anything",
    };

    /// <summary>The topic's words that say what it is about: lower case, in order, each once, without the words that every request has.</summary>
    public static IReadOnlyList<string> Words(string topic)
    {
        var raw = Read(topic);
        return
        [
            .. raw.Where((word, at) => !IsIgnored(word.ToLowerInvariant()) || IsNumeral(raw, at))
                .Select(word => word.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// True when title, lead and keywords hold all of the topic's words (of three or more: two thirds), and title or keywords at least one.
    /// A topic of ignored words alone is about nothing.
    /// </summary>
    public static bool IsAbout(string topic, Article article)
    {
        var wanted = Words(topic).Select(Stem).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count == 0) return false;
        var names = Stems([article.Title, .. article.Keywords]);
        var lead = Stems(article.Sections.Where(section => section.Heading is null).SelectMany(section => section.Sentences).Select(sentence => sentence.Text));
        var found = wanted.Count(word => names.Contains(word) || lead.Contains(word));
        var enough = wanted.Count < WordsThatMayMiss ? found == wanted.Count : found * 3 >= wanted.Count * 2;
        return enough && wanted.Exists(names.Contains);
    }

    /// <summary>A word without its plural ending, so that "ships" meets "ship". Lower case in, lower case out.</summary>
    public static string Stem(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        string[] hissing = ["sses", "shes", "ches", "xes", "zes"];
        if (word.Length > 4 && Array.Exists(hissing, ending => word.EndsWith(ending, StringComparison.Ordinal))) return word[..^2];
        var isPlural = word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        return isPlural ? word[..^1] : word;
    }

    private static bool IsIgnored(string word) => Ignored.Contains(word) || Ignored.Contains(Stem(word));

    // "Artemis I" and "Elizabeth I" are names; "how I built it" is not.
    private static bool IsNumeral(List<string> words, int at) =>
        words[at] is "I" && at > 0 && char.IsUpper(words[at - 1][0]) && !IsIgnored(words[at - 1].ToLowerInvariant());

    private static HashSet<string> Stems(IEnumerable<string> texts) =>
        texts.SelectMany(Read).Select(word => Stem(word.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);

    // Runs of letters, digits and the marks that belong to letters; a possessive "'s" falls off as a word of its own. Of scripts without
    // spaces, whose words nobody here knows, every two neighbours are one.
    private static List<string> Read(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var before = (Rune?)null;
        foreach (var rune in text.EnumerateRunes())
        {
            var isUnspaced = UnspacedText.IsLetter(rune);
            if (isUnspaced && before is { } neighbour) words.Add($"{neighbour}{rune}");
            before = isUnspaced ? rune : null;
            if (IsPart(rune) && !isUnspaced) word.Append(rune);
            else Close();
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
