using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.InternetArchive;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage.InternetArchive;

public sealed class InternetArchiveServedTests : FootageArchiveContract
{
    protected override string Service => FakeServices.InternetArchive;

    // Items with other names lie in no collection that is allowed.
    protected override IReadOnlyList<string> OddIds => [];

    private protected override IFootageArchive Create(Uri service) => new InternetArchiveArchive(Calls, Options.Create(new InternetArchiveOptions { BaseUrl = service }));

    [Fact]
    public async Task Items_with_odd_names_and_odd_fields_come_through()
    {
        string[] ids = ["odd \"id\" of ’night’ <script>&a=b?c#d é..", new('x', 300)];
        await using var server = await StartAsync(ids.Select(id => Film(id) with { Misbehaviours = [Misbehaviour.OddFields] }));
        var archive = Create(server.BaseOf(Service));
        var found = await archive.SearchAsync(new("lighthouse storm", 10), Token);
        Assert.Equal(ids, found.Select(video => video.Candidate.Id));
        foreach (var id in ids)
        {
            var video = await archive.DetailsAsync(id, Token);
            Assert.Equal((id, "Lighthouse in a storm", "Jo Example"), (video!.Candidate.Id, video.Candidate.Title, video.Candidate.Author));
            Assert.Equal([720, 360], video.Renditions.Select(rendition => rendition.Height));
            Assert.DoesNotContain(video.Renditions, rendition => rendition.Address.AbsoluteUri.Contains("private", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Only_allowed_collections_are_searched_and_dates_hold()
    {
        await using var server = await StartAsync(
            Film("wanted"),
            Film("late") with { Date = new(1960, 1, 2) },
            Film("feature") with { Collections = ["prelinger", "feature_films"] },
            Film("anybody") with { Collections = ["opensource_movies"] },
            Film("bare") with { Collections = ["prelinger"], Licence = FakeLicence.None },
            Film("youtube-abc"),
            Film("not-commercial") with { Licence = FakeLicence.ByNc },
            Film("gov.archives.arc.1234") with { Collections = ["FedFlix"], Licence = FakeLicence.None });
        var found = await Create(server.BaseOf(Service)).SearchAsync(new("lighthouse", 10) { From = new(1940, 1, 1), To = new(1950, 12, 31) }, Token);
        Assert.Equal([("wanted", "Public domain mark"), ("gov.archives.arc.1234", "Public domain (US government work)")], found.Select(video => (video.Candidate.Id, video.Candidate.Terms.Licence)));
    }

    [Theory]
    [InlineData(Misbehaviour.EmptyItem)]
    [InlineData(Misbehaviour.Dark)]
    public async Task An_item_that_was_found_and_is_gone_is_nothing(string misbehaviour)
    {
        await using var server = await StartAsync(Film("wanted") with { Misbehaviours = [misbehaviour] });
        var archive = Create(server.BaseOf(Service));
        Assert.Equal("wanted", Assert.Single(await archive.SearchAsync(new("lighthouse", 10), Token)).Candidate.Id);
        Assert.Null(await archive.DetailsAsync("wanted", Token));
    }

    [Fact]
    public async Task An_item_without_mp4_offers_what_it_has()
    {
        await using var server = await StartAsync(Film("wanted") with { Misbehaviours = [Misbehaviour.NoMp4] });
        var video = await Create(server.BaseOf(Service)).DetailsAsync("wanted", Token);
        Assert.EndsWith(".ogv", Assert.Single(video!.Renditions).Address.AbsolutePath, StringComparison.Ordinal);
    }

    private FakeAsset Film(string id) => new(Service, id, "Lighthouse in a storm") { Collections = ["universal_newsreels"], Date = new(1944, 6, 6), Author = "Jo Example" };
}
