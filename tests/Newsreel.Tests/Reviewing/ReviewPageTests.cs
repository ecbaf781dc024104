using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Newsreel.Reviewing;
using Newsreel.Sourcing;

namespace Newsreel.Tests.Reviewing;

public sealed class ReviewPageTests
{
    [Fact]
    public void Every_shot_has_three_frames_beside_its_words_times_and_choice()
    {
        var film = Reviews.Film(Reviews.Selection(4));
        var shots = Page(film).QuerySelectorAll("article");

        Assert.Equal(4, shots.Length);
        Assert.All(shots, shot => Assert.Equal(3, shot.QuerySelectorAll("img").Length));
        Assert.Equal([.. Enumerable.Range(1, 4).Select(i => $"Words of shot {i}.")], shots.Select(shot => shot.QuerySelector(".words")!.TextContent));
        var filmed = shots[1];
        foreach (var said in new[]
                 {
                     "00:00:04:00 – 00:00:08:00", "4.0 s", "scene 1", "same kind", "Rockets on the pad", "archive:clip-2", "A. Person", "16 November 2022", "Florida", "training",
                     "TRAINING · Florida 2022", "0:00:12.480", "Public domain", "cleared by its terms", "NASA", "No endorsement", "0.82", "words +0.5", "place +0.32", "It fits best.",
                 })
            Assert.Contains(said, filmed.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/clip?a=1&b=2", filmed.QuerySelector("dl a")!.GetAttribute("href"));
        Assert.Contains("Nothing fits.", shots[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_candidates_are_folded_below_with_their_score_and_refusal_and_without_the_chosen_one()
    {
        var others = Page(Reviews.Film(Reviews.Selection(2))).QuerySelectorAll("article")[1].QuerySelector("details:not([open])")!;

        Assert.Equal("1 other candidate", others.QuerySelector("summary")!.TextContent);
        var other = Assert.Single(others.QuerySelectorAll("li"));
        foreach (var said in new[] { "generic", "0.40", "words +0.4", "Too short by two seconds." }) Assert.Contains(said, other.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_top_counts_by_role_and_lists_findings_the_worst_first_and_refused_clips()
    {
        var top = Page(Reviews.Film(Reviews.Selection(6))).QuerySelector("header.top")!;

        Assert.Equal("The film", top.QuerySelector("h1")!.TextContent);
        Assert.Contains("same kind 3 shots, 12.0 s", top.QuerySelectorAll(".legend li").Select(item => item.TextContent));
        Assert.Equal(["error Shot 2 is dark & more.", "note The facts hold."], top.QuerySelectorAll(".findings li").Select(item => item.TextContent));
        Assert.Equal(["A clip It cannot be read."], top.QuerySelectorAll(".refused li").Select(item => item.TextContent));
        foreach (var said in new[] { "00:00:24:00", "6 shots", "taken from an article", "no language model", "espeak:en-us" }) Assert.Contains(said, top.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_words_of_others_become_markup_and_nothing_is_loaded_or_run()
    {
        var selection = Reviews.Selection(4, i => Reviews.Clip($"{i}{Reviews.Hostile}", Reviews.Hostile, "javascript:alert(1)", Reviews.Hostile), _ => Reviews.Hostile);
        var film = Reviews.Film(selection with { Refusals = [new(Reviews.Hostile, Reviews.Hostile)] }, Reviews.Hostile, Reviews.Hostile);
        var page = Page(film);

        Assert.Empty(page.QuerySelectorAll("script, link, iframe, object, embed, form"));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.Equal(film.Sheet.Moments.Count, page.QuerySelectorAll("img[src^='data:image/jpeg;base64,']").Length);
        Assert.Equal(page.QuerySelectorAll("img").Length, page.QuerySelectorAll("img[src^='data:image/jpeg;base64,']").Length);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".words"), words => Assert.Equal(Reviews.Hostile, words.TextContent));
        Assert.StartsWith("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_from_right_to_left_find_their_own_direction()
    {
        var words = Page(Reviews.Film(Reviews.Selection(3, words: _ => "القمر فوق الصحراء"), language: "ar")).QuerySelectorAll(".words");

        Assert.All(words, text => Assert.Equal(("القمر فوق الصحراء", "ar", "auto"), (text.TextContent, text.GetAttribute("lang"), text.GetAttribute("dir"))));
    }

    [Fact]
    public void A_film_without_frames_is_shown_in_words_and_one_with_fewer_says_which_are_gone()
    {
        var film = Reviews.Film(Reviews.Selection(2));
        var some = Reviews.Frames(film);
        some.Remove(film.Sheet.Rows[1].Moments[2]);

        Assert.Empty(Page(film, []).QuerySelectorAll("img, .gone"));
        Assert.Equal(["No frame near its end"], Page(film, some).QuerySelectorAll(".gone").Select(gone => gone.TextContent));
    }

    [Fact]
    public void Three_hundred_shots_fit_on_one_page_with_their_chapters()
    {
        var page = Page(Reviews.Film(Reviews.Selection(300)));

        Assert.Equal((300, 900), (page.QuerySelectorAll("article").Length, page.QuerySelectorAll("article img").Length));
        var chapters = page.QuerySelectorAll("nav a");
        Assert.Equal(30, chapters.Length);
        Assert.All(chapters, link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    private static IDocument Page(ReviewedFilm film, Dictionary<long, byte[]>? frames = null)
    {
        using var writer = new StringWriter();
        ReviewPage.Write(writer, film, frames ?? Reviews.Frames(film));
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
