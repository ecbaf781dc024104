using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Footage;

[Collection(LibraryFilm.Collection)]
[Trait("Size", "Long")]
public sealed class LibraryFilmTests(LibraryFilm film)
{
    [Fact]
    public Task The_film_is_right_from_its_first_frame_to_its_last() => RightFilm.IsAsync(film.Home, LibraryFilm.Seconds);

    [Fact]
    public void No_clip_is_shown_twice_and_most_shots_are_footage()
    {
        var paths = film.Choices.Where(choice => choice.Path is not null).Select(choice => choice.Path!).ToList();

        Assert.Equal(paths.Count, paths.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(paths.Count, film.Choices.Length / 2, film.Choices.Length);
        Assert.All(film.Choices.Where(choice => choice.Path is null), choice => Assert.NotEmpty(choice.Reason));
    }

    [Fact]
    public void Every_clip_is_credited_with_its_licence_and_every_credit_is_in_the_film()
    {
        var credits = NewsreelProgram.Json(File.ReadAllText(Path.Combine(film.Folder, "credits.json"))).EnumerateArray()
            .Where(entry => entry.GetProperty("kind").GetString() is "footage").Select(entry => entry.GetProperty("creditLine").GetString()).ToList();
        var used = film.Choices.Where(choice => choice.Path is not null).Select(choice => $"{choice.Title}: {choice.CreditLine}").ToList();

        Assert.Equal(used.Order(StringComparer.Ordinal), credits.Order(StringComparer.Ordinal));
        var text = File.ReadAllText(Path.Combine(film.Folder, "credits.txt"));
        Assert.All(used, line => Assert.Contains(line, text, StringComparison.Ordinal));
        // Where the files lie on this machine is nobody's business.
        foreach (var paper in new[] { "credits.txt", "credits.json", "description.txt", "report.json", "transcript.html" })
            Assert.DoesNotContain("file:", File.ReadAllText(Path.Combine(film.Folder, paper)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_is_refused_with_a_reason_or_not_offered_at_all()
    {
        Assert.True(film.Hostile.Count >= HostileMedia.Names.Count, $"{film.Hostile.Count} files");
        Assert.DoesNotContain(film.Choices, choice => choice.Path is not null && HostileMedia.Names.Contains(Path.GetFileName(choice.Path), StringComparer.Ordinal));
        var refusals = NewsreelProgram.Json(File.ReadAllText(Path.Combine(film.Folder, "steps", "shots.json"))).GetProperty("refusals").EnumerateArray()
            .Select(refusal => refusal.GetProperty("reason").GetString()!).ToList();
        // All of them are called a convoy, which the film speaks of.
        Assert.Contains(refusals, reason => reason.Contains("convoy-", StringComparison.Ordinal));
        Assert.All(refusals, Assert.NotEmpty);
    }

    [Fact]
    public void Rows_tell_the_candidates_the_choice_and_the_source()
    {
        Assert.Equal("library", film.Row["visuals_provider"]);
        var rows = film.Home.Database.Rows("SELECT v.*, s.selected_clip_id FROM visual_suggestions v JOIN scenes s ON s.id = v.scene_id");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.InRange((double)row["cv_score"]!, 0, 1));
        var chosen = rows.Where(row => Equals(row["selected_clip_id"], row["id"])).ToList();
        Assert.NotEmpty(chosen);
        Assert.All(chosen, row => Assert.Equal(("complete", 1L), (row["download_status"], row["rank"])));
        Assert.Equal(0L, film.Home.Database.Value<long>("SELECT count(*) FROM scenes WHERE selected_clip_id IS NOT NULL AND selected_clip_id NOT IN (SELECT id FROM visual_suggestions)"));
        Assert.Equal("library", Assert.Single(film.Json.GetProperty("footageSources").EnumerateArray()).GetString());
    }
}
