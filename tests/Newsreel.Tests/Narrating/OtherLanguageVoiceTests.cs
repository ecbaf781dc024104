using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Narrating.Normalizing;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Tests.Narrating;

public sealed class OtherLanguageVoiceTests
{
    [Theory]
    [InlineData("es", "El Dr. Ruiz pagó $3.400 el 3/4/1998.")]
    [InlineData("de", "Am 3. Oktober 1990 kamen 3.400 Menschen.")]
    [InlineData("hi", "पुल १९३१ में खुला।")]
    public void English_is_not_read_into_other_languages(string language, string text) => Assert.Equal(text, TextNormalizer.Normalize(text, language).Text);

    [Theory]
    [InlineData("zh")]
    [InlineData("ja")]
    public void Clauses_take_the_place_of_words_where_no_spaces_are(string language)
    {
        foreach (var sentence in ForeignProse.In(language).Sentences)
        {
            var words = TextNormalizer.Normalize(sentence, language).Words.Select(word => word.Written).ToList();
            Assert.Equal(sentence, string.Concat(words));
            Assert.All(words, word => Assert.InRange(word.Length, 1, 20));
            Assert.DoesNotContain(words.Skip(1), word => word[0] is '，' or '、' or '。');
            Assert.DoesNotContain(words, word => word.EndsWith("18", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("hi")]
    [InlineData("it")]
    [InlineData("ja")]
    [InlineData("pt")]
    [InlineData("zh")]
    public void Every_language_is_measured_with_sentences_of_its_own(string language)
    {
        var sentences = CalibrationSentences.Of(language);

        Assert.NotEqual(CalibrationSentences.Of("en"), sentences);
        Assert.Equal("", Newsreel.Scripting.LanguageGuess.Other(sentences, language));
        Assert.All(sentences, sentence => Assert.Single(Newsreel.Scripting.SentenceSplitter.Split(sentence)));
    }

    [Theory]
    [InlineData("cmn-latn-pinyin", "zh", "zho", "zh")]
    [InlineData("nb", "no", "nor", "nb")]
    [InlineData("pt-br", "pt", "por", "pt-br")]
    [InlineData("", "", "und", "und")]
    [InlineData("tlh", "tlh", "und", "tlh")]
    public void The_language_of_a_voice_is_named_for_files_and_pages(string voice, string code, string letters, string tag) =>
        Assert.Equal((code, letters, tag), (Languages.CodeOf(voice), Languages.ThreeLettersOf(voice), Languages.PageTagOf(voice)));
}
