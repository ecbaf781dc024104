using Newsreel.Narrating.Normalizing;
using Newsreel.Providers.Voices.Kokoro.Phonemes;
using Newsreel.Tests.Narrating.Normalizing;

namespace Newsreel.Providers.Tests.Voices.Kokoro.Phonemes;

public sealed class SpokenFormsSaidTests
{
    [Theory]
    [InlineData("en-us")]
    [InlineData("en-gb")]
    public async Task Everything_that_is_written_is_said_in_symbols_that_the_model_knows(string language)
    {
        var (phonemizer, token) = (PhonemizerTests.Made(), TestContext.Current.CancellationToken);
        List<string> texts = [.. SpokenForms.All.Select(form => TextNormalizer.Normalize(form.Written).Text)];
        // All words of all texts are asked for in one call; after it they are known.
        await phonemizer.OfAsync(string.Join(' ', texts), language, token);
        var faults = new List<string>();
        foreach (var text in texts)
        {
            var said = await phonemizer.OfAsync(text, language, token);
            var words = text.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));
            if (said.Unknown.Count > 0 || said.Words.Count != words || !said.Words.All(word => word.Phonemes.All(symbol => KokoroVocabulary.Has(symbol) && !char.IsAsciiDigit(symbol))))
                faults.Add($"{text}: {string.Join(' ', said.Words.Select(word => word.Phonemes))} ({string.Join(' ', said.Unknown)})");
        }

        Assert.Empty(faults);
    }
}
