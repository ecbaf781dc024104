using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Endurance;

public sealed class DiskFullTests
{
    private static readonly string[] Film = ["produce", "--topic", "Artemis I around the Moon", "--duration", "15", "--quality", "draft", "--aspect", "1:1"];

    /// <summary>What the program says when the disk is filled, and the step at which it must then die.</summary>
    [Theory]
    [InlineData("shots: ", "editing")]
    [Trait("Size", "Long")]
    public Task A_full_disk_is_said_in_one_message_spoils_nothing_and_the_film_is_finished_once_there_is_room(string filledAfter, string step) =>
        FillAndResumeAsync(filledAfter, step);

    [Theory]
    [InlineData("script: ", "voiceover")]
    [InlineData("film: 450 frames", "editing")]
    [Trait("Size", "Long")]
    public Task So_it_is_while_the_voice_speaks_and_when_the_film_is_completed(string filledAfter, string step) => FillAndResumeAsync(filledAfter, step);

    private static async Task FillAndResumeAsync(string filledAfter, string step)
    {
        var token = TestContext.Current.CancellationToken;
        await using var disk = await SmallDisk.MountAsync(megabytes: 120);
        await using (var program = disk.Start(Film))
        {
            await program.LineAsync(line => line.StartsWith(filledAfter, StringComparison.Ordinal), token);
            disk.Fill();
            var failed = await program.EndAsync(token);

            Assert.InRange(failed.ExitCode, 1, 3);
            var messages = failed.Errors.Split('\n').Where(line => line.StartsWith("newsreel: ", StringComparison.Ordinal)).ToList();
            var message = Assert.Single(messages);
            Assert.Matches("disk is (full|full:)", message);
            Assert.Contains("resume", failed.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", failed.Errors, StringComparison.Ordinal);
        }

        disk.Free();
        var stopped = disk.CopyOfDatabase();
        Assert.Equal("ok", stopped.Value<string>("PRAGMA integrity_check"));
        Assert.Empty(stopped.Rows("PRAGMA foreign_key_check"));
        var row = stopped.Row("SELECT current_step, video_path FROM projects");
        Assert.Equal((step, null), (row["current_step"], row["video_path"]));

        await using var again = disk.Start("resume", "last");
        var outcome = await again.EndAsync(token);

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var finished = disk.CopyOfDatabase().Row("SELECT * FROM projects");
        Assert.Equal(("complete", "export"), (finished["status"], finished["current_step"]));
        Assert.InRange(await new MediaFile(Path.Combine(disk.Inside, (string)finished["video_path"]!)).SecondsAsync(), 14, 16);
    }
}
