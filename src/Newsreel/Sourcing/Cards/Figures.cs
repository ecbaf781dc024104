namespace Newsreel.Sourcing.Cards;

/// <summary>Finds figures whole: with what compares them, with both ends of a range, with what they count. Pure.</summary>
internal static class Figures
{
    private const int LongestThing = 4;

    private static readonly HashSet<string> Measures = CardWords.Set(
        """
        second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries metre metres meter meters kilometre kilometres
        kilometer kilometers mile miles foot feet inch inches centimetre centimetres millimetre millimetres tonne tonnes ton tons kilogram kilograms gram grams litre litres degrees degree celsius fahrenheit percent cent per
        clock a.m p.m hectare hectares acre acres square cubic times dollars euros pounds francs marks
        """);

    private static readonly HashSet<string> FigureEnds = CardWords.Set("ago later earlier old long wide high deep tall thick apart away south north east west more");

    /// <summary>The figures of a sentence in order, each with what it counts; none overlap.</summary>
    public static IReadOnlyList<Figure> Of(SentenceWords sentence, WordKind[] kinds, CardWords known)
    {
        var found = new List<Figure>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (kinds[at] != WordKind.Number) continue;
            var end = Numerals(sentence, kinds, known, at);
            var isDate = IsDate(sentence, known, at, end);
            var start = isDate ? DateStart(sentence, known, at) : Compared(sentence, known, at);
            var thing = isDate ? DateEnd(sentence, kinds, known, end) : Counted(sentence, kinds, known, end);
            found.Add(new(new(Math.Max(start, found.Count > 0 ? found[^1].Whole.End : 0), thing), new(at, end), isDate));
            at = thing - 1;
        }

        return found;
    }

    private static int Numerals(SentenceWords sentence, WordKind[] kinds, CardWords known, int at)
    {
        var end = at + 1;
        while (end < sentence.Count)
        {
            if (kinds[end] == WordKind.Number && (!sentence.EndsUnit(end - 1) || IsYear(sentence.Lower[end]))) end++;
            else if (sentence.EndsUnit(end - 1)) break;
            else if (end + 1 < sentence.Count && kinds[end + 1] == WordKind.Number && known.NumberJoints.Contains(sentence.Lower[end])) end += 2;
            // "one and a half", "five out of seven"
            else if (end + 2 < sentence.Count && kinds[end + 2] == WordKind.Number && sentence.Lower[end] is "and" or "out" && sentence.Lower[end + 1] is "a" or "of") end += 3;
            else break;
        }

        return end;
    }

    private static int Compared(SentenceWords sentence, CardWords known, int at)
    {
        var start = at;
        while (start > 0 && known.Comparators.Select(comparator => comparator.Split(' ')).FirstOrDefault(comparator => Stands(sentence, start - comparator.Length, comparator) && !sentence.EndsUnit(start - 1) && (sentence.Lower[at] is not "one" || comparator[0] is not ("under" or "over" or "from" or "above" or "below" or "around"))) is { } found)
            start -= found.Length;
        return start;
    }

    private static int Counted(SentenceWords sentence, WordKind[] kinds, CardWords known, int end)
    {
        var first = end;
        while (end < sentence.Count && end - first < LongestThing && !sentence.EndsUnit(end - 1) && kinds[end] == WordKind.Content && !(end > first && Measures.Contains(sentence.Lower[end - 1]) && !Measures.Contains(sentence.Lower[end]) && known.KnowsVerbs)) end++;
        while (end < sentence.Count && !sentence.EndsUnit(end - 1) && known.FigureTails.Select(tail => tail.Split(' ')).FirstOrDefault(tail => Stands(sentence, end, tail)) is { } tail)
            end += tail.Length;
        return end;
    }

    /// <summary>Whether a figure only measures, so that without the words around it nobody knows what.</summary>
    public static bool IsMeasure(SentenceWords sentence, Figure figure) =>
        !figure.IsDate && Enumerable.Range(figure.Numerals.End, figure.Whole.End - figure.Numerals.End) is var thing && thing.Any() && thing.All(at => Measures.Contains(sentence.Lower[at]) || FigureEnds.Contains(sentence.Lower[at]));

    /// <summary>Whether a word is a unit of time, length or the like.</summary>
    public static bool IsUnit(string lower) => Measures.Contains(lower);

    private static bool Stands(SentenceWords sentence, int start, string[] words) =>
        start >= 0 && start + words.Length <= sentence.Count
        && Enumerable.Range(0, words.Length).All(index => string.Equals(sentence.Lower[start + index], words[index], StringComparison.Ordinal) && (index + 1 == words.Length || !sentence.EndsUnit(start + index)));

    private static bool IsYear(string lower) => lower.Length == 4 && lower.All(char.IsAsciiDigit) && lower[0] is '1' or '2';

    private static bool IsDate(SentenceWords sentence, CardWords known, int at, int end)
    {
        if (at > 0 && known.Months.Contains(sentence.Lower[at - 1]) && sentence.IsCapital(at - 1)) return true;
        if (end < sentence.Count && known.Months.Contains(sentence.Lower[end])) return true;
        if (end + 1 < sentence.Count && known.Binders.Contains(sentence.Lower[end]) && known.Months.Contains(sentence.Lower[end + 1])) return true;
        // Of a year nothing is counted, unless the word after it is what it counts.
        return IsYear(sentence.Lower[at]) && end == at + 1
            && (end == sentence.Count || sentence.EndsUnit(at) || (at > 0 && (known.Prepositions.Contains(sentence.Lower[at - 1]) || known.Subordinators.Contains(sentence.Lower[at - 1]))) || at == 0);
    }

    private static int DateStart(SentenceWords sentence, CardWords known, int at) =>
        at > 0 && known.Months.Contains(sentence.Lower[at - 1]) && sentence.IsCapital(at - 1) ? at - 1 : at;

    private static int DateEnd(SentenceWords sentence, WordKind[] kinds, CardWords known, int end)
    {
        while (end < sentence.Count)
        {
            if (known.Months.Contains(sentence.Lower[end]) || (kinds[end] == WordKind.Number && sentence.Lower[end].All(char.IsAsciiDigit))) end++;
            else if (end + 1 < sentence.Count && known.Binders.Contains(sentence.Lower[end]) && (known.Months.Contains(sentence.Lower[end + 1]) || IsYear(sentence.Lower[end + 1]))) end += 2;
            else break;
        }

        return end;
    }
}

/// <summary>A figure or a date.</summary>
/// <param name="Whole">With what compares it and what it counts.</param>
/// <param name="Numerals">The numbers themselves.</param>
/// <param name="IsDate">Whether it tells when.</param>
internal sealed record Figure(Run Whole, Run Numerals, bool IsDate);
