using Newsreel.Providers.Footage.Archives;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class SearchPlanTests
{
    private static readonly SearchIntent Trucks = new(["trucks", "road"], ["invasion"], ["Kyiv"], [new(2022, 3, null)], IsIncident: false) { Country = "Ukraine" };

    [Fact]
    public void Words_fall_away_from_exact_to_loose_and_the_place_never_does()
    {
        var queries = SearchPlan.OfWords(Trucks, mostTerms: 3, limit: 10);

        Assert.Equal(["trucks road Kyiv", "trucks Kyiv", "road Kyiv", "invasion Kyiv", "Kyiv"], queries.Select(query => query.Words));
    }

    [Fact]
    public void Without_a_place_the_topic_is_the_loosest_question() =>
        Assert.Equal(["rocket pad", "rocket", "pad", "artemis"], SearchPlan.OfWords(new(["rocket", "pad"], ["artemis"], [], [], false), 3, 10).Select(query => query.Words));

    [Fact]
    public void A_name_of_many_words_is_not_cut_in_two() =>
        Assert.All(
            SearchPlan.OfWords(new(["Operation Unified Assistance", "ship"], ["relief"], ["Aceh"], [], false), 3, 10),
            query => Assert.DoesNotContain("Operation", query.Words, StringComparison.Ordinal));

    [Fact]
    public void Dvids_loses_category_then_dates_then_branch_and_keeps_the_country()
    {
        var queries = DvidsSearchPlan.Of(new FootageQuery("Trucks roll along the road to Kyiv.", "Russian invasion of Ukraine", [], 20) { Intent = Trucks }, 3, 10);

        Assert.All(queries, query => Assert.Equal("Ukraine", query.Country));
        var first = queries.Where(query => string.Equals(query.Words, queries[0].Words, StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [("Army", "B-Roll", true), ("Army", "", true), ("Army", "", false), ("", "", false)],
            first.Select(query => (query.Branch, query.Category, query.From is not null)));
        Assert.All(queries, query => Assert.Contains("Kyiv", query.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_an_incident_no_other_time_is_asked_for()
    {
        var attack = Trucks with { IsIncident = true };

        Assert.All(
            DvidsSearchPlan.Of(new FootageQuery("A missile hit a street in Kyiv in March 2022.", "Russian invasion of Ukraine", [], 20) { Intent = attack }, 3, 10),
            query => Assert.Equal(new DateOnly(2022, 3, 1), query.From));
    }

    [Fact]
    public void A_country_is_a_filter_and_takes_no_room_among_the_words()
    {
        var intent = new SearchIntent(["soldiers", "artillery"], ["invasion"], ["Ukraine"], [], false) { Country = "Ukraine" };

        var queries = DvidsSearchPlan.Of(new FootageQuery("Soldiers fire artillery.", "Russian invasion of Ukraine", [], 20) { Intent = intent }, 3, 10);

        Assert.Equal("soldiers artillery", queries[0].Words);
        Assert.All(queries, query => Assert.Equal("Ukraine", query.Country));
        Assert.InRange(queries.Count, 4, 6);
    }

    [Theory]
    [InlineData("Soviet authorities stopped trains to Berlin", FootageNature.Actuality)]
    [InlineData("The train leaves the station", FootageNature.Actuality)]
    [InlineData("Brigade trains at Grafenwoehr", FootageNature.Training)]
    [InlineData("Soldiers train with howitzers", FootageNature.Training)]
    [InlineData("Live-fire exercise", FootageNature.Training)]
    [InlineData("Animation of the flight", FootageNature.Animation)]
    public void Trains_are_no_training(string title, FootageNature nature) => Assert.Equal(nature, NatureWords.Of(title));

    [Theory]
    [InlineData("Russian invasion of Ukraine", "Army")]
    [InlineData("Modern Navy aircraft carrier operations", "Navy")]
    [InlineData("Coast Guard cutters in the Arctic", "Coast Guard")]
    [InlineData("How a bomber squadron trains", "Air Force")]
    [InlineData("Space shuttle", "")]
    [InlineData("The history of bread", "")]
    public void The_branch_follows_from_the_topic(string topic, string branch) => Assert.Equal(branch, Branches.Of(topic, topic));
}
