namespace Newsreel.Sourcing.Cards;

/// <summary>A sentence, and the stretch of it that is spoken while a card is seen.</summary>
/// <param name="Sentence">All its words, with their marks.</param>
/// <param name="Start">The first word of the stretch.</param>
/// <param name="End">The word after its last.</param>
internal sealed record SpokenPart(IReadOnlyList<string> Sentence, int Start, int End)
{
    /// <summary>Whether the sentence stands in a quotation that an earlier one opened.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>A sentence that is spoken whole.</summary>
    public static SpokenPart Whole(IReadOnlyList<string> sentence) => new(sentence, 0, sentence.Count);
}

/// <summary>A run of the words of a sentence.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
internal readonly record struct Run(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(Run other) => other.Start >= Start && other.End <= End;
}
