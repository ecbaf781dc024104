using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Endurance;

public sealed class KillTests(WholeFilm whole) : IClassFixture<WholeFilm>, IDisposable
{
    private const int Seconds = 15;

    private readonly KilledFilm film = new(WholeFilm.Arguments);

    public void Dispose() => film.Dispose();

    [Theory]
    [InlineData("film: 50 %", true)]
    public Task A_film_that_is_killed_is_finished_by_resume_and_nothing_that_was_done_is_made_again(string after, bool wholeGroup) =>
        KillAndResumeAsync(after, wholeGroup);

    [Theory]
    [InlineData("project ", false)]
    [InlineData("voice: 50 %", false)]
    [InlineData("script: ", true)]
    [InlineData("voice: espeak", false)]
    [InlineData("shots: ", true)]
    [InlineData("opening: ", false)]
    [InlineData("inspection: ", false)]
    [InlineData("film: 450 frames", true)]
    [Trait("Size", "Long")]
    public Task So_it_is_after_every_other_stage(string after, bool wholeGroup) => KillAndResumeAsync(after, wholeGroup);

    [Fact]
    public async Task A_finished_film_is_told_of_again_and_not_made_again()
    {
        var home = whole.Film.Home;
        var outcome = await whole.Film.ResumeAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(home.Database.Value<string>("SELECT video_path FROM projects"), NewsreelProgram.Json(outcome.Output).GetProperty("videoPath").GetString());
        Assert.Equal((0, 0, 0), (whole.Film.Made() is var made ? made.Segments.Count : 0, made.Sentences, made.Scenes));
        Assert.Equal(1L, home.Database.Value<long>("SELECT attempt FROM runs"));
    }

    private async Task KillAndResumeAsync(string after, bool wholeGroup)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
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
        film.AssertNothingMadeAgain(kept, whole.Made);
        Assert.Equal(2L, film.Home.Database.Value<long>("SELECT attempt FROM runs"));
    }
}
