using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers.Tests.Voices.Espeak;

/// <summary>Voices of other languages than English.</summary>
public sealed class TongueTests
{
    private const string Japanese = "東京では毎年多くの人が地震に備えています。";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("es", "espeak:es")]
    [InlineData("fr", "espeak:fr-fr")]
    [InlineData("de", "espeak:de")]
    [InlineData("it", "espeak:it")]
    [InlineData("pt", "espeak:pt")]
    [InlineData("ar", "espeak:ar")]
    [InlineData("hi", "espeak:hi")]
    [InlineData("zh", "espeak:cmn-latn-pinyin")]
    [InlineData("ja", "espeak:ja")]
    [InlineData("no", "espeak:nb")]
    public async Task Every_language_has_its_voice(string language, string voice) =>
        Assert.StartsWith(voice, (await new Newsreel.Narrating.Voices([Engine()]).ChooseAsync(null, language, Token)).Voice.Id, StringComparison.Ordinal);

    [Fact]
    public async Task A_voice_of_another_language_is_refused_with_those_that_speak_it()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new Newsreel.Narrating.Voices([Engine()]).ChooseAsync("espeak:de", "es", Token));

        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains("espeak:es", failure.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("espeak:de", "espeak:de")]
    [InlineData("de", "espeak:de")]
    [InlineData("espeak:cmn", "espeak:cmn-latn-pinyin")]
    [InlineData(null, "espeak:en-us")]
    public async Task Where_nobody_says_the_language_the_voice_does(string? asked, string voice) =>
        Assert.Equal(voice, (await new Newsreel.Narrating.Voices([Engine()]).ChooseAsync(asked, "", Token)).Voice.Id);

    [Fact]
    public async Task English_is_a_language_like_any_other()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new Newsreel.Narrating.Voices([Engine()]).ChooseAsync("espeak:de", "en", Token));

        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains("speaks German", failure.Message, StringComparison.Ordinal);
        Assert.Contains("one of espeak:en-us,", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Japanese_is_read_and_not_spelled()
    {
        Assert.SkipUnless(HasReader(), "kakasi is not installed.");

        var spoken = await SpeakAsync(Engine(), Japanese);

        // Said as "Chinese letter" for every kanji it takes ten seconds and more.
        Assert.InRange(spoken.Duration.TotalSeconds, 2, 6);
    }

    [Fact]
    public async Task Kanji_that_nothing_here_can_read_are_refused_and_kana_is_not()
    {
        var engine = new EspeakSynthesizer(Options.Create(new EspeakOptions { JapaneseReader = "no-such-program" }), new(new("/nonexistent-home")));

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => SpeakAsync(engine, Japanese));

        Assert.Equal("voice-unreadable", failure.Code);
        Assert.Contains("kakasi", failure.Action, StringComparison.Ordinal);
        Assert.InRange((await SpeakAsync(engine, "とうきょうのひと。")).Duration.TotalSeconds, 0.5, 4);
    }

    private static bool HasReader() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "kakasi")));

    private static EspeakSynthesizer Engine() => new(Options.Create(new EspeakOptions()), new(new("/nonexistent-home")));

    private static Task<Speech> SpeakAsync(EspeakSynthesizer engine, string text) =>
        engine.SpeakAsync(new(text, new Voice("espeak:ja", "Japanese", "ja", "male", "espeak", "E"), 1), Token);
}
