using System.Text;
using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.EndToEnd.Tests.Footage;

[Collection(ArchiveFilm.Collection)]
public sealed class ArchiveFilmTests(ArchiveFilm film)
{
    private const long MostBytes = 15_000_000;

    private IEnumerable<Selected> Shown => film.Choices.Where(choice => choice.Path is not null);

    [Fact]
    public async Task The_film_is_right_and_most_of_its_shots_are_footage_without_repetition()
    {
        await RightFilm.PlaysAsync(film.Film);
        var clips = Shown.Select(choice => choice.Title).ToList();
        Assert.True(clips.Count * 2 >= film.Choices.Length, $"{clips.Count} of {film.Choices.Length}: {string.Join('\n', film.Choices.Select(choice => choice.Reason))}");
        Assert.Equal(clips.Count, clips.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["dvids", "nasa"], film.Json.GetProperty("footageSources").EnumerateArray().Select(source => source.GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_clip_is_credited_with_its_licence_and_the_notice_stands_once()
    {
        var credits = NewsreelProgram.Json(File.ReadAllText(Path.Combine(film.Folder, "credits.json"))).EnumerateArray()
            .Where(entry => entry.GetProperty("kind").GetString() is "footage").ToList();
        Assert.Equal(Shown.Select(choice => choice.Title).Order(StringComparer.Ordinal), credits.Select(entry => entry.GetProperty("title").GetString()).Order(StringComparer.Ordinal));
        Assert.All(credits, entry => Assert.NotEmpty(entry.GetProperty("licence").GetString()!));
        Assert.All(credits, entry => Assert.StartsWith("http", entry.GetProperty("url").GetString(), StringComparison.Ordinal));
        Assert.Single(Occurrences(File.ReadAllText(Path.Combine(film.Folder, "credits.txt")), "does not imply or constitute"));
        Assert.Single(Occurrences(File.ReadAllText(Path.Combine(film.Folder, "description.txt")), "does not imply or constitute"));
    }

    [Fact]
    public void Only_the_seconds_that_are_shown_are_fetched_of_large_files()
    {
        var footage = film.Report.GetProperty("footage").EnumerateArray().ToList();
        Assert.All(footage, clip => Assert.InRange(clip.GetProperty("bytesFetched").GetInt64(), 1, MostBytes));
        Assert.True(footage.Average(clip => clip.GetProperty("wholeBytes").GetInt64()) > 10 * footage.Average(clip => clip.GetProperty("bytesFetched").GetInt64()));
        var sent = film.Server.Traffic.BytesPerFile.Values.Sum();
        Assert.True(sent <= 6_000_000L * footage.Count, $"{sent} bytes for {footage.Count} clips");
    }

    [Fact]
    public void What_waits_for_a_person_or_binds_the_film_is_not_shown_and_the_report_says_why()
    {
        Assert.DoesNotContain(Shown, choice => choice.Title!.Contains("patients", StringComparison.Ordinal) || choice.Title.Contains("licence", StringComparison.Ordinal));
        var refused = film.Report.GetProperty("refused").EnumerateArray().Select(entry => entry.GetProperty("reason").GetString()!).ToList();
        Assert.Contains(refused, reason => reason.Contains("patients", StringComparison.Ordinal));
        Assert.Contains(refused, reason => reason.Contains("--rights permissive", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_keep_every_candidate_with_rank_score_and_reasons()
    {
        var rows = film.Home.Database.Rows("SELECT v.provider, v.rank, v.cv_score, n.reasons, n.role, n.licence FROM visual_suggestions v LEFT JOIN suggestion_notes n ON n.suggestion_id = v.id");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEqual("[]", row["reasons"]));
        Assert.All(rows, row => Assert.NotNull(row["role"]));
    }

    [Fact]
    public async Task No_key_is_in_anything_that_was_written_or_said()
    {
        await NewsreelProgram.RunAsync(film.Home, "review", "last");
        Assert.Contains(film.Server.Traffic.Requests, request => request.Query.Contains(FakeArchiveOptions.Key, StringComparison.Ordinal));
        var key = Encoding.UTF8.GetBytes(FakeArchiveOptions.Key);
        var holders = film.Home.Files().Where(file => File.ReadAllBytes(film.Home.At(file)).AsSpan().IndexOf(key) >= 0).ToList();
        Assert.Empty(holders);
        Assert.DoesNotContain(FakeArchiveOptions.Key, film.Outcome.Output + film.Outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task Another_film_with_the_same_clips_fetches_nothing()
    {
        var before = film.Server.Traffic.BytesPerFile.Values.Sum();
        var outcome = await NewsreelProgram.RunAsync(film.Home, ArchiveFilm.Online(film.Server), "produce", "--script", ArchiveFilm.Script, "--quality", "draft", "--resolution", "720p");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(before, film.Server.Traffic.BytesPerFile.Values.Sum());
    }

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
