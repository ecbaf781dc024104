namespace Newsreel.Sourcing.Cards;

/// <summary>A part of a sentence that can be said without the others.</summary>
/// <param name="Words">Its words, the "and" before it left out.</param>
/// <param name="Governs">Whether it holds a word that changes what its other words claim.</param>
/// <param name="Leans">Whether such a word of a statement before it may reach into it: it is never shown by itself.</param>
internal sealed record Statement(Run Words, bool Governs, bool Leans)
{
    /// <summary>Whether its parts say by themselves what it says.</summary>
    public bool IsPlain => !Governs && !Leans;
}

/// <summary>Parts a sentence into statements. Pure.</summary>
internal static class Statements
{
    /// <summary>The statements of a sentence.</summary>
    /// <param name="sentence">Its words, with figures and names found.</param>
    /// <param name="isOpaque">Whether nothing of it may stand alone: it is a question or somebody else's words.</param>
    public static IReadOnlyList<Statement> Of(SentenceReading sentence, bool isOpaque)
    {
        var found = new List<Statement>();
        var saysLast = SaysLast(sentence);
        for (var start = 0; start < sentence.Count;)
        {
            var end = start + 1;
            while (end < sentence.Count && (isOpaque || !Parts(sentence, end))) end++;
            var governs = isOpaque || Enumerable.Range(start, end - start).Any(sentence.IsGovernor);
            var leans = (saysLast && end < sentence.Count) || found.Count > 0 && (found[^1].Leans || found[^1].Governs) && !IsFree(sentence, start);
            found.Add(new(new(Begin(sentence, start, end), end), governs, leans));
            start = end;
        }

        // "Glass is clear, but not perfectly": the first half alone says too much.
        for (var at = 0; at + 1 < found.Count; at++)
            if (found[at + 1].Governs && sentence.Words.Lower[Math.Max(0, found[at + 1].Words.Start - 1)] is "but" or "yet") found[at] = found[at] with { Leans = true };
        return found;
    }

    /// <summary>Whether a statement begins with a word: after a semicolon, or after a comma with "and" or "but" and a subject of its own.</summary>
    private static bool Parts(SentenceReading sentence, int at)
    {
        if (!sentence.EndsUnit(at - 1)) return false;
        if (sentence.Words.EndsStatement(at - 1)) return true;
        if (!sentence.Known.KnowsVerbs || at + 2 >= sentence.Count) return false;
        if (sentence.Words.Lower[at] is not ("and" or "but" or "yet" or "so" or "while" or "whereas")) return false;
        if (sentence.Kinds[at + 1] is not (WordKind.Determiner or WordKind.Pronoun or WordKind.Number or WordKind.Content)) return false;
        var end = at + 1;
        while (end < sentence.Count && !sentence.EndsUnit(end)) end++;
        return Clauses.HasVerb(sentence, new(at + 1, Math.Min(end + 1, sentence.Count)));
    }

    /// <summary>Whether a sentence ends in who says it, so that it is said of all of it: "The bridge fell; the tower stood, police said."</summary>
    private static bool SaysLast(SentenceReading sentence)
    {
        var start = sentence.Count - 1;
        while (start > 0 && !sentence.EndsUnit(start - 1)) start--;
        return start > 0 && !Parts(sentence, start) && Enumerable.Range(start, sentence.Count - start).Any(sentence.IsGovernor);
    }

    private static bool IsFree(SentenceReading sentence, int start) =>
        sentence.Words.Lower[start] is "but" or "yet"
        || (sentence.Words.EndsStatement(start - 1) && sentence.Kinds[start] is not (WordKind.Subordinator or WordKind.Coordinator));

    private static int Begin(SentenceReading sentence, int start, int end) =>
        start + 1 < end && !sentence.EndsUnit(start) && IsJoint(sentence, start) && sentence.Kinds[start + 1] is not (WordKind.Auxiliary or WordKind.Verb) ? start + 1 : start;

    private static bool IsJoint(SentenceReading sentence, int at) =>
        sentence.Known.Coordinators.Contains(sentence.Words.Lower[at]) || (sentence.Known.KnowsVerbs && (sentence.Words.Lower[at] is "so" or "while" or "whereas"));
}
