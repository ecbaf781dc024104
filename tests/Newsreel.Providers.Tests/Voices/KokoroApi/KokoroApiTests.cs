using Newsreel.Common;
using Newsreel.Providers.Tests.Voices.Remote;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.KokoroApi;

public sealed class KokoroApiTests : RemoteVoiceContract
{
    protected override string Section => "KokoroApi";

    protected override string Name => "kokoro-api";

    protected override string VoiceId => "kokoro-api:af_heart";

    [Fact]
    public async Task The_times_of_words_are_where_they_are_heard()
    {
        AssertTimesAreHeard(await SpeakAsync(Kit.Engine(Name)));
        Assert.Equal("/kokoro/dev/captioned_speech", Assert.Single(Server.Calls).Path);
    }

    [Fact]
    public async Task A_server_without_times_is_asked_for_sound_alone_and_not_for_times_again()
    {
        Server.HasCaptions = false;

        Assert.Empty((await SpeakAsync(Kit.Engine(Name))).Times);
        await SpeakAsync(Kit.Engine(Name));

        Assert.Equal(["/kokoro/dev/captioned_speech", "/kokoro/v1/audio/speech", "/kokoro/v1/audio/speech"], Server.Calls.Select(call => call.Path));
    }

    [Theory]
    [InlineData(VoiceFault.NullTimes)]
    [InlineData(VoiceFault.NullEntries)]
    [InlineData(VoiceFault.TimesBeyond)]
    public async Task Times_that_are_missing_or_cannot_be_right_are_not_told(VoiceFault fault)
    {
        Server.Misbehave(fault);

        Assert.Empty((await SpeakAsync(Kit.Engine(Name))).Times);
        Assert.Equal(1, Server.SpeechCalls);
    }

    [Theory]
    [InlineData(VoiceFault.HalfJson, "no JSON")]
    [InlineData(VoiceFault.WrongBase64, "cannot be read")]
    [InlineData(VoiceFault.NoSound, "no sound")]
    public async Task An_answer_that_is_no_speech_is_a_failure(VoiceFault fault, string words)
    {
        Server.MisbehaveAlways(fault);

        var failure = await FailureAsync();

        Assert.Equal("voice-failed", failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VoiceFault.Silence, "voice-silent", "made no sound")]
    [InlineData(VoiceFault.Noise, "voice-unusable", "noise instead of speech")]
    [InlineData(VoiceFault.Half, "voice-unusable", "too short to be all of it")]
    public async Task Sound_that_cannot_be_the_sentence_is_asked_for_once_more_and_then_refused(VoiceFault fault, string code, string words)
    {
        using var home = new TempFolder();
        Server.MisbehaveAlways(fault);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Kit.Preview(home.Root).MakeAsync(VoiceId, RemoteVoiceKit.Sentence, Token));

        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, Server.SpeechCalls);
    }

    [Fact]
    public async Task Voices_have_the_languages_and_grades_of_the_model_and_are_asked_for_once()
    {
        var voices = await Kit.Engine(Name).VoicesAsync(Token);
        await Kit.Engine(Name).VoicesAsync(Token);

        Assert.Equal(
            [("kokoro-api:af_heart", "en-us", "female", "A"), ("kokoro-api:bf_emma", "en-gb", "female", "B-"), ("kokoro-api:im_nicola", "it", "male", "C"), ("kokoro-api:af_v0nova", "en-us", "female", "D"), ("kokoro-api:custom", "en-us", "unknown", "D")],
            voices.Select(voice => (voice.Id, voice.Language, voice.Gender, voice.Grade)));
        Assert.Equal(1, Server.ListCalls);
    }

    [Fact]
    public async Task A_list_that_cannot_be_had_is_a_failure_and_asked_for_again()
    {
        Server.MisbehaveWithLists(VoiceFault.Page);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Kit.Engine(Name).VoicesAsync(Token));
        Assert.Equal("voice-failed", failure.Code);

        Assert.Equal([failure.Message], (await Kit.Voices.SurveyAsync(Token)).Troubles.Select(trouble => trouble.Message));
        Server.MisbehaveWithLists(VoiceFault.None);
        Assert.Equal(5, (await Kit.Engine(Name).VoicesAsync(Token)).Count);
    }
}
