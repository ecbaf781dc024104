using Newsreel.Common;
using Newsreel.Drawing;

namespace Newsreel.Tests.Drawing;

public sealed class ScreenWordTests
{
    [Fact]
    public void Ten_languages_have_every_word_and_the_others_are_English()
    {
        string[] languages = ["ar", "de", "en", "es", "fr", "hi", "it", "ja", "pt", "zh"];

        Assert.Equal(languages, Languages.Codes.Where(code => string.Equals(ScreenWords.Of(code).Code, code, StringComparison.Ordinal)));
        Assert.Equal("en", ScreenWords.Of("fi").Code);
        Assert.Equal("zh", ScreenWords.Of("cmn-latn-pinyin").Code);
        foreach (var words in languages.Select(ScreenWords.Of))
        {
            Assert.Equal(12, words.Months.Split(' ').Length);
            Assert.All(typeof(ScreenWords).GetProperties().Where(property => property.PropertyType == typeof(string)), property => Assert.NotEmpty((string)property.GetValue(words)!));
            Assert.Contains("3", ScreenWords.Fill(words.Chapter, 3, 7), StringComparison.Ordinal);
            Assert.Contains("2025", words.Written(new(2025, 5, 14)), StringComparison.Ordinal);
            foreach (var form in new[] { words.AsOf, words.SyntheticVoice, words.ListedSources, words.LanguageModel, words.Footage }) Assert.DoesNotContain('{', ScreenWords.Fill(form, "A", "B"));
        }
    }

    [Theory]
    [InlineData("es", "FILE · Kyiv 2019", "ARCHIVO · Kyiv 2019")]
    [InlineData("zh", "TRAINING", "演习")]
    [InlineData("fi", "FILE", "FILE")]
    public void A_label_keeps_place_and_date(string language, string label, string shown) => Assert.Equal(shown, ScreenWords.Of(language).LabelOf(label));

    [Theory]
    [InlineData("en", "14 May 2025")]
    [InlineData("de", "14. Mai 2025")]
    [InlineData("es", "14 de mayo de 2025")]
    [InlineData("ja", "2025年5月14日")]
    public void Dates_are_written_as_the_language_writes_them(string language, string date) => Assert.Equal(date, ScreenWords.Of(language).Written(new(2025, 5, 14)));
}
