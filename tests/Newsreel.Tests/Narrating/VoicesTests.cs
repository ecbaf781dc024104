using Newsreel.Common;
using Newsreel.Exporting;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Tests.Narrating;

public sealed class VoicesTests
{
    private readonly KnownEngine good = new("kokoro", "en-us", "A");
    private readonly KnownEngine plain = new("espeak", "en-us", "D");
    private readonly KnownEngine outside = new("cloud", "en-us", "A") { IsRemote = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_outside_service_is_not_asked_unless_it_is_named()
    {
        var voices = new Voices([outside, plain, good]);

        Assert.Equal("kokoro:one", (await voices.ChooseAsync(null, "en", Token)).Voice.Id);
        Assert.Equal("espeak:one", (await voices.ChooseAsync("espeak:one", "en", Token)).Voice.Id);
        Assert.Equal("espeak:one", (await voices.FindAsync("one", Token)).Voice.Id);
        Assert.Equal(0, outside.Asked);

        Assert.Equal("cloud:one", (await voices.ChooseAsync("Cloud:one", "en", Token)).Voice.Id);
        Assert.Equal((1, 1), (outside.Asked, good.Asked - 1));
    }

    [Fact]
    public async Task The_order_of_the_settings_decides_and_may_name_an_outside_service()
    {
        Assert.Equal("espeak:one", (await new Voices([good, plain], new(["espeak", "kokoro"])).ChooseAsync(null, "en", Token)).Voice.Id);
        Assert.Equal("cloud:one", (await new Voices([good, outside], new(["cloud"])).ChooseAsync(null, "en", Token)).Voice.Id);
    }

    [Fact]
    public async Task An_engine_that_does_not_tell_its_voices_does_not_stand_in_the_way_of_others()
    {
        var trouble = NewsreelException.Work("voice-unreachable", "The cloud cannot be reached.", "Check the network.");
        var lost = new KnownEngine("cloud", "en-us", "A") { IsRemote = true, Trouble = trouble };
        var voices = new Voices([lost, good], new(["cloud", "kokoro"]));

        Assert.Equal("kokoro:one", (await voices.ChooseAsync(null, "en", Token)).Voice.Id);
        var survey = await voices.SurveyAsync(Token);
        Assert.Equal([trouble], survey.Troubles);
        Assert.Equal(["kokoro:one"], survey.Voices.Select(voice => voice.Id));
        Assert.Same(trouble, await Assert.ThrowsAsync<NewsreelException>(() => voices.ChooseAsync("cloud:one", "en", Token)));
        Assert.Same(trouble, await Assert.ThrowsAsync<NewsreelException>(() => new Voices([lost], new(["cloud"])).ChooseAsync(null, "en", Token)));
    }

    [Fact]
    public async Task A_voice_that_nobody_else_has_is_looked_for_outside_and_trouble_there_is_told()
    {
        var special = new KnownEngine("cloud", "en-us", "A") { IsRemote = true, Name = "special" };

        Assert.Equal("cloud:special", (await new Voices([good, special]).FindAsync("special", Token)).Voice.Id);
        Assert.Equal(FailureKind.Usage, (await Assert.ThrowsAsync<NewsreelException>(() => new Voices([good, special]).FindAsync("nobody", Token))).Kind);
        var trouble = NewsreelException.Work("voice-unreachable", "The cloud cannot be reached.", "Check the network.");
        var lost = new KnownEngine("cloud", "en-us", "A") { IsRemote = true, Trouble = trouble };
        Assert.Same(trouble, await Assert.ThrowsAsync<NewsreelException>(() => new Voices([good, lost]).FindAsync("special", Token)));
    }

    [Fact]
    public async Task An_engine_whose_setting_is_missing_says_which()
    {
        var unset = new KnownEngine("cloud", "en-us", "A") { IsRemote = true, Obstacle = "The cloud needs a key: set CLOUD_KEY." };

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new Voices([good, unset]).ChooseAsync("cloud:one", "en", Token));

        Assert.Equal((FailureKind.Usage, unset.Obstacle), (failure.Kind, failure.Message));
    }

    [Theory]
    [InlineData("cloud:one")]
    [InlineData("special")]
    public async Task A_film_that_is_made_offline_has_no_outside_voice_and_none_is_asked(string id)
    {
        var special = new KnownEngine("cloud", "en-us", "A") { IsRemote = true, Name = "special" };
        var voices = new Voices([special, good], new(["cloud", "kokoro"]));

        Assert.Equal(FailureKind.Usage, (await Assert.ThrowsAsync<NewsreelException>(() => voices.ChooseAsync(Asking(id), Token))).Kind);
        Assert.Equal("kokoro:one", (await voices.ChooseAsync(Asking(null), Token)).Voice.Id);
        Assert.Equal(0, special.Asked);
    }

    private static Brief Asking(string? voice) => NarrationBench.Asking(60) with { VoiceId = voice, Offline = true };

    private sealed class KnownEngine(string engine, string language, string grade) : ISpeechSynthesizer
    {
        public string Engine => engine;

        public bool IsRemote { get; init; }

        public string? Obstacle { get; init; }

        public string Name { get; init; } = "one";

        public NewsreelException? Trouble { get; init; }

        public int Asked { get; private set; }

        public Task<IReadOnlyList<Voice>> VoicesAsync(CancellationToken cancellationToken)
        {
            Asked++;
            return Trouble is null ? Task.FromResult<IReadOnlyList<Voice>>([new($"{engine}:{Name}", "One", language, "female", engine, grade)]) : Task.FromException<IReadOnlyList<Voice>>(Trouble);
        }

        public Task<Speech> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
