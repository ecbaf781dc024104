using System.Globalization;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Endurance;

/// <summary>What must be true of a home in which the newest project is finished, however it came to be.</summary>
internal static class RightFilm
{
    public static async Task IsAsync(TempHome home, int seconds, int framesPerSecond = 30)
    {
        Assert.Equal("ok", home.Database.Value<string>("PRAGMA integrity_check"));
        Assert.Empty(home.Database.Rows("PRAGMA foreign_key_check"));
        var row = home.Database.Row("SELECT * FROM projects");
        Assert.Equal(("complete", "export"), (row["status"], row["current_step"]));
        Assert.Equal("Succeeded", home.Database.Value<string>("SELECT state FROM runs"));
        var film = new MediaFile(home.At((string)row["video_path"]!));
        Assert.Equal(new FileInfo(film.Path).Length, (long)row["video_file_size"]!);
        Assert.InRange(await film.SecondsAsync(), seconds - 1, seconds + 1);
        var ticks = await film.PictureTicksAsync();
        Assert.Equal(seconds * framesPerSecond, ticks.Count);
        Assert.Single(ticks.Zip(ticks.Skip(1), (left, right) => right - left).Distinct());
        await PlaysAsync(film);
        foreach (var scene in home.Database.Rows("SELECT text, audio_file_path, duration FROM scenes"))
            Assert.Equal((double)scene["duration"]!, await new MediaFile(home.At((string)scene["audio_file_path"]!)).SecondsAsync(), 0.1);
        Assert.DoesNotContain(home.Files(), file => file.Contains(".part", StringComparison.Ordinal) || file.Split('/').Contains("work", StringComparer.Ordinal) || file.EndsWith("run.lock", StringComparison.Ordinal));
    }

    /// <summary>Decodes all of it; a damaged picture or sound prints an error.</summary>
    public static async Task PlaysAsync(MediaFile film)
    {
        await using var player = TestProcess.Start("ffmpeg", ["-v", "error", "-i", film.Path, "-f", "null", "-"], NewsreelProgram.FilmDeadline);
        var outcome = await player.EndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("", 0), (outcome.Errors.ToString(CultureInfo.InvariantCulture), outcome.ExitCode));
    }
}
