using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Providers.Tests.Llm;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.Remote;

/// <summary>What every service that speaks promises beyond the contract of engines; the tests of each inherit it.</summary>
public abstract class RemoteVoiceContract : SpeechSynthesizerContract, IAsyncLifetime
{
    private FakeVoiceServer? server;
    private RemoteVoiceKit? kit;

    public static TheoryData<VoiceFault, string, string, int> Refusals => new()
    {
        { VoiceFault.CutOff, "voice-failed", "broke off its answer", 3 },
        { VoiceFault.WrongKey, "voice-key", "does not accept the key (401", 1 },
        { VoiceFault.TellsKey, "voice-key", "provided: ***", 1 },
        { VoiceFault.NoQuota, "voice-limit", "no money or quota left", 1 },
        { VoiceFault.NoVoice, "voice-missing", "does not have this voice", 1 },
        { VoiceFault.Unprocessable, "voice-failed", "(422: Input should be a valid string)", 1 },
        { VoiceFault.TooLong, "voice-limit", "exceeds the character limit of 333", 1 },
        { VoiceFault.TooMany, "voice-limit", "takes no more calls for now (429", 1 },
        { VoiceFault.Broken, "voice-failed", "is busy or down (500", 3 },
        { VoiceFault.Page, "voice-failed", "web page instead of", 1 },
        { VoiceFault.Words, "voice-failed", "", 1 },
    };

    private protected RemoteVoiceKit Kit => kit ??= new(Settings());

    protected FakeVoiceServer Server => server!;

    /// <summary>The section of its settings, below <c>Voices</c>.</summary>
    protected abstract string Section { get; }

    /// <summary>The engine's name.</summary>
    protected abstract string Name { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => server = await FakeVoiceServer.StartAsync(Token);

    public async ValueTask DisposeAsync()
    {
        kit?.Dispose();
        if (server is not null) await server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_goes_wrong_is_told_clearly_without_the_key_and_tried_again_only_where_that_may_help(VoiceFault fault, string code, string words, int calls)
    {
        Server.RetryAfter = "120";
        Server.MisbehaveAlways(fault);

        var failure = await FailureAsync();

        Assert.Equal((code, FailureKind.Work), (failure.Code, failure.Kind));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Contains(VoiceId, failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Action);
        Assert.DoesNotContain(FakeVoiceServer.Key, failure + failure.Action, StringComparison.Ordinal);
        Assert.Equal(calls, Server.SpeechCalls);
    }

    [Theory]
    [InlineData(VoiceFault.CutOff)]
    [InlineData(VoiceFault.Broken)]
    [InlineData(VoiceFault.Reset)]
    public async Task What_passes_is_not_seen(VoiceFault fault)
    {
        Server.Misbehave(fault, fault);

        Assert.InRange((await SpeakAsync(Kit.Engine(Name))).Duration.TotalSeconds, 2, 8);
        Assert.InRange(Server.SpeechCalls, 3, 4);
    }

    [Theory]
    [InlineData(VoiceFault.TooMany)]
    [InlineData(VoiceFault.Busy)]
    public async Task A_wish_to_wait_is_kept(VoiceFault fault)
    {
        var clock = new SkippedWaits();
        using var waiting = new RemoteVoiceKit(Settings(("AttemptDeadline", "00:01:30")), clock);
        Server.Misbehave(fault);

        await SpeakAsync(waiting.Engine(Name));

        Assert.Equal(2, Server.SpeechCalls);
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
    }

    [Fact]
    public async Task A_service_that_never_answers_is_given_up_after_three_tries()
    {
        using var hasty = new RemoteVoiceKit(Settings(("AttemptDeadline", "00:00:00.2")));
        Server.MisbehaveAlways(VoiceFault.Late);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => SpeakAsync(hasty.Engine(Name)));

        Assert.Equal("voice-failed", failure.Code);
        Assert.Contains("did not answer within 0.2 s", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, Server.SpeechCalls);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_with_its_address()
    {
        var nobody = await FakeVoiceServer.StartAsync(Token);
        using var lost = new RemoteVoiceKit(RemoteVoiceKit.Settings(nobody, Section));
        await nobody.DisposeAsync();

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => SpeakAsync(lost.Engine(Name)));

        Assert.Equal("voice-unreachable", failure.Code);
        Assert.Contains(nobody.Address.Authority, failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_hangs_ends_when_it_is_cancelled()
    {
        Server.MisbehaveAlways(VoiceFault.Late);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var speaking = SpeakAsync(Kit.Engine(Name), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
    }

    [Fact]
    public async Task A_sentence_that_is_too_long_is_refused_before_anything_is_sent()
    {
        var text = string.Join(' ', Enumerable.Repeat(RemoteVoiceKit.Sentence, 200));

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Kit.Engine(Name).SpeakAsync(new(text, Speaker, 1), Token));

        Assert.Equal("voice-limit", failure.Code);
        Assert.Equal(0, Server.SpeechCalls);
    }

    [Fact]
    public async Task It_counts_as_an_outside_service_when_it_is_not_on_this_machine_and_is_not_there_unless_it_is_set()
    {
        var settings = Settings();
        settings[$"Voices:{Section}:BaseUrl"] = "https://voices.example/v1";
        using var outside = new RemoteVoiceKit(settings);
        using var unset = new RemoteVoiceKit([]);

        Assert.True(outside.Engine(Name).IsRemote);
        Assert.Empty(await unset.Engine(Name).VoicesAsync(Token));
        Assert.NotNull(unset.Engine(Name).Obstacle);
        Assert.Equal(FailureKind.Usage, (await Assert.ThrowsAsync<NewsreelException>(() => unset.Voices.FindAsync(VoiceId, Token))).Kind);
    }

    protected override ISpeechSynthesizer Create() => Kit.Engine(Name);

    protected Dictionary<string, string> Settings(params IEnumerable<(string Name, string Value)> more) => RemoteVoiceKit.Settings(Server, Section, [.. Own, .. more]);

    /// <summary>Settings of its section that its tests need.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Own => [];

    protected Voice Speaker => new(VoiceId, "Speaker", "en-us", "unknown", Name, "C");

    protected Task<NewsreelException> FailureAsync() => Assert.ThrowsAsync<NewsreelException>(() => SpeakAsync(Kit.Engine(Name)));

    protected Task<Speech> SpeakAsync(ISpeechSynthesizer engine, CancellationToken? token = null) => engine.SpeakAsync(new(RemoteVoiceKit.Sentence, Speaker, 1), token ?? Token);

    /// <summary>Told times are those of the tones that are heard.</summary>
    protected static void AssertTimesAreHeard(Speech speech)
    {
        Assert.Equal(RemoteVoiceKit.Sentence.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries), speech.Times.Select(time => RemoteVoiceKit.Sentence.Substring(time.At, time.Length)));
        Assert.All(speech.Times, time => Assert.InRange(Peak(speech, (time.Start + time.End) / 2), 0.1, 1));
        Assert.All(speech.Times.Zip(speech.Times.Skip(1)), pair => Assert.InRange(Peak(speech, (pair.First.End + pair.Second.Start) / 2), 0, 0.05));
    }

    /// <summary>The loudest sample of the 12 ms around a moment.</summary>
    private static double Peak(Speech speech, TimeSpan middle)
    {
        var (at, half) = ((int)(middle.TotalSeconds * speech.SampleRate), speech.SampleRate * 6 / 1000);
        return speech.Samples[(at - half)..(at + half)].Max(Math.Abs);
    }
}
