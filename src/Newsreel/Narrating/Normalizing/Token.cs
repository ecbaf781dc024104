namespace Newsreel.Narrating.Normalizing;

/// <summary>One written word, taken apart: opening marks, the word itself, a possessive ending, closing marks.</summary>
/// <param name="Written">Exactly as written.</param>
/// <param name="Lead">Opening quotes and brackets.</param>
/// <param name="Core">What is to be read; empty when the word is nothing but marks.</param>
/// <param name="Suffix"><c>'s</c> or empty.</param>
/// <param name="Tail">Closing marks, sentence punctuation among them.</param>
/// <param name="IsShouted">Whether it stands in a line of capitals, where capitals say nothing about acronyms.</param>
internal sealed record Token(string Written, string Lead, string Core, string Suffix, string Tail, bool IsShouted)
{
    /// <summary>What is said for it, without punctuation; set by the rule that reads it.</summary>
    public string Spoken { get; set; } = "";

    /// <summary>Whether a space that does not break stands after it, as in 10 000.</summary>
    public bool IsBound { get; init; }

    /// <summary>Whether the first full stop of <see cref="Tail"/> belongs to an abbreviation and ends no sentence.</summary>
    public bool DotIsRead { get; set; }

    /// <summary>Whether <see cref="Suffix"/> is already part of <see cref="Spoken"/>.</summary>
    public bool SuffixIsRead { get; set; }

    public bool Dotted => Tail.StartsWith('.');

    /// <summary>Nothing stands between this word and the next but a space.</summary>
    public bool IsOpenEnded => Tail.Length == 0 && Suffix.Length == 0;

    public bool IsCapitalised => Core.Length > 0 && char.IsUpper(Core[0]);

    public bool IsLower => Core.Length > 0 && char.IsLower(Core[0]);

    public bool Is(string word) => string.Equals(Core, word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Looks around in a sentence without leaving it.</summary>
internal static class TokenListExtensions
{
    private static readonly Token Nothing = new("", "", "", "", "", false);

    /// <summary>The token at a place, or an empty one outside the sentence.</summary>
    public static Token Near(this IReadOnlyList<Token> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at] : Nothing;
}
