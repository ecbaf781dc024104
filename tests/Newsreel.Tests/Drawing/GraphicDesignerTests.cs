using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Drawing.Backdrops;
using Newsreel.Drawing.Designs;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Tests.Drawing;

public sealed class GraphicDesignerTests
{
    private static readonly string[] Phrases =
    [
        "the grain corridor reopened in July", "Kyiv did not fall", "more than 3.5 million homes", "24 February 2022",
        "Russia annexed Crimea in 2014", "a convoy 60 kilometres long", "Kherson was retaken", "the largest war in Europe since 1945",
        "20 per cent of the country", "drones over Odesa", "the dam at Kakhovka broke",
    ];

    [Fact]
    public async Task No_design_and_no_motif_comes_twice_in_a_row()
    {
        var film = await FilmAsync(Phrases, 66);
        Assert.DoesNotContain(film.Zip(film.Skip(1)), pair => string.Equals(pair.First.Design, pair.Second.Design, StringComparison.Ordinal));
        var motifs = Enumerable.Range(1, 66).Select(number => BackdropPainter.NameFor(Cards.Film, number)).ToArray();
        Assert.DoesNotContain(motifs.Zip(motifs.Skip(1)), pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.True(film.Select(graphic => graphic.Design).Distinct(StringComparer.Ordinal).Count() >= 7);
    }

    [Theory]
    [InlineData("more than 3.5 million homes")]
    [InlineData("24 February 2022")]
    [InlineData("Kyiv did not fall")]
    public async Task No_design_takes_more_than_a_third_of_the_cards(string everyPhrase)
    {
        var film = await FilmAsync([everyPhrase], 60);
        Assert.All(film.CountBy(graphic => graphic.Design), design => Assert.True(design.Value <= 21, $"{design.Key}: {design.Value} of 60"));
    }

    [Fact]
    public async Task A_whole_statement_is_set_in_every_design_without_being_cut()
    {
        const string statement = "Norwegian investigators concluded that 43,000 tons of contaminated coal had never reached Southampton harbour";
        foreach (var design in DesignChoice.All.Where(design => design is not (TitleDesign or EndCardDesign) && design.Suits(Cards.Content(statement))))
            foreach (var aspect in Enum.GetValues<Aspect>())
                Assert.DoesNotContain("…", (await Cards.DrawAsync(design, Cards.Content(statement), aspect)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_film_is_drawn_the_same_way_again() => Assert.Equal(await FilmAsync(Phrases, 12), await FilmAsync(Phrases, 12));

    [Fact]
    public async Task A_changed_phrase_leaves_distant_cards_as_they_were()
    {
        var before = await FilmAsync(Phrases, 30);
        var after = await FilmAsync(Phrases, 30, replaceAt: 4);
        Assert.Equal(before.Skip(9), after.Skip(9));
    }

    [Fact]
    public async Task Roles_and_chapters_decide_before_phrases()
    {
        var designer = await DesignerAsync();
        var context = Cards.Context(Aspect.Wide);
        Assert.Equal("title", designer.Draw(Cards.Shot(1, "", ShotRole.Title), context).Design);
        Assert.Equal("chapter", designer.Draw(Cards.Shot(2, "24 February 2022", opens: true), context).Design);
        Assert.Equal("figure", designer.Draw(Cards.Shot(3, "a convoy 60 kilometres long"), context).Design);
        Assert.Equal("dateline", designer.Draw(Cards.Shot(3, "24 February 2022"), context).Design);
        var end = designer.Draw(Cards.Shot(9, "", ShotRole.EndCard, chapter: null), context);
        Assert.Equal("endcard", end.Design);
        Assert.All(Cards.EndCard.Select(line => line.Text.Split(' ')[0]), word => Assert.Contains(word, end.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ledger Forty thousand tonnes", "ledger", "Forty thousand tonnes")]
    [InlineData("Figure: a convoy 60 kilometres long", "figure", "60 kilometres long")]
    [InlineData("band", "", "Band")]
    [InlineData("Forty thousand tonnes of grain, more than in any summer that anybody at the quay remembers", "", "anybody at the quay remembers")]
    public async Task A_card_of_the_script_shows_its_words_in_the_design_that_it_names(string card, string design, string words)
    {
        var graphic = (await DesignerAsync()).Draw(Cards.Shot(3, "Kyiv did not fall") with { Card = card, KeyPhrase = card }, Cards.Context(Aspect.Wide));
        if (design.Length > 0) Assert.Equal(design, graphic.Design);
        Assert.Contains(words, graphic.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kyiv", graphic.Text, StringComparison.Ordinal);
        if (design.Length > 0) Assert.DoesNotContain(design, graphic.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_thumbnail_is_complete_in_its_first_frame()
    {
        var still = (await DesignerAsync()).DrawThumbnail(Cards.Context(Aspect.Tall, film: "one two three four five six seven eight nine ten"));
        Assert.DoesNotContain(@"\fad", still.Script, StringComparison.Ordinal);
        Assert.DoesNotContain(@"\t(", still.Script, StringComparison.Ordinal);
        Assert.DoesNotContain(@"\move", still.Script, StringComparison.Ordinal);
        Assert.Contains("PlayResX: 1920", still.Script, StringComparison.Ordinal);
        Assert.Equal("DOCUMENTARY one two three four five six seven eight…", still.Text);
    }

    [Theory]
    [InlineData(30, 1, 1)]
    [InlineData(240, 30, 1)]
    [InlineData(240, 24000, 1001)]
    [InlineData(480, 60, 1)]
    public void The_camera_moves_and_never_leaves_the_backdrop(long frames, int numerator, int denominator)
    {
        var frame = Frame.Of(Aspect.Tall, 1080, 1920);
        for (var shot = 0; shot < 12; shot++)
        {
            var motion = BackdropPainter.Paint("rings", Theme.Newsreel.Grounds[0], frame, frames, new(numerator, denominator), Fingerprint.Of($"{shot}")).Motion;
            var (endX, endY) = (motion.StartX + (motion.StepX * (frames - 1)), motion.StartY + (motion.StepY * (frames - 1)));
            Assert.InRange(motion.StartX, 0, motion.BackdropWidth - frame.Width);
            Assert.InRange(motion.StartY, 0, motion.BackdropHeight - frame.Height);
            Assert.InRange(endX, 0, motion.BackdropWidth - frame.Width);
            Assert.InRange(endY, 0, motion.BackdropHeight - frame.Height);
            var perSecond = Math.Max(Math.Abs(motion.StepX), Math.Abs(motion.StepY)) * numerator / denominator;
            Assert.InRange(perSecond, 11, 45);
        }
    }

    private static Task<GraphicDesigner> DesignerAsync() => GraphicDesigner.CreateAsync(Theme.Newsreel, CancellationToken.None);

    private static async Task<List<Graphic>> FilmAsync(string[] phrases, int shots, int replaceAt = 0)
    {
        var designer = await DesignerAsync();
        var film = new List<Graphic>();
        for (var number = 1; number <= shots; number++)
        {
            var phrase = number == replaceAt ? "nobody expected this" : phrases[number % phrases.Length];
            var context = Cards.Context(Aspect.Wide) with { PreviousDesigns = [.. film.Select(graphic => graphic.Design)] };
            film.Add(designer.Draw(Cards.Shot(number, phrase), context));
        }

        return film;
    }
}
