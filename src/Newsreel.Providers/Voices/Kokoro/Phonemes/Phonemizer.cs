using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Turns text into the symbols that Kokoro-82M speaks. Nothing is left out without a word: what nobody can say is named in the result.</summary>
internal sealed class Phonemizer(EspeakPhonemes espeak, PronunciationBook house, IOptions<EspeakOptions> options)
{
    private static readonly Dictionary<string, string> NoMarks = [];
    private readonly EnglishPhonemes english = new(espeak, house);
    private readonly OtherPhonemes other = new(espeak, house, options);

    /// <summary>How a text is said.</summary>
    /// <param name="text">Normalised; may be empty.</param>
    /// <param name="language">Of the voice, BCP 47, lower case: en-us, en-gb, es, fr-fr, hi, it, ja, pt-br, zh.</param>
    /// <param name="cancellationToken">Stops espeak-ng.</param>
    /// <exception cref="NewsreelException">espeak-ng is missing or failed, and was needed.</exception>
    public Task<PhonemeText> OfAsync(string text, string language, CancellationToken cancellationToken) => OfAsync(text, language, NoMarks, cancellationToken);

    /// <summary>As <see cref="OfAsync(string, string, CancellationToken)"/>, with words whose symbols the script tells.</summary>
    public Task<PhonemeText> OfAsync(string text, string language, IReadOnlyDictionary<string, string> marks, CancellationToken cancellationToken) =>
        Languages.CodeOf(language) is "en"
            ? english.OfAsync(text, language is not ("en" or "en-us"), marks, cancellationToken)
            : other.OfAsync(text, language, cancellationToken);
}
