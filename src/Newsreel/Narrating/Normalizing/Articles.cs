namespace Newsreel.Narrating.Normalizing;

/// <summary>Small words that decide how a number after them is said.</summary>
internal static class Articles
{
    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase)
        { "the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "every", "each" };

    private static readonly HashSet<string> Singular = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "another", "per", "every", "each", "one", "this" };

    private static readonly HashSet<string> NotNouns = new(StringComparer.Ordinal)
    {
        "in", "of", "to", "for", "from", "on", "at", "by", "with", "and", "or", "but", "a", "an", "the", "per", "each", "over", "under", "as", "is", "was",
        "were", "are", "that", "which", "more", "less", "worth", "into", "out", "up", "down", "than", "if", "when", "while", "after", "before", "until",
    };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "spent", "paid", "lost", "set", "sent", "held", "made", "given", "won", "it", "they", "he", "she", "we", "you", "now", "still", "already", "went", "goes", "will", "would", "has", "had", "have",
        "came", "left", "seen", "taken", "stolen", "away", "apart", "long", "wide", "high", "tall", "deep", "north", "south", "east", "west", "be", "being", "can", "could", "may", "might", "also", "only", "who", "where",
    };

    public static bool IsDeterminer(Token token) => token.IsOpenEnded && Determiners.Contains(token.Core);

    /// <summary>Whether the amount between two tokens describes one thing, as in "a $20 bill".</summary>
    public static bool MakeSingular(Token before, Token amount, Token after) =>
        before.IsOpenEnded && amount.Tail.Length == 0 && IsNoun(after) && (Singular.Contains(before.Core) || (Determiners.Contains(before.Core) && !IsVerb(after.Core)));

    // "the $5 million spent on it" is no "five million dollar spent".
    private static bool IsVerb(string word) => word.EndsWith("ed", StringComparison.Ordinal) || Verbs.Contains(word);

    /// <summary>Whether a token may be a thing that an amount describes.</summary>
    public static bool IsNoun(Token token) => token.IsLower && token.Lead.Length == 0 && !NotNouns.Contains(token.Core);
}

/// <summary>Words for people: a number before one of them counts them.</summary>
internal static class PeopleWords
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "people", "persons", "soldiers", "troops", "civilians", "men", "women", "children", "residents", "refugees", "users", "viewers", "workers",
        "homes", "households", "voters", "patients", "passengers", "sailors", "marines", "crew", "families", "students", "members", "others",
    };

    public static bool Contains(string word) => All.Contains(word);

    // "100m hurdles" is a race, "5m across" a width.
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal) { "across", "hurdles", "finals", "heats", "sprints", "towards", "upwards", "downwards", "this", "less", "plus", "has", "was", "its", "always" };

    /// <summary>Whether an "m" before a token is a million of them: people, barrels, followers.</summary>
    public static bool AreCounted(Token token) => Contains(token.Core) || (Articles.IsNoun(token) && token.Core.Length > 3 && token.Core.EndsWith('s') && !Uncounted.Contains(token.Core));
}
