namespace Newsreel.Sourcing.Cards;

/// <summary>Finds noun phrases whole: from the article to the last noun, with every "of" that belongs to them. Pure.</summary>
internal static class NounPhrases
{
    // A lone "the end" or "that time" tells nobody anything.
    private static readonly HashSet<string> Empty = CardWords.Set("time times end way ways day days year years part parts rest side sides place case cases result results number thing things people work days start beginning order moment kind sort fact same others hand hands");

    // Without these a figure of an object says another thing: "13,580 civilians killed".
    private static readonly HashSet<string> Suffered = CardWords.Set("killed wounded injured lost hit affected displaced launched captured damaged destroyed sunk arrested treated rescued born found dead missing");

    // "top of the rocket"
    private static readonly HashSet<string> Hollow = CardWords.Set("top front spite terms behalf favour favor case lack search charge need light view parts part north south east west northwest northeast southwest southeast");

    private static readonly HashSet<string> Joining = CardWords.Set("and or y e et ou und oder ed o u");

    /// <summary>The noun phrases of a plain statement.</summary>
    public static IEnumerable<Run> Of(SentenceReading sentence, Run statement)
    {
        for (var start = statement.Start; start < statement.End; start++)
        {
            if (!CanBegin(sentence, statement, start)) continue;
            var end = End(sentence, statement, start);
            while (end < statement.End && Joining.Contains(sentence.Words.Lower[end]) && !sentence.EndsUnit(end - 1) && CanHold(sentence, end + 1, statement)) end = End(sentence, statement, end + 1);
            if (end > start && CanEnd(sentence, statement, start, end) && Tells(sentence, start, end) && !IsListTail(sentence, statement, start, end)) yield return new(start, end);
        }
    }

    /// <summary>The names of a statement that is governed, with a title where they have one: they claim nothing.</summary>
    public static IEnumerable<Run> NamesIn(SentenceReading sentence, Run statement)
    {
        foreach (var name in sentence.Names.Where(name => statement.Contains(name)))
        {
            var start = name.Start;
            while (start > statement.Start && !sentence.EndsUnit(start - 1) && sentence.Known.Titles.Contains(sentence.Words.Lower[start - 1])) start--;
            var isBare = start == statement.Start || sentence.EndsUnit(start - 1) || sentence.Kinds[start - 1] is not (WordKind.Content or WordKind.Number or WordKind.Determiner);
            var next = name.End == sentence.Count || sentence.EndsUnit(name.End - 1) ? (WordKind?)null : sentence.Kinds[name.End];
            var isWhole = next is not (WordKind.Content or WordKind.Number) && !IsPossessive(sentence, name.End - 1) && !sentence.IsGlued(name.End) && !sentence.IsGlued(start);
            if (isBare && isWhole && !Enumerable.Range(start, name.End - start).Any(sentence.IsGovernor) && !IsTime(sentence, name)) yield return new(start, name.End);
        }
    }

    /// <summary>Who says what a sentence reports; null when that is no noun phrase at its head.</summary>
    public static Run? SpeakerOf(SentenceReading sentence)
    {
        if (sentence.Count < FewestForSpeaker || !CanBegin(sentence, sentence.Whole, 0)) return null;
        var end = End(sentence, sentence.Whole, 0);
        return end is > 1 && end < sentence.Count && sentence.Known.Speaking.Contains(sentence.Words.Lower[end]) && !Enumerable.Range(0, end).Any(sentence.IsGovernor) && sentence.Figures.All(figure => figure.Whole.Start >= end) ? new(0, end) : null;
    }

    private const int FewestForSpeaker = 3;

    private static bool CanBegin(SentenceReading sentence, Run statement, int start)
    {
        if (sentence.IsGlued(start) || IsInDate(sentence, start)) return false;
        if (start > statement.Start && sentence.Known.KnowsVerbs && sentence.Words.Lower[start].EndsWith("ed", StringComparison.Ordinal) && sentence.EndsUnit(start - 1)) return false;
        // "lay | under two metres of water"
        if (sentence.Words.Lower[start] is "under" or "above" or "below" or "around" or "from") return false;
        var isFigure = sentence.Figures.Any(figure => figure.Whole.Start == start && !figure.IsDate);
        if (!isFigure && sentence.Kinds[start] is not (WordKind.Determiner or WordKind.Content)) return false;
        if (sentence.Known.CapitalNouns && !isFigure && sentence.Kinds[start] == WordKind.Content) return false;
        if (!sentence.Known.KnowsVerbs && !isFigure && sentence.Kinds[start] == WordKind.Content && !sentence.Names.Any(name => name.Start == start)) return false;
        if (sentence.Known.KnowsVerbs && sentence.Words.Lower[start] is { Length: > 5 } word && word.EndsWith("ing", StringComparison.Ordinal)) return false;
        return start == statement.Start || sentence.EndsUnit(start - 1)
            || sentence.Kinds[start - 1] is WordKind.Preposition or WordKind.Verb or WordKind.Auxiliary or WordKind.Subordinator or WordKind.Mark;
    }

    private static bool CanHold(SentenceReading sentence, int at, Run statement) =>
        at < statement.End && sentence.Kinds[at] is WordKind.Determiner or WordKind.Content or WordKind.Number
        && !sentence.Known.VerbEndings.Any(ending => sentence.Words.Lower[at].EndsWith(ending, StringComparison.Ordinal));

    private static int End(SentenceReading sentence, Run statement, int start)
    {
        var (end, hasNoun) = (start, false);
        while (end < statement.End && (end == start || !sentence.EndsUnit(end - 1)))
        {
            if (end > start && !sentence.IsGlued(end) && IsInDate(sentence, end - 1)) break;
            if (end > start && sentence.IsGlued(end)) hasNoun |= sentence.Kinds[end] == WordKind.Content;
            else if (sentence.Kinds[end] == WordKind.Content || (sentence.Kinds[end] == WordKind.Number && !hasNoun)) hasNoun = true;
            else if (sentence.Kinds[end] != WordKind.Determiner || hasNoun)
            {
                if (end == start) { end++; continue; }
                if (sentence.Kinds[end - 1] == WordKind.Preposition && sentence.Kinds[end] == WordKind.Determiner) { end++; continue; }
                break;
            }

            end++;
        }

        // "counted 13,580 civilians killed"
        var isObject = start > statement.Start && !sentence.EndsUnit(start - 1);
        if (isObject && end < statement.End && !sentence.EndsUnit(end - 1) && IsParticiple(sentence, end) && sentence.Figures.Any(figure => figure.Whole.Start >= start && figure.Whole.End <= end)) end++;
        return end;
    }

    private static bool IsParticiple(SentenceReading sentence, int at) =>
        sentence.Kinds[at] == WordKind.Verb && Suffered.Contains(sentence.Words.Lower[at]);

    private static bool CanEnd(SentenceReading sentence, Run statement, int start, int end)
    {
        var last = end - 1;
        if (sentence.IsGlued(end) || IsPossessive(sentence, last) || WordKinds.IsAdjective(sentence.Words.Lower[last], sentence.Known)) return false;
        if (sentence.Kinds[last] is not (WordKind.Content or WordKind.Number) && !IsParticiple(sentence, last)) return false;
        // Nouns of German have a capital.
        if (sentence.Known.CapitalNouns && !sentence.Words.IsCapital(last) && sentence.Kinds[last] != WordKind.Number) return false;
        if (end == statement.End || sentence.EndsUnit(last)) return true;
        // "the crews repair | in winter": a word that may be a verb is no end.
        if (sentence.Known.VerbsOrNouns.Contains(sentence.Words.Lower[last]) && last > start && sentence.Kinds[last - 1] == WordKind.Content) return false;
        if (sentence.Kinds[end] == WordKind.Coordinator) return end + 1 < statement.End && (sentence.Kinds[end + 1] is WordKind.Verb or WordKind.Auxiliary);
        return sentence.Kinds[end] is WordKind.Preposition or WordKind.Verb or WordKind.Auxiliary or WordKind.Subordinator or WordKind.Mark;
    }

    private static bool Tells(SentenceReading sentence, int start, int end)
    {
        var run = new Run(start, end);
        if (Hollow.Contains(sentence.Words.Lower[start]) || Enumerable.Range(start, run.Length).Any(at => sentence.Words.Lower[at] is "same" or "own")) return false;
        // "In Thailand experts from many countries": the name is a place, and the subject begins after it.
        if (start > 0 && sentence.Kinds[start - 1] == WordKind.Preposition && sentence.Names.Any(name => name.Start == start && name.End < end && sentence.Kinds[name.End] == WordKind.Content)) return false;
        if (sentence.Names.Any(name => run.Contains(name) && !IsTime(sentence, name))) return true;
        if (sentence.Figures.FirstOrDefault(figure => run.Contains(figure.Whole) && !figure.IsDate) is { } figure)
            return figure.Numerals.End < end && !IsShare(sentence, run);
        var nouns = Enumerable.Range(start, run.Length).Where(at => sentence.Kinds[at] == WordKind.Content).ToList();
        return nouns.Count > 1 && sentence.Words.Lower[nouns[0]] is not ("end" or "start" or "beginning" or "rest" or "middle" or "pace" or "cost") && !Empty.Contains(sentence.Words.Lower[nouns[^1]]);
    }

    // "Annis, | Cairns and Garrett"
    private static bool IsListTail(SentenceReading sentence, Run statement, int start, int end) =>
        start > statement.Start && sentence.EndsUnit(start - 1) && Enumerable.Range(start, end - start).Any(at => sentence.Kinds[at] == WordKind.Coordinator);

    private static bool IsInDate(SentenceReading sentence, int at) =>
        sentence.Known.Months.Contains(sentence.Words.Lower[at]) || sentence.Figures.Any(figure => figure.IsDate && at >= figure.Whole.Start && at < figure.Whole.End);

    // "40 per cent" of what?
    private static bool IsShare(SentenceReading sentence, Run run) =>
        Enumerable.Range(run.Start, run.Length).Any(at => sentence.Words.Lower[at] is "percent" or "cent" or "prozent" or "ciento" or "cento" || sentence.Words.Lower[at].EndsWith('%'))
        && !Enumerable.Range(run.Start, run.Length).Any(at => sentence.Known.Binders.Contains(sentence.Words.Lower[at]));

    private static bool IsPossessive(SentenceReading sentence, int at) => sentence.Words.Lower[at].EndsWith("'s", StringComparison.Ordinal) || sentence.Words.Lower[at].EndsWith("’s", StringComparison.Ordinal) || sentence.Words[at].EndsWith('’') || sentence.Words[at].EndsWith('\'');

    private static bool IsTime(SentenceReading sentence, Run name) => name.Length == 1 && (sentence.Known.Months.Contains(sentence.Words.Lower[name.Start]) || sentence.Words.Lower[name.Start].EndsWith("day", StringComparison.Ordinal));
}
