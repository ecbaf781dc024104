namespace Newsreel.Sourcing.Cards;

/// <summary>A run of spoken words that says by itself what it says in its sentence.</summary>
/// <param name="Words">The run.</param>
/// <param name="Worth">How well it serves a card; more is better.</param>
internal readonly record struct CardRun(Run Words, double Worth);

/// <summary>Finds what a card may show of a sentence. Pure.</summary>
internal static class CardRuns
{
    /// <summary>Words that are read at a glance.</summary>
    public const int Glance = 9;

    /// <summary>Words of a whole statement that a card still holds in type that reads well, and their characters.</summary>
    public const int MostWords = 16;
    private const int MostCharacters = 110;

    /// <summary>The same of a sentence that is shown for want of anything shorter: smaller type, still read while it is said.</summary>
    private const int MostWordsWhole = 26;
    private const int MostCharactersWhole = 170;

    /// <summary>All runs that may be shown while a stretch is spoken; none when nothing may.</summary>
    public static IEnumerable<CardRun> Of(SentenceReading sentence, IReadOnlyList<string> words, SpokenPart part)
    {
        var stretch = new Run(part.Start, part.End);
        return All(sentence, words, stretch).Where(card => card.Worth > 0 && Fits(words, card.Words));
    }

    /// <summary>Whether a sentence can be shown whole where nothing of it may stand alone; also before all of it was heard.</summary>
    public static bool IsHeldWhole(SentenceReading sentence, IReadOnlyList<string> words) => !sentence.IsTorn && Fits(words, sentence.Whole, MostWordsWhole, MostCharactersWhole);

    private static IEnumerable<CardRun> All(SentenceReading sentence, IReadOnlyList<string> words, Run stretch)
    {
        if (IsHeard(sentence.Whole, stretch) && !sentence.IsTorn) yield return new(sentence.Whole with { Start = sentence.Statements[0].Words.Start }, WholeWorth(words, sentence.Whole, stretch));
        foreach (var statement in sentence.Statements)
        {
            if (!statement.Leans && !sentence.IsTorn && statement.Words != sentence.Whole && IsHeard(statement.Words, stretch)) yield return new(statement.Words, WholeWorth(words, statement.Words, stretch) - 0.2);
            foreach (var card in statement.IsPlain ? Parts(sentence, words, statement.Words, stretch) : Neutral(sentence, statement.Words, stretch)) yield return card;
        }
    }

    private static IEnumerable<CardRun> Parts(SentenceReading sentence, IReadOnlyList<string> words, Run statement, Run stretch)
    {
        if (!sentence.Known.KnowsPhrases)
        {
            foreach (var unit in Clauses.Units(sentence, statement).Where(unit => stretch.Contains(unit) && CardText.Size(words, unit) > 2)) yield return new(unit, 8);
            yield break;
        }

        foreach (var (clause, isWhole) in Clauses.Of(sentence, statement).Where(clause => stretch.Contains(clause.Run)))
        {
            var worth = isWhole ? clause.Length <= Glance ? 9 : clause.Length <= Glance + 3 ? 7 : 5 : clause.Length <= Glance && sentence.Kinds[clause.End - 1] != WordKind.Verb ? 8.2 : 4;
            yield return new(clause, worth - (sentence.Kinds[clause.Start] == WordKind.Pronoun ? 3.5 : 0));
        }

        foreach (var phrase in NounPhrases.Of(sentence, statement).Where(phrase => stretch.Contains(phrase) && phrase.Length <= Glance))
        {
            var isFigure = sentence.Figures.Any(figure => !figure.IsDate && phrase.Contains(figure.Whole));
            var isName = sentence.Names.Any(phrase.Contains);
            yield return new(phrase, (isFigure ? IsMeasure(sentence, phrase) ? sentence.Figures.Any(figure => figure.Whole == phrase) ? 0 : 5.5 : IsOne(sentence, phrase) ? 4 : 8 : isName ? phrase.Length > 1 ? 6.5 : 3 : 5) - (sentence.Words.Lower[phrase.Start] is "its" or "their" or "his" or "her" or "this" or "these" or "those" ? 1.5 : 0));
        }

        foreach (var date in Dates(sentence, statement, stretch)) yield return date;
    }

    private static IEnumerable<CardRun> Neutral(SentenceReading sentence, Run statement, Run stretch)
    {
        foreach (var name in NounPhrases.NamesIn(sentence, statement).Where(name => stretch.Contains(name))) yield return new(name, name.Length > 1 ? 4.5 : 3);
        if (NounPhrases.SpeakerOf(sentence) is { } speaker && statement.Start == 0 && stretch.Contains(speaker)) yield return new(speaker, 3.5);
    }

    private static IEnumerable<CardRun> Dates(SentenceReading sentence, Run statement, Run stretch) =>
        sentence.Figures
            .Where(figure => figure.IsDate && figure.Whole.Length > 1 && statement.Contains(figure.Whole) && stretch.Contains(figure.Whole) && !sentence.IsGlued(figure.Whole.Start) && !sentence.IsGlued(figure.Whole.End))
            .Select(figure => new CardRun(figure.Whole, 4));

    // "one station": no number worth a card
    private static bool IsOne(SentenceReading sentence, Run phrase) =>
        sentence.Figures.Where(figure => phrase.Contains(figure.Whole)).All(figure => figure.Numerals.Length == 1 && sentence.Words.Lower[figure.Numerals.Start] is "one" or "first");

    // "about two hours", without what took them
    private static bool IsMeasure(SentenceReading sentence, Run phrase) =>
        sentence.Figures.Where(figure => phrase.Contains(figure.Whole)).All(figure => Figures.IsMeasure(sentence.Words, figure) && !(figure.Whole.End < phrase.End && !WordKinds.IsTime(sentence.Words.Lower[figure.Whole.End - 1]) && sentence.Known.Binders.Contains(sentence.Words.Lower[figure.Whole.End])));

    /// <summary>Whether the last of the words is spoken in a stretch, so that all have been heard when it ends.</summary>
    private static bool IsHeard(Run run, Run stretch) => run.End > stretch.Start && run.End <= stretch.End;

    // What was said before the stretch is shown again only where the stretch has nothing of its own.
    private static double WholeWorth(IReadOnlyList<string> words, Run run, Run stretch)
    {
        var size = CardText.Size(words, run);
        var worth = size <= Glance ? 10 : size <= Glance + 3 ? 7.5 : 6;
        return run.Start >= stretch.Start ? worth : Math.Min(worth, 5) - 0.3;
    }

    private static bool Fits(IReadOnlyList<string> words, Run run, int most = MostWords, int characters = MostCharacters) =>
        run.Length > 0 && CardText.Size(words, run) <= most && words.Skip(run.Start).Take(run.Length).Sum(word => word.Length + 1) <= characters;
}
