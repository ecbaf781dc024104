using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Dvids;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Providers.Tests.Footage.Dvids;

public sealed class DvidsReadingTests
{
    [Theory]
    [InlineData("2026-02-01", "2026-02-03", "1 February 2026")]
    [InlineData("2024-11-03", "2024-03-11", "11 March 2024")]
    [InlineData("2024-05-04", "2024-04-06", "5 April 2024")]
    [InlineData("2019-07-21", "2024-03-11", "21 July 2019")]
    [InlineData("2019-07-06", "2024-03-11", "2019")]
    [InlineData("2024-12-25", "2024-03-11", "March 2024")]
    [InlineData("2025-12-09", "2024-03-11", "March 2024")]
    [InlineData("", "2024-03-11", "March 2024")]
    [InlineData("2024-03-05", "", "2024")]
    [InlineData("", "", null)]
    public void A_date_is_believed_as_far_as_day_and_month_cannot_have_changed_places(string taken, string published, string? date) =>
        Assert.Equal(date, DvidsDate.Of(Day(taken), Day(published))?.ToString());

    [Theory]
    [InlineData("Army", "SGT Pat Example", "Engineers cross a river.", "")]
    [InlineData("Marines", "Courtesy Video", "", "Courtesy")]
    [InlineData("Army", "", "Footage courtesy of the ministry.", "courtesy of")]
    [InlineData("Navy", "Pat Example", "A courtesy call on the harbour master.", "")]
    [InlineData("Joint", "Pat Example", "", "Joint")]
    [InlineData("", "Pat Example", "", "no branch")]
    [InlineData("Civilian", "Pat Example", "", "Civilian")]
    [InlineData("Air Force", "Pat Example", "Music © 2020 by others", "©")]
    [InlineData("Air Force", "Pat Example", "This video is copyrighted.", "copyrighted")]
    [InlineData("Army", "Natochannel", "", "Natochannel")]
    public void Rights_are_in_doubt_where_others_may_have_some(string branch, string credit, string description, string doubt)
    {
        var terms = DvidsTerms.Of(new("video:1", "A river", description, [], credit, "1st Example Battalion", branch));
        Assert.Equal(doubt.Length == 0, terms.Doubt.Length == 0);
        Assert.Contains(doubt, terms.Doubt);
        Assert.Equal(doubt.Length == 0 ? LicenceTitles.UsGovernment : "", terms.Licence);
    }

    [Theory]
    [InlineData("Marines", "Cpl. Pat Example", "U.S. Marine Corps video by Cpl. Pat Example / DVIDS")]
    [InlineData("Coast Guard", "", "U.S. Coast Guard video by Sector Example / DVIDS")]
    [InlineData("Joint", "Pat Example", "Video by Pat Example / DVIDS")]
    [InlineData("Army", "Courtesy Video", "Courtesy Video / DVIDS")]
    public void The_credit_names_service_and_maker(string branch, string credit, string line) =>
        Assert.Equal(line, DvidsTerms.Of(new("video:1", "A river", "", [], credit, "Sector Example", branch)).CreditLine);

    [Theory]
    [InlineData("Soldiers conduct a live-fire at Grafenwoehr", FootageNature.Training)]
    [InlineData("B-roll: Saber Junction 23", FootageNature.Training)]
    [InlineData("Medics take part in an exercise", FootageNature.Training)]
    [InlineData("An animation of the strike", FootageNature.Animation)]
    [InlineData("Soldiers unload supplies in Rzeszow", FootageNature.Actuality)]
    [InlineData("A train leaves the station", FootageNature.Actuality)]
    public void The_nature_is_told_by_the_words(string title, FootageNature nature) => Assert.Equal(nature, NatureWords.Of(title));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
