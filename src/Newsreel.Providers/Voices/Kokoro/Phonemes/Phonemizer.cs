using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Voices.Espeak;
using Newsreel.Scripting;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

/// <summary>Turns text into the symbols that Kokoro-82M speaks. Nothing is left out without a word: what nobody can say is named in the result.</summary>
internal sealed class Phonemizer(EspeakPhonemes espeak, PronunciationBook house, IOptions<EspeakOptions> options)
{
    // Goes up whenever words are said otherwise than before: sound that was kept is made again.
    private const string Rules = "-1";
    private readonly EnglishPhonemes english = new(espeak, house);
    private readonly OtherPhonemes other = new(espeak, house, options);

    /// <summary>A name for how words are said, for sound that is kept: our rules and lists, and the house lexicon.</summary>
    public string Release => Rules + house.Release;

    /// <summary>How a text is said.</summary>
    /// <param name="text">Normalised; may be empty.</param>
    /// <param name="language">Of the voice, BCP 47, lower case: en-us, en-gb, es, fr-fr, hi, it, ja, pt-br, zh.</param>
    /// <param name="cancellationToken">Stops espeak-ng.</param>
    /// <exception cref="NewsreelException">espeak-ng is missing or failed, and was needed.</exception>
    public Task<PhonemeText> OfAsync(string text, string language, CancellationToken cancellationToken) => OfAsync(text, language, [], cancellationToken);

    /// <summary>As <see cref="OfAsync(string, string, CancellationToken)"/>, with words said as the script marks them; symbols of a mark that the model does not have are named in the result, and its word is said by the rules.</summary>
    public async Task<PhonemeText> OfAsync(string text, string language, IReadOnlyList<SaidAs> said, CancellationToken cancellationToken)
    {
        var marks = said.Where(mark => PronunciationBook.Symbols(mark.Symbols) is not null).GroupBy(mark => mark.Word, StringComparer.Ordinal).ToDictionary(word => word.Key, word => PronunciationBook.Symbols(word.Last().Symbols)!, StringComparer.Ordinal);
        var result = Languages.CodeOf(language) is "en"
            ? await english.OfAsync(text, language is not ("en" or "en-us"), marks, cancellationToken)
            : await other.OfAsync(text, language, marks, cancellationToken);
        var useless = said.SelectMany(mark => mark.Symbols).Where(symbol => symbol is not 'g' && !KokoroVocabulary.Has(symbol)).Select(symbol => symbol.ToString());
        return result with { Unknown = [.. result.Unknown.Union(useless, StringComparer.Ordinal)] };
    }
}
