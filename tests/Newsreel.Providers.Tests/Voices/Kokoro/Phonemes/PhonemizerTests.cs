using Microsoft.Extensions.Options;
using Newsreel.Projects;
using Newsreel.Providers.Voices.Espeak;
using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Tests.Voices.Kokoro.Phonemes;

public sealed class PhonemizerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static Phonemizer Made(string home = "/nonexistent-home")
    {
        var options = Options.Create(new EspeakOptions());
        return new(new EspeakPhonemes(options), new PronunciationBook(new Home(home)), options);
    }

    [Theory]
    [InlineData("The apple and the pear.", "ði ˈæpᵊl ænd ðə pˈɛɹ.")]
    [InlineData("A soldier went to Ohio, to Kyiv and to sea.", "ɐ sˈOlʤəɹ wˈɛnt tʊ OhˈIO, tə kˈiv ænd tə sˈi.")]
    [InlineData("What is it for?", "wˌʌt ɪz ɪt fˈɔɹ?")]
    [InlineData("The city's little water button", "ðə sˈɪTiz lˈɪTᵊl wˈɔTəɹ bˈʌtᵊn")]
    [InlineData("The government wanted roses; the music was unfair", "ðə ɡˈʌvəɹmᵊnt wˈɔntᵻd ɹˈOzᵻz; ðə mjˈuzɪk wʌz ˌʌnfˈɛɹ")]
    [InlineData("The F B I and NATO met at nine eigh M.", "ði ˌɛf bˌi ˈI ænd nˈATO mˈɛt æt nˈIn ˌA ˈɛm.")]
    [InlineData("The E U's G D P and largest forest", "ði ˌi jˈuz ʤˌi dˌi pˈi ænd lˈɑɹʤᵻst fˈɔɹəst")]
    [InlineData("fifty-two of nineteen", "fˈɪftitˈu ʌv nˌIntˈin")]
    [InlineData("well-known", "wˌɛlnˈOn")]
    [InlineData("I am here, I say", "ˌI ɐm hˈɪɹ, ˌI sˈA")]
    public async Task American_English_is_said_in_the_symbols_of_the_model(string text, string expected) =>
        Assert.Equal(expected, Joined(await Made().OfAsync(text, "en-us", Token)));

    [Theory]
    [InlineData("They had read it.", "ɹˈɛd")]
    [InlineData("They will read it.", "ɹˈid")]
    [InlineData("It was broadcast live.", "lˈIv")]
    [InlineData("They live in Kyiv.", "lˈɪv")]
    [InlineData("Thousands of lives were lost.", "lˈIvz")]
    [InlineData("A strong wind blew.", "wˈɪnd")]
    [InlineData("They had to wind the clock.", "wˈInd")]
    [InlineData("Officials close the border.", "klˈOz")]
    [InlineData("It was close to the border.", "klˈOs")]
    [InlineData("A new record was set.", "ɹˈɛkəɹd")]
    [InlineData("They record the sound.", "ɹəkˈɔɹd")]
    [InlineData("They present the plan.", "pɹəzˈɛnt")]
    [InlineData("They object.", "əbʤˈɛkt")]
    [InlineData("An unknown object fell.", "ˈɑbʤɛkt")]
    [InlineData("They used to work.", "jˈust")]
    [InlineData("They used tanks.", "jˈuzd")]
    [InlineData("Minute traces of it.", "mInjˈut")]
    [InlineData("Tear gas was used.", "tˈɪɹ")]
    [InlineData("The Polish army.", "pˈOlɪʃ")]
    [InlineData("They polish it.", "pˈɑlɪʃ")]
    [InlineData("His wound healed.", "wˈund")]
    [InlineData("The lead paint was old.", "lˈɛd")]
    [InlineData("They lead the talks.", "lˈid")]
    public async Task Words_with_one_spelling_are_told_apart_by_what_stands_around_them(string text, string expected) =>
        Assert.Contains(expected, Joined(await Made().OfAsync(text, "en-us", Token)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Skarvoy", "skˈɑɹvY")]
    [InlineData("redeploying", "ɹˌidəplˈYɪŋ")]
    [InlineData("counteroffensive", "kˌWntəɹɔfˈɛnsɪv")]
    [InlineData("Zelenskyy's", "zəlˈɛnskiz")]
    [InlineData("heatshields", "hˈitʃˌildz")]
    [InlineData("Uncrewed", "ˌʌnkɹˈud")]
    [InlineData("re-entry", "ɹˌiˈɛntɹi")]
    [InlineData("Привет", "prʲivʲˈet")]
    public async Task Words_of_no_list_are_said_by_their_parts_or_by_espeak(string text, string expected) =>
        Assert.Equal(expected, Joined(await Made().OfAsync(text, "en-us", Token)));

    [Theory]
    [InlineData("en-gb", "The water in the car park.", "ðə wˈɔːtə ɪn ðə kˈɑː pˈɑːk.")]
    [InlineData("en-gb", "The bath was for our Kyiv home.", "ðə bˈaθ wɒz fɔːɹ ˌWə kˈiːv hˈQm.")]
    [InlineData("es", "El presidente llegó ayer, y dijo que no.", "el pɾˌesiðˈɛnte ʎeɣˈo aʝˈeɾ, i ðˈixo ke nˈo.")]
    [InlineData("zh", "你好世界。", "ni↗ xɑu↓ ʂɨ↘ ʨiɛ↘.")]
    [InlineData("it", "Gli uomini sono arrivati ieri.", "ʎɪ wˈɔminɪ sˌono arɾivˈatɪ jˈɛrɪ.")]
    public async Task Other_tongues_are_said_by_espeak_clause_by_clause(string language, string text, string expected) =>
        Assert.Equal(expected, Joined(await Made().OfAsync(text, language, Token)));

    [Theory]
    [InlineData("en-us")]
    [InlineData("en-gb")]
    [InlineData("es")]
    [InlineData("fr-fr")]
    [InlineData("hi")]
    [InlineData("it")]
    [InlineData("ja")]
    [InlineData("pt-br")]
    [InlineData("zh")]
    public async Task Every_language_of_the_voices_gives_words_in_step_with_the_text_and_no_unknown_symbol(string language)
    {
        var text = Spoken[language];
        var said = await Made().OfAsync(text, language, Token);
        Assert.Empty(said.Unknown);
        Assert.All(said.Words, word => Assert.All(word.Phonemes, symbol => Assert.True(KokoroVocabulary.Has(symbol))));
        Assert.DoesNotContain(said.Words, word => word.Phonemes.Any(char.IsAsciiDigit));
        Assert.Equal(said.Words.OrderBy(word => word.At), said.Words);
        Assert.All(said.Words.Zip(said.Words.Skip(1)), pair => Assert.True(pair.First.At + pair.First.Length <= pair.Second.At));
        Assert.True(said.Words[^1].At + said.Words[^1].Length == text.Length);
        if (language is not ("zh" or "ja")) Assert.InRange(said.Words.Count, text.Split(' ').Length - 2, text.Split(' ').Length);
    }

    [Fact]
    public async Task Symbols_that_nobody_can_say_are_named()
    {
        Assert.Equal(["☃"], (await Made().OfAsync("Snow ☃ fell.", "en-us", Token)).Unknown);
        Assert.Equal(["☃"], (await Made().OfAsync("Nieve ☃ cayó.", "es", Token)).Unknown);
    }

    [Fact]
    public async Task Marks_that_are_no_words_are_pauses_of_the_word_before()
    {
        var said = await Made().OfAsync("Kyiv — the capital.", "en-us", Token);
        Assert.Equal([(0, 4), (7, 3), (11, 8)], said.Words.Select(word => (word.At, word.Length)));
        Assert.Equal("kˈiv—", said.Words[0].Phonemes);
    }

    [Theory]
    [InlineData("en-us", "Skarvoy's port, Al-Qaeda.", "skˈɑɹvYz pˈɔɹt, ælkˈIdə.")]
    [InlineData("en-gb", "Skarvoy's port, Al-Qaeda.", "skˈɑɹvYz pˈɔːt, ælkˈIdə.")]
    [InlineData("es", "Skarvoy, Al-Qaeda.", "skˈɑɹvY, ælkˈIdə.")]
    public async Task Words_are_said_as_the_script_marks_them(string language, string text, string expected) =>
        Assert.Equal(expected, Joined(await Made().OfAsync(text, language, [new("Skarvoy", "skˈɑɹvY"), new("Al-Qaeda", "ælkˈIdə")], Token)));

    [Fact]
    public async Task A_mark_with_symbols_that_the_model_does_not_have_is_told()
    {
        var said = await Made().OfAsync("Skarvoy", "en-us", [new("Skarvoy", "skˈɑ1ʀvY")], Token);
        Assert.Equal(["1", "ʀ"], said.Unknown);
        Assert.Equal("skˈɑɹvY", said.Words.Single().Phonemes);
    }

    [Fact]
    public async Task Nothing_gives_nothing() => Assert.Empty((await Made().OfAsync(" … ", "en-us", Token)).Words);

    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal)
    {
        ["en-us"] = "The ministry said that nineteen ships had left the port of Odesa, and it named none of them.",
        ["en-gb"] = "The ministry said that nineteen ships had left the port of Odesa, and it named none of them.",
        ["es"] = "El ministerio dijo que 19 barcos habían salido del puerto de Odesa en 2023, ¿y cuántos más?",
        ["fr-fr"] = "Le ministère a dit que les enfants étaient partis du port, et qu'ils étaient dix-neuf.",
        ["hi"] = "मंत्रालय ने कहा कि जहाज बंदरगाह से निकल गए हैं।",
        ["it"] = "Il ministero ha detto che le navi hanno lasciato il porto, e gli uomini sono partiti.",
        ["ja"] = "船が港を出ました。政府が発表しました。",
        ["pt-br"] = "O ministério disse que os navios deixaram o porto, e não disse quantos.",
        ["zh"] = "船已经离开了港口，政府昨天宣布了这个消息。",
    };

    private static string Joined(PhonemeText said) => string.Join(' ', said.Words.Select(word => word.Phonemes));
}
