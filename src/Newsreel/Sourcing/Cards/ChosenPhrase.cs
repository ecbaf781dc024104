using Newsreel.Common;

namespace Newsreel.Sourcing.Cards;

/// <summary>Whether a phrase that somebody chose says on a card what it says in its sentence. Pure.</summary>
internal static class ChosenPhrase
{
    /// <summary>Whether it may be shown while a stretch is spoken.</summary>
    /// <param name="chosen">The phrase.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="part">The same sentence, with the stretch.</param>
    public static bool MayStandAlone(string chosen, SentenceReading sentence, SpokenPart part)
    {
        var marks = CardText.Marks;
        var wanted = chosen.Trim(marks);
        for (var start = part.Start; start < part.End; start++)
            for (var end = start + 1; end <= part.End; end++)
                if (UnspacedText.Join(part.Sentence.Skip(start).Take(end - start)).Trim(marks).Equals(wanted, StringComparison.Ordinal))
                    return IsSafe(sentence, part, new(start, end));
        return false;
    }

    private static bool IsSafe(SentenceReading sentence, SpokenPart part, Run run)
    {
        if (sentence.IsGlued(run.Start) || sentence.IsGlued(run.End) || !IsWhole(sentence, run)) return false;
        if (CardRuns.Of(sentence, part.Sentence, part).Any(card => card.Words == run)) return true;
        if (sentence.Statements.FirstOrDefault(statement => statement.Words.Contains(run)) is not { Leans: false } statement) return false;
        return statement.IsPlain
            ? sentence.Known.KnowsPhrases || !UnspacedText.Is(part.Sentence[run.Start])
            : statement.Words.End == run.End && sentence.Statements.Count(other => other.Governs) == 1 && sentence.CanBeGovernedFrom(statement, run);
    }

    private static bool IsWhole(SentenceReading sentence, Run run)
    {
        var before = run.Start == 0 || sentence.EndsUnit(run.Start - 1) ? "" : sentence.Words.Lower[run.Start - 1];
        return !WordKinds.IsAdjective(before, sentence.Known)
            && (run.End == sentence.Count || sentence.Kinds[run.End - 1] is not (WordKind.Preposition or WordKind.Determiner or WordKind.Auxiliary or WordKind.Coordinator or WordKind.Subordinator));
    }
}
