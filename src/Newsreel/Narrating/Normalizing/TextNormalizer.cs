using Newsreel.Common;

namespace Newsreel.Narrating.Normalizing;

/// <summary>
/// Turns written English into what a voice engine reads well: no digit and no symbol that an engine would stumble over.
/// Words in other scripts pass through untouched. Works in time linear to the length of the text; never fails; safe for several threads.
/// </summary>
public static class TextNormalizer
{
    // The order decides: what needs the most context reads first, what can read anything reads last.
    private static readonly Rule[] Rules =
    [
        ForeignWords.Read,
        WebAddresses.Read,
        PartyMarks.Read,
        Weekdays.Read,
        Telephones.Read,
        Dates.Read,
        Decades.Read,
        ClockTimes.Read,
        SpacedThousands.Read,
        Money.Read,
        Quantities.Read,
        Fractions.Read,
        Ranges.Read,
        PlainNumbers.Read,
        RomanNumerals.Read,
        Abbreviations.Read,
        Initialisms.Read,
        OddMarks.Read,
        Compounds.Read,
    ];

    /// <summary>Normalises one sentence.</summary>
    /// <param name="sentence">As written; may be empty.</param>
    public static NormalizedText Normalize(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var unknown = new List<string>();
        var tokens = Tokenizer.Split(sentence, unknown);
        for (var at = 0; at < tokens.Count;) at += ReadAt(tokens, at);

        var spoken = Assembly.Join(tokens);
        var words = tokens.Select((token, at) => new NormalizedWord(token.Written, spoken[at])).ToList();
        return new(string.Join(' ', spoken.Where(word => word.Length > 0)), words, unknown);
    }

    /// <summary>Normalises one sentence of any language: what is known of English is not applied to others, whose engines read figures themselves.</summary>
    /// <param name="sentence">As written; may be empty.</param>
    /// <param name="language">Of the voice, BCP 47.</param>
    public static NormalizedText Normalize(string sentence, string language)
    {
        if (Languages.CodeOf(language) is "en") return Normalize(sentence);
        IReadOnlyList<string> words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new(string.Join(' ', words), [.. words.SelectMany(UnspacedPieces.Of).Select(word => new NormalizedWord(word, word))], []);
    }

    private static int ReadAt(List<Token> tokens, int at)
    {
        foreach (var rule in Rules)
        {
            var read = rule(tokens, at);
            if (read > 0) return read;
        }

        tokens[at].Spoken = "";
        return 1;
    }

    /// <summary>Reads one or more tokens from <paramref name="at"/> on and says how many it has read; 0 when they are none of its business.</summary>
    private delegate int Rule(IReadOnlyList<Token> tokens, int at);
}
