using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Endurance;

public sealed class KillTests : IDisposable
{
    private const int Seconds = 15;

    private readonly KilledFilm film = new("--topic", "Artemis I around the Moon", "--duration", "15", "--quality", "draft", "--aspect", "1:1");

    public KillTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");

    public void Dispose() => film.Dispose();

    [Theory]
    [InlineData("voice: 50 %", false)]
    [InlineData("film: 50 %", true)]
    [InlineData("inspection: ", false)]
    public Task A_film_that_is_killed_is_finished_by_resume_and_nothing_that_was_done_is_made_again(string after, bool wholeGroup) =>
        KillAndResumeAsync(after, wholeGroup);

    [Theory]
    [InlineData("project ", false)]
    [InlineData("script: ", true)]
    [InlineData("voice: espeak", false)]
    [InlineData("shots: ", true)]
    [InlineData("opening: ", false)]
    [InlineData("film: 450 frames", true)]
    [Trait("Size", "Long")]
    public Task So_it_is_after_every_other_stage(string after, bool wholeGroup) => KillAndResumeAsync(after, wholeGroup);

    [Fact]
    public async Task A_finished_film_is_told_of_again_and_not_made_again()
    {
        await using (var program = film.Start()) Assert.Equal(0, (await program.EndAsync(TestContext.Current.CancellationToken)).ExitCode);
        film.Made();

        var outcome = await film.ResumeAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(film.Home.Database.Value<string>("SELECT video_path FROM projects"), NewsreelProgram.Json(outcome.Output).GetProperty("videoPath").GetString());
        Assert.Equal((0, 0, 0), (film.Made() is var made ? made.Segments.Count : 0, made.Sentences, made.Scenes));
        Assert.Equal(1L, film.Home.Database.Value<long>("SELECT attempt FROM runs"));
    }

    private async Task KillAndResumeAsync(string after, bool wholeGroup)
    {
        var token = TestContext.Current.CancellationToken;
        await using (var program = film.Start())
        {
            await program.LineAsync(line => line.StartsWith(after, StringComparison.Ordinal), token);
            await film.KillAsync(program, wholeGroup);
        }

        film.Made();
        var kept = film.Kept();

        var outcome = await film.ResumeAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        await RightFilm.IsAsync(film.Home, Seconds);
        var made = film.Made();
        Assert.Empty(made.Segments.Intersect(kept.Segments, StringComparer.Ordinal));
        Assert.Equal(made.Segments.Count, made.Segments.Distinct(StringComparer.Ordinal).Count());
        if (kept.Scenes > 0) Assert.Equal(0, made.Sentences);
        Assert.Equal(film.Home.Database.Value<long>("SELECT count(*) FROM scenes"), kept.Scenes + made.Scenes);
        Assert.Equal(2L, film.Home.Database.Value<long>("SELECT attempt FROM runs"));
    }
}
