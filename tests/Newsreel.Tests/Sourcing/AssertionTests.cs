using Newsreel.Sourcing;
using Newsreel.Sourcing.Matching;

namespace Newsreel.Tests.Sourcing;

public sealed class AssertionTests
{
    private static readonly PlaceFinder Finder = new(["Hodeidah, Yemen"], ["A clinic opened in Masafer that spring."]);

    [Theory]
    [InlineData("Ground troops advanced toward Kyiv, Kharkiv and the Donbas.", "Kyiv|Kharkiv|Donbas")]
    [InlineData("At Hostomel, northwest of Kyiv, helicopters landed.", "Hostomel|Kyiv")]
    [InlineData("Masafer had no road.", "Masafer")]
    [InlineData("Hodeidah has a port.", "Hodeidah")]
    [InlineData("Ships crossed the Black Sea.", "Black Sea")]
    [InlineData("In February the ice broke.", "")]
    [InlineData("The essay called Russians and Ukrainians one people.", "")]
    [InlineData("Ships load grain in the harbour.", "")]
    public void Places_are_told_by_what_stands_before_them_and_by_what_is_known(string words, string places) =>
        Assert.Equal(places, string.Join('|', Finder.Read(words).Places));

    [Fact]
    public void Other_capitalised_words_are_names_unless_they_open_a_sentence() =>
        Assert.Equal(["Yevgeny Prigozhin", "Wagner"], Finder.Read("Soldiers knew Yevgeny Prigozhin as the founder of Wagner.").Names);

    [Theory]
    [InlineData("On 24 February 2022 it began.", "24 February 2022")]
    [InlineData("On March 3rd, 1991, it ended.", "3 March 1991")]
    [InlineData("By the end of August 2022 it rained.", "August 2022")]
    [InlineData("In 2014 and 2015, talks went on.", "2014|2015")]
    [InlineData("On 31 February 2020 nothing happened.", "February 2020")]
    [InlineData("About 1900 people came, 2000 kilometres.", "")]
    [InlineData("In February the ice broke.", "")]
    public void Dates_are_read_as_exactly_as_they_are_said(string words, string dates) =>
        Assert.Equal(dates, string.Join('|', SpokenDates.In(words)));

    [Theory]
    [InlineData("Missiles hit airfields and depots.", true)]
    [InlineData("More than 20,000 civilian deaths were counted.", true)]
    [InlineData("The theatre was bombed.", true)]
    [InlineData("On 1 December 1991 people voted.", true)]
    [InlineData("In 1991 people voted.", false)]
    [InlineData("In December 1991 people voted.", false)]
    [InlineData("As of 30 June 2025 no ceasefire was signed.", false)]
    [InlineData("By 30 June 2025, monitors had counted many.", false)]
    [InlineData("From 26 June 1948 to 30 September 1949 aircraft flew.", false)]
    [InlineData("In the night to 12 May 1949 the lights went on; on 13 May 1949 trains ran.", true)]
    [InlineData("By noon on 12 May 1949 trains ran.", true)]
    [InlineData("Ships load grain.", false)]
    public void Attacks_casualties_and_dated_incidents_are_known(string words, bool isIncident) =>
        Assert.Equal(isIncident, Assertions.In(words, Finder).TellsIncident);

    [Theory]
    [InlineData("launches", "launched")]
    [InlineData("harbours", "Harbour")]
    [InlineData("moving", "moved")]
    [InlineData("stopping", "Stopped")]
    [InlineData("Odésa", "odesa")]
    public void Forms_of_a_word_are_one_term(string one, string other) => Assert.Equal(SearchTerms.Term(one), SearchTerms.Term(other));

    [Theory]
    [InlineData("About 300,000 soldiers", "300000", "soldier")]
    [InlineData("3.5 tons, 1,250.75 litres", "3.5", "1250.75", "ton", "litr")]
    [InlineData("24.2.2022 and 2021,2022", "24", "2022", "2021")]
    public void A_number_is_one_term_whatever_stands_between_its_digits(string text, params string[] terms)
    {
        Assert.Equal(terms.Order(StringComparer.Ordinal), SearchTerms.Of(text).Order(StringComparer.Ordinal));
        Assert.Equal("300000", SearchTerms.Term("300,000"));
    }

    [Theory]
    [InlineData(2022, 3, 1, true)]
    [InlineData(2022, 3, null, false)]
    [InlineData(2022, 3, 2, false)]
    public void A_day_is_proven_only_by_that_day(int year, int? month, int? day, bool agrees) =>
        Assert.Equal(agrees, RoleJudge.DateAgrees([new(2022, 3, 1)], new ArchiveDate(year, month, day)));
}
