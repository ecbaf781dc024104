using Newsreel.Scripting.Prose;

namespace Newsreel.Sourcing.Cards;

/// <summary>What stands in quotation marks, word by word. Pure.</summary>
/// <param name="Whole">The words of each quotation that begins and ends here.</param>
/// <param name="IsTorn">Whether some of the words are of a quotation that begins before them or ends after them.</param>
internal sealed record Quotations(IReadOnlyList<Run> Whole, bool IsTorn)
{
    /// <summary>The quotations among the words of a sentence.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="open">The mark of a quotation that an earlier sentence opened; <see cref="QuotedText.None"/> for none.</param>
    public static Quotations Of(IReadOnlyList<string> words, char open)
    {
        var runs = QuotedText.Runs(string.Join(' ', words), open);
        return new([.. runs.Where(run => run.IsWhole).Select(run => new Run(WordAt(words, run.Start), WordAt(words, run.End - 1) + 1))], runs.Any(run => !run.IsWhole));
    }

    /// <summary>The mark of the quotation that is open after a sentence.</summary>
    public static char After(IReadOnlyList<string> words, char open) => QuotedText.After(string.Join(' ', words), open);

    private static int WordAt(IReadOnlyList<string> words, int character)
    {
        for (var (at, end) = (0, 0); at < words.Count; at++)
        {
            end += words[at].Length + 1;
            if (character < end) return at;
        }

        return words.Count - 1;
    }
}
