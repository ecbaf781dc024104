using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

[Collection(StandardFilm.Collection)]
public sealed class FilmTests(StandardFilm film)
{
    private const double Frame = 1.0 / 30;

    [Fact]
    public void Stdout_holds_one_JSON_object_with_the_promised_fields()
    {
        Assert.Equal(
            ["credits", "durationSeconds", "footageSources", "projectId", "report", "scenes", "shots", "sizeBytes", "targetSeconds", "topic", "videoPath", "voiceEngine", "writer"],
            film.Json.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.True(Guid.TryParseExact(film.Id, "D", out var id) && id.Version == 4, film.Id);
        Assert.Equal("Test Video", film.Json.GetProperty("topic").GetString());
        Assert.Equal(20, film.Json.GetProperty("targetSeconds").GetDouble());
        Assert.Equal(2, film.Json.GetProperty("scenes").GetInt32());
        Assert.InRange(film.Json.GetProperty("shots").GetInt32(), 3, 10);
        Assert.Equal("outline", film.Json.GetProperty("writer").GetString());
        Assert.Equal("espeak", film.Json.GetProperty("voiceEngine").GetString());
        Assert.Equal(["graphics"], film.Json.GetProperty("footageSources").EnumerateArray().Select(source => source.GetString()));
        Assert.Equal(new FileInfo(film.Film.Path).Length, film.Json.GetProperty("sizeBytes").GetInt64());
    }

    [Fact]
    public void Paths_in_the_JSON_are_relative_to_home_and_lead_to_files()
    {
        foreach (var name in new[] { "videoPath", "credits", "report" })
        {
            var path = film.Json.GetProperty(name).GetString()!;
            Assert.StartsWith($"output/test-video-{film.Id[..8]}/", path, StringComparison.Ordinal);
            Assert.True(File.Exists(film.Home.At(path)), path);
        }
    }

    [Fact]
    public void Progress_goes_to_stderr_as_plain_lines()
    {
        Assert.Contains($"project {film.Id}", film.Outcome.Errors, StringComparison.Ordinal);
        foreach (var stage in new[] { "script: ", "voice: ", "shots: ", "film: ", "inspection: passed", "papers: " })
            Assert.Contains($"\n{stage}", film.Outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', film.Outcome.Errors);
        Assert.DoesNotContain('\r', film.Outcome.Errors);
    }

    [Fact]
    public async Task The_picture_is_H264_High_at_1920_by_1080_and_30_frames_in_BT709()
    {
        var picture = await StreamAsync("video");

        Assert.Equal("h264 High yuv420p", $"{Text(picture, "codec_name")} {Text(picture, "profile")} {Text(picture, "pix_fmt")}");
        Assert.Equal((1920, 1080), (picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()));
        Assert.Equal("30/1 30/1", $"{Text(picture, "r_frame_rate")} {Text(picture, "avg_frame_rate")}");
        foreach (var name in new[] { "color_space", "color_transfer", "color_primaries" }) Assert.Equal("bt709", Text(picture, name));
        Assert.Equal("tv", Text(picture, "color_range"));
    }

    [Fact]
    public async Task The_sound_is_AAC_at_48_kHz()
    {
        var sound = await StreamAsync("audio");

        Assert.Equal("aac 48000", $"{Text(sound, "codec_name")} {Text(sound, "sample_rate")}");
    }

    [Fact]
    public async Task The_film_is_as_long_as_was_asked_for() =>
        Assert.InRange(await film.Film.SecondsAsync(), 19, 21);

    [Fact]
    public async Task A_player_starts_and_ends_picture_and_sound_within_one_frame()
    {
        var picture = await film.Film.PresentedAsync("v:0");
        var sound = await film.Film.PresentedAsync("a:0");

        Assert.InRange(sound[0].Start - picture[0].Start, -Frame, Frame);
        Assert.InRange(sound[^1].End - picture[^1].End, -Frame, Frame);
        Assert.InRange(picture[0].Start, -0.001, 0.001);
    }

    [Fact]
    public async Task All_time_steps_of_the_picture_are_equal_and_no_frame_is_missing()
    {
        var ticks = await film.Film.PictureTicksAsync();

        Assert.Equal(600, ticks.Count);
        Assert.Single(ticks.Zip(ticks.Skip(1), (left, right) => right - left).Distinct());
    }

    [Fact]
    public async Task Loudness_is_14_below_full_scale_and_no_peak_passes_minus_1()
    {
        var (loudness, peak, _) = await film.Film.SoundAsync();

        Assert.InRange(loudness, -14.5, -13.5);
        Assert.True(peak <= -1, $"The sound peaks at {peak} dBTP.");
    }

    [Fact]
    public void A_browser_can_start_playing_before_it_has_the_whole_file()
    {
        var boxes = film.Film.Boxes().ToList();

        Assert.Contains("moov", boxes);
        Assert.True(boxes.IndexOf("moov") < boxes.IndexOf("mdat"), string.Join(' ', boxes));
    }

    [Fact]
    public async Task Captions_are_a_track_that_can_be_switched()
    {
        var captions = await StreamAsync("subtitle");

        Assert.Equal("mov_text", Text(captions, "codec_name"));
        Assert.Equal("eng", captions.GetProperty("tags").GetProperty("language").GetString());
    }

    [Fact]
    public async Task The_metadata_says_how_the_film_was_made()
    {
        var tags = (await film.Film.FactsAsync()).GetProperty("format").GetProperty("tags");

        Assert.Equal("Test Video", Text(tags, "title"));
        foreach (var said in new[] { "synthetic voice", "espeak", "no language model", "not reviewed" })
            Assert.Contains(said, Text(tags, "comment"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_film_has_no_chapters() =>
        Assert.Empty((await film.Film.FactsAsync()).GetProperty("chapters").EnumerateArray());

    private async Task<JsonElement> StreamAsync(string kind) =>
        Assert.Single((await film.Film.FactsAsync()).GetProperty("streams").EnumerateArray(), stream => string.Equals(Text(stream, "codec_type"), kind, StringComparison.Ordinal));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
