using System.Text.Json;
using Newsreel.Providers.Tests.Voices.Remote;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.OpenAiSpeech;

public sealed class OpenAiSpeechTests : RemoteVoiceContract
{
    protected override string Section => "OpenAi";

    protected override string Name => "openai-speech";

    protected override string VoiceId => "openai-speech:nova";

    [Fact]
    public async Task Voices_are_its_own_and_those_of_the_settings_and_cost_no_call()
    {
        using var kit = new RemoteVoiceKit(Settings(("Voices", "house, nova"), ("Language", "de")));

        var voices = await kit.Engine(Name).VoicesAsync(Token);

        Assert.Equal(14, voices.Count);
        Assert.Equal(("openai-speech:house", "House", "de"), (voices[^1].Id, voices[^1].Name, voices[^1].Language));
        Assert.DoesNotContain(voices, voice => voice.ToString().Contains(FakeVoiceServer.Key, StringComparison.Ordinal));
        Assert.Empty(Server.Calls);
    }

    [Fact]
    public async Task Samples_without_a_head_are_the_same_sound()
    {
        using var plain = new RemoteVoiceKit(Settings(("Form", "Pcm")));

        var (one, other) = (await SpeakAsync(plain.Engine(Name)), await SpeakAsync(Kit.Engine(Name)));

        Assert.Equal(other.Samples, one.Samples);
        Assert.Empty(one.Times);
    }

    [Fact]
    public async Task A_model_that_takes_no_notice_of_the_speed_is_stretched()
    {
        using var kit = new RemoteVoiceKit(Settings(("Model", "gpt-4o-mini-tts")));
        var engine = kit.Engine(Name);

        var (usual, fast) = (await SpeakAsync(engine), await engine.SpeakAsync(new(RemoteVoiceKit.Sentence, Speaker, 1.25), Token));

        Assert.InRange(usual.Duration / fast.Duration, 1.23, 1.27);
        Assert.All(Server.Calls, call => Assert.False(JsonDocument.Parse(call.Body).RootElement.TryGetProperty("speed", out _)));
    }

    [Theory]
    [InlineData(VoiceFault.CutFile, "cut off", 3)]
    [InlineData(VoiceFault.HalfJson, "cut off", 3)]
    [InlineData(VoiceFault.NoSound, "no sound", 1)]
    public async Task An_answer_that_is_no_whole_sound_is_a_failure(VoiceFault fault, string words, int calls)
    {
        Server.MisbehaveAlways(fault);

        var failure = await FailureAsync();

        Assert.Equal("voice-failed", failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(calls, Server.SpeechCalls);
    }

    [Fact]
    public async Task The_key_of_OpenAI_is_not_sent_to_another_server()
    {
        using var kit = new RemoteVoiceKit(Settings(("ApiKey", "")).Append(KeyValuePair.Create("OPENAI_API_KEY", "sk-of-openai")));

        await Assert.ThrowsAsync<Newsreel.Common.NewsreelException>(() => SpeakAsync(kit.Engine(Name)));

        Assert.Equal("", Assert.Single(Server.Calls).Key);
    }
}
