using System.Text;
using Newsreel.Inspecting;
using Newsreel.Publishing;
using Newsreel.Sourcing;
using Newsreel.Testing;
using Newsreel.Tests.Editing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Publishing;

public sealed class RequiredCreditsTests
{
    private const string Notice = "The appearance of U.S. Department of Defense (Department of War) visual information does not imply or constitute endorsement.";

    [Fact]
    public void Credits_of_footage_of_others_come_first_by_source_with_the_notice_once()
    {
        var publication = Publications.Film(credits: Shown([Army(1), Commons(), Army(2), Clips.Footage(id: "own", credit: "Me") with { Candidate = Own() }]));
        Snapshot.Matches(Description.Of(publication), "description-footage.txt");
        Snapshot.Matches(publication.Credits.Text(), "credits-footage.txt");
        Assert.Empty(Written(publication).Findings);
    }

    [Fact]
    public void Programs_are_told_licence_address_and_archive_number()
    {
        var json = Shown([Army(1), Commons()]).Json();
        Assert.Contains("\"licenceUrl\": \"https://creativecommons.org/licenses/by/4.0/\"", json, StringComparison.Ordinal);
        Assert.Contains("\"archiveNumber\": \"260201-A-AB123-1001\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("isRequired", json, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Where_titles_do_not_fit_each_maker_is_named_once()
    {
        var written = Written(Publications.Film(credits: Shown([.. Enumerable.Range(1, 60).Select(Army)])));
        Assert.InRange(Encoding.UTF8.GetByteCount(written.Text), 1, Description.LongestBytes);
        Assert.Contains("\nDVIDS:\nU.S. Army video by Sgt. Pat Example / DVIDS\n", written.Text, StringComparison.Ordinal);
        Assert.Contains("The full list is in credits.txt.", written.Text, StringComparison.Ordinal);
        Assert.Contains("\nChapters\n", written.Text, StringComparison.Ordinal);
        var finding = Assert.Single(written.Findings);
        Assert.Equal(("credits-short", FindingLevel.Info, true), (finding.Code, finding.Level, finding.Message.Contains("titles and pages of 60 works", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_does_not_fit_at_all_is_counted()
    {
        var footage = Enumerable.Range(1, 90).Select(number => Army(number, $"Sgt. Somebody With A Long Name {number:000}")).Append(Commons()).ToArray();
        var publication = Publications.Film(credits: Shown(footage));
        var written = Written(publication);
        var named = footage.Count(piece => written.Text.Contains(piece.Candidate.Author, StringComparison.Ordinal));
        Assert.InRange(Encoding.UTF8.GetByteCount(written.Text), 4800, Description.LongestBytes);
        Assert.InRange(named, 40, 90);
        Assert.Contains(written.Findings, finding => finding is { Code: "credits-left-out", Level: FindingLevel.Warning }
            && finding.Message.Contains($"no room for {91 - named} of 91 required credits", StringComparison.Ordinal));
        Assert.EndsWith(string.Join('\n', Publications.Disclosure.Lines) + "\n", written.Text, StringComparison.Ordinal);
        Assert.Single(written.Text.Split(Notice)[1..]);
        Assert.All(footage, piece => Assert.Contains(piece.Candidate.Author, publication.Credits.Text(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_end_card_names_sources_as_people_know_them() =>
        Assert.Equal("2 pieces from DVIDS, 1 piece from Wikimedia Commons, listed in the credits; graphics by Newsreel", CreditText.Pictures([Army(1), Commons(), Army(2)]));

    private static WrittenDescription Written(Publication publication) =>
        Description.Write(publication.Narration, publication.Timeline, publication.Credits, publication.Disclosure);

    private static Credits Shown(IReadOnlyList<Footage> footage) => Credits.Of(Spoken.Voice, Publications.Disclosure.Writer, Publications.Sources, footage, hasGraphics: true);

    private static Footage Army(int number) => Army(number, "Sgt. Pat Example");

    private static Footage Army(int number, string author) => Clips.Footage() with
    {
        Candidate = Clips.Candidate($"video:{number}") with
        {
            Source = "dvids",
            Title = $"Engineers build bridge {number}",
            Author = author,
            PageUrl = $"https://www.dvidshub.net/video/{number}",
            ArchiveNumber = $"260201-A-AB123-{1000 + number}",
            Terms = new("Public domain (US government work)", $"U.S. Army video by {author} / DVIDS", "", Clearance.Cleared) { Notice = Notice },
        },
    };

    private static Footage Commons() => Clips.Footage() with
    {
        Candidate = Clips.Candidate("File:Harbour.webm") with
        {
            Source = "commons",
            Title = "Harbour",
            PageUrl = "https://commons.wikimedia.org/wiki/File:Harbour.webm",
            Terms = new("CC BY 4.0", "\"Harbour\" by A. Person, CC BY 4.0, Wikimedia Commons", "", Clearance.Cleared) { LicenceUrl = "https://creativecommons.org/licenses/by/4.0/" },
        },
    };

    private static Candidate Own() => Clips.Candidate("own", "Me") with { Terms = new("", "Me", "", Clearance.OwnFootage) };
}
