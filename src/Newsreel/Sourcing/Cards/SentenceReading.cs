using Newsreel.Scripting.Prose;

namespace Newsreel.Sourcing.Cards;

/// <summary>A sentence with its parts found: figures, names, statements, and which of these something governs. Immutable.</summary>
internal sealed class SentenceReading
{
    /// <summary>More words than a title or a term in quotation marks has.</summary>
    private const int LongestTerm = 4;

    private readonly bool[] isGlued;
    private readonly bool isOpaque;

    public SentenceReading(IReadOnlyList<string> words, CardWords known, char open = QuotedText.None)
    {
        (Words, Known) = (new(words), known);
        Kinds = WordKinds.Of(Words, known);
        Figures = Cards.Figures.Of(Words, Kinds, known);
        Names = Cards.Names.Of(Words, Kinds, known);
        isGlued = new bool[Count + 1];
        foreach (var run in Figures.Select(figure => figure.Whole).Concat(Names)) Glue(run);
        var quotes = Quotations.Of(words, open);
        IsTorn = quotes.IsTorn;
        foreach (var quote in quotes.Whole.Where(quote => quote.Length <= LongestTerm)) Glue(quote);
        for (var at = 1; at + 1 < Count; at++)
            if (known.Binders.Contains(Words.Lower[at]) && !EndsUnit(at - 1)) (isGlued[at], isGlued[at + 1]) = (true, true);
        isOpaque = !known.KnowsGovernors || IsQuestion(words) || quotes.IsTorn || quotes.Whole.Any(quote => quote.Length > LongestTerm);
        foreach (var figure in Figures.Where(figure => figure.Whole.End + 1 < Count && !EndsUnit(figure.Whole.End - 1) && Cards.Figures.IsMeasure(Words, figure) && Words.Lower[figure.Whole.End] is "after" or "before" or "from" or "above" or "below"))
            Glue(new(figure.Whole.End - 1, figure.Whole.End + 2));
        Statements = Cards.Statements.Of(this, isOpaque);
    }

    public SentenceWords Words { get; }

    public CardWords Known { get; }

    public WordKind[] Kinds { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Run> Names { get; }

    /// <summary>What the sentence says in order, with no word left over.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Whether somebody else says some of it, and this sentence alone does not show that.</summary>
    public bool IsTorn { get; }

    public int Count => Words.Count;

    public Run Whole => new(0, Count);

    /// <summary>Whether a comma or the like that parts no figure stands after a word.</summary>
    public bool EndsUnit(int at) => Words.EndsUnit(at) && !isGlued[at + 1];

    /// <summary>Whether a phrase may neither end before a word nor begin with it: it would cut a figure, a name or an "of".</summary>
    public bool IsGlued(int at) => at > 0 && at < Count && isGlued[at];

    /// <summary>Whether a word changes what the words around it claim.</summary>
    public bool IsGovernor(int at)
    {
        if (Known.SeeksInside) return Known.Governors.Any(governor => Words[at].Contains(governor, StringComparison.Ordinal));
        var word = Words.Lower[at];
        if (word.Length == 0 || Figures.Any(figure => at >= figure.Whole.Start && at < figure.Numerals.Start)) return false;
        // May, and Will in a name, are written large.
        if (at > 0 && Words.IsCapital(at) && !Known.CapitalNouns) return false;
        return Words.Parts(at).Any(part => Known.Governors.Contains(part))
            || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal)
            || (word[0] == 'و' && Known.Governors.Contains(word[1..]))
            || (Known.GovernorsBefore.Contains(word) && at > 0 && (EndsUnit(at) || Known.Complements.Contains(Words.Lower[at + 1])))
            // "by the army's count"
            || (Known.Accounts.Contains(word) && at > 0 && EndsUnit(at) && (Words.Lower[at - 1].EndsWith('s') || Words.Lower[at - 1] is "their" or "her" or "one" or "own"));
    }

    /// <summary>Whether a run that ends with a statement holds all that governs it, so that it says the same.</summary>
    public bool CanBeGovernedFrom(Statement statement, Run run) =>
        !isOpaque && Enumerable.Range(statement.Words.Start, statement.Words.Length).Where(IsGovernor).All(at => at >= run.Start);

    private void Glue(Run run)
    {
        for (var at = run.Start + 1; at < run.End; at++) isGlued[at] = true;
    }

    private static bool IsQuestion(IReadOnlyList<string> words) => words[^1].Any(mark => mark is '?' or '？' or '؟');
}
