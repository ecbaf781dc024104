using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Rendering;

/// <summary>A finished film is changed and made again: what is not touched is not made.</summary>
public sealed class RenderAgainTests : IDisposable
{
    private const int Scene = 2;

    private readonly TempHome home = new();
    private readonly CountedPrograms programs = new();

    public RenderAgainTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The counting programs are shell scripts.");

    public void Dispose()
    {
        programs.Dispose();
        home.Dispose();
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_scene_that_was_edited_is_spoken_and_encoded_anew_and_nothing_else_is()
    {
        var whole = await RunAsync("produce", "--topic", "The Berlin Airlift", "--duration", "24", "--quality", "draft");
        var picture = await Film.PictureHashAsync();

        var same = await RunAsync("render", "last");
        Assert.Equal((0, 0, 0), (same.Sentences, same.Scenes, same.Segments.Count));
        Assert.Equal(picture, await Film.PictureHashAsync());
        Assert.Equal(picture, await Version(1).PictureHashAsync());

        const string Words = "Nobody in the city knew how long the blockade would last.";
        var edited = await NewsreelProgram.JsonAsync(home, "scene", "edit", "last", $"{Scene}", "--text", Words);
        Assert.Equal(Scene, edited.GetProperty("number").GetInt32());
        var others = Sounds();
        var changed = await RunAsync("render", "last");

        Assert.Equal((1, 1), (changed.Sentences, changed.Scenes));
        // The scene's own shots, the shot before it, which dissolves into it, and the end card, which says that a person changed words.
        Assert.InRange(changed.Segments.Count, 1, 4);
        Assert.True(changed.Segments.Count < whole.Segments.Count, $"{changed.Segments.Count} of {whole.Segments.Count}");
        Assert.Contains(Words[..20], await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Film.Path)!, "captions.srt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([Scene], Sounds().Where(sound => others[sound.Key] != sound.Value).Select(sound => sound.Key));
        var ticks = await Film.PictureTicksAsync();
        Assert.Single(ticks.Zip(ticks.Skip(1), (left, right) => right - left).Distinct());
        await RightFilm.PlaysAsync(Film);
        Assert.Equal(picture, await Version(2).PictureHashAsync());
        Assert.Equal(("complete", 3L), (home.Database.Row("SELECT status FROM projects")["status"], home.Database.Value<long>("SELECT count(*) FROM runs WHERE state = 'Succeeded'")));
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_film_that_is_not_finished_or_a_scene_that_is_not_there_is_refused()
    {
        await RunAsync("produce", "--topic", "The Berlin Airlift", "--duration", "15", "--quality", "draft");

        var missing = await NewsreelProgram.RunAsync(home, "scene", "edit", "last", "9", "--text", "Words.");
        Assert.Equal(64, missing.ExitCode);
        Assert.Contains("Give a number from 1 to 2", missing.Errors, StringComparison.Ordinal);
        Assert.Equal(64, (await NewsreelProgram.RunAsync(home, "scene", "edit", "last", "1", "--text", " ")).ExitCode);
        await RefusedAsync("a word of 8000 letters", "scene", "edit", "last", "1", "--text", new string('x', 8000));
        await RefusedAsync("Shot 1 of scene 1 is the title", "scene", "swap", "last", "1", "--shot", "1", "--clip", Film.Path);
        await RefusedAsync("has no shot 9", "scene", "swap", "last", "2", "--shot", "9", "--clip", Film.Path);
        await RefusedAsync("There is no clip 'gone.mp4'", "scene", "swap", "last", "2", "--shot", "1", "--clip", "gone.mp4");
        await RefusedAsync("Give --in 0 to", "scene", "swap", "last", "2", "--shot", "1", "--clip", Film.Path, "--in", "100");
        await RefusedAsync("--i-hold-rights is about music", "render", "last", "--i-hold-rights");
        await RefusedAsync("Give --captions burned as well", "render", "last", "--caption-style", "news");

        home.Database.Execute("UPDATE runs SET state = 'Failed'");
        var unfinished = await NewsreelProgram.RunAsync(home, "render", "last");
        Assert.Equal(1, unfinished.ExitCode);
        Assert.Contains("newsreel resume", unfinished.Errors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_clip_of_ones_own_takes_the_place_of_a_shot_and_only_that_is_encoded()
    {
        var whole = await RunAsync("produce", "--topic", "The Berlin Airlift", "--duration", "24", "--quality", "draft");
        var clip = home.At("red.mp4");
        await MediaFile.MakeAsync("-f", "lavfi", "-i", "color=red:size=1280x720:rate=25", "-t", "14", "-pix_fmt", "yuv420p", clip);
        var shots = await ShotsAsync();

        await RunAsync("scene", "swap", "last", $"{Scene}", "--shot", $"{shots.Count}", "--clip", clip, "--in", "2");
        var swapped = await RunAsync("render", "last");

        Assert.Equal((0, 0), (swapped.Sentences, swapped.Scenes));
        // The shot, the one before it, which dissolves into it, and the end card with the new credit.
        Assert.InRange(swapped.Segments.Count, 1, 3);
        Assert.True(swapped.Segments.Count < whole.Segments.Count);
        Assert.Equal("red", (await ShotsAsync())[^1].GetProperty("title").GetString());
        Assert.Contains("Own footage", await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Film.Path)!, "credits.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // Nothing else fits: the clip stays, and the film says why.
        await RunAsync("scene", "redo", "last", $"{Scene}");
        await RunAsync("render", "last");
        Assert.Contains("no other footage fits", (await ShotsAsync())[^1].GetProperty("reason").GetString()!, StringComparison.Ordinal);
        await RightFilm.PlaysAsync(Film);

        async Task<List<System.Text.Json.JsonElement>> ShotsAsync() =>
            [.. (await NewsreelProgram.JsonAsync(home, "scene", "list", "last"))[Scene - 1].GetProperty("shots").EnumerateArray()];
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task New_music_of_the_same_name_is_heard_and_a_remake_that_failed_may_be_asked_for_otherwise()
    {
        var music = home.At("theme.wav");
        await MediaFile.MakeAsync("-f", "lavfi", "-i", "sine=220:d=8", music);
        await RunAsync("produce", "--topic", "The Berlin Airlift", "--duration", "15", "--quality", "draft", "--music", music, "--i-hold-rights");
        var picture = await Film.PictureHashAsync();
        var first = await Film.SoundHashAsync();

        await MediaFile.MakeAsync("-f", "lavfi", "-i", "sine=440:d=8", music);
        Assert.Empty((await RunAsync("render", "last")).Segments);
        Assert.NotEqual(first, await Film.SoundHashAsync());
        Assert.Equal(picture, await Film.PictureHashAsync());

        home.Database.Execute("UPDATE runs SET state = 'Failed' WHERE rowid = (SELECT max(rowid) FROM runs)");
        await RunAsync("render", "last", "--music", "none");

        var folder = Path.GetDirectoryName(Film.Path)!;
        Assert.False(File.Exists(Path.Combine(folder, "cuesheet.csv")));
        Assert.True(File.Exists(Path.Combine(folder, "versions", "v002", "cuesheet.csv")));
        await RightFilm.PlaysAsync(Film);
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_remake_that_does_not_pass_is_kept_aside_with_its_papers_and_the_film_that_stands_keeps_its_own()
    {
        await RunAsync("produce", "--topic", "The Berlin Airlift", "--duration", "15", "--quality", "draft");
        var folder = Path.GetDirectoryName(Film.Path)!;
        var (picture, papers) = (await Film.PictureHashAsync(), Papers(folder));
        // A moving picture whose tenth second loses some frames to black, with terms that a person has to read.
        var clip = home.At("night.mp4");
        await MediaFile.MakeAsync("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=20", "-vf", "drawbox=t=fill:color=black:enable='between(n,232,236)'", "-pix_fmt", "yuv420p", clip);
        await File.WriteAllTextAsync(home.At("night.mp4.json"), """{ "restrictions": "Not for television." }""", TestContext.Current.CancellationToken);
        await RunAsync("scene", "swap", "last", $"{Scene}", "--shot", "1", "--clip", clip, "--in", "7");

        var refused = await NewsreelProgram.RunAsync(home, "render", "last");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("did not pass inspection", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(picture, await Film.PictureHashAsync());
        Assert.Equal(papers, Papers(folder));
        var aside = Path.Combine(folder, "rejected");
        Assert.NotEqual(picture, await new MediaFile(Path.Combine(aside, Path.GetFileName(Film.Path))).PictureHashAsync());
        Assert.Contains("Not for television.", await File.ReadAllTextAsync(Path.Combine(aside, "report.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("Not for television.", await File.ReadAllTextAsync(Path.Combine(aside, "credits.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // Another moment of the clip passes.
        await RunAsync("scene", "swap", "last", $"{Scene}", "--shot", "1", "--clip", clip, "--in", "0.2");
        await RunAsync("render", "last");
        Assert.NotEqual(picture, await Film.PictureHashAsync());
    }

    private static string Papers(string folder) =>
        string.Join('\n', Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".txt" or ".json" or ".srt" or ".vtt" or ".html" or ".otio").Order(StringComparer.Ordinal).Select(file => $"{file} {File.ReadAllText(file)}"));

    private async Task RefusedAsync(string words, params string[] arguments)
    {
        var outcome = await NewsreelProgram.RunAsync(home, arguments);
        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
    }

    private MediaFile Film => new(home.At((string)home.Database.Row("SELECT video_path FROM projects")["video_path"]!));

    private MediaFile Version(int number)
    {
        var film = Film.Path;
        return new(Path.Combine(Path.GetDirectoryName(film)!, "versions", $"v{number:000}", Path.GetFileName(film)));
    }

    private SortedDictionary<long, double> Sounds() => new(home.Database.Rows("SELECT scene_number, duration FROM scenes")
        .ToDictionary(row => (long)row["scene_number"]!, row => (double)row["duration"]!));

    private async Task<Work> RunAsync(params string[] arguments)
    {
        programs.Take();
        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.Start(["--home", home.Root, .. arguments], NewsreelProgram.FilmDeadline, programs.Variables));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return programs.Take();
    }
}
