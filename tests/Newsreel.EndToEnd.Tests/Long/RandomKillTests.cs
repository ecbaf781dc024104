using System.Globalization;
using Newsreel.Common;
using Newsreel.EndToEnd.Tests.Endurance;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Long;

/// <summary>A minute's film, killed at moments that nobody chose.</summary>
[Collection(LongFilms.Name)]
[Trait("Size", "Long")]
public sealed class RandomKillTests(MinuteFilm whole, ITestOutputHelper output) : IClassFixture<MinuteFilm>, IDisposable
{
    private const int Seconds = 60;

    private readonly KilledFilm film = new(MinuteFilm.Arguments);

    public static TheoryData<int> Moments => [.. Enumerable.Range(1, 20)];

    public void Dispose() => film.Dispose();

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Whenever_it_is_killed_resume_gives_a_right_film_and_makes_nothing_again(int moment)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked up in /proc.");
        var token = TestContext.Current.CancellationToken;
        var after = whole.Took * 0.97 * (Convert.ToInt32(Fingerprint.Of("moment", $"{moment}").Value[..6], 16) / (double)0xFFFFFF);
        await using (var program = film.Start())
        {
            await program.LineAsync(line => line.StartsWith("project ", StringComparison.Ordinal), token);
            // The moment itself is what is tested: no event of the program stands for it.
            await Task.Delay(after, token);
            Assert.SkipUnless(program.IsRunning, $"The film was done after {after.TotalSeconds:0.0} s already.");
            await film.KillAsync(program, wholeGroup: moment % 2 == 0);
        }

        film.Made();
        var kept = film.Kept();
        var outcome = await film.ResumeAsync();

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        await RightFilm.IsAsync(film.Home, Seconds);
        var made = film.AssertNothingMadeAgain(kept, whole.Made);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{after.TotalSeconds:0.0} s, {(moment % 2 == 0 ? "group" : "alone")}: kept {kept.Sentences} sentences, {kept.Scenes} scenes, {kept.Segments.Count} segments; made {made.Sentences}, {made.Scenes}, {made.Segments.Count}; resume took {outcome.Elapsed.TotalSeconds:0.0} s"));
    }
}

/// <summary>The same film, undisturbed.</summary>
public sealed class MinuteFilm : IAsyncLifetime
{
    public static readonly IReadOnlyList<string> Arguments = ["--topic", "The Berlin Airlift", "--duration", "60"];

    /// <summary>How long it takes to make here.</summary>
    internal TimeSpan Took { get; private set; }

    /// <summary>Everything that it takes.</summary>
    internal Work Made { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var film = new KilledFilm(Arguments);
        await using var program = film.Start();
        var outcome = await program.EndAsync(TestContext.Current.CancellationToken);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        (Took, Made) = (outcome.Elapsed, film.Made());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
