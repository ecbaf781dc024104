using Newsreel.Scripting;
using Newsreel.Scripting.Claims;
using Newsreel.Scripting.Drafting;

namespace Newsreel.Tests.Scripting.Tongues;

public sealed class ClaimsOfLanguagesTests
{
    [Theory]
    [InlineData("es", "El puente abrió en 1931 tras tres años de obras y costó 12.500 pesos.", "El puente costó 12 500 pesos y abrió en 1931 tras 3 años.", "El puente costó 13.500 pesos y abrió en 1931.")]
    [InlineData("fr", "Le pont ouvrit en 1931 et coûta 12 500 francs, soit 3,5 % du budget.", "Le pont coûta 12\u202F500 francs, 3,5 % du budget.", "Le pont coûta 12 500 francs, 4,5 % du budget.")]
    [InlineData("de", "„Wir bauten sie für die Ewigkeit“, sagte die Ingenieurin über die Brücke von 1931.", "Über die Brücke sagte die Ingenieurin: „Wir bauten sie für die Ewigkeit.“", "Über die Brücke sagte die Ingenieurin: „Wir bauten sie für das Geld.“")]
    [InlineData("ar", "افتتح الجسر عام ١٩٣١ وبلغت كلفته ١٢٬٥٠٠ ليرة.", "بلغت كلفة الجسر 12500 ليرة وافتتح الجسر عام 1931.", "بلغت كلفته ١٣٬٥٠٠ ليرة وافتتح الجسر عام ١٩٣١.")]
    [InlineData("hi", "पुल १९३१ में खुला और उस पर १२,५०० रुपये लगे।", "पुल 1931 में खुला और 12,500 रुपये लगे।", "पुल 1933 में खुला और 12,500 रुपये लगे।")]
    [InlineData("zh", "大桥于一九三一年通车，耗资12500元，工程师说：“我们造它是为了长久。”", "大桥1931年通车，耗资12,500元。", "大桥1933年通车，耗资12500元。")]
    [InlineData("ja", "橋は1931年に開通し、技師は「長く残るように造った」と語った。", "橋は1931年に開通し、「長く残るように造った」と技師は語った。", "橋は1931年に開通し、「安く早く造った」と技師は語った。")]
    public void Figures_and_quotations_are_held_against_the_passage(string language, string passage, string right, string wrong)
    {
        var shelf = new PassageShelf([("A", [new(passage, null, "source-1#1")])], language);

        Assert.Equal("", ClaimCheck.Check(right, shelf.Find(1, 1), shelf, language).Fault);
        Assert.NotEqual("", ClaimCheck.Check(wrong, shelf.Find(1, 1), shelf, language).Fault);
    }

    [Theory]
    [InlineData("es", "El puente abrió en 1931 y unió las dos orillas de la ciudad.", "El gato de la vecina y los perros de la calle duermen en la plaza.")]
    [InlineData("zh", "大桥于1931年通车，连接城市的两岸。", "邻居的猫在广场上睡觉。")]
    public void Little_words_are_no_support(string language, string passage, string sentence)
    {
        var shelf = new PassageShelf([("A", [new(passage, null, "source-1#1")])], language);

        Assert.NotEqual("", ClaimCheck.Check(sentence, shelf.Find(1, 1), shelf, language).Fault);
    }

    [Fact]
    public void A_film_may_tell_in_its_language_what_a_source_of_another_says_but_no_other_figures()
    {
        string[] text = ["The Kestrel Bridge opened in 1931 after four years of work by the men of the harbour.", "Engineers used 41,000 tons of steel that had been brought from the mills in the north of the country."];
        var shelf = new PassageShelf([("Kestrel", [.. text.Select((sentence, at) => new Sentence(sentence, null, $"source-1#{at + 1}"))])], "es");

        Assert.True(shelf.IsTranslated);
        Assert.Equal("", ClaimCheck.Check("Los ingenieros emplearon 41.000 toneladas de acero.", shelf.Find(1, 2), shelf, "es").Fault);
        Assert.Contains("43000", ClaimCheck.Check("Los ingenieros emplearon 43.000 toneladas de acero.", shelf.Find(1, 2), shelf, "es").Fault, StringComparison.Ordinal);
    }
}
