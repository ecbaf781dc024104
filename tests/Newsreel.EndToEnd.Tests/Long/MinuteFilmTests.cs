using Newsreel.EndToEnd.Tests.Films;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Long;

/// <summary>Films of a minute in publishing quality.</summary>
[Collection(LongFilms.Name)]
[Trait("Size", "Long")]
public sealed class MinuteFilmTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);

    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_film_is_made_without_any_network()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux takes the network away from a process.");
        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.StartThrough(
            "unshare", ["--net"], ["produce", "--topic", "Test Video", "--duration", "60", "--json", "--home", _home.Root], Deadline));
        Assert.SkipWhen(outcome.Errors.StartsWith("unshare:", StringComparison.Ordinal), $"This machine does not let a test take the network away: {outcome.Errors}");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(5, NewsreelProgram.Json(outcome.Output).GetProperty("scenes").GetInt32());
        await Shape.IsAsync(new(_home.At(NewsreelProgram.Json(outcome.Output).GetProperty("videoPath").GetString()!)), 1920, 1080, 60);
    }

    [Theory]
    [InlineData("9:16", 1080, 1920)]
    [InlineData("1:1", 1080, 1080)]
    public async Task A_minute_for_telephones_is_made_in_publishing_quality(string aspect, int width, int height)
    {
        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.Start(
            ["produce", "--topic", "The Berlin Airlift", "--duration", "60", "--aspect", aspect, "--captions", "burned", "--json", "--home", _home.Root], Deadline));

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        await Shape.IsAsync(new(_home.At(NewsreelProgram.Json(outcome.Output).GetProperty("videoPath").GetString()!)), width, height, 60);
    }
}
