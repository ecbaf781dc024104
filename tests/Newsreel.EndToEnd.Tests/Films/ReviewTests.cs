using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

[Collection(ArticleFilm.Collection)]
public sealed partial class ReviewTests(ArticleFilm film) : IDisposable
{
    private readonly TempHome home = film.Home.Copy();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_page_has_three_frames_and_the_words_of_every_shot_and_the_list_a_line_for_each()
    {
        var json = await NewsreelProgram.JsonAsync(home, "review", "last");

        Assert.Equal(["projectId", "review", "shotlist", "shots"], json.EnumerateObject().Select(field => field.Name));
        var shots = film.Json.GetProperty("shots").GetInt32();
        Assert.Equal((film.Id, shots), (json.GetProperty("projectId").GetString(), json.GetProperty("shots").GetInt32()));
        var page = await PageAsync(json);
        var cards = page.Split("<article ")[1..];
        Assert.Equal(shots, cards.Length);
        Assert.All(cards, card => Assert.Equal(3, card.Split("<img ").Length - 1));
        Assert.Equal(
            string.Join(' ', film.Scenes.Select(scene => (string)scene["text"]!)),
            string.Join(' ', Words().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups["words"].Value))));
        Assert.Contains(film.Report.GetProperty("findings")[0].GetProperty("message").GetString()!, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        foreach (var loader in new[] { "<script", "src=\"http", "url(", "<link" }) Assert.DoesNotContain(loader, page, StringComparison.OrdinalIgnoreCase);
        var list = await File.ReadAllBytesAsync(home.At(json.GetProperty("shotlist").GetString()!), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], list[..3]);
        Assert.Equal(shots + 1, System.Text.Encoding.UTF8.GetString(list).Split("\r\n").Length - 1);
        Assert.Equal(
            ["review.html", "shotlist.csv"],
            home.Files().Except(film.Home.Files()).Where(file => file.StartsWith("output/", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)));
    }

    [Fact]
    public async Task A_person_is_told_where_the_page_is_and_how_to_open_it_and_the_frames_are_pictures()
    {
        var outcome = await NewsreelProgram.RunAsync(home, "review", film.Id[..8]);

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var stored = $"{Path.GetDirectoryName(film.StoredPath)}/review.html";
        Assert.Contains(stored, outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Open it:  ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(home.At(stored), outcome.Output, StringComparison.Ordinal);
        var picture = Frame().Match(await File.ReadAllTextAsync(home.At(stored), TestContext.Current.CancellationToken)).Groups["jpeg"].Value;
        await File.WriteAllBytesAsync(home.At("frame.jpg"), Convert.FromBase64String(picture), TestContext.Current.CancellationToken);
        var stream = (await new MediaFile(home.At("frame.jpg")).FactsAsync()).GetProperty("streams")[0];
        Assert.Equal((180, 320), (stream.GetProperty("width").GetInt32(), stream.GetProperty("height").GetInt32()));
    }

    [Fact]
    public async Task A_film_that_is_not_finished_is_shown_without_frames_and_one_without_shots_names_the_step_and_resume()
    {
        home.Database.Execute("UPDATE runs SET state = 'Cancelled'; UPDATE projects SET video_path = NULL, status = 'cancelled', current_step = 'editing'");

        var page = await PageAsync(await NewsreelProgram.JsonAsync(home, "review", "last"));
        Assert.Contains("not finished (stage 'film')", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Equal(film.Json.GetProperty("shots").GetInt32(), page.Split("<article ").Length - 1);

        home.Database.Execute("DELETE FROM steps WHERE name = 'shots'; UPDATE projects SET current_step = 'voiceover'");
        var outcome = await NewsreelProgram.RunAsync(home, "review", "last");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("'voice'", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains($"newsreel resume {film.Id[..8]}", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "not at its place")]
    [InlineData(false, "cannot be read")]
    public async Task A_film_file_that_is_gone_or_damaged_leaves_out_the_frames_and_says_so(bool isGone, string said)
    {
        if (isGone) File.Delete(home.At(film.StoredPath));
        else await File.WriteAllTextAsync(home.At(film.StoredPath), "no film", TestContext.Current.CancellationToken);

        var outcome = await NewsreelProgram.RunAsync(home, "review", "last");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains("warning:", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(said, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_project_is_wrong_usage_and_one_of_the_earlier_system_says_what_is_missing()
    {
        Assert.Equal(64, (await NewsreelProgram.RunAsync(home, "review", "nope")).ExitCode);
        Assert.Equal(64, (await NewsreelProgram.RunAsync(home, "review")).ExitCode);

        home.Database.Execute("INSERT INTO projects (id, name, topic) VALUES ('old-1', 'Old', 'Old')");
        var outcome = await NewsreelProgram.RunAsync(home, "review", "old-1");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("earlier system", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("produce --topic", outcome.Errors, StringComparison.Ordinal);
    }

    private Task<string> PageAsync(JsonElement json) => File.ReadAllTextAsync(home.At(json.GetProperty("review").GetString()!), TestContext.Current.CancellationToken);

    [GeneratedRegex("<p class=\"words\"[^>]*>(?<words>[^<]*)</p>", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Words();

    [GeneratedRegex("data:image/jpeg;base64,(?<jpeg>[^\"]*)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Frame();
}
