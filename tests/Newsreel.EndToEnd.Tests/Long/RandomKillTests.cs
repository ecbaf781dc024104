using System.Globalization;
using Newsreel.Common;
using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Long;

/// <summary>A minute's film, killed at moments that nobody chose.</summary>
[Collection(LongFilms.Name)]
[Trait("Size", "Long")]
public sealed class RandomKillTests(ITestOutputHelper output) : IDisposable
{
    private const int Seconds = 60;

    /// <summary>About as long as the film takes to make here.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(55);

    private readonly KilledFilm film = new("--topic", "The Berlin Airlift", "--duration", "60");

    public static TheoryData<int> Moments => [.. Enumerable.Range(1, 20)];

    public void Dispose() => film.Dispose();

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Whenever_it_is_killed_resume_gives_a_right_film_and_makes_nothing_again(int moment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        var token = TestContext.Current.CancellationToken;
        var after = Usual * (Convert.ToInt32(Fingerprint.Of("moment", $"{moment}").Value[..6], 16) / (double)0xFFFFFF);
        await using (var program = film.Start())
        {
            await program.LineAsync(line => line.StartsWith("project ", StringComparison.Ordinal), token);
            // The moment itself is what is tested: no event of the program stands for it.
            await Task.Delay(after, token);
            if (!program.IsRunning)
            {
                output.WriteLine($"{after.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s: the film was done already");
                return;
            }

            await film.KillAsync(program, wholeGroup: moment % 2 == 0);
        }

        film.Made();
        var kept = film.Kept();
        var outcome = await film.ResumeAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        await RightFilm.IsAsync(film.Home, Seconds);
        var made = film.Made();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{after.TotalSeconds:0.0} s, {(moment % 2 == 0 ? "group" : "alone")}: kept {kept.Sentences} sentences, {kept.Scenes} scenes, {kept.Segments.Count} segments; made {made.Sentences}, {made.Scenes}, {made.Segments.Count}; resume took {outcome.Elapsed.TotalSeconds:0.0} s"));
        Assert.Empty(made.Segments.Intersect(kept.Segments, StringComparer.Ordinal));
        Assert.Equal(film.Home.Database.Value<long>("SELECT count(*) FROM scenes"), kept.Scenes + made.Scenes);
        if (kept.Scenes > 0) Assert.Equal(0, made.Sentences);
    }
}
