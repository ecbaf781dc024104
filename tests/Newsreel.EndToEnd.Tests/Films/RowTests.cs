using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

[Collection(StandardFilm.Collection)]
public sealed class StandardFilmRowTests(StandardFilm film) : RowTests(film, "Test Video", 20);

[Collection(ArticleFilm.Collection)]
public sealed class ArticleFilmRowTests(ArticleFilm film) : RowTests(film, ArticleFilm.Topic, 15);

/// <summary>What the database says of a finished film, and whether it is true.</summary>
public abstract partial class RowTests(ProducedFilm film, string topic, int seconds)
{
    [Fact]
    public void The_project_is_named_by_its_trimmed_topic_and_complete()
    {
        var row = film.Row;

        Assert.Equal((topic, topic), (row["name"], row["topic"]));
        Assert.Equal(("export", "complete"), (row["current_step"], row["status"]));
        Assert.Equal(film.Id.ToLowerInvariant(), row["id"]);
    }

    [Fact]
    public void The_length_asked_for_is_stored_in_seconds() => Assert.Equal((long)seconds, film.Row["target_duration"]);

    [Fact]
    public void What_the_pages_read_is_filled_in()
    {
        var row = film.Row;

        Assert.Equal("espeak:en-us", row["voice_id"]);
        Assert.Equal("graphics", row["visuals_provider"]);
        foreach (var done in new[] { "script_generated", "voice_selected", "visuals_generated" })
            Assert.Equal(1L, Convert.ToInt64(row[done], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_film_is_where_the_row_says_and_as_long_and_large()
    {
        var row = film.Row;
        var path = (string)row["video_path"]!;

        Assert.Matches($"^output/[a-z0-9-]+-{film.Id[..8]}/[^/\\\\]+_video\\.mp4$", path);
        Assert.Equal(film.StoredPath, path);
        Assert.Equal(new FileInfo(film.Home.At(path)).Length, row["video_file_size"]);
        Assert.Equal(await film.Film.SecondsAsync(), (double)row["video_total_duration"]!, 0.01);
    }

    [Fact]
    public void The_thumbnail_is_where_the_row_says()
    {
        var path = (string)film.Row["thumbnail_path"]!;

        Assert.Equal($"{Path.GetDirectoryName(film.StoredPath)!.Replace('\\', '/')}/thumbnail.jpg", path);
        Assert.True(File.Exists(film.Home.At(path)));
    }

    [Fact]
    public void The_length_of_the_narration_is_the_film_without_its_end_card()
    {
        var narration = (double)film.Row["total_duration"]!;
        var endCard = film.Report.GetProperty("declared").EnumerateArray().Last(item => item.GetProperty("kind").GetString() is "graphic");

        Assert.Equal(endCard.GetProperty("start").GetDouble(), narration, 0.04);
        Assert.InRange(seconds - narration, 2 - 0.04, 8);
    }

    [Fact]
    public void Timestamps_are_UTC_to_the_second()
    {
        var rows = new[] { film.Row, film.Home.Database.Row($"SELECT created_at, updated_at AS last_active FROM runs WHERE project_id = '{film.Id}'") };
        foreach (var row in rows)
        {
            var (created, active) = (Time(row["created_at"]), Time(row["last_active"]));
            Assert.InRange(active - created, TimeSpan.FromSeconds(1), film.Outcome.Elapsed + TimeSpan.FromSeconds(2));
            Assert.InRange(File.GetLastWriteTimeUtc(film.Film.Path) - active, TimeSpan.FromMinutes(-2), TimeSpan.FromMinutes(2));
        }

        foreach (var scene in film.Scenes) Assert.True(Time(scene["updated_at"]) >= Time(scene["created_at"]));
    }

    [Fact]
    public void There_is_a_scene_for_every_12_seconds_numbered_from_1()
    {
        var count = Math.Max(2, (int)Math.Round(seconds / 12.0, MidpointRounding.AwayFromZero));

        Assert.Equal(Enumerable.Range(1, count).Select(number => (object)(long)number), film.Scenes.Select(scene => scene["scene_number"]));
        Assert.Equal(count, film.Json.GetProperty("scenes").GetInt32());
    }

    [Fact]
    public void What_the_voice_was_given_has_no_digits_and_nothing_is_empty()
    {
        foreach (var scene in film.Scenes)
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)scene["text"]));
            Assert.False(string.IsNullOrWhiteSpace((string?)scene["sanitized_text"]));
            Assert.DoesNotMatch(@"\d", (string)scene["sanitized_text"]!);
        }
    }

    [Fact]
    public async Task Each_scene_has_its_own_sound_as_long_as_the_row_says()
    {
        foreach (var scene in film.Scenes)
        {
            var path = (string)scene["audio_file_path"]!;
            Assert.Equal($"{Path.GetDirectoryName(film.StoredPath)!.Replace('\\', '/')}/audio/scene_{scene["scene_number"]}.mp3", path);
            Assert.Equal(await new MediaFile(film.Home.At(path)).SecondsAsync(), (double)scene["duration"]!, 0.1);
        }
    }

    [Fact]
    public void The_scenes_together_fill_the_narration_but_for_its_pauses()
    {
        var spoken = film.Scenes.Sum(scene => (double)scene["duration"]!);
        var narration = (double)film.Row["total_duration"]!;

        Assert.InRange(spoken, narration * 0.6, narration);
    }

    [Fact]
    public void Search_words_are_a_JSON_array_of_words()
    {
        foreach (var scene in film.Scenes)
        {
            using var words = JsonDocument.Parse((string)scene["visual_keywords"]!);
            Assert.NotEmpty(words.RootElement.EnumerateArray());
            Assert.All(words.RootElement.EnumerateArray(), word => Assert.False(string.IsNullOrWhiteSpace(word.GetString())));
        }
    }

    [Fact]
    public void The_scenes_show_graphics_so_no_clip_is_selected() =>
        Assert.All(film.Scenes, scene => Assert.Null(scene["selected_clip_id"]));

    [Fact]
    public void Its_one_run_succeeded_and_is_held_by_nobody()
    {
        var run = film.Home.Database.Row($"SELECT * FROM runs WHERE project_id = '{film.Id}'");

        Assert.Equal(("Succeeded", (long)seconds), (run["state"], run["target_seconds"]));
        Assert.Null(run["lease_until"]);
        Assert.NotNull(run["ended_at"]);
    }

    [Fact]
    public void The_database_is_sound()
    {
        Assert.Equal("ok", film.Home.Database.Value<string>("PRAGMA integrity_check"));
        Assert.Empty(film.Home.Database.Rows("PRAGMA foreign_key_check"));
        Assert.Equal("wal", film.Home.Database.Value<string>("PRAGMA journal_mode"));
        Assert.DoesNotContain("rendered_videos", film.Home.Database.Tables());
    }

    private static DateTime Time(object? value)
    {
        Assert.Matches(Stamp(), (string)value!);
        return DateTime.ParseExact((string)value!, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$", RegexOptions.None, 1000)]
    private static partial Regex Stamp();
}
