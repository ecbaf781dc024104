using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.EndToEnd.Tests.Voices;

public sealed class FailingVoiceTests : IDisposable
{
    private const int Scenes = 4;

    /// <summary>The sentences that measure a voice, and some of the film.</summary>
    private const int WellBefore = 5;
    private static readonly string[] Short = ["--footage", "graphics", "--resolution", "720p", "--quality", "draft", "--json"];
    private readonly TempHome home = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public Task An_engine_that_fails_in_the_middle_gives_the_whole_film_to_another_voice() => GivesAwayAsync(VoiceFault.Broken);

    [Theory]
    [Trait("Size", "Long")]
    [InlineData(VoiceFault.Late)]
    [InlineData(VoiceFault.Silence)]
    [InlineData(VoiceFault.Noise)]
    [InlineData(VoiceFault.Half)]
    public Task So_does_one_that_is_late_or_sends_what_is_no_speech(VoiceFault fault) => GivesAwayAsync(fault);

    private async Task GivesAwayAsync(VoiceFault fault)
    {
        await using var server = await StartAsync(fault);

        var outcome = await NewsreelProgram.RunAsync(home, Online(server), ["produce", "--script", Script(), .. Short]);

        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        var film = NewsreelProgram.Json(outcome.Output);
        Assert.Equal("espeak", film.GetProperty("voiceEngine").GetString());
        Assert.Contains("espeak:en-us speaks the whole film", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("voice-replaced", File.ReadAllText(home.At(film.GetProperty("report").GetString()!)), StringComparison.Ordinal);
        // One voice speaks every scene: the other one's sentences, which are fewer than all, are in none.
        Assert.True(server.SpeechCalls > WellBefore);
        Assert.Equal("espeak:en-us", NewsreelProgram.Json(File.ReadAllText(home.At(film.GetProperty("report").GetString()!))).GetProperty("voice").GetString());
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_voice_that_somebody_asked_for_is_not_exchanged_until_they_say_so()
    {
        await using var server = await StartAsync(VoiceFault.Broken);

        var failed = await NewsreelProgram.RunAsync(home, Online(server), ["produce", "--script", Script(), "--voice", "kokoro-api:af_heart", .. Short]);
        Assert.Equal(1, failed.ExitCode);
        Assert.Contains("--voice", failed.Errors, StringComparison.Ordinal);
        var outcome = await NewsreelProgram.RunAsync(home, Online(server), "resume", "last", "--voice", "espeak:en-gb", "--json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        Assert.Equal("espeak", NewsreelProgram.Json(outcome.Output).GetProperty("voiceEngine").GetString());
    }

    [Fact]
    [Trait("Size", "Long")]
    public async Task A_film_that_nobody_chose_a_voice_for_goes_on_when_its_voice_is_gone()
    {
        var server = await FakeVoiceServer.StartAsync(Token);
        var online = Online(server);
        await using (var process = NewsreelProgram.Start(["--home", home.Root, "produce", "--script", Script(), .. Short], NewsreelProgram.FilmDeadline, online))
            await process.LineAsync(line => line.StartsWith("voice: ", StringComparison.Ordinal), Token);
        await server.DisposeAsync();

        var outcome = await NewsreelProgram.RunAsync(home, online, "resume", "last", "--json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        Assert.Equal("espeak", NewsreelProgram.Json(outcome.Output).GetProperty("voiceEngine").GetString());
        Assert.Contains("is not there any more", File.ReadAllText(home.At(NewsreelProgram.Json(outcome.Output).GetProperty("report").GetString()!)), StringComparison.Ordinal);
    }

    private static async Task<FakeVoiceServer> StartAsync(VoiceFault fault)
    {
        var server = await FakeVoiceServer.StartAsync(Token);
        // The voice is measured with a few sentences first; then it speaks some scenes and fails for good.
        server.Misbehave([.. Enumerable.Repeat(VoiceFault.None, WellBefore)]);
        server.MisbehaveAlways(fault);
        return server;
    }

    private string Script()
    {
        var path = home.At("quay.md");
        File.WriteAllText(path, "# The quay\n\n" + string.Join("\n\n", Enumerable.Range(1, Scenes).Select(scene => $"Boat number {scene} came to the quay before the morning was light.")));
        return path;
    }

    private static Dictionary<string, string?> Online(FakeVoiceServer server) => new(StringComparer.Ordinal)
    {
        ["Voices__KokoroApi__BaseUrl"] = server.BaseOf("kokoro").ToString(),
        ["Voices__KokoroApi__AttemptDeadline"] = "00:00:02",
        ["Voices__KokoroApi__TotalDeadline"] = "00:00:07",
        ["Voices__KokoroApi__Pause"] = "00:00:00.01",
        ["Voices__Order"] = "kokoro-api,espeak",
    };
}
