using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers.Tests.Voices.Espeak;

public sealed class EspeakSynthesizerTests : SpeechSynthesizerContract
{
    private static readonly Voice Voice = new(EspeakVoice.DefaultId, "English", "en-us", "male", "espeak", "D");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override string VoiceId => EspeakVoice.DefaultId;

    [Fact]
    public async Task English_has_a_female_and_a_male_variant()
    {
        var engine = Installed();
        var voices = await engine.VoicesAsync(Token);
        Assert.Contains(voices, voice => voice is { Id: "espeak:en-gb", Language: "en-gb" });
        Assert.Contains(voices, voice => voice is { Id: "espeak:en-us+f3", Gender: "female", Language: "en-us" });
        Assert.Contains(voices, voice => voice is { Id: "espeak:en-us+m3", Gender: "male" });
        Assert.DoesNotContain(voices, voice => voice.Name.Contains("mbrola", StringComparison.Ordinal));

        var female = voices.Single(voice => voice.Id is "espeak:en-us+f3");
        var usual = voices.Single(voice => voice.Id is EspeakVoice.DefaultId);
        var (one, other) = (await engine.SpeakAsync(new("Hello there.", female, 1), Token), await engine.SpeakAsync(new("Hello there.", usual, 1), Token));
        Assert.NotEqual(one.Samples, other.Samples);
    }

    [Fact]
    public async Task Each_English_voice_and_variant_sounds_different()
    {
        var engine = Installed();
        var english = (await engine.VoicesAsync(Token)).Where(voice => voice.Language is "en-us" or "en-gb").ToList();
        var sounds = new List<float[]>();
        foreach (var voice in english) sounds.Add((await engine.SpeakAsync(new("Hello there.", voice, 1), Token)).Samples);
        Assert.Equal(6, sounds.Count);
        Assert.All(sounds, sound => Assert.Single(sounds, other => other.AsSpan().SequenceEqual(sound)));
    }

    [Fact]
    public async Task Words_of_the_house_are_said_by_their_respelling()
    {
        Assert.SkipWhen(Create() is null, "espeak-ng is not installed on this machine.");
        using var home = new TempFolder();
        await File.WriteAllTextAsync(home.File("pronunciations.txt"), "Bao = bow-wow-wow-wow\n", Token);
        var (plain, own) = (Make("espeak-ng"), Make("espeak-ng", home: home.Root));
        var (one, other) = (await plain.SpeakAsync(new("The Bao left.", Voice, 1), Token), await own.SpeakAsync(new("The Bao left.", Voice, 1), Token));
        Assert.True(other.Duration > one.Duration + TimeSpan.FromSeconds(0.3));
        Assert.NotEqual((await plain.VoicesAsync(Token))[0].Release, (await own.VoicesAsync(Token))[0].Release);
    }

    [Fact]
    public async Task Text_that_looks_like_an_option_or_markup_is_only_text()
    {
        var speech = await Installed().SpeakAsync(new("--version; $(exit) <break/> plain words", Voice, 1), Token);
        Assert.True(speech.Duration > TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    public async Task Nothing_to_say_is_an_error(string text)
    {
        var failure = await FailureAsync(Installed(), text);
        Assert.Equal("voice-silent", failure.Code);
    }

    [Theory]
    [InlineData("kokoro:af_heart")]
    [InlineData("espeak:../../etc/passwd")]
    [InlineData("espeak:-w")]
    [InlineData("espeak:")]
    public async Task A_voice_of_another_engine_is_refused(string id)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Make("espeak-ng").SpeakAsync(new("Hello.", Voice with { Id = id }, 1), Token));
        Assert.Equal("voice-missing", failure.Code);
    }

    [Fact]
    public async Task Without_the_program_there_are_no_voices_and_speaking_says_what_to_install()
    {
        var engine = Make("espeak-that-is-not-there");
        Assert.Empty(await engine.VoicesAsync(Token));
        var failure = await FailureAsync(engine);
        Assert.Equal("voice-missing", failure.Code);
        Assert.Contains("Install espeak-ng", failure.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("echo 'out of memory' >&2; exit 3", "voice-failed", "out of memory")]
    [InlineData("echo this is no sound", "voice-failed", "no sound")]
    [InlineData("exit 0", "voice-silent", "no sound")]
    [InlineData("echo 'Error: The specified espeak-ng voice does not exist.' >&2; exit 1", "voice-missing", "espeak:en-us")]
    public async Task A_program_that_misbehaves_is_a_clear_error(string script, string code, string message)
    {
        using var fake = new FakeProgram(script);
        var failure = await FailureAsync(Make(fake.Path));
        Assert.Equal(code, failure.Code);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 3", 2)]
    [InlineData("exit 0", 2)]
    [InlineData("echo 'voice does not exist' >&2; exit 1", 1)]
    public async Task What_may_pass_is_tried_once_more(string script, int runs)
    {
        using var fake = new FakeProgram(script);
        await FailureAsync(Make(fake.Path));
        Assert.Equal(runs, fake.Runs);
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_at_the_deadline()
    {
        using var fake = new FakeProgram("exec sleep 60");
        var failure = await FailureAsync(Make(fake.Path, TimeSpan.FromMilliseconds(300)));
        Assert.Equal("voice-failed", failure.Code);
        Assert.IsType<NewsreelException>(failure.InnerException);
        Assert.Equal(1, fake.Runs);
    }

    [Fact]
    public async Task A_running_program_is_stopped_when_the_call_is_cancelled()
    {
        using var fake = new FakeProgram("exec sleep 60");
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var speaking = Make(fake.Path).SpeakAsync(new("Hello.", Voice, 1), cancelled.Token);
        cancelled.CancelAfter(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
    }

    [Fact]
    public void The_engine_is_registered_and_its_settings_are_checked()
    {
        using var services = Host(("Voices:Espeak:BaseRate", "150"));
        Assert.Single(services.GetServices<ISpeechSynthesizer>(), engine => engine is EspeakSynthesizer);
        Assert.Equal(150, services.GetRequiredService<IOptions<EspeakOptions>>().Value.BaseRate);

        using var wrong = Host(("Voices:Espeak:BaseRate", "5"));
        Assert.Throws<OptionsValidationException>(() => wrong.GetRequiredService<IOptions<EspeakOptions>>().Value);
    }

    protected override ISpeechSynthesizer? Create() => Programs.Find("espeak-ng") ? Make("espeak-ng") : null;

    private ISpeechSynthesizer Installed()
    {
        var engine = Create();
        Assert.SkipWhen(engine is null, "espeak-ng is not installed on this machine.");
        return engine!;
    }

    private static EspeakSynthesizer Make(string program, TimeSpan? deadline = null, string home = "/nonexistent-home") =>
        new(Options.Create(new EspeakOptions { Program = program, Deadline = deadline ?? TimeSpan.FromSeconds(30) }), new(new(home)));

    private static Task<NewsreelException> FailureAsync(ISpeechSynthesizer engine, string text = "Hello.") =>
        Assert.ThrowsAsync<NewsreelException>(() => engine.SpeakAsync(new(text, Voice, 1), Token));

    private static ServiceProvider Host(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(new Home("/nonexistent-home")).AddEspeak().BuildServiceProvider(validateScopes: true);
    }
}
