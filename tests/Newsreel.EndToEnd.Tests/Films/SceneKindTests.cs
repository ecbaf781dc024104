using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

public sealed class SceneKindTests(SceneKindFilm film) : IClassFixture<SceneKindFilm>
{
    [Fact]
    public async Task A_soundbite_is_heard_and_seen_in_its_place_and_in_step_to_the_frame()
    {
        var place = SceneKindFilm.Place(SceneKindFilm.Narrated(film.Folder)[1]);
        Assert.Equal(3.5, place.End - place.Start, 1e-6);
        var (flash, beep) = await SceneKindFilm.MomentsAsync(film.Film, place);
        Assert.Equal(place.Start + SceneKindFilm.Beep, flash, 1e-6);
        Assert.Equal(flash, beep, 2 * MediaFile.PowerStep);
    }

    [Fact]
    public async Task A_breath_is_heard_by_its_own_sound_alone()
    {
        var (start, end) = SceneKindFilm.Place(SceneKindFilm.Narrated(film.Folder)[3]);
        Assert.Equal(2, end - start, 1e-6);
        var power = await film.Film.PowerAsync(400);
        var (inside, before) = (Mean(start + 0.4, end - 0.4), Mean(start - 0.3, start - 0.1));
        Assert.True(inside > 100 * before, $"{inside} against {before}");
        Assert.DoesNotContain(film.Report.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() is "breath-silent");

        double Mean(double from, double to) => power.Skip((int)(from / MediaFile.PowerStep)).Take((int)((to - from) / MediaFile.PowerStep)).Average();
    }

    [Fact]
    public void Every_scene_has_words_or_its_mark_and_a_sound_of_its_own_in_the_database()
    {
        Assert.Equal(SceneKindFilm.Words, film.Scenes[1]["text"]);
        Assert.Equal("[NAT]", film.Scenes[3]["text"]);
        Assert.Equal((3.5, 2.0), (film.Scenes[1]["duration"], film.Scenes[3]["duration"]));
        Assert.All(film.Scenes, scene => Assert.True(File.Exists(film.Home.At((string)scene["audio_file_path"]!))));
    }

    [Fact]
    public void The_papers_tell_who_speaks_what_is_said_and_whose_clip_it_is()
    {
        Assert.Contains("so much grain.", Text("captions.srt"), StringComparison.Ordinal);
        Assert.Contains("<b>Jane Doe, harbour master:</b> We have been here", Text("transcript.html"), StringComparison.Ordinal);
        Assert.Contains("[natural sound]", Text("transcript.html"), StringComparison.Ordinal);
        Assert.Contains("The harbour master speaks", Text("credits.txt"), StringComparison.Ordinal);
        Assert.Contains("soundbites are the clips' own sound", Text("description.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain(SceneKindFilm.Words, Text("citations.json").Split("\"unsourced\"")[1], StringComparison.Ordinal);
        Assert.Contains("Forty thousand tonnes of grain", Text("timeline.otio"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shot_of_a_soundbite_is_its_clip_from_cut_to_cut_with_the_speakers_name()
    {
        var shots = NewsreelProgram.Json(Text(Path.Combine("steps", "shots.json"))).GetProperty("choices").EnumerateArray().ToList();
        var bite = Assert.Single(shots, choice => choice.GetProperty("shot").GetProperty("sceneNumber").GetInt32() == 2);
        Assert.Equal("The harbour master speaks", bite.GetProperty("footage").GetProperty("candidate").GetProperty("title").GetString());
        Assert.Equal("00:00:02", bite.GetProperty("footage").GetProperty("in").GetString());
        Assert.Equal(105, bite.GetProperty("shot").GetProperty("place").GetProperty("length").GetInt64());
        var list = await NewsreelProgram.RunAsync(film.Home, "scene", "list", film.Id);
        Assert.Contains("[NAT]", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not rendered yet", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await NewsreelProgram.RunAsync(film.Home, "review", film.Id)).ExitCode);
        Assert.Contains("Soundbite", Text("review.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is a breath", "edit", "4", "--text", "Waves.")]
    [InlineData("is the clip that the script names", "swap", "2", "--shot", "1", "--clip", "interview.mp4")]
    [InlineData("The script says what scene 2 shows", "redo", "2")]
    public async Task What_the_script_itself_says_is_not_changed_scene_by_scene(string message, params string[] change)
    {
        var outcome = await NewsreelProgram.RunAsync(film.Home, ["scene", change[0], film.Id, .. change[1..]]);
        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task After_an_edit_beside_it_and_a_kill_the_soundbite_is_still_in_step()
    {
        using var home = film.Home.Copy();
        Assert.Equal(0, (await NewsreelProgram.RunAsync(home, "scene", "edit", film.Id, "1", "--text", "Long before the sun comes up the harbour of this small town on the coast is wide awake.")).ExitCode);
        await NewsreelProgram.JsonAsync(home, "render", film.Id);
        await NewsreelProgram.JsonAsync(home, "scene", "edit", film.Id, "2", "--text", "We have been here for forty years.");
        await using (var killed = NewsreelProgram.Start(["--home", home.Root, "render", film.Id], NewsreelProgram.FilmDeadline))
        {
            await killed.LineAsync(line => line.StartsWith("shots:", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            await RunningProcesses.SignalAsync("KILL", killed.Id);
            await killed.EndAsync(TestContext.Current.CancellationToken);
        }

        await NewsreelProgram.JsonAsync(home, "resume", film.Id);
        var folder = home.At(Path.GetDirectoryName(film.StoredPath)!);
        var place = SceneKindFilm.Place(SceneKindFilm.Narrated(folder)[1]);
        Assert.NotEqual(SceneKindFilm.Place(SceneKindFilm.Narrated(film.Folder)[1]), place);
        var (flash, beep) = await SceneKindFilm.MomentsAsync(new(home.At(film.StoredPath)), place);
        Assert.Equal(place.Start + SceneKindFilm.Beep, flash, 1e-6);
        Assert.Equal(flash, beep, 2 * MediaFile.PowerStep);
        Assert.Contains("forty years", await File.ReadAllTextAsync(Path.Combine(folder, "captions.srt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private string Text(string name) => File.ReadAllText(Path.Combine(film.Folder, name));
}
