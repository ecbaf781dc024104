using System.Globalization;
using Newsreel.Scripting;
using Newsreel.Scripting.Claims;
using Newsreel.Scripting.Drafting;
using Newsreel.Scripting.Prose;

namespace Newsreel.Tests.Scripting.Tongues;

public sealed class QuotationsOfLanguagesTests
{
    [Theory]
    [InlineData("“The river rose”, she said.")]
    [InlineData("”Joen pinta nousi”, hän sanoi.")]
    [InlineData("»Floden steg», sade hon.")]
    [InlineData("„Rzeka wezbrała”, powiedziała.")]
    [InlineData("„Der Fluss stieg“, sagte sie.")]
    [InlineData("»Der Fluss stieg«, sagte sie.")]
    [InlineData("« Le fleuve montait », dit-elle.")]
    [InlineData("‚Der Fluss stieg‘, sagte sie.")]
    [InlineData("‘The river rose and didn’t fall’, she said.")]
    [InlineData("「川があふれた」と彼女は言った。")]
    [InlineData("『川があふれた』と彼女は言った。")]
    [InlineData("”הנהר עלה“, אמרה.")]
    public void A_quotation_ends_with_the_mark_that_belongs_to_the_one_it_began_with(string text)
    {
        Assert.Equal(QuotedText.None, QuotedText.After(text, QuotedText.None));
        Assert.StartsWith(",", QuotedText.Outside(text), StringComparison.Ordinal);
        Assert.False(Runs(text).IsTorn(0));
    }

    [Theory]
    [InlineData("”Joen pinta nousi. ", "Kukaan ei nukkunut”, hän sanoi.")]
    [InlineData("»Der Fluss stieg. ", "Niemand schlief«, sagte sie.")]
    [InlineData("„Rzeka wezbrała. ", "Nikt nie spał”, powiedziała.")]
    [InlineData("「川があふれた。", "誰も眠らなかった」と言った。")]
    public void Sentences_of_one_quotation_stay_together(string first, string last)
    {
        var runs = Runs(first.Trim(), last);

        Assert.Equal((0, 1), (runs.First(1), runs.Last(0)));
        Assert.False(runs.IsTorn(0) || runs.IsTorn(1));
    }

    [Theory]
    [InlineData("Nobody slept,” she said.")]
    [InlineData("Personne ne dormait », dit-elle.")]
    [InlineData("Kukaan ei nukkunut”, hän sanoi.")]
    [InlineData("誰も眠らなかった」と言った。")]
    [InlineData("„Nikt nie spał, powiedziała.")]
    public void A_mark_without_its_other_one_tears_the_sentence(string text) => Assert.True(Runs(text).IsTorn(0));

    [Theory]
    [InlineData("She said: “The river rose.” Nobody slept.", "She said: “The river rose.”")]
    [InlineData("Hän sanoi: ”Joki nousi.” Kukaan ei nukkunut.", "Hän sanoi: ”Joki nousi.”")]
    [InlineData("Hon sade: »Floden steg.» Ingen sov.", "Hon sade: »Floden steg.»")]
    [InlineData("Powiedziała: „Rzeka wezbrała.” Nikt nie spał.", "Powiedziała: „Rzeka wezbrała.”")]
    [InlineData("Řekla: „Řeka stoupla.“ Nikdo nespal.", "Řekla: „Řeka stoupla.“")]
    [InlineData("Azt mondta: „Áradt a folyó.” Senki sem aludt.", "Azt mondta: „Áradt a folyó.”")]
    [InlineData("Sie sagte: »Der Fluss stieg.« Niemand schlief.", "Sie sagte: »Der Fluss stieg.«")]
    [InlineData("Sie sagte: ›Der Fluss stieg.‹ Niemand schlief.", "Sie sagte: ›Der Fluss stieg.‹")]
    [InlineData("Elle dit : « Le fleuve montait ! » Personne ne dormait.", "Elle dit : « Le fleuve montait ! »")]
    [InlineData("Elle dit : « Le fleuve montait. » « Personne ne dormait. »", "Elle dit : « Le fleuve montait. »")]
    [InlineData("彼女は言った。『川があふれた。』誰も眠らなかった。", "彼女は言った。")]
    [InlineData("她说：“江水涨了。”没有人睡。", "她说：“江水涨了。”")]
    [InlineData("她说：「江水涨了。」没有人睡。", "她说：「江水涨了。」")]
    [InlineData("Niemand schlief. »Der Fluss stieg«, sagte sie.", "Niemand schlief.")]
    [InlineData("Kukaan ei nukkunut. ”Joki nousi”, hän sanoi.", "Kukaan ei nukkunut.")]
    [InlineData("« Personne. » Elle dit.", "« Personne. »")]
    public void A_sentence_keeps_the_mark_that_closes_its_quotation(string text, string first) => Assert.Equal(first, SentenceSplitter.Split(text)[0]);

    [Fact]
    public void A_sentence_keeps_the_mark_that_opens_its_quotation_and_stands_alone() =>
        Assert.Equal(["Elle dit : « Le fleuve montait. »", "« Personne ne dormait. »"], SentenceSplitter.Split("Elle dit : « Le fleuve montait. » « Personne ne dormait. »"));

    [Theory]
    [InlineData("“The river {0}”, she said.", "rose", "fell", "en")]
    [InlineData("‘The river {0}’, she said.", "rose", "fell", "en")]
    [InlineData("\"The river {0},\" she said.", "rose", "fell", "en")]
    [InlineData("The river {0},\" she said.", "rose", "fell", "en")]
    [InlineData("”Joen pinta {0}”, hän sanoi.", "nousi", "laski", "fi")]
    [InlineData("»Floden {0}», sade hon.", "steg", "föll", "sv")]
    [InlineData("„Rzeka {0}”, powiedziała.", "wezbrała", "opadła", "pl")]
    [InlineData("„Râul a {0}”, a spus ea.", "crescut", "scăzut", "ro")]
    [InlineData("„Der Fluss {0}“, sagte sie.", "stieg", "fiel", "de")]
    [InlineData("»Der Fluss {0}«, sagte sie.", "stieg", "fiel", "de")]
    [InlineData("« Le fleuve {0} », dit-elle.", "montait", "baissait", "fr")]
    [InlineData("「川が{0}」と彼女は言った。", "あふれた", "枯れた", "ja")]
    [InlineData("『川が{0}』と彼女は言った。", "あふれた", "枯れた", "ja")]
    [InlineData("“江水{0}了”，她说。", "涨", "退", "zh")]
    [InlineData("她说\"江水{0}了\"。", "涨", "退", "zh")]
    public void Words_of_a_quotation_in_every_style_are_held_against_the_passage(string style, string said, string other, string language)
    {
        var shelf = new PassageShelf([("A", [new(string.Format(CultureInfo.InvariantCulture, style, said), null, "source-1#1")])], language);

        Assert.Equal("", Fault(said));
        Assert.Contains("no source holds the words", Fault(other), StringComparison.Ordinal);

        string Fault(string word) => ClaimCheck.Check(string.Format(CultureInfo.InvariantCulture, style, word), shelf.Find(1, 1), shelf, language).Fault;
    }

    [Theory]
    [InlineData("“", "”")]
    [InlineData("”", "”")]
    [InlineData("»", "»")]
    [InlineData("„", "”")]
    [InlineData("„", "“")]
    [InlineData("»", "«")]
    [InlineData("« ", " »")]
    [InlineData("‚", "‘")]
    [InlineData("「", "」")]
    [InlineData("『", "』")]
    public async Task A_film_from_a_source_has_a_quotation_as_a_whole_or_not_at_all(string opener, string closer)
    {
        using var bench = new MaterialBench();
        var source = bench.Write(
            "source.txt",
            $"The harbour of Holm was rebuilt in 1890 by masons from the north. The town paid them for eleven years. {opener}The river rose in the night and took the bridge. "
            + $"Nobody slept in the town and nobody left it{closer}, said the keeper Anna Holm. In the morning the water of the harbour stood in the market square. The masons came back in spring with stones "
            + $"from the castle. They built the harbour wall a second time. {opener}It was the best wall in the country{closer}, wrote the mayor of Holm. The wall of the harbour stands to this day.");
        var material = await bench.ReadAsync(sources: source);
        var quoted = 0;
        for (var words = 30; words <= 90; words += 10)
        {
            var script = await new OfflineWriter(new FakeArticleLibrary()).WriteAsync(new(MaterialBench.Asking(20), material, words, 2.5), TestContext.Current.CancellationToken);
            var text = string.Join(' ', script.Scenes.Select(scene => scene.Text));
            Assert.True(QuotedText.After(text, QuotedText.None) is QuotedText.None && !QuotedText.HasLooseCloser(text), text);
            Assert.Equal(text.Contains("took the bridge", StringComparison.Ordinal), text.Contains("nobody left it", StringComparison.Ordinal));
            if (QuotedText.Quotations(text).Count > 0) quoted++;
        }

        Assert.NotEqual(0, quoted);
    }

    [Theory]
    [InlineData("The boys’ club of the ‘80s had a 5\" gun.")]
    [InlineData("L’été de l’année « 1812 » fut long.")]
    [InlineData("Rock ’n’ roll didn’t stop.")]
    public void What_is_no_quotation_is_held_against_nothing(string text) => Assert.Empty(QuotedWords.In(text));

    private static QuotationRuns Runs(params string[] texts) => new([.. texts.Select((text, at) => new PickableSentence(0, null, new(text, null, $"source-1#{at + 1}")))]);
}
