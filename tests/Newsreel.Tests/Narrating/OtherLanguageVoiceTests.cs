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
    [InlineData("cmn-latn-pinyin", "zh", "zho", "cmn-latn-pinyin")]
    [InlineData("nb", "no", "nor", "nb")]
    [InlineData("pt-br", "pt", "por", "pt-br")]
    [InlineData("", "", "und", "und")]
    [InlineData("tlh", "tlh", "und", "tlh")]
    public void The_language_of_a_voice_is_named_for_files_and_pages(string voice, string code, string letters, string tag) =>
        Assert.Equal((code, letters, tag), (Languages.CodeOf(voice), Languages.ThreeLettersOf(voice), Languages.PageTagOf(voice)));

    [Theory]
    [InlineData("ja", "私たちはそこにいた。|寒かった。", 0.0, 2.0, 3.0, 5.0)]
    [InlineData("zh", "工程师说我们在那里等|了很久很久。然后下雪了。", 0.0, -1.0, -1.0, 5.0)]
    [InlineData("es", "– Estábamos allí.|«Hacía frío.»", 0.0, 2.0, 3.0, 5.0)]
    [InlineData("en", "We were there in 1931.|“It was cold.”", 0.0, 2.0, 3.0, 5.0)]
    public void Words_of_a_soundbite_stand_in_their_cues_in_every_language(string language, string said, params double[] times)
    {
        var texts = said.Split('|');
        var words = Newsreel.Scripting.Reading.SoundbiteWords.Sentences(UnspacedText.Join(texts), null);
        var scene = new Newsreel.Scripting.Scene(new("one"), 1, null, words);
        var interlude = new Newsreel.Scripting.Interlude(Newsreel.Scripting.SceneKind.Soundbite, TimeSpan.FromSeconds(6), "[SOT]")
        {
            Cues = [new(texts[0], TimeSpan.Zero, TimeSpan.FromSeconds(2)), new(texts[1], TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5))],
        };

        // The sound is not there: it would be opened only to guess where the voice rests.
        var sentences = SoundbiteTimes.Of(scene, new(interlude, "none.wav", AudioFormat.Samples(TimeSpan.FromSeconds(6)), 180), 0, language);

        Assert.Equal(2, sentences.Count);
        var found = sentences.SelectMany(sentence => new[] { sentence.Start, sentence.End }).Select(sample => AudioFormat.Duration(sample).TotalSeconds).ToList();
        Assert.All(times.Zip(found).Where(pair => pair.First >= 0), pair => Assert.Equal(pair.First, pair.Second, 0.001));
        // A piece that runs over the end of a cue goes on in the next one.
        Assert.InRange(found[1], times[1] < 0 ? 3.01 : 0, 5);
        Assert.All(sentences.SelectMany(sentence => sentence.Words), word => Assert.InRange(word.Start, 0, word.End));
    }
}
