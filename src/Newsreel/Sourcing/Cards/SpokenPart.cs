namespace Newsreel.Sourcing.Cards;

/// <summary>A sentence, and the stretch of it that is spoken while a card is seen.</summary>
/// <param name="Sentence">All its words, with their marks.</param>
/// <param name="Start">The first word of the stretch.</param>
/// <param name="End">The word after its last.</param>
internal sealed record SpokenPart(IReadOnlyList<string> Sentence, int Start, int End)
{
    /// <summary>The mark of the quotation in which the sentence begins; none where an earlier one opened none.</summary>
    public char Open { get; init; }

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
