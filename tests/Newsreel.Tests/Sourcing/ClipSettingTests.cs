using Newsreel.Sourcing;

namespace Newsreel.Tests.Sourcing;

/// <summary>A clip is the event only where it is known to be from the place and time that the words, or the film, tell of.</summary>
public sealed class ClipSettingTests
{
    private const string Reckoning = "Planners reckoned that Berlin needed thousands of tons of food.";

    [Theory]
    [InlineData("Planners reckon tons of food in Berlin", ShotRole.Event, null)]
    [InlineData("Planners reckon tons of food in Berlin, Germany", ShotRole.Event, null)]
    [InlineData("Planners reckon tons of food in Darwin", ShotRole.SameKind, "FILE · Darwin June 1948")]
    [InlineData("Planners reckon tons of food in Oslo, Norway, and Berlin", ShotRole.SameKind, "FILE · June 1948")]
    [InlineData("Planners reckon tons of food", ShotRole.SameKind, "FILE · June 1948")]
    public async Task Keywords_of_an_archive_prove_no_place_and_another_place_in_the_text_disproves_it(string title, ShotRole role, string? label)
    {
        var choice = await FirstAsync(Clip(title, new(1948, 6, 26)), Reckoning, "+The airlift began in June 1948.");

        Assert.Equal((role, label), (choice.Shot.Role, choice.Footage!.FileLabel));
    }

    [Theory]
    [InlineData("Protest in Kyiv", "A rally in Russia followed.", "FILE · Kyiv 2014")]
    [InlineData("Protest in Kyiv, Ukraine", "A rally in Russia followed.", "FILE · Kyiv 2014")]
    [InlineData("Protest in the square", "Crowds in Kyiv and in Moscow.", "FILE · 2014")]
    [InlineData("Protest in the square", "Crowds in Kyiv.", "FILE · Kyiv 2014")]
    public async Task A_label_names_only_the_place_that_a_clip_is_known_to_be_from(string title, string description, string label)
    {
        var choice = await FirstAsync(Clip(title, new(2014, 2, null)) with { Description = description }, "Protest filled the square in Kyiv in February 2022.");

        Assert.Equal(label, choice.Footage?.FileLabel);
    }

    [Theory]
    [InlineData(1948, ShotRole.Event, null)]
    [InlineData(1937, ShotRole.SameKind, "FILE · Berlin 1937")]
    [InlineData(0, ShotRole.SameKind, "FILE · Berlin")]
    public async Task A_scene_without_a_date_has_the_time_of_the_film(int year, ShotRole role, string? label)
    {
        var choice = await FirstAsync(Clip("Planners reckon tons of food in Berlin", year == 0 ? null : new(year, 6, 26)), Reckoning, "The airlift began in June 1948.", "It ended in 1949.");

        Assert.Equal((role, label), (choice.Shot.Role, choice.Footage!.FileLabel));
    }

    [Theory]
    [InlineData("United Nations inspectors in Berlin", ShotRole.Event, null)]
    [InlineData("United Nations flags in Berlin", ShotRole.SameKind, "FILE · Berlin 1948")]
    public async Task A_clip_that_shows_a_part_of_what_is_told_is_not_the_thing_itself(string title, ShotRole role, string? label)
    {
        var choice = await FirstAsync(Clip(title, new(1948, 6, 26)), "The United Nations sent nuclear inspectors to Berlin.", "The airlift began in June 1948.");

        Assert.Equal((role, label), (choice.Shot.Role, choice.Footage!.FileLabel));
    }

    [Theory]
    [InlineData("Bakers knead bread", ShotRole.Generic, null)]
    [InlineData("Bakers knead bread in Darwin", ShotRole.SameKind, "FILE · Darwin 1948")]
    public async Task Words_that_assert_nothing_are_still_a_part_of_the_story(string title, ShotRole role, string? label)
    {
        var choice = await FirstAsync(Clip(title, new(1948, 7, null)), "Bakers knead bread before dawn.", "On 24 June 1948 the lights went out in Berlin.");

        Assert.Equal((role, label), (choice.Shot.Role, choice.Footage!.FileLabel));
    }

    [Fact]
    public async Task An_incident_of_a_sentence_without_a_place_is_from_nowhere_but_the_places_of_the_film()
    {
        var taken = new ArchiveDate(1948, 6, 24);

        Assert.Null((await FirstAsync(Clip("Soviet authorities stop trains in Darwin", taken), "Early on 24 June 1948 Soviet authorities stopped trains.", "The people lived in Berlin.")).Footage);
        foreach (var title in new[] { "Soviet authorities stop trains in Berlin", "Soviet authorities stop trains" })
            Assert.Equal(ShotRole.Event, (await FirstAsync(Clip(title, taken), "Early on 24 June 1948 Soviet authorities stopped trains.", "The people lived in Berlin.")).Shot.Role);
    }

    private static Candidate Clip(string title, ArchiveDate? date) =>
        FakeFootageSource.Clip(title, "", date, "Berlin", "Airlift") with { Source = "commons" };

    private static async Task<ShotChoice> FirstAsync(Candidate clip, params string[] texts)
    {
        using var source = new FakeFootageSource(clip) { Name = "commons" };
        return (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(texts), source)).Choices[1];
    }
}
