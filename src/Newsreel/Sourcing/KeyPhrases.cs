using Newsreel.Common;

namespace Newsreel.Sourcing;

/// <summary>Words that a graphic can show for a stretch of narration; always a run of the spoken words themselves.</summary>
internal static class KeyPhrases
{
    private const int LongestPhrase = 8;
    private const string ClauseEnds = ",;:.!?，、；：。！？،؛؟।";
    private const string Openers = "“„«「『(";
    private const string Closers = "”»」』)";
    private static readonly char[] Marks = [.. ClauseEnds, '"', '“', '”', '„', '«', '»', '(', ')', '「', '」', '¿', '¡'];

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
    /// <param name="language">Of the words, BCP 47.</param>
    public static string For(IReadOnlyList<string> words, string? chosen, string language = "en")
    {
        if (chosen is not null && UnspacedText.Join(words).Contains(chosen, StringComparison.Ordinal)) return chosen;
        var best = Enumerable.Range(0, words.Count)
            .Where(start => CanStart(words, start, language))
            .SelectMany(start => Enumerable.Range(1, Math.Min(LongestPhrase, words.Count - start)).Select(length => (start, length)))
            .Where(run => CanEnd(words, run.start + run.length, language) && IsWhole(words, run.start, run.length) && (run.length == 1 || Size(words, run.start, run.length) <= LongestPhrase))
            .DefaultIfEmpty((start: 0, length: Math.Max(1, Enumerable.Range(0, Math.Min(LongestPhrase, words.Count) + 1).Last(length => Size(words, 0, length) <= LongestPhrase))))
            .MaxBy(run => Score(words, run.start, run.length, language));
        return Trimmed(UnspacedText.Join(words.Skip(best.start).Take(best.length)));
    }

    /// <summary>Without marks around it, but with the one that a mark inside it belongs to: 「食べ物がない」と言った.</summary>
    private static string Trimmed(string text)
    {
        var plain = text.Trim([' ', .. Marks]);
        if (plain.Length == 0) return plain;
        var start = text.IndexOf(plain, StringComparison.Ordinal);
        var end = start + plain.Length;
        var (opens, closes) = (plain.Count(Openers.Contains), plain.Count(Closers.Contains));
        if (closes > opens && start > 0 && Openers.Contains(text[start - 1])) start--;
        else if (opens > closes && end < text.Length && Closers.Contains(text[end])) end++;
        return text[start..end];
    }

    /// <summary>How much there is to read, in words: the clauses of scripts without spaces are more than one.</summary>
    private static int Size(IReadOnlyList<string> words, int start, int length) =>
        words.Skip(start).Take(length).Sum(word => UnspacedText.BeginsUnspaced(word) ? Scripting.Words.Usual(word) : 1);

    /// <summary>Words worth searching pictures for: names first, then long words, at most five.</summary>
    public static IReadOnlyList<string> SearchWords(string text) =>
        [.. text.Split(' ')
            .Select(word => word.Trim(Marks))
            .Where(word => word.Length > 2 && !UnspacedText.BeginsUnspaced(word) && !Weak.Contains(word) && !Joints.Contains(word) && !char.IsAsciiDigit(word[0]))
            .OrderByDescending(word => (char.IsUpper(word[0]) ? 20 : 0) + word.Length)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(5)];

    private static bool CanStart(IReadOnlyList<string> words, int start, string language) =>
        !IsJoint(words[start], language) && (start == 0 || EndsClause(words[start - 1]) || IsJoint(words[start - 1], language));

    private static bool CanEnd(IReadOnlyList<string> words, int end, string language) =>
        end == words.Count || EndsClause(words[end - 1]) || (IsJoint(words[end], language) && !IsWeak(words[end - 1], language));

    private static bool IsJoint(string word, string language) => Languages.CodeOf(language) is "en" ? Joints.Contains(word) : Scripting.FunctionWords.IsEmpty(word.ToLowerInvariant(), language);

    private static bool IsWeak(string word, string language) => Languages.CodeOf(language) is "en" ? Weak.Contains(word) : IsJoint(word, language);

    private static bool IsWhole(IReadOnlyList<string> words, int start, int length) =>
        !Enumerable.Range(start, length - 1).Any(index => EndsClause(words[index]));

    private static bool EndsClause(string word) => ClauseEnds.Contains(word[^1], StringComparison.Ordinal);

    private static double Score(IReadOnlyList<string> words, int start, int length, string language)
    {
        var score = 0.0;
        for (var index = start; index < start + length; index++)
        {
            var word = words[index].Trim(Marks);
            score += word.Any(char.IsDigit) ? 2.5
                : IsWeak(word, language) || IsJoint(word, language) ? 0
                : word.Length > 0 && char.IsUpper(word[0]) && index > 0 ? 1.6
                : 1;
        }

        // A lone word says little, and a long run is hard to take in at a glance.
        return score - (length == 1 ? 1.5 : 0) - Math.Max(0, length - 5);
    }
}
