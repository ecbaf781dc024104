using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Says languages other than English: clause by clause with espeak-ng, so that words keep their links, then word by word in step with the text.</summary>
internal sealed class OtherPhonemes(EspeakPhonemes espeak, PronunciationBook house, IOptions<EspeakOptions> options)
{
    private readonly JapaneseReading japanese = new(options.Value);

    /// <summary>How a text is said.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="language">Of the voice, BCP 47.</param>
    /// <param name="marks">How single words are said, in the model's symbols, before all else.</param>
    /// <param name="cancellationToken">Stops espeak-ng.</param>
    public async Task<PhonemeText> OfAsync(string text, string language, IReadOnlyDictionary<string, string> marks, CancellationToken cancellationToken)
    {
        var (unknown, code) = (new List<string>(), Languages.CodeOf(language));
        var clauses = Clauses.Of(text, unknown);
        var voice = code is "zh" ? ForeignScript.Chinese : language;
        List<string> lines = [.. clauses.Select(clause => clause.Text)];
        if (code is "ja") lines = [.. await Task.WhenAll(lines.Select(line => japanese.OfAsync(line, cancellationToken)))];
        var answers = await espeak.IpaAsync(lines, voice, cancellationToken);
        var tones = code is "zh" ? await espeak.LettersAsync(lines, voice, cancellationToken) : null;
        var words = new List<PhonemeWord>();
        for (var at = 0; at < clauses.Count; at++)
        {
            var said = Split(EspeakSymbols.Other(answers[at], code, unknown));
            if (tones is not null) said = ChineseTones.Add([.. said.Select(WordStress.None)], Split(tones[at]));
            var aligned = PhonemeAlignment.Of(text, clauses[at].Words, said);
            words.AddRange(aligned.Select(word => Own(text, word, marks)));
            if (aligned.Count > 0) words[^1] = words[^1] with { Phonemes = words[^1].Phonemes + clauses[at].Pause };
        }

        return new(words, unknown);
    }

    private PhonemeWord Own(string text, PhonemeWord word, IReadOnlyDictionary<string, string> marks)
    {
        var written = text.Substring(word.At, word.Length);
        while (written.Length > 0 && !char.IsLetterOrDigit(written[0])) written = written[1..];
        while (written.Length > 0 && !char.IsLetterOrDigit(written[^1])) written = written[..^1];
        return (marks.GetValueOrDefault(written) ?? (written.Length > 0 ? house.Say(written, isBritish: false) : null)) is { } own ? word with { Phonemes = own } : word;
    }

    private static string[] Split(string symbols) => symbols.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
