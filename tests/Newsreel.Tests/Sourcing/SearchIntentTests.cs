using Newsreel.Sourcing;
using Newsreel.Sourcing.Matching;

namespace Newsreel.Tests.Sourcing;

public sealed class SearchIntentTests
{
    private const string Topic = "Russian invasion of Ukraine";

    [Fact]
    public void Things_come_before_deeds_and_places_are_told_apart()
    {
        var intent = Of("Refugees waited at the railway station in Lviv.");

        Assert.Equal(["refugees", "railway", "station"], intent.Subjects.Take(3));
        Assert.Equal(("Lviv", "Ukraine"), (Assert.Single(intent.Places), intent.Country));
        Assert.DoesNotContain(intent.Subjects, subject => subject is "lviv" or "Lviv");
    }

    [Fact]
    public void A_shot_that_names_no_place_has_the_place_of_its_scene()
    {
        var intent = SearchIntents.Of("Trucks carried grain to the harbour.", "In Odesa the port opened again. Trucks carried grain to the harbour.", Topic, [], Finder("In Odesa the port opened again."));

        Assert.Equal("Odesa", Assert.Single(intent.Places));
        Assert.Equal("Ukraine", intent.Country);
    }

    [Fact]
    public void Names_come_first_and_words_of_the_script_before_them()
    {
        Assert.Equal("Black Hawk", Of("Crews flew the Black Hawk at night.").Subjects[0]);
        Assert.Equal("night vision", SearchIntents.Of("Crews flew.", "Crews flew.", Topic, ["night vision"], Finder("")).Subjects[0]);
    }

    [Fact]
    public void An_attack_with_its_date_is_an_incident_of_that_date()
    {
        var intent = Of("On 16 March 2022 a theatre in Mariupol was bombed.");

        Assert.True(intent.IsIncident);
        Assert.Equal(new ArchiveDate(2022, 3, 16), Assert.Single(intent.Dates));
    }

    [Fact]
    public void The_topic_keeps_its_words_and_leaves_its_place() => Assert.Equal(["russian", "invasion"], Of("Nothing here.").Topic);

    private static SearchIntent Of(string words) => SearchIntents.Of(words, words, Topic, [], Finder(words));

    private static PlaceFinder Finder(string text) => new([], [text]);
}
