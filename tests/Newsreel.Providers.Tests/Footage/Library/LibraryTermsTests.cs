using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Library;

public sealed class LibraryTermsTests : IDisposable
{
    private readonly LibraryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_clip_without_a_sidecar_is_the_persons_own()
    {
        var terms = await TermsAsync("convoy-at-dawn.mp4", null);
        Assert.Equal(new("", "Own footage", "", Clearance.OwnFootage), terms);
    }

    [Theory]
    [InlineData("""{"licence": "CC BY 4.0", "author": "A. Person"}""", "A. Person (CC BY 4.0)", Clearance.Cleared)]
    [InlineData("""{"license": "Public Domain", "credit": "U.S. Navy"}""", "U.S. Navy", Clearance.Cleared)]
    [InlineData("""{"author": "A.\n Person"}""", "A. Person", Clearance.OwnFootage)]
    [InlineData("""{"licence": "bought from an agency", "credit": "Agency"}""", "Agency", Clearance.OwnFootage)]
    [InlineData("""{"licence": "CC BY 4.0"}""", "Own footage", Clearance.NeedsPerson)]
    [InlineData("""{"licence": "CC BY-NC 4.0", "author": "A"}""", "A (CC BY-NC 4.0)", Clearance.NeedsPerson)]
    [InlineData("""{"licence": "All rights reserved", "author": "A"}""", "A (All rights reserved)", Clearance.NeedsPerson)]
    [InlineData("""{"licence": "CC0", "restrictions": "Not before Friday"}""", "Own footage", Clearance.NeedsPerson)]
    public async Task A_sidecar_says_on_what_terms_and_by_whom(string sidecar, string credit, Clearance clearance)
    {
        var terms = await TermsAsync("convoy.mp4", sidecar);
        Assert.Equal((credit, clearance), (terms.CreditLine, terms.Clearance));
        Assert.Equal(clearance == Clearance.NeedsPerson, terms.Restrictions.Length > 0);
    }

    [Theory]
    [InlineData("convoy-with-wounded-soldiers.mp4", "casualties")]
    [InlineData("convoy-of-prisoners.mp4", "detainees")]
    [InlineData("convoy-with-patients.mp4", "patients")]
    [InlineData("convoy-and-children.mp4", "minors")]
    public async Task Names_of_people_who_cannot_agree_send_a_clip_to_a_person(string name, string kind)
    {
        var terms = await TermsAsync(name, """{"licence": "CC0"}""");
        Assert.Equal(Clearance.NeedsPerson, terms.Clearance);
        Assert.Contains(kind, terms.Restrictions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dead_sea_is_no_casualty() => Assert.Equal(Clearance.OwnFootage, (await TermsAsync("convoy-at-the-dead-sea.mp4", null)).Clearance);

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("[]", "no JSON object")]
    [InlineData("", "empty")]
    [InlineData("""{"date": "March 2022"}""", "March 2022")]
    [InlineData("""{"date": "2022-02-30"}""", "no such date")]
    [InlineData("""{"keywords": 5}""", "keywords")]
    [InlineData("""{"keywords": [5]}""", "keywords")]
    [InlineData("""{"title": {}}""", "title")]
    [InlineData("""{"url": "javascript:alert(1)"}""", "no web address")]
    [InlineData("""{"nature": "dream"}""", "dream")]
    public async Task A_broken_sidecar_keeps_its_clip_out_with_the_reason_and_no_other(string sidecar, string reason)
    {
        folder.Add("convoy-fine.mp4");
        var terms = await TermsAsync("convoy.mp4", sidecar);
        Assert.Equal(Clearance.NeedsPerson, terms.Clearance);
        Assert.Contains("convoy.mp4.json is broken", terms.Restrictions, StringComparison.Ordinal);
        Assert.Contains(reason, terms.Restrictions, StringComparison.Ordinal);
        Assert.Single(await folder.FindAsync("fine"), candidate => candidate.Terms.Clearance == Clearance.OwnFootage);
    }

    [Fact]
    public async Task Everything_that_a_sidecar_says_is_read()
    {
        folder.Add("convoy.mp4");
        await File.WriteAllTextAsync(folder.File("convoy.json"), """
            {"title": "T", "description": "D", "keywords": "one, two;three", "place": "Kyiv", "date": "2022-03", "author": "A", "url": "https://example.org/1", "nature": "Training", "other": 1}
            """, TestContext.Current.CancellationToken);
        var clip = Assert.Single(await folder.FindAsync("convoy"));
        Assert.Equal(("T", "D", "Kyiv", "A", "https://example.org/1"), (clip.Title, clip.Description, clip.Place, clip.Author, clip.PageUrl));
        Assert.Equal(["one", "two", "three", "convoy"], clip.Keywords);
        Assert.Equal((new ArchiveDate(2022, 3, null), FootageNature.Training), (clip.Date!.Value, clip.Nature));
    }

    private async Task<FootageTerms> TermsAsync(string name, string? sidecar)
    {
        folder.Add(name, sidecar);
        return Assert.Single(await folder.FindAsync("convoy"), candidate => candidate.Id.EndsWith($"/{name}", StringComparison.Ordinal)).Terms;
    }
}
