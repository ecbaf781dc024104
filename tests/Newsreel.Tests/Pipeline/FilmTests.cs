using Newsreel.Drawing;
using Newsreel.Inspecting;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing;
using Newsreel.Tests.Editing;
using Newsreel.Tests.Publishing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Pipeline;

public sealed class FilmTests
{
    private const string Notice = "The appearance of U.S. Department of Defense (Department of War) visual information does not imply or constitute endorsement.";

    [Theory]
    [InlineData(null, FindingLevel.Warning)]
    [InlineData("FILE · Lyon 2015", FindingLevel.Info)]
    public void Footage_from_another_place_or_date_than_the_words_is_a_finding(string? label, FindingLevel level)
    {
        var finding = Assert.Single(Film(label).Findings(), finding => finding.Code is "footage-mismatch");
        Assert.Equal(level, finding.Level);
        Assert.StartsWith("Shot 2 shows “Trucks”: the words tell of Kharkiv, it is from Lyon, France and", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shots_that_show_a_clip_again_are_counted()
    {
        var film = Film(null);
        Assert.DoesNotContain(film.Findings(), finding => finding.Code is "clip-repeated");
        var choices = film.Selection.Choices;
        var again = film with { Selection = film.Selection with { Choices = [.. choices.Take(2), choices[2] with { Footage = choices[1].Footage }, .. choices.Skip(3)] } };
        Assert.Equal("1 shot shows a clip for a second time.", Assert.Single(again.Findings(), finding => finding.Code is "clip-repeated").Message);
    }

    [Fact]
    public void A_licence_that_binds_the_whole_film_is_said_once_in_papers_and_findings()
    {
        Assert.DoesNotContain(Film(null).Findings(), finding => finding.Code is "share-alike");
        var film = Film(null, new("CC BY-SA 4.0", "A. Person", "", Clearance.Cleared));
        var finding = Assert.Single(film.Findings(), finding => finding.Code is "share-alike");
        Assert.Equal(("This film holds footage under CC BY-SA 4.0 and may be shared only under that licence or a later version of it.", FindingLevel.Warning), (finding.Message, finding.Level));
        Assert.Equal([finding.Message], film.Credits.Notices);
    }

    [Theory]
    [InlineData(Aspect.Wide)]
    [InlineData(Aspect.Square)]
    [InlineData(Aspect.Tall)]
    public async Task The_end_card_carries_the_notice_whole(Aspect aspect)
    {
        var film = Film(null);
        film = film with { Brief = film.Brief with { Profile = film.Brief.Profile with { Aspect = aspect } } };
        var designer = await GraphicDesigner.CreateAsync(Theme.Newsreel, TestContext.Current.CancellationToken);
        var card = designer.Draw(film.Selection.Choices[^1].Shot, film.Text.Context(0, 0, 150));
        var words = string.Join(' ', card.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(Notice, words, StringComparison.Ordinal);
        Assert.Contains("1 piece from DVIDS", words, StringComparison.Ordinal);
    }

    private static Film Film(string? label, FootageTerms? terms = null)
    {
        var order = ScoutingFilm.Order("Trucks reached Kharkiv in 2022.", string.Join(' ', Enumerable.Repeat("bakers knead bread before dawn and carry it home", 8)) + ".");
        var clip = Clips.Candidate("a") with
        {
            Source = "dvids",
            Title = "Trucks",
            Place = "Lyon, France",
            Date = new(2015, null, null),
            Terms = terms ?? new("Public domain (US government work)", "U.S. Army video by Pat Example / DVIDS", "", Clearance.Cleared) { Notice = Notice },
        };
        var selection = new Selection(
            [.. order.Shots.Shots.Select((shot, at) => at == 1 ? Clips.Choice(shot, Clips.Footage(label: label) with { Candidate = clip }) : new(shot, null, "", []))], []);
        var script = new Script(
            "Trucks", Publications.Disclosure.Writer, new(2024, 3, 1),
            [.. order.Narration.Scenes.Select(scene => new Scene(scene.Id, scene.Number, scene.Chapter, [.. scene.Sentences.Select(sentence => new Sentence(sentence.Text, null, sentence.Passage))]))],
            Publications.Sources);
        return new(ScoutingFilm.Brief, script, order.Narration, selection, null);
    }
}
