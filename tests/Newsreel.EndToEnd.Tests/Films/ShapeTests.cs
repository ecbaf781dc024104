using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

[Collection(ArticleFilm.Collection)]
public sealed class VerticalFilmTests(ArticleFilm film)
{
    [Fact]
    public async Task It_is_1080_by_1920_and_15_seconds_long() => await Shape.IsAsync(film.Film, 1080, 1920, 15);

    [Fact]
    public async Task It_has_no_caption_track() => Assert.Empty(await Shape.StreamsAsync(film.Film, "subtitle"));

    [Fact]
    public async Task Captions_are_drawn_above_the_lowest_third()
    {
        var change = await Shape.CaptionChangeAsync(film, "800:190:140:1058");

        Assert.True(change > 8, $"When a caption goes, the picture changes by {change:0.0} levels only.");
    }

    [Fact]
    public void The_words_come_from_the_article_of_the_library()
    {
        Assert.Equal("offline", film.Json.GetProperty("writer").GetString());
        Assert.Contains("\"Artemis I around the Moon\"", film.Report.GetProperty("writer").GetString(), StringComparison.Ordinal);
        Assert.False(film.Report.GetProperty("writerIsLanguageModel").GetBoolean());
        var article = CaptionFile.Words(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "library", "articles", "artemis-i-around-the-moon.md")).Replace("**", "", StringComparison.Ordinal));
        Assert.All(film.Scenes.SelectMany(scene => ((string)scene["text"]!).Split(". ")), sentence => Assert.Contains(sentence, article, StringComparison.Ordinal));
    }

    [Fact]
    public void The_credits_name_the_sources_of_the_article()
    {
        var entries = NewsreelProgram.Json(File.ReadAllText(Path.Combine(film.Folder, "credits.json"))).EnumerateArray();

        Assert.Contains(entries, entry => entry.GetProperty("url").GetString()!.StartsWith("https://", StringComparison.Ordinal) && entry.GetProperty("kind").GetString() is "text");
    }

    [Fact]
    public void Caption_lines_fit_a_telephone() =>
        Assert.All(CaptionFile.SubRip(Path.Combine(film.Folder, "captions.srt")), caption =>
        {
            Assert.InRange(caption.Lines.Count, 1, 2);
            Assert.All(caption.Lines, line => Assert.InRange(line.Length, 1, 24));
        });
}

public sealed class SquareFilmTests(SquareFilm film) : IClassFixture<SquareFilm>
{
    [Fact]
    public async Task It_is_1080_by_1080_and_15_seconds_long() => await Shape.IsAsync(film.Film, 1080, 1080, 15);

    [Fact]
    public async Task It_has_no_caption_track_but_caption_files()
    {
        Assert.Empty(await Shape.StreamsAsync(film.Film, "subtitle"));
        Assert.NotEmpty(CaptionFile.SubRip(Path.Combine(film.Folder, "captions.srt")));
    }

    [Fact]
    public async Task No_caption_is_drawn_into_the_picture()
    {
        var change = await Shape.CaptionChangeAsync(film, "800:150:140:850");

        Assert.True(change < 4, $"When a caption goes, the picture changes by {change:0.0} levels.");
    }

    [Fact]
    public void Its_timeline_dissolves_between_all_shots()
    {
        var (shots, dissolves) = Shape.PictureTrack(film);

        Assert.Equal(shots - 1, dissolves);
    }
}

public sealed class CutFilmTests(CutFilm film) : IClassFixture<CutFilm>
{
    [Fact]
    public async Task It_is_1920_by_1080_and_15_seconds_long() => await Shape.IsAsync(film.Film, 1920, 1080, 15);

    [Fact]
    public void Its_timeline_has_cuts_only()
    {
        var (shots, dissolves) = Shape.PictureTrack(film);

        Assert.InRange(shots, 3, 8);
        Assert.Equal(0, dissolves);
    }
}

/// <summary>Questions about the shape of a film.</summary>
internal static class Shape
{
    public static async Task IsAsync(MediaFile film, int width, int height, double seconds)
    {
        var picture = Assert.Single(await StreamsAsync(film, "video"));
        Assert.Equal((width, height), (picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()));
        Assert.InRange(await film.SecondsAsync(), seconds - 1, seconds + 1);
    }

    public static async Task<IReadOnlyList<JsonElement>> StreamsAsync(MediaFile film, string kind) =>
        [.. (await film.FactsAsync()).GetProperty("streams").EnumerateArray().Where(stream => string.Equals(stream.GetProperty("codec_type").GetString(), kind, StringComparison.Ordinal))];

    /// <summary>
    /// How much a part of the picture changes from the last frame of a caption to the frame after it, in levels of 255: the median over
    /// all captions, so that a cut at the same moment does not count.
    /// </summary>
    public static async Task<double> CaptionChangeAsync(ProducedFilm film, string crop)
    {
        var frames = await film.Film.LumaAsync(crop, 160, 30);
        var changes = CaptionFile.SubRip(Path.Combine(film.Folder, "captions.srt"))
            .Select(caption => (int)Math.Round(caption.End * 30)).Where(frame => frame < frames.Count)
            .Select(frame => frames[frame].Zip(frames[frame - 1], (left, right) => Math.Abs(left - right)).Average()).Order().ToList();
        return changes[changes.Count / 2];
    }

    /// <summary>Number of clips and of transitions on the picture's track.</summary>
    public static (int Shots, int Dissolves) PictureTrack(ProducedFilm film)
    {
        var tracks = NewsreelProgram.Json(File.ReadAllText(Path.Combine(film.Folder, "timeline.otio"))).GetProperty("tracks").GetProperty("children");
        var items = tracks.EnumerateArray().First(track => track.GetProperty("kind").GetString() is "Video").GetProperty("children").EnumerateArray()
            .Select(item => item.GetProperty("OTIO_SCHEMA").GetString()!.Split('.')[0]).ToList();
        return (items.Count(kind => kind is "Clip"), items.Count(kind => kind is "Transition"));
    }
}
