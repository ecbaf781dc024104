namespace Newsreel.Sourcing.Cards;

/// <summary>Finds clauses with subject and verb that stand by themselves. Pure.</summary>
internal static class Clauses
{
    private const int FewestWords = 3;

    // What follows these only adds where, when or why; of the others many belong to the verb: "consists of", "led to", "stayed until".
    private static readonly HashSet<string> Adding = CardWords.Set("in on at during along near across when while where because after before through by");

    // "puts the boats in the water": these are not whole without the place.
    private static readonly HashSet<string> Placing = CardWords.Set("put puts set sets placed places kept keeps laid lays held holds left leaves found finds took takes brought brings turned turns spent spends hung hangs stood stands lived lives lay lies sat sits is was are were became becomes remained remains made makes based played plays");

    // "was based in", "was born in": they say nothing without what follows.
    private static readonly HashSet<string> Wanting = CardWords.Set("based located situated known used made placed set put held called named born seen considered involved interested engaged built kept left");

    // "in theory" and "at least" change what was said before them.
    private static readonly HashSet<string> Changing = CardWords.Set("theory vain part name error doubt all least most paper danger fiction principle turn order case addition particular place");

    /// <summary>The clauses of a plain statement, whole ones and such without what is added at their end.</summary>
    public static IEnumerable<(Run Run, bool IsWhole)> Of(SentenceReading sentence, Run statement)
    {
        foreach (var unit in Units(sentence, statement))
        {
            if (!CanBegin(sentence, statement, unit)) continue;
            if (!sentence.Known.KnowsVerbs || HasVerb(sentence, unit))
            {
                if (!IsPartOfList(sentence, statement, unit.End)) yield return (unit, true);
                if (!sentence.Known.KnowsVerbs) continue;
                for (var end = unit.Start + FewestWords; end < unit.End; end++)
                    if (CanEndBefore(sentence, unit.Start, end)) yield return (new(unit.Start, end), false);
            }
        }
    }

    /// <summary>The parts of a statement between its commas.</summary>
    public static IEnumerable<Run> Units(SentenceReading sentence, Run statement)
    {
        var start = statement.Start;
        for (var at = start; at < statement.End; at++)
        {
            if (at + 1 < statement.End && !sentence.EndsUnit(at)) continue;
            if (sentence.Kinds[start] != WordKind.Mark) yield return new(start, at + 1);
            start = at + 1;
        }
    }

    /// <summary>Whether a run holds a verb with a subject before it, and no "which" or "that" between its beginning and the verb.</summary>
    public static bool HasVerb(SentenceReading sentence, Run run)
    {
        for (var at = run.Start + 1; at < run.End; at++)
        {
            if (sentence.Kinds[at] == WordKind.Subordinator) return false;
            if (sentence.Kinds[at] == WordKind.Auxiliary || (sentence.Kinds[at] == WordKind.Verb && sentence.Kinds[at - 1] is not (WordKind.Preposition or WordKind.Coordinator))) return true;
        }

        return false;
    }

    private static bool CanBegin(SentenceReading sentence, Run statement, Run unit)
    {
        var (start, isFirst) = (unit.Start, unit.Start == statement.Start);
        if (sentence.Known.KnowsVerbs && sentence.Words.Lower[start].EndsWith("ing", StringComparison.Ordinal) && sentence.Words.Lower[start].Length > 5) return false;
        if (sentence.Figures.Any(figure => figure.Whole.Start == start && !figure.IsDate)) return true;
        return sentence.Kinds[start] switch
        {
            WordKind.Determiner or WordKind.Number => isFirst || (sentence.Known.KnowsVerbs ? FollowsAddition(sentence, statement, start) || !HasAndBeforeVerb(sentence, unit) : unit.End == statement.End),
            WordKind.Pronoun => sentence.Known.KnowsVerbs,
            WordKind.Content => isFirst || (sentence.Words.IsCapital(start) && FollowsAddition(sentence, statement, start) && !HasAndBeforeVerb(sentence, unit)),
            // "In 1890 the bridge collapsed"
            WordKind.Preposition => isFirst && unit.End == statement.End && sentence.Known.KnowsVerbs && sentence.Words.Lower[start] is "in" or "on" or "at" or "by" or "from" or "under" or "near" or "along" or "across" or "around" or "over" or "for",
            _ => false,
        };
    }

    // "In March, the river rose", but not "the ships from Hull, Leith and Oban sailed".
    private static bool FollowsAddition(SentenceReading sentence, Run statement, int start)
    {
        var before = start - 1;
        while (before > statement.Start && !sentence.EndsUnit(before - 1)) before--;
        return sentence.Kinds[before] is WordKind.Preposition or WordKind.Subordinator or WordKind.Adverb || sentence.Words.Lower[before].EndsWith("ing", StringComparison.Ordinal) || HasVerb(sentence, new(before, start));
    }

    private static bool HasAndBeforeVerb(SentenceReading sentence, Run unit)
    {
        var at = unit.Start;
        while (at < unit.End && sentence.Kinds[at] is not (WordKind.Verb or WordKind.Auxiliary or WordKind.Coordinator)) at++;
        return at < unit.End && sentence.Kinds[at] == WordKind.Coordinator;
    }

    // "carried coal, timber and mail": the rest of a list belongs to it.
    private static bool IsPartOfList(SentenceReading sentence, Run statement, int end)
    {
        if (end >= statement.End) return false;
        var next = end;
        if (sentence.Kinds[next] == WordKind.Mark && next + 1 < statement.End) next++;
        if (sentence.Words.Lower[next] is "but" or "or" or "nor" or "not" or "yet") return true;
        var unitEnd = next;
        while (unitEnd + 1 < statement.End && !sentence.EndsUnit(unitEnd)) unitEnd++;
        return sentence.Kinds[next] switch
        {
            WordKind.Determiner => !HasVerb(sentence, new(next, unitEnd + 1)) && Enumerable.Range(next, unitEnd + 1 - next).Any(at => sentence.Kinds[at] == WordKind.Coordinator),
            WordKind.Coordinator => !HasVerb(sentence, new(next, unitEnd + 1)),
            WordKind.Number => true,
            WordKind.Content => !sentence.Words.Lower[next].EndsWith("ing", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool CanEndBefore(SentenceReading sentence, int start, int end)
    {
        if (sentence.IsGlued(end) || !Adding.Contains(sentence.Words.Lower[end]) || sentence.Kinds[end] is not (WordKind.Preposition or WordKind.Subordinator or WordKind.Adverb)) return false;
        if (sentence.EndsUnit(end)) return false;
        if (end + 1 < sentence.Count && Changing.Contains(sentence.Words.Lower[end + 1])) return false;
        var verb = start + 1;
        while (verb < end && sentence.Kinds[verb] is not (WordKind.Verb or WordKind.Auxiliary)) verb++;
        if (verb >= end || Enumerable.Range(start, end - start).Any(at => sentence.Kinds[at] is WordKind.Subordinator)) return false;
        if (sentence.Words.Lower[end] is "after" or "before" && (sentence.Figures.Any(figure => figure.Whole.End == end) || Figures.IsUnit(sentence.Words.Lower[end - 1]))) return false;
        var last = sentence.Kinds[end - 1];
        if (last == WordKind.Verb)
            return sentence.Words.Lower[end - 1].EndsWith("ed", StringComparison.Ordinal) && sentence.Kinds[end - 2] == WordKind.Auxiliary && sentence.Words.Lower[end - 2] is "was" or "were" or "been" && !Wanting.Contains(sentence.Words.Lower[end - 1]);
        return last is WordKind.Content or WordKind.Number && verb < end - 1
            && sentence.Words.Lower[end] is not "by"
            && !WordKinds.IsAdjective(sentence.Words.Lower[end - 1], sentence.Known)
            && !Enumerable.Range(verb, end - verb).Any(at => Placing.Contains(sentence.Words.Lower[at]));
    }
}
