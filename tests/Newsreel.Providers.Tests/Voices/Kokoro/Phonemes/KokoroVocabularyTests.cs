using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Tests.Voices.Kokoro.Phonemes;

public sealed class KokoroVocabularyTests
{
    [Fact]
    public void It_has_114_symbols_with_a_number_of_their_own()
    {
        List<int> ids = [.. KokoroVocabulary.Symbols.Select(KokoroVocabulary.IdOf)];
        Assert.Equal(114, ids.Count);
        Assert.Equal(114, ids.Distinct().Count());
        Assert.All(ids, id => Assert.InRange(id, 1, 177));
    }

    [Theory]
    [InlineData(';', 1)]
    [InlineData(' ', 16)]
    [InlineData('A', 24)]
    [InlineData('Y', 41)]
    [InlineData('æ', 72)]
    [InlineData('ə', 83)]
    [InlineData('ɡ', 92)]
    [InlineData('ɹ', 123)]
    [InlineData('ʧ', 133)]
    [InlineData('ʒ', 147)]
    [InlineData('ˈ', 156)]
    [InlineData('ː', 158)]
    [InlineData('↘', 173)]
    [InlineData('ᵻ', 177)]
    public void A_symbol_has_the_number_that_the_model_was_trained_with(char symbol, int id) => Assert.Equal(id, KokoroVocabulary.IdOf(symbol));

    [Theory]
    [InlineData('g')]
    [InlineData('0')]
    [InlineData('9')]
    [InlineData('\'')]
    [InlineData('-')]
    [InlineData('$')]
    public void What_the_model_does_not_know_is_not_in_it(char symbol) => Assert.False(KokoroVocabulary.Has(symbol));
}
