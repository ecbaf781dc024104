using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Providers.Tests.Voices;

/// <summary>What every voice engine promises; the tests of each engine inherit it.</summary>
public abstract class SpeechSynthesizerContract
{
    private const string Sentence = "The convoy reached the harbour before dawn, and nobody was hurt.";

    /// <summary>The engine, ready to speak; the test is skipped when it returns null.</summary>
    protected abstract ISpeechSynthesizer? Create();

    /// <summary>The id of the voice that the tests speak with.</summary>
    protected abstract string VoiceId { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_voice_has_an_id_a_language_and_its_engine()
    {
        var engine = Ready();
        var voices = await engine.VoicesAsync(Token);
        Assert.NotEmpty(voices);
        Assert.All(voices, voice =>
        {
            Assert.NotEmpty(voice.Id);
            Assert.NotEmpty(voice.Name);
            Assert.Matches("^[a-z]{2,3}(-[a-z0-9]+)*$", voice.Language);
            Assert.Matches("^(male|female|unknown)$", voice.Gender);
            Assert.Matches("^[A-F][+-]?$", voice.Grade);
            Assert.Equal(engine.Engine, voice.Engine);
        });
        Assert.Equal(voices.Count, voices.Select(voice => voice.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_sentence_gives_sound_of_a_plausible_length()
    {
        var speech = await SpeakAsync(Ready(), 1);
        Assert.InRange(speech.SampleRate, 8_000, 48_000);
        Assert.InRange(speech.Duration, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8));
        Assert.Contains(speech.Samples, sample => Math.Abs(sample) > 0.03);
    }

    [Fact]
    public async Task A_higher_rate_is_shorter()
    {
        var engine = Ready();
        var slow = await SpeakAsync(engine, 0.92);
        var fast = await SpeakAsync(engine, 1.08);
        Assert.True(fast.Duration < slow.Duration * 0.95, $"{fast.Duration} is not clearly shorter than {slow.Duration}.");
    }

    [Fact]
    public async Task A_cancelled_call_ends()
    {
        var engine = Ready();
        var voice = await VoiceAsync(engine);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.SpeakAsync(new(Sentence, voice, 1), cancelled.Token));
    }

    [Fact]
    public async Task An_unknown_voice_is_a_clear_error()
    {
        var engine = Ready();
        var voice = (await VoiceAsync(engine)) with { Id = $"{engine.Engine}:nobody-knows-it" };
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => engine.SpeakAsync(new(Sentence, voice, 1), Token));
        Assert.Equal("voice-missing", failure.Code);
        Assert.Equal(FailureKind.Work, failure.Kind);
        Assert.Contains("nobody-knows-it", failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Action);
    }

    [Fact]
    public async Task Calls_at_the_same_time_give_the_same_sound_as_one_after_the_other()
    {
        var engine = Ready();
        var alone = await SpeakAsync(engine, 1);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SpeakAsync(engine, 1)));
        Assert.All(together, speech => Assert.Equal(alone.Samples, speech.Samples));
    }

    private ISpeechSynthesizer Ready()
    {
        var engine = Create();
        Assert.SkipWhen(engine is null, "This engine is not installed on this machine.");
        return engine!;
    }

    private async Task<Speech> SpeakAsync(ISpeechSynthesizer engine, double rate) =>
        await engine.SpeakAsync(new(Sentence, await VoiceAsync(engine), rate), Token);

    private async Task<Voice> VoiceAsync(ISpeechSynthesizer engine) =>
        Assert.Single(await engine.VoicesAsync(Token), voice => string.Equals(voice.Id, VoiceId, StringComparison.Ordinal));
}
