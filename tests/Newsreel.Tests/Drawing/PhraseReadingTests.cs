using Newsreel.Drawing.Designs;

namespace Newsreel.Tests.Drawing;

public sealed class PhraseReadingTests
{
    [Theory]
    [InlineData("more than 3.5 million homes", "more than", "3.5 million", "homes")]
    [InlineData("a convoy 60 kilometres long", "a convoy", "60", "kilometres long")]
    [InlineData("$61 billion in aid", "", "$61 billion", "in aid")]
    [InlineData("20 per cent of the country", "", "20 per cent", "of the country")]
    [InlineData("1,200 tanks in 2022", "", "1,200", "tanks in 2022")]
    [InlineData("some 2000 people", "some", "2000", "people")]
    [InlineData("18% of GDP", "", "18%", "of GDP")]
    public void The_number_is_taken_exactly_as_written(string phrase, string before, string number, string after) =>
        Assert.Equal(new Figure(before, number, after), PhraseReading.FigureOf(phrase));

    [Theory]
    [InlineData("Kyiv did not fall")]
    [InlineData("24 February 2022")]
    [InlineData("Russia annexed Crimea in 2014")]
    [InlineData("F-16 and T-72")]
    [InlineData("at 5:30 in the morning")]
    [InlineData("the 24th brigade")]
    [InlineData("20–30 vessels")]
    [InlineData("6 of 15 reactors")]
    [InlineData("3.5 million")]
    [InlineData("over the Apollo 11 landing site")]
    public void Dates_names_ranges_and_lone_numbers_are_no_figures(string phrase) => Assert.Null(PhraseReading.FigureOf(phrase));

    [Theory]
    [InlineData("24 February 2022", "", "24 February", "2022", "")]
    [InlineData("Russia annexed Crimea in 2014", "", "2014", "", "Russia annexed Crimea")]
    [InlineData("on 9 May the parade was short", "", "9 May", "", "on 9 May the parade was short")]
    [InlineData("before 2014", "", "2014", "", "before 2014")]
    [InlineData("the dam broke", "In June 2023, the dam broke.", "June", "2023", "the dam broke")]
    [InlineData("the dam broke", "the dam broke in June 2023 after heavy rain.", "June", "2023", "the dam broke")]
    [InlineData("the dam broke", "On June 6, 2023, the dam broke.", "June 6", "2023", "the dam broke")]
    public void A_date_becomes_a_stamp(string phrase, string words, string large, string small, string rest) =>
        Assert.Equal(new DateStamp(large, small, rest), PhraseReading.DateOf(phrase, words));

    [Theory]
    [InlineData("Kyiv did not fall", "It had been free since 1991 and Kyiv did not fall.")]
    [InlineData("the dam broke", "In 2022 it held, in 2023 the dam broke.")]
    [InlineData("the bridge collapsed", "In 1890 it was built, and the bridge collapsed.")]
    [InlineData("the oldest bridge", "the oldest bridge, built in 1890, collapsed.")]
    [InlineData("March on", "They may march on.")]
    [InlineData("between 2014 and 2022", "between 2014 and 2022")]
    public void A_date_that_may_belong_to_something_else_is_not_stamped(string phrase, string words) =>
        Assert.Null(PhraseReading.DateOf(phrase, words));

    [Theory]
    [InlineData("the grain corridor reopened in July", "July")]
    [InlineData("more than 3.5 million homes", "3.5 million homes")]
    [InlineData("Kyiv did not fall", "not fall")]
    [InlineData("the columns withdrew", "withdrew")]
    public void Key_words_are_numbers_then_names_then_the_last_words(string phrase, string key)
    {
        var (start, length) = PhraseReading.KeyWords(phrase);
        Assert.Equal(key, phrase.Substring(start, length));
    }

    [Theory]
    [InlineData("kyiv did not fall", "Kyiv did not fall")]
    [InlineData("iPhone sales stopped", "iPhone sales stopped")]
    [InlineData("3 ships", "3 ships")]
    public void A_phrase_begins_with_a_capital(string phrase, string heading) => Assert.Equal(heading, PhraseReading.AsHeading(phrase));
}
