using Newsreel.Scripting;
using Newsreel.Scripting.Claims;
using Newsreel.Scripting.Drafting;

namespace Newsreel.Tests.Scripting.Drafting;

public sealed class ClaimTests
{
    private static readonly string[] Text =
    [
        "The Kestrel Bridge opened on 3 May 1931 after four years of work.",
        "Engineer Ada Lindqvist used 41,000 tons of steel.",
        "“We built it to outlast us,” she told the Harbour Post.",
        "Nine workers died when a crane fell into the river in 1929.",
        "Ferries had carried about two million people a year before.",
    ];

    private static readonly PassageShelf Shelf = new([("The Kestrel Bridge", [.. Text.Select((text, at) => new Sentence(text, null, $"1#{at + 1}"))])]);

    [Theory]
    [InlineData("Ada Lindqvist needed 41,000 tons of steel for it.", 2)]
    [InlineData("After 4 years of work the bridge opened.", 1)]
    [InlineData("The bridge opened on 3 May 1931.", 1)]
    [InlineData("“We built it to outlast us”, she told a paper.", 3)]
    [InlineData("In 1929 a crane fell and nine workers died.", 4)]
    [InlineData("Before, ferries carried some 2 million people every year.", 5)]
    public void A_sentence_that_says_what_its_passage_says_is_supported(string sentence, int passage) =>
        Assert.Equal("", ClaimCheck.Check(sentence, Shelf.Find(1, passage), Shelf, "en").Fault);

    [Theory]
    [InlineData("Ada Lindqvist needed 43,000 tons of steel for it.", 2, "43000")]
    [InlineData("The bridge opened on 3 May 1933.", 1, "1933")]
    [InlineData("Twelve workers died when a crane fell into the river.", 4, "12")]
    [InlineData("Engineer Karl Vossberg used 41,000 tons of steel.", 2, "Karl")]
    [InlineData("“We built it to be admired,” she told the Harbour Post.", 3, "We built it to be admired")]
    [InlineData("Bakers in the old town slept late on Sundays.", 1, "something else")]
    [InlineData("The mayor was blamed for corruption around the bridge and fled abroad.", 1, "something else")]
    [InlineData("Nobody was ever punished for the corruption behind the contract.", 99, "no passage")]
    public void What_its_passage_does_not_say_is_named(string sentence, int passage, string fault) =>
        Assert.Contains(fault, ClaimCheck.Check(sentence, Shelf.Find(1, passage), Shelf, "en").Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("Nobody died in the fire, but four were hurt.", "Nobody was killed in the fire. Four people were injured.", "")]
    [InlineData("The fire killed nobody.", "Nobody was killed in the fire. Four people were injured.", "")]
    [InlineData("Four people were killed in the fire.", "Nobody was killed in the fire. Four people were injured.", "otherwise of deaths")]
    [InlineData("Nine people were killed in the fire.", "The fire killed four people. Nine people were injured.", "nine deaths")]
    [InlineData("One man died in 1994.", "A fall killed one worker.", "")]
    [InlineData("The death toll rose to seventeen.", "Seventeen workers lost their lives.", "")]
    [InlineData("The death toll rose to 70.", "Seventeen workers lost their lives in 1970.", "70 deaths")]
    [InlineData("Six people are missing.", "Six people were injured.", "no people who are missing")]
    [InlineData("The captain was blamed.", "The captain was questioned.", "blamed")]
    [InlineData("The captain was blamed.", "The report blames the captain.", "")]
    [InlineData("Deliberate sabotage cut three cables.", "An anchor cut three cables.", "Deliberate")]
    public void What_is_said_of_the_dead_and_of_guilt_must_be_said_there(string sentence, string passages, string fault)
    {
        var found = SensitiveClaims.Fault(sentence, SentenceSplitter.Split(passages));
        if (fault.Length == 0) Assert.Equal("", found);
        else Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("She lives in Oslo.", "")]
    [InlineData("The fire cost nine lives.", "no deaths")]
    public void Somebody_who_lives_somewhere_has_not_died(string sentence, string fault) =>
        Assert.Contains(fault, SensitiveClaims.Fault(sentence, ["Her home is in Oslo.", "The fire was put out."]), StringComparison.Ordinal);

    [Theory]
    [InlineData("“We closed it the same night, because we could.”", "goes on")]
    [InlineData("\"We closed it the same night, because we could.", "goes on")]
    [InlineData("“We closed it the same night, because we could not promise that it would hold.", "")]
    [InlineData("Because we could not promise that it would hold,” said the engineer.", "")]
    [InlineData("“We closed it the same night,” said the engineer.", "")]
    [InlineData("We opened it the same night,” said the engineer.", "no source holds")]
    [InlineData("“We opened it the same night, because we could.", "no source holds")]
    public void A_quotation_is_held_against_its_source_to_its_end_whether_it_is_closed_or_not(string sentence, string fault)
    {
        var shelf = new PassageShelf([("The bridge", [new("“We closed it the same night, because we could not promise that it would hold,” said the engineer.", null, "1#1")])]);
        var found = ClaimCheck.Check(sentence, shelf.Find(1, 1), shelf, "en").Fault;
        if (fault.Length == 0) Assert.Equal("", found);
        else Assert.Contains(fault, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "In 1998 300 soldiers and 12,500 sheep crossed 3.125 metres of mud.", "1998 300 12500 3.125")]
    [InlineData("de", "Im Jahr 1998 überquerten 12.500 Schafe 3,125 Meter Schlamm.", "1998 12500 3.125")]
    [InlineData("fr", "En 1998, 12 500 moutons pour 3,5 mètres.", "1998 12500 3.5")]
    [InlineData("hi", "१२,३४,५६७ लोग", "1234567")]
    [InlineData("ar", "عبر ١٢٬٥٠٠ شخص ٣٫٥ كيلومتر", "12500 3.5")]
    public void Figures_are_read_as_their_language_writes_them(string language, string text, string figures) =>
        Assert.Equal(figures.Split(' ').Order(StringComparer.Ordinal), Figures.In(text, language).Order(StringComparer.Ordinal));

    [Fact]
    public void A_sentence_that_cites_nothing_rests_on_the_passage_that_says_it()
    {
        var verdict = ClaimCheck.Check("Nine workers died when a crane fell into the river.", null, Shelf, "en");

        Assert.Equal(("", 4), (verdict.Fault, verdict.Passage!.Number));
    }
}
