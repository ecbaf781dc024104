namespace Newsreel.Sourcing.Cards;

/// <summary>Finds names of several words: capitals one after the other, small joints between them included. Pure.</summary>
internal static class Names
{
    private static readonly HashSet<string> Joints = CardWords.Set("of for de del della di da do dos das du des la le las los el van von der den zu y and the al bin ibn");

    /// <summary>The names of a sentence in order; none overlap. In languages whose nouns have capitals only those of several capitals.</summary>
    public static IReadOnlyList<Run> Of(SentenceWords sentence, WordKind[] kinds, CardWords known)
    {
        var found = new List<Run>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!IsPart(sentence, kinds, known, at)) continue;
            var end = at + 1;
            while (end < sentence.Count && !EndsName(sentence, end - 1))
            {
                if (IsPart(sentence, kinds, known, end) || (kinds[end] == WordKind.Number && IsOrdinal(sentence, end))) end++;
                else if (JointsAt(sentence, end) is > 0 and var joints && end + joints < sentence.Count && IsPart(sentence, kinds, known, end + joints) && sentence.Lower[end] is not "and") end += joints + 1;
                else break;
            }

            // A sentence begins with a capital whatever its first word is.
            var isName = end - at > 1 || (at > 0 && !known.CapitalNouns);
            if (isName) found.Add(new(at, end));
            at = end - 1;
        }

        return found;
    }

    // "King George VI", "Apollo 11"
    private static bool IsOrdinal(SentenceWords sentence, int at) => sentence.Lower[at].Length <= 3 && sentence.Lower[at].All(char.IsAsciiDigit) && (at + 1 == sentence.Count || sentence.EndsUnit(at));

    private static bool IsPart(SentenceWords sentence, WordKind[] kinds, CardWords known, int at) =>
        sentence.IsCapital(at) && kinds[at] == WordKind.Content && (at > 0 || !known.Verbs.Contains(sentence.Lower[at]));

    private static bool EndsName(SentenceWords sentence, int at) => sentence.EndsUnit(at);

    private static int JointsAt(SentenceWords sentence, int at)
    {
        var count = 0;
        while (at + count < sentence.Count && count < 2 && (count > 0 || sentence.Lower[at] is not "the") && Joints.Contains(sentence.Lower[at + count]) && !sentence.EndsUnit(at + count)) count++;
        return count;
    }
}
