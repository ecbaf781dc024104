using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.EndToEnd.Tests.Footage;

/// <summary>Whatever archives do wrong, the film is made: with footage or with honest gaps, and the report names what happened.</summary>
public sealed class MisbehavingArchiveTests
{
    /// <summary>One of them; the others take minutes.</summary>
    private static readonly string[] Usual = [Misbehaviour.MediaToLinkLocal];

    /// <summary>What leaves nothing to use of a service, so that something must be told.</summary>
    private static readonly string[] Hopeless =
    [
        Misbehaviour.Edge403, Misbehaviour.Errors200, Misbehaviour.Unauthorized, Misbehaviour.Http500, Misbehaviour.Html, Misbehaviour.HalfJson, Misbehaviour.Bomb, Misbehaviour.Endless,
        Misbehaviour.ToLinkLocal, Misbehaviour.Loop, Misbehaviour.MediaHtml, Misbehaviour.MediaLie, Misbehaviour.MediaToLinkLocal, Misbehaviour.MediaToLoopback, Misbehaviour.MediaLoop,
        Misbehaviour.Media403, Misbehaviour.Media404, Misbehaviour.Media500, Misbehaviour.MediaEndless, Misbehaviour.MediaBomb,
    ];

    public static TheoryData<string> Few => [.. Usual];

    public static TheoryData<string> Rest => [.. Misbehaviour.All.Except(Usual)];

    [Theory]
    [MemberData(nameof(Few))]
    public Task A_film_is_made(string misbehaviour) => IsMadeAsync(misbehaviour);

    [Theory]
    [Trait("Size", "Long")]
    [MemberData(nameof(Rest))]
    public Task A_film_is_made_with_every_other_misbehaviour(string misbehaviour) => IsMadeAsync(misbehaviour);

    private static async Task IsMadeAsync(string misbehaviour)
    {
        using var home = new TempHome();
        await using var server = await FakeArchiveServer.StartAsync(new() { Inventory = ArchiveFilm.Inventory, BytesPerSecond = 12_500_000 }, TestContext.Current.CancellationToken);
        foreach (var (service, _) in FakeServices.All) server.Misbehave(service, misbehaviour);

        var outcome = await NewsreelProgram.RunAsync(home, ArchiveFilm.Online(server), "produce", "--script", ArchiveFilm.ShortScript, "--quality", "draft", "--resolution", "720p", "--json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var made = NewsreelProgram.Json(outcome.Output);
        var report = NewsreelProgram.Json(File.ReadAllText(home.At(made.GetProperty("report").GetString()!)));
        var shown = report.GetProperty("footage").GetArrayLength();
        var told = report.GetProperty("refused").GetArrayLength() + report.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("code").GetString() is "source-failed");
        Assert.True(shown + told > 0, "Neither footage nor a word about it.");
        if (Hopeless.Contains(misbehaviour, StringComparer.Ordinal)) Assert.True(told > 0, $"{shown} clips are shown, and nothing is told of '{misbehaviour}'.");
        Assert.DoesNotContain(FakeArchiveOptions.Key, File.ReadAllText(home.At(made.GetProperty("report").GetString()!)) + outcome.Output + outcome.Errors, StringComparison.Ordinal);
        await Endurance.RightFilm.PlaysAsync(new(home.At(made.GetProperty("videoPath").GetString()!)));
    }
}
