using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Nasa;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage.Nasa;

public sealed class NasaArchiveTests : FootageArchiveContract
{
    protected override string Service => FakeServices.Nasa;

    private protected override IFootageArchive Create(Uri service) => new NasaArchive(Calls, Options.Create(new NasaOptions { BaseUrl = service }));

    [Fact]
    public async Task A_video_comes_with_its_length_and_its_files_the_most_wanted_first()
    {
        await using var server = await StartAsync(Video("JSC_1", "Shuttle rolls out") with { Duration = TimeSpan.FromSeconds(151) });
        var video = await Create(server.BaseOf(Service)).DetailsAsync("JSC_1", Token);
        Assert.Equal(TimeSpan.FromSeconds(151), video!.Candidate.Duration);
        Assert.Equal(["large", "orig", "medium", "small"], video.Renditions.Select(Version));
        Assert.Equal([1080, 1080, 720, 360], video.Renditions.Select(rendition => rendition.Height));
        Assert.Equal([1920, 1920, 1280, 640], video.Renditions.Select(rendition => rendition.Width));
        Assert.Equal(LicenceTitles.NasaGuidelines, video.Candidate.Terms.Licence);
        Assert.Equal("NASA/JSC", video.Candidate.Terms.CreditLine);
    }

    [Fact]
    public async Task Odd_names_and_a_missing_large_file_are_read()
    {
        await using var server = await StartAsync(Video("JSC_1", "Shuttle rolls out") with { Misbehaviours = [Misbehaviour.OddNames, Misbehaviour.OrigMov, Misbehaviour.NoKeywords], Duration = TimeSpan.FromSeconds(12.5) });
        var video = await Create(server.BaseOf(Service)).DetailsAsync("JSC_1", Token);
        Assert.Equal(["orig", "medium", "small"], video!.Renditions.Select(Version));
        Assert.Equal(TimeSpan.FromSeconds(12.5), video.Candidate.Duration);
        Assert.EndsWith("%20%40%20night%E2%80%99s%20view~orig.mov", video.Renditions[0].Address.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_are_asked_for_and_nothing_that_the_service_does_not_know()
    {
        await using var server = await StartAsync(Video("JSC_1", "Shuttle") with { Date = new(1990, 5, 1) }, Video("JSC_2", "Shuttle") with { Date = new(2005, 5, 1) });
        var query = new ArchiveQuery("shuttle", 10) { From = new(2000, 1, 1), To = new(2010, 1, 1), Country = "United States", Branch = "Navy", Category = "B-Roll", Longest = TimeSpan.FromMinutes(1) };
        Assert.Equal("JSC_2", Assert.Single(await Create(server.BaseOf(Service)).SearchAsync(query, Token)).Candidate.Id);
    }

    [Fact]
    public async Task Without_words_nothing_is_found_and_nobody_asked()
    {
        Assert.Empty(await Archive.SearchAsync(new("", 10), Token));
        Assert.Empty(Server.Traffic.Requests);
    }

    [Theory]
    [InlineData("http://images-assets.nasa.gov/video/A b/A b~orig.mp4", "https://images-assets.nasa.gov/video/A%20b/A%20b~orig.mp4")]
    [InlineData("https://images-assets.nasa.gov/video/a%20b/n’é@#1?.mp4", "https://images-assets.nasa.gov/video/a%20b/n%E2%80%99%C3%A9%40%231%3F.mp4")]
    [InlineData("http://mirror.example:8080/x.mp4", "http://mirror.example:8080/x.mp4")]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//no", null)]
    public void Addresses_are_mended(string written, string? address) =>
        Assert.Equal(address, NasaHref.Read(written, new("https://images-api.nasa.gov"))?.AbsoluteUri);

    [Theory]
    [InlineData("NASA/JSC", "", "")]
    [InlineData("ESA", "", "ESA")]
    [InlineData("NASA/SpaceX", "", "SpaceX")]
    [InlineData("NASA/JPL-Caltech", "", "")]
    [InlineData("NASA", "Music: Universal Production Music, © 2020. All NASA.", "")]
    [InlineData("NASA", "Animation courtesy of the builder.", "courtesy of")]
    public void Rights_are_in_doubt_where_others_may_have_some(string maker, string description, string doubt)
    {
        var terms = NasaTerms.Of("NASA", [maker], description);
        Assert.Equal(doubt.Length == 0, terms.Doubt.Length == 0);
        Assert.Contains(doubt, terms.Doubt);
    }

    [Theory]
    [InlineData("", "", "NASA/KSC")]
    [InlineData("NASA/Jo Modell", "NASA/Jo Modell", "NASA/Jo Modell")]
    [InlineData("", "Jo Modell", "NASA/KSC/Jo Modell")]
    public void The_credit_names_the_center_and_the_maker(string creator, string photographer, string credit) =>
        Assert.Equal(credit, new NasaVideo("1", "", "", [], "KSC") { SecondaryCreator = creator, Photographer = photographer }.Credit);

    [Fact]
    public void New_year_s_midnight_stands_for_a_year()
    {
        Assert.Equal(new ArchiveDate(1969, null, null), new NasaVideo("1", "", "", [], "") { Created = new(1969, 1, 1) }.Date);
        Assert.Equal(new ArchiveDate(1969, 7, 20), new NasaVideo("1", "", "", [], "") { Created = new(1969, 7, 20) }.Date);
    }

    private static FakeAsset Video(string id, string title) => new(FakeServices.Nasa, id, title) { Collections = ["JSC"], Author = "NASA/JSC" };

    private static string Version(Rendition rendition) => rendition.Address.AbsolutePath.Split('~')[^1].Split('.')[0];
}
