using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;
using Newsreel.Testing.FakeArchive;
using Newsreel.Projects;
using Newsreel.Sourcing;
using static Newsreel.Testing.FakeFootageSource;

namespace Newsreel.Tests.Sourcing;

public sealed class FootageScoutTests
{
    private const string Bread = "Bakers knead bread before dawn.";
    private const string Market = "Sellers carry fruit to the market.";

    [Fact]
    public async Task The_clip_whose_words_fit_best_is_chosen_and_says_why()
    {
        using var source = new FakeFootageSource(Clip("Fruit sellers at the market"), Clip("Bakers knead bread"), Clip("Bread"));
        var choice = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread), source)).Choices[1];
        Assert.Equal("Bakers knead bread", choice.Footage!.Candidate.Title);
        Assert.InRange(choice.Footage.Score.Value, 0.2, 1);
        Assert.Contains(choice.Footage.Score.Reasons, reason => reason.StartsWith("words ", StringComparison.Ordinal) && reason.Contains('+', StringComparison.Ordinal));
        Assert.Contains(choice.Footage.Score.Reasons, reason => reason.StartsWith("1920×1080", StringComparison.Ordinal));
        Assert.Equal(choice.Footage.Candidate, choice.Candidates[0].Candidate);
        Assert.Null(choice.Candidates[0].Refusal);
    }

    [Fact]
    public async Task Title_and_end_card_and_what_nothing_fits_are_drawn_with_the_reason()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread"), Clip("Title words"));
        var choices = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order("Parliament passed a law.", Bread), source)).Choices;
        Assert.Equal([ShotRole.Title, ShotRole.Graphic, ShotRole.Generic, ShotRole.EndCard], choices.Select(choice => choice.Shot.Role));
        Assert.All(choices.Where(choice => choice.Footage is null), choice => Assert.NotEmpty(choice.Reason));
    }

    [Fact]
    public async Task A_film_that_shall_be_drawn_asks_no_source()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread"));
        var order = ScoutingFilm.Order(Bread);
        var selection = await ScoutingFilm.ChooseAsync(order with { Brief = order.Brief with { Footage = FootageChoice.Graphics } }, source);
        Assert.All(selection.Choices, choice => Assert.Null(choice.Footage));
        Assert.Empty(source.Folders);
    }

    [Fact]
    public async Task What_the_script_says_should_be_searched_for_counts_although_it_is_not_spoken()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread"), Clip("Oven glowing at night"));
        var order = ScoutingFilm.Order(Bread);
        var scenes = order.Narration.Scenes.Select(scene => scene with { SearchWords = ["glowing oven"] });

        var choices = (await ScoutingFilm.ChooseAsync(order with { Narration = order.Narration with { Scenes = [.. scenes] } }, source)).Choices;

        Assert.Equal("Oven glowing at night", choices[1].Footage!.Candidate.Title);
        Assert.Equal("Bakers knead bread", (await ScoutingFilm.ChooseAsync(order, source)).Choices[1].Footage!.Candidate.Title);
    }

    [Fact]
    public async Task An_empty_library_is_told_with_its_place()
    {
        using var source = new FakeFootageSource();
        var selection = await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread), source);
        Assert.All(selection.Choices, choice => Assert.Contains("library/footage", choice.Reason, StringComparison.Ordinal));
        Assert.Empty(selection.Refusals);
    }

    [Fact]
    public async Task The_folder_of_the_brief_is_asked_before_that_of_home()
    {
        using var folder = new TempFolder();
        using var source = new FakeFootageSource(Clip("Bakers knead bread"));
        var order = ScoutingFilm.Order(Bread);
        await ScoutingFilm.ChooseAsync(order with { Brief = order.Brief with { LibraryFolder = folder.Root } }, source);
        Assert.Equal([folder.Root, Path.Combine("/home-of-films", "library", "footage")], source.Folders);
    }

    [Fact]
    public async Task A_folder_that_is_missing_or_a_file_is_wrong_usage()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("clip.mp4"), "", TestContext.Current.CancellationToken);
        foreach (var path in new[] { folder.File("missing"), folder.File("clip.mp4") })
        {
            var order = ScoutingFilm.Order(Bread);
            var brief = order.Brief with { LibraryFolder = path };
            var asked = Assert.Throws<NewsreelException>(() => new FootageScout(FootageCatalogue.Of(), new("/home-of-films")).Check(brief));
            Assert.Equal(FailureKind.Usage, asked.Kind);
            Assert.Contains(path, asked.Message, StringComparison.Ordinal);
            var gone = await Assert.ThrowsAsync<NewsreelException>(() => ScoutingFilm.ChooseAsync(order with { Brief = brief }));
            Assert.Equal((FailureKind.Work, "library-missing"), (gone.Kind, gone.Code));
        }
    }

    [Fact]
    public async Task A_clip_is_given_away_so_that_every_shot_has_one()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread before dawn"), Clip("Bakers and bread"));
        var choices = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order("Bakers bake bread.", "Dawn comes before they knead."), source)).Choices;
        Assert.Equal(["Bakers and bread", "Bakers knead bread before dawn"], choices.Skip(1).Take(2).Select(choice => choice.Footage?.Candidate.Title));
    }

    [Fact]
    public async Task A_clip_is_seen_again_only_when_no_other_fits_and_not_soon_and_from_another_place()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread"), Clip("Fruit sellers carry fruit to a market"));
        var choices = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread, Bread, Market, Bread, Bread), source)).Choices;
        var bread = choices.Where(choice => choice.Footage?.Candidate.Title is "Bakers knead bread").ToList();
        Assert.Equal([2, 5], bread.Select(choice => choice.Shot.Number));
        Assert.Equal(2, bread.Select(choice => choice.Footage!.In).Distinct().Count());
        Assert.Contains("second time", bread[1].Reason, StringComparison.Ordinal);
        Assert.Contains("already", choices[2].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_the_same_content_are_one_clip()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread"), Clip("Bakers knead bread again")) { Content = _ => "the same" };
        var choices = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread, Bread), source)).Choices;
        Assert.Single(choices, choice => choice.Footage is not null);
    }

    [Fact]
    public async Task A_clip_that_cannot_be_used_gives_way_to_the_next_and_is_listed()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread before dawn"), Clip("Bakers and bread"))
        {
            Before = (candidate, _, _) => candidate.Title.Contains("dawn", StringComparison.Ordinal) ? throw Unusable.Because("dawn.mp4", "is black") : Task.CompletedTask,
        };
        var selection = await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread), source);
        Assert.Equal("Bakers and bread", selection.Choices[1].Footage!.Candidate.Title);
        Assert.Equal(new("Bakers knead bread before dawn", "'dawn.mp4' is black."), Assert.Single(selection.Refusals));
        Assert.Contains(selection.Choices[1].Candidates, ranked => ranked.Refusal is "'dawn.mp4' is black.");
    }

    [Fact]
    public async Task A_clip_too_short_for_one_shot_serves_a_shorter_one()
    {
        using var source = new FakeFootageSource(Clip("Bakers knead bread")) { Length = TimeSpan.FromSeconds(4) };
        var order = ScoutingFilm.Order(Bread, Bread);
        var shots = order.Shots.Shots.ToList();
        shots[1] = shots[1] with { Place = new(90, 180) };
        shots[2] = shots[2] with { Place = new(270, 100) };
        var choices = (await ScoutingFilm.ChooseAsync(order with { Shots = new(shots) }, source)).Choices;
        Assert.Null(choices[1].Footage);
        Assert.Contains("4.0 usable seconds and 6.5 are needed", choices[1].Reason, StringComparison.Ordinal);
        Assert.NotNull(choices[2].Footage);
    }

    [Fact]
    public async Task A_short_shot_takes_footage_only_with_the_credit_that_already_stands()
    {
        var sameCredit = Clip("Bakers knead bread, second part");
        sameCredit = sameCredit with { Terms = sameCredit.Terms with { CreditLine = "Credit of Fruit sellers carry fruit to a market" } };
        var order = ScoutingFilm.Order(Market, Bread);
        var shots = order.Shots.Shots.ToList();
        shots[2] = shots[2] with { Place = shots[2].Place with { Length = 75 } };
        order = order with { Shots = new(shots) };
        using var other = new FakeFootageSource(Clip("Fruit sellers carry fruit to a market"), Clip("Bakers knead bread"));
        Assert.Contains("less than 3 s", (await ScoutingFilm.ChooseAsync(order, other)).Choices[2].Reason, StringComparison.Ordinal);
        using var same = new FakeFootageSource(Clip("Fruit sellers carry fruit to a market"), Clip("Bakers knead bread"), sameCredit);
        Assert.Equal(sameCredit.Title, (await ScoutingFilm.ChooseAsync(order, same)).Choices[2].Footage?.Candidate.Title);
    }

    [Fact]
    public async Task A_source_that_fails_is_told_and_the_others_serve()
    {
        using var down = new FakeFootageSource { Name = "closed", IsDown = true };
        using var source = new FakeFootageSource(Clip("Bakers knead bread"));
        var selection = await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread), down, source);
        Assert.NotNull(selection.Choices[1].Footage);
        Assert.Equal("closed", Assert.Single(selection.Refusals).Name);
    }

    [Fact]
    public async Task A_source_that_goes_away_while_clips_are_fetched_is_told_as_that_and_its_clips_are_not_refused()
    {
        Candidate[] clips = [.. new[] { "Bakers knead bread", "Bakers and more bread" }.Select(title => Clip(title) with { Source = "far" })];
        using var far = new FakeFootageSource(clips)
        {
            Name = "far",
            Before = (_, _, _) => throw NewsreelException.Work(SourceFailure.Unreachable, "far refuses the connection.", "Check the network."),
        };

        var selection = await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread), far);

        Assert.Null(selection.Choices[1].Footage);
        var refusal = Assert.Single(selection.Refusals);
        Assert.True(refusal.IsSource);
        Assert.Contains("2 clips that the film wanted could not be had", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_could_look_nothing_is_said_to_have_been_looked_for_there()
    {
        using var down = new FakeFootageSource { Name = "closed", IsDown = true };

        var reason = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread), down)).Choices[1].Reason;

        Assert.Equal("No footage could be looked for. Not asked, or not in full: closed.", reason);
    }

    [Fact]
    public async Task A_clip_that_hangs_does_not_stop_the_others_and_ends_when_cancelled()
    {
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var others = 0;
        using var source = new FakeFootageSource(Clip("Bakers knead bread before dawn"), Clip("Fruit sellers carry fruit to a market"), Clip("Ships cross the sea"))
        {
            Before = async (candidate, _, _) =>
            {
                if (candidate.Title.Contains("dawn", StringComparison.Ordinal)) await new TaskCompletionSource().Task;
                if (Interlocked.Increment(ref others) == 2) await cancelled.CancelAsync();
            },
        };
        var choosing = new FootageScout(FootageCatalogue.Of(source), new("/home-of-films")).ChooseAsync(ScoutingFilm.Order(Bread, Market, "Ships cross the sea."), null, cancelled.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => choosing);
        Assert.Equal(2, others);
    }

    [Fact]
    public async Task The_same_film_and_footage_give_the_same_choice_in_whatever_order_they_come()
    {
        Candidate[] clips = [.. Enumerable.Range(0, 12).Select(number => Clip($"Bakers knead bread {number}")), Clip("Sellers carry fruit to the market")];
        using var one = new FakeFootageSource(clips);
        using var other = new FakeFootageSource([.. clips.Reverse()]);
        var order = ScoutingFilm.Order(Bread, Market, Bread, Bread, Market);
        Assert.Equal(
            (await ScoutingFilm.ChooseAsync(order, one)).Choices.Select(choice => (choice.Footage?.Candidate.Id, choice.Reason)),
            (await ScoutingFilm.ChooseAsync(order, other)).Choices.Select(choice => (choice.Footage?.Candidate.Id, choice.Reason)));
    }

    [Fact]
    public async Task Of_two_clips_that_look_alike_the_film_shows_one()
    {
        var sea = Likeness.Of(new(FakeFilm.Sample(3, 6, SampleStrip.Width, SampleStrip.Height), 16 / 9.0));
        using var source = new FakeFootageSource(Clip("Bakers knead bread"), Clip("Bakers knead bread, cut anew"), Clip("Bakers and bread by hand in a small town"))
        {
            Look = candidate => candidate.Title.Contains("knead", StringComparison.Ordinal) ? sea : Likeness.None,
        };
        var choices = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread, Bread), source)).Choices;
        Assert.Single(choices, choice => choice.Footage?.Candidate.Title.Contains("knead", StringComparison.Ordinal) is true);
        Assert.Single(choices, choice => choice.Footage?.Candidate.Title is "Bakers and bread by hand in a small town");
    }

    [Fact]
    public async Task After_six_clips_of_archives_in_vain_a_shot_is_given_up_and_says_so()
    {
        using var source = new FakeFootageSource([.. Enumerable.Range(0, 10).Select(number => Clip($"Bakers knead bread {number}"))])
        {
            IsOutside = true,
            Before = (candidate, _, _) => throw Unusable.Because(candidate.Id, "is black"),
        };
        var order = ScoutingFilm.Order(Bread);
        var selection = await ScoutingFilm.ChooseAsync(order with { Brief = order.Brief with { Offline = false } }, source);
        Assert.Equal(6, source.Fetches.Count);
        Assert.Contains("6 clips of archives could not be used for the shot", selection.Choices[1].Reason, StringComparison.Ordinal);
        Assert.Equal(6, selection.Refusals.Count);
    }

    [Fact]
    public async Task Sources_are_mixed_where_clips_fit_about_as_well()
    {
        static Candidate From(string source, string title) => Clip(title) with { Source = source };
        using var one = new FakeFootageSource(From("one", "Bakers knead bread 1"), From("one", "Bakers knead bread 2"), From("one", "Bakers knead bread 3")) { Name = "one" };
        using var two = new FakeFootageSource(From("two", "Bakers knead bread 8"), From("two", "Bakers knead bread 9")) { Name = "two" };
        var choices = (await ScoutingFilm.ChooseAsync(ScoutingFilm.Order(Bread, Bread, Bread, Bread), one, two)).Choices;
        Assert.Equal(["one", "two", "one", "two"], choices.Select(choice => choice.Footage?.Candidate.Source).OfType<string>());
    }
}
