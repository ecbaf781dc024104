using Newsreel.Common;
using Newsreel.Sourcing;
using static Newsreel.Testing.FakeFootageSource;

namespace Newsreel.Tests.Sourcing;

public sealed class HandPickTests
{
    private const string Bread = "Bakers knead bread before dawn.";
    private const string Market = "Sellers carry fruit to the market.";

    [Fact]
    public async Task A_clip_that_a_person_names_is_shown_from_where_that_person_says()
    {
        var choice = await ChooseAsync(Bread, Clip("Seagulls"), TimeSpan.FromSeconds(12));
        Assert.Equal(("Seagulls", TimeSpan.FromSeconds(12)), (choice.Footage!.Candidate.Title, choice.Footage.In));
        Assert.Contains("chosen by hand", choice.Reason, StringComparison.Ordinal);
        Assert.Equal(choice.Footage.Candidate, choice.Candidates[0].Candidate);
    }

    [Fact]
    public async Task What_would_not_be_taken_by_itself_is_labelled_and_its_terms_are_told()
    {
        var training = Clip("Exercise", "Poland", new(2019, null, null)) with { Nature = FootageNature.Training, Terms = new("", "Somebody", "Not for broadcast.", Clearance.NeedsPerson) };
        var choice = await ChooseAsync("An attack on Kharkiv killed nine people.", training);
        Assert.Equal((ShotRole.SameKind, "TRAINING"), (choice.Shot.Role, choice.Footage!.FileLabel));
        Assert.Contains("Not for broadcast.", choice.Reason, StringComparison.Ordinal);
        Assert.Equal("FILE · Poland 2019", (await ChooseAsync("An attack on Kharkiv killed nine people.", Clip("Tanks", "Poland", new(2019, null, null)))).Footage!.FileLabel);
    }

    [Fact]
    public async Task A_clip_that_nobody_has_or_that_ends_too_early_is_wrong_usage()
    {
        Assert.Equal(FailureKind.Usage, (await Assert.ThrowsAsync<NewsreelException>(() => ChooseAsync(Bread, Clip("Seagulls"), null, "Pigeons"))).Kind);
        var nowhere = await Assert.ThrowsAsync<NewsreelException>(() => ChooseAsync(Bread, Clip("Seagulls"), null, "nonsense:1"));
        Assert.Contains("no source of footage called 'nonsense'", nowhere.Message, StringComparison.Ordinal);
        var late = await Assert.ThrowsAsync<NewsreelException>(() => ChooseAsync(Bread, Clip("Seagulls"), TimeSpan.FromSeconds(29)));
        Assert.Contains("is 30 s long", late.Message, StringComparison.Ordinal);
        Assert.Contains("Give --in 0 to 25.5,", late.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_picture_gives_way_to_another_and_stays_where_there_is_none()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread"), Clip("Bread before dawn"), Clip("Fruit market sellers"));
        var order = ScoutingFilm.Order(Bread, Market);
        var first = await ScoutingFilm.ChooseAsync(order, source);
        var rejected = first with { Choices = [.. first.Choices.Select(choice => choice with { IsRejected = choice.Footage is not null })] };

        var second = await ScoutingFilm.ChooseAsync(order with { Earlier = rejected }, source);

        Assert.NotEqual(first.Choices[1].Footage!.Candidate.Title, second.Choices[1].Footage!.Candidate.Title);
        Assert.Equal("Fruit market sellers", second.Choices[2].Footage!.Candidate.Title);
        Assert.Contains("no other footage fits", second.Choices[2].Reason, StringComparison.Ordinal);
        Assert.All(second.Choices, choice => Assert.False(choice.IsRejected));
    }

    [Fact]
    public async Task A_film_keeps_its_pictures_when_the_library_is_empty_or_fails()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread"));
        using var down = new FakeFootageSource { IsDown = true };
        var order = ScoutingFilm.Order(Bread, Market);
        var first = await ScoutingFilm.ChooseAsync(order, source);
        var changed = ScoutingFilm.Order(Bread, "Quite other words are said.") with { Earlier = first };

        var again = await ScoutingFilm.ChooseAsync(changed, down);

        Assert.Equal("Bakers knead bread", again.Choices[1].Footage!.Candidate.Title);
        Assert.Null(again.Choices[2].Footage);
    }

    private static async Task<ShotChoice> ChooseAsync(string words, Candidate clip, TimeSpan? from = null, string? name = null)
    {
        using var source = new FakeFootageSource(clip);
        return await new HandPick(FootageCatalogue.Of(source)).ChooseAsync(ScoutingFilm.Order(words), 1, new(name ?? clip.Id, from, []), TestContext.Current.CancellationToken);
    }
}
