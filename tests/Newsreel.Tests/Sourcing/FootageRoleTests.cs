using Newsreel.Sourcing;
using static Newsreel.Testing.FakeFootageSource;

namespace Newsreel.Tests.Sourcing;

public sealed class FootageRoleTests
{
    private const string Strike = "On 16 March 2022 an air strike hit the drama theatre in Mariupol.";

    [Fact]
    public async Task Footage_from_the_place_and_date_that_the_words_name_is_the_event()
    {
        var choice = await ChosenAsync("Grain ships left the harbour of Odesa in August 2022.", Clip("Grain ship leaves harbour", "Odesa, Ukraine", new(2022, 8, 1)));
        Assert.Equal(ShotRole.Event, choice.Shot.Role);
        Assert.Null(choice.Footage!.FileLabel);
    }

    [Theory]
    [InlineData("Constanta, Romania", 2019, "FILE · Constanta 2019")]
    [InlineData("", 2019, "FILE · 2019")]
    [InlineData("", 0, "FILE")]
    public async Task The_same_kind_of_thing_from_elsewhere_is_labelled(string place, int year, string label)
    {
        var choice = await ChosenAsync("Grain ships filled the harbour in Odesa.", Clip("Grain ship in harbour", place, year == 0 ? null : new(year, null, null)));
        Assert.Equal(ShotRole.SameKind, choice.Shot.Role);
        Assert.Equal(label, choice.Footage!.FileLabel);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Aleppo, Syria", 2022)]
    [InlineData("Mariupol, Ukraine", 2019)]
    [InlineData("Mariupol, Ukraine", 0)]
    public async Task An_attack_takes_nothing_but_footage_of_that_place_and_date(string place, int year)
    {
        var choice = await ChosenAsync(Strike, Clip("Air strike hits drama theatre", place, year == 0 ? null : new(year, 3, 16)));
        Assert.Null(choice.Footage);
        Assert.Equal(ShotRole.Graphic, choice.Shot.Role);
        Assert.Contains("attack", choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attack_takes_footage_of_itself() =>
        Assert.Equal(ShotRole.Event, (await ChosenAsync(Strike, Clip("Drama theatre after the air strike", "Mariupol, Ukraine", new(2022, 3, 16)))).Shot.Role);

    [Fact]
    public async Task A_year_is_no_proof_of_a_day() =>
        Assert.Null((await ChosenAsync(Strike, Clip("Drama theatre after the air strike", "Mariupol, Ukraine", new(2022, null, null)))).Footage);

    [Theory]
    [InlineData("Thousands died in the city.")]
    [InlineData("Shelling went on for weeks.")]
    [InlineData("On 1 December 1991, voters went to the polling stations.")]
    public async Task Casualties_and_dated_incidents_take_no_file_footage(string words) =>
        Assert.Null((await ChosenAsync(words, Clip($"Film of {words}", "Elsewhere", new(1999, null, null)))).Footage);

    [Fact]
    public async Task Words_that_assert_nothing_take_footage_that_asserts_nothing()
    {
        var choice = await ChosenAsync("Bakers knead bread before dawn.", Clip("Bakery workers and bread", "Lyon, France"));
        Assert.Equal((ShotRole.Generic, null), (choice.Shot.Role, choice.Footage!.FileLabel));
    }

    [Fact]
    public async Task What_the_scene_asserts_holds_for_its_other_sentences_too()
    {
        var order = ScoutingFilm.Order("Trucks reached the city.", "+All this was in Kharkiv in 2022.");
        var choice = await ScoutingFilm.FirstAsync(order, Clip("Trucks reach a city", "Lyon, France", new(2015, null, null)));
        Assert.Equal((ShotRole.SameKind, "FILE · Lyon 2015"), (choice.Shot.Role, choice.Footage!.FileLabel));
    }

    [Theory]
    [InlineData(FootageNature.Training, "TRAINING")]
    [InlineData(FootageNature.Animation, "ANIMATION")]
    public async Task Staged_pictures_say_so(FootageNature nature, string label)
    {
        var choice = await ChosenAsync("Soldiers cross a river on a bridge.", Clip("Soldiers cross a river") with { Nature = nature });
        Assert.Equal(label, choice.Footage!.FileLabel);
    }

    [Fact]
    public async Task A_clip_that_shares_only_the_place_is_not_shown_for_another_place() =>
        Assert.Null((await ChosenAsync("Kharkiv has many universities.", Clip("Kyiv", "Kyiv, Ukraine", null, "Ukraine"))).Footage);

    [Fact]
    public async Task What_waits_for_a_person_is_listed_with_its_reason_and_not_used()
    {
        var clip = Clip("Bakery workers and bread");
        using var source = new FakeFootageSource(clip with { Terms = clip.Terms with { Clearance = Clearance.NeedsPerson, Restrictions = "Not before Friday." } });
        var selection = await ScoutingFilm.ChooseAsync(ScoutingFilm.Order("Bakers knead bread before dawn."), source);
        Assert.Null(selection.Choices[1].Footage);
        Assert.Equal(new("Bakery workers and bread", "Not before Friday."), Assert.Single(selection.Refusals));
        Assert.Contains("waits for a person", selection.Choices[1].Reason, StringComparison.Ordinal);
        Assert.Empty(source.Fetches);
    }

    private static Task<ShotChoice> ChosenAsync(string words, Candidate candidate) => ScoutingFilm.FirstAsync(ScoutingFilm.Order(words), candidate);
}
