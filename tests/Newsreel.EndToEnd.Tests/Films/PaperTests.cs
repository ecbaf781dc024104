using System.Net;
using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

[Collection(StandardFilm.Collection)]
public sealed class PaperTests(StandardFilm film)
{
    [Fact]
    public void The_folder_holds_the_film_and_its_papers_and_nothing_else()
    {
        Assert.Equal(
            [
                "Test_Video_video.mp4", "audio/scene_1.mp3", "audio/scene_2.mp3", "audio/voice.wav", "captions.srt", "captions.vtt", "citations.json", "credits.json",
                "credits.txt", "description.txt", "report.json", "steps/export.json", "steps/material.json", "steps/narration.json", "steps/script.json", "steps/shots.json", "thumbnail.jpg", "timeline.otio", "transcript.html",
            ],
            TempHome.Below(film.Folder));
        Assert.Equal(
            ["audio", "steps", "videos"], Directory.GetDirectories(film.Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Home_holds_the_database_the_output_and_the_cache_and_nothing_else()
    {
        Assert.Equal([film.Home.At("cache"), film.Home.Output], Directory.GetDirectories(film.Home.Root).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(film.Home.Root), file => Assert.StartsWith(TempHome.DatabaseName, Path.GetFileName(file), StringComparison.Ordinal));
        Assert.Equal([film.Folder], Directory.GetDirectories(film.Home.Output));
    }

    [Fact]
    public async Task The_thumbnail_is_a_JPEG_of_1920_by_1080()
    {
        var picture = Assert.Single((await new MediaFile(At("thumbnail.jpg")).FactsAsync()).GetProperty("streams").EnumerateArray());

        Assert.Equal("mjpeg", picture.GetProperty("codec_name").GetString());
        Assert.Equal((1920, 1080), (picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()));
        Assert.InRange(new FileInfo(At("thumbnail.jpg")).Length, 10_000, 2_000_000);
    }

    [Fact]
    public void Captions_hold_exactly_the_words_of_the_scenes()
    {
        var spoken = CaptionFile.Words(string.Join(' ', film.Scenes.Select(scene => (string)scene["text"]!)));

        Assert.Equal(spoken, CaptionFile.Words(CaptionFile.SubRip(At("captions.srt"))));
    }

    [Fact]
    public void Both_caption_files_say_the_same_at_the_same_time()
    {
        var (subRip, webVtt) = (CaptionFile.SubRip(At("captions.srt")), CaptionFile.WebVtt(At("captions.vtt")));

        Assert.Equal(subRip.Select(Text), webVtt.Select(Text));

        static string Text(ReadCaption caption) => $"{caption.Start:0.000} {caption.End:0.000} {string.Join('/', caption.Lines)}";
    }

    [Fact]
    public void Captions_keep_the_rules_for_reading()
    {
        var captions = CaptionFile.SubRip(At("captions.srt"));

        Assert.All(captions, caption =>
        {
            Assert.InRange(caption.Lines.Count, 1, 2);
            Assert.All(caption.Lines, line => Assert.InRange(line.Length, 1, 42));
            Assert.InRange(caption.End - caption.Start, 0.999, 7.001);
            Assert.InRange(caption.Lines.Sum(line => line.Length) / (caption.End - caption.Start), 0, 20);
        });
        Assert.All(captions.Zip(captions.Skip(1)), pair => Assert.InRange(pair.Second.Start - pair.First.End, (2.0 / 30) - 0.002, 3));
    }

    [Fact]
    public async Task The_last_caption_ends_with_the_voice()
    {
        var silentFrom = (await film.Film.SoundAsync()).SilentFrom;

        Assert.Equal(silentFrom, CaptionFile.SubRip(At("captions.srt"))[^1].End, 0.4);
    }

    [Fact]
    public void The_transcript_holds_every_sentence_and_the_disclosure_and_loads_nothing()
    {
        var page = File.ReadAllText(At("transcript.html"));
        var text = WebUtility.HtmlDecode(page);

        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        foreach (var scene in film.Scenes)
            foreach (var sentence in ((string)scene["text"]!).Split(". "))
                Assert.Contains(sentence.TrimEnd('.'), text, StringComparison.Ordinal);
        Assert.Contains("synthetic voice", text, StringComparison.Ordinal);
        foreach (var loader in new[] { "<script", "src=", "url(", "<link" }) Assert.DoesNotContain(loader, page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Both_credit_files_name_voice_words_and_graphics()
    {
        var entries = Json("credits.json").EnumerateArray().ToList();
        var text = File.ReadAllText(At("credits.txt"));

        Assert.All(entries, entry =>
        {
            Assert.Contains(entry.GetProperty("creditLine").GetString()!, text, StringComparison.Ordinal);
            Assert.NotEmpty(entry.GetProperty("licence").GetString()!);
        });
        Assert.Superset(new HashSet<string?> { "voice", "text", "graphic" }, entries.Select(entry => entry.GetProperty("kind").GetString()).ToHashSet());
    }

    [Fact]
    public void The_description_fits_a_video_site_and_says_how_the_film_was_made()
    {
        var text = File.ReadAllText(At("description.txt"));

        Assert.InRange(new FileInfo(At("description.txt")).Length, 100, 5000);
        foreach (var said in new[] { "Test Video", "synthetic voice", "no language model", "not reviewed" })
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_timeline_is_OpenTimelineIO_with_picture_and_sound()
    {
        var timeline = Json("timeline.otio");
        var tracks = timeline.GetProperty("tracks");

        Assert.Equal("Timeline.1", timeline.GetProperty("OTIO_SCHEMA").GetString());
        Assert.Equal("Stack.1", tracks.GetProperty("OTIO_SCHEMA").GetString());
        Assert.Superset(
            new HashSet<string?> { "Video", "Audio" }, tracks.GetProperty("children").EnumerateArray().Select(track => track.GetProperty("kind").GetString()).ToHashSet());
    }

    [Fact]
    public void Every_file_that_the_timeline_names_is_beside_it()
    {
        var named = File.ReadLines(At("timeline.otio")).Where(line => line.Contains("\"target_url\"", StringComparison.Ordinal))
            .Select(line => line.Split('"')[3]).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, url => Assert.True(File.Exists(At(Uri.UnescapeDataString(url))), url));
    }

    [Fact]
    public void The_report_has_findings_declared_times_stages_and_figures()
    {
        var report = film.Report;

        Assert.Equal(film.Id, report.GetProperty("projectId").GetString());
        Assert.Contains(report.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() is "outline");
        Assert.DoesNotContain(report.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("level").GetString() is "error");
        Assert.Equal(
            ["script", "voice", "shots", "film", "inspection", "papers"],
            report.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("name").GetString()));
        var figures = report.GetProperty("inspection");
        Assert.Equal(600, figures.GetProperty("frames").GetDouble());
        Assert.Equal(1, figures.GetProperty("distinctTimeSteps").GetDouble());
        Assert.Equal(0, figures.GetProperty("undeclaredBlackFrames").GetDouble());
        Assert.InRange(figures.GetProperty("openingPlayableAfterSeconds").GetDouble(), 0.1, film.Outcome.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Every_second_of_the_picture_is_declared_as_a_graphic()
    {
        var graphics = film.Report.GetProperty("declared").EnumerateArray().Where(item => item.GetProperty("kind").GetString() is "graphic")
            .Select(item => (Start: item.GetProperty("start").GetDouble(), End: item.GetProperty("end").GetDouble())).Order().ToList();

        Assert.Equal(0, graphics[0].Start);
        Assert.All(graphics.Zip(graphics.Skip(1)), pair => Assert.InRange(pair.Second.Start - pair.First.End, -1, 0.001));
        Assert.Equal(20, graphics[^1].End, 0.001);
    }

    [Fact]
    public void The_database_took_little_of_the_time()
    {
        var milliseconds = film.Report.GetProperty("databaseMilliseconds").GetDouble();

        TestContext.Current.TestOutputHelper?.WriteLine($"databaseMilliseconds: {milliseconds}");
        // The promise is 250 ms for 300 s on a machine of its own; here others share the disk.
        Assert.InRange(milliseconds, 0.1, 1000);
    }

    private string At(params string[] parts) => Path.Combine([film.Folder, .. parts]);

    private JsonElement Json(string name) => NewsreelProgram.Json(File.ReadAllText(At(name)));
}
