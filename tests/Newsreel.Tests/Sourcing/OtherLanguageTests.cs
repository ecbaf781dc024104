using Newsreel.Sourcing;
using Newsreel.Sourcing.Casting;
using Newsreel.Sourcing.Matching;
using static Newsreel.Testing.FakeFootageSource;

namespace Newsreel.Tests.Sourcing;

/// <summary>What English archives are asked, and what their clips may claim, where the words are of another language.</summary>
public sealed class OtherLanguageTests
{
    [Fact]
    public async Task Nothing_is_shown_unlabelled_beside_words_whose_claims_are_not_known()
    {
        var order = InSpanish("Los panaderos amasan el pan antes del alba.", "bakery workers");

        var choice = await ScoutingFilm.FirstAsync(order, Clip("Bakery workers and bread", "Lyon, France", new(2019, null, null)));

        Assert.Equal((ShotRole.SameKind, "FILE · Lyon 2019"), (choice.Shot.Role, choice.Footage?.FileLabel));
    }

    [Fact]
    public async Task An_attack_that_is_told_in_another_language_takes_no_file_footage() =>
        Assert.Null((await ScoutingFilm.FirstAsync(InSpanish("Un misil mató a nueve personas en el teatro.", "theatre ruins"), Clip("Theatre ruins", "Lyon, France", new(2019, null, null)))).Footage);

    [Fact]
    public void Archives_are_asked_for_the_search_words_of_the_script_alone()
    {
        var intents = FilmQueries.Of(InSpanish("Los panaderos amasan el pan antes del alba.", "bakery workers"), []).Select(query => query.Intent!).ToList();

        Assert.All(intents, intent => Assert.Equal(["bakery workers"], intent.Subjects));
    }

    [Fact]
    public void Chinese_sentences_are_no_search_words() =>
        Assert.Empty(SearchIntents.Of("北方海岸最古老的灯塔于1812年点亮", "北方海岸最古老的灯塔", "灯塔", [], new PlaceFinder([], [])).Subjects);

    [Theory]
    [InlineData("Nueve obreros murieron en el ataque.")]
    [InlineData("L’attaque a tué neuf ouvriers.")]
    [InlineData("Bei dem Anschlag wurden neun Arbeiter getötet.")]
    [InlineData("Nell’attacco morirono nove operai e dodici feriti.")]
    [InlineData("O ataque matou nove pessoas; nove mortos.")]
    [InlineData("أسفر الهجوم عن مقتل تسعة عمال.")]
    [InlineData("हमले में नौ मज़दूर मारे गए।")]
    [InlineData("袭击造成九人死亡。")]
    [InlineData("攻撃で九人が犠牲になった。")]
    public void Attacks_and_casualties_are_known_in_other_languages(string text) => Assert.True(Incidents.Tells(text));

    [Theory]
    [InlineData("The missile range lies in the tote bag of history.")]
    [InlineData("A mortise joint holds the mast, and the crew ate.")]
    public void Their_words_are_not_seen_in_English(string text) => Assert.False(Incidents.Tells(text));

    [Theory]
    [InlineData("es", "El faro más antiguo de la costa norte se encendió en 1812", "El faro más antiguo de la costa norte se encendió en 1812")]
    [InlineData("zh", "北方海岸最古老的灯塔，|于1812年点亮，|两百年来为渔船指引方向。", "于1812年点亮")]
    [InlineData("ja", "「食べ物がなかった」と言った。", "「食べ物がなかった」と言った")]
    public void A_card_shows_a_clause_in_every_language(string language, string words, string phrase) =>
        Assert.Equal(phrase, KeyPhrases.For(language is "zh" or "ja" ? words.Split('|') : words.Split(' '), null, language));

    private static ScoutOrder InSpanish(string words, string searchWords)
    {
        var order = ScoutingFilm.Order(words);
        return order with
        {
            Narration = order.Narration with
            {
                Voice = order.Narration.Voice with { Language = "es" },
                Scenes = [.. order.Narration.Scenes.Select(scene => scene with { SearchWords = [searchWords] })],
            },
        };
    }
}
