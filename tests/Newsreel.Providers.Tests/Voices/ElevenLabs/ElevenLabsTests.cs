using System.Text.Json;
using Newsreel.Narrating;
using Newsreel.Providers.Tests.Voices.Remote;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.ElevenLabs;

public sealed class ElevenLabsTests : RemoteVoiceContract
{
    protected override string Section => "ElevenLabs";

    protected override string Name => "elevenlabs";

    protected override string VoiceId => "elevenlabs:21m00Tcm4TlvDq8ikWAM";

    // Samples cost no encoder; one test has the default form.
    protected override IEnumerable<(string Name, string Value)> Own => [("Form", "pcm_24000")];

    [Theory]
    [InlineData("pcm_24000")]
    [InlineData("mp3_44100_128")]
    public async Task The_times_of_words_are_where_they_are_heard(string form)
    {
        using var kit = new RemoteVoiceKit(Settings(("Form", form)));

        AssertTimesAreHeard(await SpeakAsync(kit.Engine(Name)));

        Assert.EndsWith($"/with-timestamps?output_format={form}", Assert.Single(Server.Calls).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1.5, 1.2)]
    [InlineData(0.6, 0.7)]
    [InlineData(1.1, 1.1)]
    public async Task A_rate_beyond_the_speeds_of_the_service_is_stretched_and_its_times_with_it(double rate, double speed)
    {
        var engine = Kit.Engine(Name);

        var (usual, other) = (await SpeakAsync(engine), await engine.SpeakAsync(new(RemoteVoiceKit.Sentence, Speaker, rate), Token));

        Assert.Equal(speed, JsonDocument.Parse(Server.Calls[^1].Body).RootElement.GetProperty("voice_settings").GetProperty("speed").GetDouble(), 4);
        Assert.InRange(usual.Times[^1].End / other.Times[^1].End / rate, 0.9, 1.1);
        AssertTimesAreHeard(other);
    }

    [Theory]
    [InlineData(VoiceFault.NullTimes)]
    [InlineData(VoiceFault.NullEntries)]
    [InlineData(VoiceFault.TimesBeyond)]
    public async Task Times_that_are_missing_or_cannot_be_right_are_not_told(VoiceFault fault)
    {
        Server.Misbehave(fault);

        Assert.Empty((await SpeakAsync(Kit.Engine(Name))).Times);
    }

    [Theory]
    [InlineData(VoiceFault.HalfJson, "no JSON")]
    [InlineData(VoiceFault.WrongBase64, "cannot be read")]
    [InlineData(VoiceFault.NoSound, "no sound")]
    public async Task An_answer_that_is_no_speech_is_a_failure(VoiceFault fault, string words)
    {
        using var kit = new RemoteVoiceKit(Settings(("Form", "mp3_44100_128")));
        Server.MisbehaveAlways(fault);

        var failure = await Assert.ThrowsAsync<Newsreel.Common.NewsreelException>(() => SpeakAsync(kit.Engine(Name)));

        Assert.Equal("voice-failed", failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, Server.SpeechCalls);
    }

    [Fact]
    public async Task Voices_are_described_by_their_labels_and_the_key_is_not_in_them()
    {
        var voices = await Kit.Engine(Name).VoicesAsync(Token);

        Assert.Equal([("Rachel", "en-us", "female"), ("Giovanni", "it", "male"), ("Own voice", "en", "unknown")], voices.Select(voice => (voice.Name, voice.Language, voice.Gender)));
        Assert.DoesNotContain(voices, voice => voice.ToString().Contains(FakeVoiceServer.Key, StringComparison.Ordinal));
        Assert.Equal(FakeVoiceServer.Key, Assert.Single(Server.Calls).Key);
    }

    [Fact]
    public async Task A_wrong_key_is_told_when_the_voices_are_asked_for()
    {
        using var kit = new RemoteVoiceKit(Settings(("ApiKey", "sk-wrong-one-98765")));

        var failure = await Assert.ThrowsAsync<Newsreel.Common.NewsreelException>(() => kit.Voices.FindAsync(VoiceId, Token));

        Assert.Equal("voice-key", failure.Code);
        Assert.Contains("Voices:ElevenLabs:ApiKey", failure.Action, StringComparison.Ordinal);
    }
}
