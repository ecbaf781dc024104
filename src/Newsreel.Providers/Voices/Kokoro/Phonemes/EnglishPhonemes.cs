using Newsreel.Common;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>
/// Says English. What a person has written down comes first, then our own list, then for American English the dictionary, stems and parts of words;
/// espeak-ng says the rest.
/// </summary>
internal sealed class EnglishPhonemes(EspeakPhonemes espeak, PronunciationBook house)
{
    private static readonly Lazy<WordList> AmericanList = new(() => WordList.Of("english.txt", "names.txt"));
    private static readonly Lazy<WordList> BritishList = new(() => WordList.Of("british.txt"));

    // Inside a sentence a word with a capital is a name, and no parts are looked for in it.
    private static readonly WordPlace Anywhere = WordPlace.Alone with { Before = "the" };

    private static readonly HashSet<string> Tens = new("twenty thirty forty fifty sixty seventy eighty ninety".Split(' '), StringComparer.Ordinal);

    // These stay weak where a capital would lend others a second stress.
    private static readonly HashSet<string> AlwaysWeak = new(StringComparer.Ordinal) { "a", "an", "the", "to" };

    /// <summary>How a text is said.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="isBritish">Whether the voice is British.</param>
    /// <param name="marks">How single words of the text are said, in the model's symbols, before all else.</param>
    /// <param name="cancellationToken">Stops espeak-ng.</param>
    public async Task<PhonemeText> OfAsync(string text, bool isBritish, IReadOnlyDictionary<string, string> marks, CancellationToken cancellationToken)
    {
        var unknown = new List<string>();
        var words = EnglishText.Words(text, unknown).ConvertAll(word => Whole(text, word, marks));
        List<Part> parts = [.. words.SelectMany((word, at) => word.Parts.Select((part, index) => new Part(part, at, index == word.Parts.Count - 1 && word.Pause.Length > 0)))];
        var asked = await AskedAsync([.. parts.Select(part => part.Text).Where(part => !IsKnown(part, isBritish, marks)).Distinct(StringComparer.Ordinal)], isBritish, unknown, cancellationToken);
        var said = new string[parts.Count];
        for (var at = parts.Count - 1; at >= 0; at--)
        {
            var place = Place(parts, at, at + 1 < parts.Count ? said[at + 1] : "");
            said[at] = Letter(parts, at, isBritish, marks) ?? Capital(parts[at].Text, Say(parts[at].Text, place, isBritish, marks) ?? asked[parts[at].Text]);
        }

        var found = words.Select((word, at) => new PhonemeWord(word.At, word.Length, Joined(word, [.. parts.Zip(said).Where(pair => pair.First.Word == at).Select(pair => pair.Second)]) + word.Pause));
        return new([.. found.Where(word => word.Phonemes.Any(symbol => !char.IsPunctuation(symbol)))], unknown);
    }

    // A mark over "Al-Qaeda" is for all of it.
    private static EnglishWord Whole(string text, EnglishWord word, IReadOnlyDictionary<string, string> marks) =>
        word.Parts.Count > 1 && marks.Keys.FirstOrDefault(marked => text.AsSpan(word.At, word.Length).TrimEnd(".,;:!?…").SequenceEqual(marked)) is { } whole ? word with { Parts = [whole] } : word;

    // "fifty-two" keeps the stress of both.
    private static string Joined(EnglishWord word, IReadOnlyList<string> said) => word.Parts.Count == 2 && Tens.Contains(word.Parts[0].ToLowerInvariant()) ? string.Concat(said) : WordStress.Join(said);

    private bool IsKnown(string part, bool isBritish, IReadOnlyDictionary<string, string> marks) => EnglishLetters.IsLetter(part) || Say(part, Anywhere, isBritish, marks) is not null;

    private string? Say(string part, WordPlace place, bool isBritish, IReadOnlyDictionary<string, string> marks) =>
        Told(part, isBritish, marks) ?? (isBritish ? British(part, place) : American(part, place));

    private string? Told(string part, bool isBritish, IReadOnlyDictionary<string, string> marks) =>
        marks.TryGetValue(part, out var marked) ? marked
        : house.Say(part, isBritish) is { } own ? own
        : part.EndsWith("'s", StringComparison.Ordinal) && Told(part[..^2], isBritish, marks) is { } stem ? Inflections.S(stem)
        : null;

    private static string? British(string part, WordPlace place) =>
        BritishList.Value.Say(part, place)
        ?? (char.IsUpper(part[0]) && AmericanList.Value.Say(part, place) is { } name ? BritishSymbols.Of(name) : null)
        ?? (char.IsUpper(part[0]) && part.EndsWith("'s", StringComparison.Ordinal) && AmericanList.Value.Say(part[..^2], place) is { } stem ? Inflections.S(BritishSymbols.Of(stem))!.Replace('ᵻ', 'ɪ') : null);

    private static string? American(string part, WordPlace place)
    {
        var plain = LatinLetters.Fold(part).ToLowerInvariant();
        if (!plain.All(letter => char.IsAsciiLetter(letter) || letter is '\'')) return null;
        return AmericanList.Value.Say(part, place) ?? Stem(plain) ?? Inflections.Say(plain, Stem) ?? (char.IsUpper(part[0]) && place.Before.Length > 0 ? null : Inflections.Say(plain, Compound) ?? Compound(plain));
    }

    private static string? Compound(string word) => WordParts.Say(word, Stem);

    // Stems of one letter are names of letters, and no word is made of them.
    private static string? Stem(string word) => word.Length < 2 ? null : AmericanList.Value.Say(word, WordPlace.Alone) ?? CmuDictionary.Say(word);

    private async Task<Dictionary<string, string>> AskedAsync(IReadOnlyList<string> parts, bool isBritish, List<string> unknown, CancellationToken cancellationToken)
    {
        var asked = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in parts.GroupBy(part => ForeignScript.VoiceOf(part) ?? (isBritish ? "en-gb" : "en-us"), StringComparer.Ordinal))
        {
            List<string> words = [.. group];
            // Capitals would be spelled; what is to be spelled has been.
            var answers = await espeak.IpaAsync([.. words.Select(word => word.ToLowerInvariant())], group.Key, cancellationToken);
            foreach (var (word, answer) in words.Zip(answers))
                asked[word] = (group.Key.StartsWith("en-", StringComparison.Ordinal) ? EspeakSymbols.English(answer, isBritish, unknown) : EspeakSymbols.Other(answer, ForeignScript.LanguageOf(group.Key), unknown)).Replace(" ", "", StringComparison.Ordinal);
        }

        return asked;
    }

    // Letters beside each other are said as one: all but the last lose their first stress.
    private static string? Letter(List<Part> parts, int at, bool isBritish, IReadOnlyDictionary<string, string> marks)
    {
        var part = parts[at];
        if (marks.ContainsKey(part.Text) || EnglishLetters.Name(part.Text) is not { } name) return null;
        var (isAfter, isBefore) = (at > 0 && !parts[at - 1].IsPause && EnglishLetters.IsLetter(parts[at - 1].Text) && !EnglishLetters.IsLast(parts[at - 1].Text), at + 1 < parts.Count && !part.IsPause && EnglishLetters.IsLetter(parts[at + 1].Text) && !EnglishLetters.IsLast(part.Text));
        // Alone they are the pronoun and the article.
        if (!isAfter && !isBefore && part.Text is "I" or "A") return null;
        if (isBritish) name = part.Text is "Z" ? "zˈɛd" : BritishSymbols.Of(name);
        return isBefore ? WordStress.Weaker(name) : name;
    }

    private static string Capital(string part, string symbols)
    {
        if (!char.IsUpper(part[0]) || AlwaysWeak.Contains(part.ToLowerInvariant())) return symbols;
        return WordStress.Marked(symbols, part.Length > 1 && part.All(char.IsUpper) ? WordStress.First : WordStress.Second);
    }

    private static WordPlace Place(List<Part> parts, int at, string next)
    {
        var isEnd = at == parts.Count - 1 || parts[at].IsPause;
        var before = at > 0 && !parts[at - 1].IsPause ? parts[at - 1].Text.ToLowerInvariant() : "";
        return new(before, isEnd ? "" : parts[at + 1].Text.ToLowerInvariant(), !isEnd && next.FirstOrDefault(symbol => symbol is not (WordStress.First or WordStress.Second)) is var first && WordStress.Vowels.Contains(first));
    }

    private sealed record Part(string Text, int Word, bool IsPause);
}
