using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Dvids;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage.Dvids;

public sealed class DvidsArchiveTests : FootageArchiveContract
{
    protected override string Service => FakeServices.Dvids;

    protected override IReadOnlyList<string> OddIds => [.. base.OddIds, "video:../..\\x/y", "video:\0"];

    private protected override IFootageArchive Create(Uri service) => Create(service, Key);

    private DvidsArchive Create(Uri service, string key, string secret = "", string referer = "") =>
        new(Calls, Options.Create(new DvidsOptions { BaseUrl = service, ApiKey = key, ApiSecret = secret, Referer = referer }));

    [Fact]
    public async Task Filters_leave_aside_what_was_not_asked_for()
    {
        var wanted = Video(1, "Convoy") with { Branch = "Navy", Category = "B-Roll", Country = "Poland", Published = new(2022, 3, 2), Duration = TimeSpan.FromSeconds(100) };
        await using var server = await StartAsync(
            wanted,
            Video(2, "Convoy of others") with { Branch = "Army", Country = "Poland", Published = new(2022, 3, 2), Duration = TimeSpan.FromSeconds(100) },
            wanted with { Id = "video:3", Country = "Guam" },
            wanted with { Id = "video:4", Category = "Newscasts" },
            wanted with { Id = "video:5", Published = new(2022, 3, 9) },
            wanted with { Id = "video:6", Duration = TimeSpan.FromSeconds(1000) });
        var query = new ArchiveQuery("convoy", 10)
        {
            Branch = "Navy",
            Category = "B-Roll",
            Country = "Poland",
            From = new(2022, 3, 1),
            To = new(2022, 3, 8),
            Longest = TimeSpan.FromSeconds(120),
        };
        Assert.Equal(wanted.Id, Assert.Single(await Create(server.BaseOf(Service)).SearchAsync(query, Token)).Candidate.Id);
    }

    [Fact]
    public async Task A_video_comes_with_its_place_its_number_its_credit_and_every_file()
    {
        await using var server = await StartAsync(Video(17, "Convoy in the rain") with { City = "Rzeszow", Country = "Poland", Date = new(2022, 2, 25), Published = new(2022, 2, 27) });
        var video = await Create(server.BaseOf(Service)).DetailsAsync("video:17", Token);
        var candidate = video!.Candidate;
        Assert.Equal("Rzeszow, Poland", candidate.Place);
        Assert.Equal(new ArchiveDate(2022, 2, 25), candidate.Date);
        Assert.Equal("220225-A-AB123-1017", candidate.ArchiveNumber);
        Assert.Equal("U.S. Army video by Sgt. Pat Example / DVIDS", candidate.Terms.CreditLine);
        Assert.Equal(LicenceTitles.UsGovernment, candidate.Terms.Licence);
        Assert.Contains("does not imply or constitute endorsement", candidate.Terms.Notice);
        Assert.Equal(TimeSpan.FromSeconds(240), candidate.Duration);
        Assert.Equal([2160, 1080, 720, 360], video.Renditions.Where(rendition => rendition.Kind == RenditionKind.File).Select(rendition => rendition.Height));
        Assert.All(video.Renditions.Where(rendition => rendition.Kind == RenditionKind.File), rendition => Assert.True(rendition is { Bytes: > 0, Width: > 0, Duration.TotalSeconds: 240 }, $"{rendition}"));
        Assert.Single(video.Renditions, rendition => rendition.Kind == RenditionKind.Playlist);
    }

    [Theory]
    [InlineData(Misbehaviour.NoCredit, "U.S. Army video by 1st Example Battalion / DVIDS")]
    [InlineData(Misbehaviour.CreditList, "U.S. Army video by Sgt. Pat Example / DVIDS")]
    [InlineData(Misbehaviour.NoDuration, "U.S. Army video by Sgt. Pat Example / DVIDS")]
    [InlineData(Misbehaviour.HlsOnly, "U.S. Army video by Sgt. Pat Example / DVIDS")]
    [InlineData(Misbehaviour.NoFiles, "U.S. Army video by Sgt. Pat Example / DVIDS")]
    [InlineData(Misbehaviour.HugeSize, "U.S. Army video by Sgt. Pat Example / DVIDS")]
    public async Task Answers_that_differ_in_form_are_read(string misbehaviour, string credit)
    {
        await using var server = await StartAsync(Video(17, "Convoy in the rain") with { Misbehaviours = [misbehaviour] });
        var archive = Create(server.BaseOf(Service));
        Assert.Equal(credit, Assert.Single(await archive.SearchAsync(new("convoy", 10), Token)).Candidate.Terms.CreditLine);
        var video = await archive.DetailsAsync("video:17", Token);
        Assert.Equal(credit, video!.Candidate.Terms.CreditLine);
        Assert.Equal(misbehaviour is Misbehaviour.NoDuration ? TimeSpan.Zero : TimeSpan.FromSeconds(240), video.Candidate.Duration);
        Assert.Equal(misbehaviour is Misbehaviour.HlsOnly or Misbehaviour.NoFiles ? 0 : 4, video.Renditions.Count(rendition => rendition.Kind == RenditionKind.File));
        if (misbehaviour is Misbehaviour.HugeSize) Assert.Equal(90_000_000_000, video.Renditions[0].Bytes);
    }

    [Fact]
    public async Task An_asset_that_was_withdrawn_is_nothing()
    {
        await using var server = await StartAsync(Video(17, "Convoy") with { Misbehaviours = [Misbehaviour.Unpublished] });
        Assert.Null(await Create(server.BaseOf(Service)).DetailsAsync("video:17", Token));
    }

    [Fact]
    public async Task A_query_that_the_edge_turns_away_is_asked_once_more_with_a_word_less()
    {
        Server.Misbehave(Service, Misbehaviour.Edge403, times: 1);
        Assert.NotEmpty(await Archive.SearchAsync(new("bridge \"opens\" OR traffic -slowly", 10), Token));
        Assert.Equal(["bridge opens traffic", "bridge opens"], Server.Traffic.Requests.Select(request => Uri.UnescapeDataString(request.Query.Split("q=")[1].Split('&')[0])));

        Server.Misbehave(Service, Misbehaviour.Edge403);
        Assert.Equal(ArchiveFailure.Answer, (await Assert.ThrowsAsync<NewsreelException>(() => Archive.SearchAsync(new("bridge repair", 10), Token))).Code);
        Assert.Equal(4, Server.Traffic.Requests.Count);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("key-wrong", false)]
    [InlineData("key-test", true)]
    public async Task A_key_that_is_missing_or_wrong_is_told_with_the_variable_to_set(string key, bool isRefusedWithStatus200)
    {
        if (isRefusedWithStatus200) Server.Misbehave(Service, Misbehaviour.Errors200);
        var archive = Create(Server.BaseOf(Service), key);
        foreach (var call in new Func<Task>[] { () => archive.SearchAsync(new("bridge", 10), Token), () => archive.DetailsAsync("video:900001", Token) })
        {
            var failure = await Assert.ThrowsAsync<NewsreelException>(call);
            Assert.Equal(ArchiveFailure.Key, failure.Code);
            Assert.Contains("DVIDS_API_KEY", failure.Action);
            Assert.True(key.Length == 0 || !failure.ToString().Contains(key), failure.ToString());
        }

        Assert.Equal(key.Length == 0, Server.Traffic.Requests.Count == 0);
    }

    [Theory]
    [InlineData("key-test", "secret", "https://films.example", "key-test")]
    [InlineData("key-other", "key-test", "", "key-test")]
    [InlineData("", "key-test", "https://films.example", "key-test")]
    public async Task The_secret_stands_for_the_key_where_there_is_no_referer(string key, string secret, string referer, string sent)
    {
        await Create(Server.BaseOf(Service), key, secret, referer).SearchAsync(new("bridge", 10), Token);
        var request = Assert.Single(Server.Traffic.Requests);
        Assert.Contains($"api_key={sent}&", request.Query);
        Assert.Equal(referer, request.Headers.GetValueOrDefault("Referer", ""));
    }

    private static FakeAsset Video(int number, string title) => new(FakeServices.Dvids, $"video:{number}", title);
}
