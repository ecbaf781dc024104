namespace Newsreel.Sourcing.Cards;

/// <summary>Finds what stands in quotation marks. Pure.</summary>
internal sealed class Quotations
{
    private const string Openers = "“„«「『\"‘";
    private const string Closers = "”»」』\"";

    private Quotations(IReadOnlyList<Run> whole, bool isTorn, bool opens) => (Whole, IsTorn, Opens) = (whole, isTorn, opens);

    /// <summary>The words of each quotation that begins and ends here.</summary>
    public IReadOnlyList<Run> Whole { get; }

    /// <summary>Whether some of the words are of a quotation that begins before them or ends after them.</summary>
    public bool IsTorn { get; }

    /// <summary>Whether a quotation is open at the end.</summary>
    public bool Opens { get; }

    /// <summary>The quotations among the words of a sentence.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="isOpen">Whether an earlier sentence opened one.</param>
    public static Quotations Of(IReadOnlyList<string> words, bool isOpen)
    {
        var (found, start, isTorn) = (new List<Run>(), isOpen ? 0 : -1, isOpen);
        for (var at = 0; at < words.Count; at++)
        {
            if (start < 0 && BeginsAt(words[at])) start = at;
            if (!EndsAt(words[at], isSingle: start >= 0 && words[start].Contains('‘', StringComparison.Ordinal))) continue;
            if (start < 0 || isOpen) isTorn = true;
            else found.Add(new(start, at + 1));
            (start, isOpen) = (-1, false);
        }

        return new(found, isTorn || start >= 0, start >= 0);
    }

    private static bool BeginsAt(string word) =>
        word.IndexOfAny([.. Openers]) is >= 0 and var mark && (word[mark] is '«' or '„' || word[(mark + 1)..].Any(char.IsLetterOrDigit)) && (mark == 0 || !char.IsLetterOrDigit(word[mark - 1]) || word[mark] is '「' or '『' or '«');

    private static bool EndsAt(string word, bool isSingle)
    {
        var mark = word.LastIndexOfAny([.. Closers, '“', .. isSingle ? "’" : ""]);
        // French parts its marks from the words.
        if (word is ['»', ..]) return true;
        if (mark <= 0 || !word[..mark].Any(char.IsLetterOrDigit)) return false;
        return word[mark] is not ('“' or '"' or '’') || !word[(mark + 1)..].Any(char.IsLetterOrDigit);
    }
}
