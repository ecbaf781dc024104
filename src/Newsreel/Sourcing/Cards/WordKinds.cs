namespace Newsreel.Sourcing.Cards;

/// <summary>What a word does in its sentence, as far as its form and its neighbours tell.</summary>
internal enum WordKind
{
    /// <summary>A noun, an adjective or a name; also a verb that nobody knows here.</summary>
    Content,

    /// <summary>A dash or another mark by itself.</summary>
    Mark,

    Number,
    Determiner,
    Preposition,
    Coordinator,
    Subordinator,
    Pronoun,
    Auxiliary,
    Verb,
    Adverb,
}

/// <summary>Tells the kinds of words. Pure.</summary>
internal static class WordKinds
{
    // A word of time before an article is no verb: "that year a flood came".
    private static readonly HashSet<string> Times = CardWords.Set("year years month months week weeks day days night nights morning evening afternoon time hour hours minute minutes second seconds decade decades century centuries summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday");

    private static readonly HashSet<string> Modals = CardWords.Set("can could will would may might must should shall do does did");

    private static readonly string[] NounEndings = ["tion", "tions", "ment", "ments", "ness", "craft", "ship", "ships", "ity", "men", "people", "children"];

    /// <summary>Whether a word is a stretch of time.</summary>
    public static bool IsTime(string lower) => Times.Contains(lower);

    /// <summary>The kinds of the words of a sentence.</summary>
    /// <param name="sentence">Its words.</param>
    /// <param name="known">The words of its language.</param>
    public static WordKind[] Of(SentenceWords sentence, CardWords known)
    {
        var kinds = Enumerable.Range(0, sentence.Count).Select(at => ByForm(sentence, at, known)).ToArray();
        for (var at = 0; at < kinds.Length; at++)
            if (kinds[at] == WordKind.Content && IsVerb(sentence, kinds, at, known)) kinds[at] = WordKind.Verb;
        return kinds;
    }

    private static WordKind ByForm(SentenceWords sentence, int at, CardWords known)
    {
        var word = sentence.Lower[at];
        if (word.Length == 0) return WordKind.Mark;
        if (IsNumber(word, known)) return WordKind.Number;
        // Names keep their words: "The Hague", "Los Angeles", "May".
        if (at > 0 && sentence.IsCapital(at) && !known.CapitalNouns && word is not "i" && !sentence.BeginsSpeech(at)) return WordKind.Content;
        if (known.Auxiliaries.Contains(word)) return WordKind.Auxiliary;
        if (known.Determiners.Contains(word)) return WordKind.Determiner;
        if (known.Prepositions.Contains(word)) return WordKind.Preposition;
        if (known.Coordinators.Contains(word)) return WordKind.Coordinator;
        if (known.Subordinators.Contains(word)) return WordKind.Subordinator;
        if (known.Pronouns.Contains(word)) return WordKind.Pronoun;
        if (known.Adverbs.Contains(word) || (known.KnowsVerbs && word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "assembly" or "supply" or "monopoly" or "anomaly"))) return WordKind.Adverb;
        return WordKind.Content;
    }

    /// <summary>Whether a word is a numeral or a number in words; "twenty-five" is, "forty-year-old" is not.</summary>
    public static bool IsNumber(string lower, CardWords known) =>
        (lower.Any(char.IsDigit) && (char.IsDigit(lower[0]) || "$€£¥+−-".Contains(lower[0], StringComparison.Ordinal)) && !IsNumberedThing(lower))
        || lower.Split('-', '‑').All(known.Numbers.Contains);

    // "24th", "5-storey", "3D": they go with a noun.
    private static bool IsNumberedThing(string lower) => lower.Length > 2 && char.IsLetter(lower[^1]) && lower.Contains('-', StringComparison.Ordinal);

    private static bool IsVerb(SentenceWords sentence, WordKind[] kinds, int at, CardWords known)
    {
        var word = sentence.Lower[at];
        if (sentence.IsCapital(at) && at > 0) return false;
        var before = at == 0 || sentence.EndsUnit(at - 1) ? (WordKind?)null : kinds[at - 1];
        var after = at + 1 == kinds.Length || sentence.EndsUnit(at) ? (WordKind?)null : kinds[at + 1];
        if (before == WordKind.Determiner || (before == WordKind.Content && IsAdjective(sentence.Lower[at - 1], known))) return false;
        if (known.Verbs.Contains(word)) return before != WordKind.Number;
        if (!known.NoVerbs.Contains(word) && word.Length > 3 && known.VerbEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal)))
            return !known.KnowsVerbs || !(after == WordKind.Content && (before is null or WordKind.Preposition or WordKind.Number or WordKind.Coordinator or WordKind.Verb));
        if (!known.KnowsVerbs) return false;
        var isAfterSubject = before is WordKind.Content or WordKind.Pronoun or WordKind.Subordinator;
        if (known.VerbsOrNouns.Contains(word))
        {
            if (before == WordKind.Auxiliary && Modals.Contains(sentence.Lower[at - 1])) return true;
            if (before is null && at > 0 && word.EndsWith('s') && (after is WordKind.Content or WordKind.Determiner or WordKind.Number)) return true;
            if (before is WordKind.Pronoun or WordKind.Adverb || (at > 0 && sentence.Lower[at - 1] is "to" or "who" or "which" or "that")) return true;
            if (isAfterSubject && IsNounLike(sentence.Lower[at - 1]) && after is not (WordKind.Content or WordKind.Verb or WordKind.Auxiliary) && (word.EndsWith('s') != sentence.Lower[at - 1].EndsWith('s'))) return true;
        }

        // Only a verb is followed by an object without a word between: "crews repair the boats".
        return isAfterSubject && (after is WordKind.Determiner or WordKind.Pronoun) && !Times.Contains(word) && !IsSurelyNoun(word) && !IsTail(sentence, at + 1);
    }

    private static bool IsSurelyNoun(string word) => word.Length > 5 && NounEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsNounLike(string word) => !word.EndsWith("ous", StringComparison.Ordinal);

    private static bool IsTail(SentenceWords sentence, int at) => at + 1 < sentence.Count && sentence.Lower[at] is "a" or "an" or "each" or "every" && Times.Contains(sentence.Lower[at + 1]);

    /// <summary>Whether a word wants a noun after it.</summary>
    public static bool IsAdjective(string lower, CardWords known) =>
        known.Adjectives.Contains(lower)
        || (known.KnowsVerbs && lower.Length > 5 && (lower.EndsWith("ous", StringComparison.Ordinal) || lower.EndsWith("ful", StringComparison.Ordinal) || lower.EndsWith("less", StringComparison.Ordinal) || lower.EndsWith("able", StringComparison.Ordinal) || lower.EndsWith("ible", StringComparison.Ordinal)));
}
