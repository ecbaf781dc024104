using Newsreel.Sourcing;
using Newsreel.Sourcing.Matching;
using static Newsreel.Testing.FakeFootageSource;

namespace Newsreel.Tests.Sourcing;

public sealed class MismatchTests
{
    private const string Harbour = "Grain ships filled the harbour in Odesa in August 2022.";

    [Theory]
    [InlineData("Odesa, Ukraine", 2022, 8, null)]
    [InlineData("Odesa, Ukraine", 2022, null, null)]
    [InlineData("", null, null, null)]
    [InlineData("Odesa, Ukraine", 2014, null, "Shot 2 shows “Grain ships in harbour”: the words tell of August 2022, it is from 2014; it is labelled FILE · Odesa 2014.")]
    [InlineData("Odesa, Ukraine", 2022, 3, "Shot 2 shows “Grain ships in harbour”: the words tell of August 2022, it is from March 2022; it is labelled FILE · Odesa March 2022.")]
    [InlineData(
        "Constanta, Romania", 2019, 5,
        "Shot 2 shows “Grain ships in harbour”: the words tell of Odesa, it is from Constanta, Romania and the words tell of August 2022, it is from May 2019; it is labelled FILE · Constanta 2019.")]
    public void A_clip_from_another_place_or_time_is_told_with_both(string place, int? year, int? month, string? message)
    {
        var clip = Clip("Grain ships in harbour", place, year is { } known ? new(known, month, null) : null);
        var dates = new[] { new ArchiveDate(2022, 8, null) };
        Assert.Equal(message, Of(Harbour, clip, RoleJudge.Label(clip, clip.Place, dates))?.Message);
    }

    [Fact]
    public void Words_that_name_neither_place_nor_date_disagree_with_nothing() =>
        Assert.Null(Of("Bakers knead bread before dawn.", Clip("Bakery", "Lyon, France", new(1999, null, null)), null));

    [Fact]
    public void What_the_scene_tells_holds_for_its_other_sentences_and_a_missing_label_is_said()
    {
        var order = ScoutingFilm.Order("Trucks reached the city.", "+All this was in Kharkiv in 2022.");
        var clip = Clip("Trucks", "Lyon, France", new(2015, null, null));
        var mismatch = Assert.Single(Mismatches.In(Showing(order, clip, null), order.Narration));
        Assert.Equal(
            "Shot 2 shows “Trucks”: the words tell of Kharkiv, it is from Lyon, France and the words tell of 2022, it is from 2015; viewers are not told.", mismatch.Message);
    }

    [Theory]
    [InlineData(2014, "FILE · Odesa 2014")]
    [InlineData(2022, "FILE · Odesa March 2022")]
    public async Task A_clip_of_the_right_place_from_an_earlier_time_says_so(int year, string label)
    {
        var order = ScoutingFilm.Order("Grain ships left the harbour.", "+All this was in Odesa in August 2022.");
        var choice = await ScoutingFilm.FirstAsync(order, Clip("Grain ships leave a harbour", "Odesa, Ukraine", new(year, 3, 4)));
        Assert.Equal((ShotRole.SameKind, label), (choice.Shot.Role, choice.Footage!.FileLabel));
    }

    private static Mismatch? Of(string words, Candidate clip, string? label)
    {
        var order = ScoutingFilm.Order(words);
        return Mismatches.In(Showing(order, clip, label), order.Narration).SingleOrDefault();
    }

    private static Selection Showing(ScoutOrder order, Candidate clip, string? label) => new(
        [.. order.Shots.Shots.Select((shot, at) => at == 1 ? Clips.Choice(shot, Clips.Footage(label: label) with { Candidate = clip }) : new(shot, null, "", []))], []);
}
