using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Tests.Footage.Http;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage;

/// <summary>What every archive promises, shown on a server that plays its service; the tests of each archive inherit it.</summary>
public abstract class FootageArchiveContract : IAsyncLifetime
{
    private static readonly string[] Titles = ["Bridge crossing at dawn", "Bridge repair by engineers", "Bridge seen from a helicopter", "Bridge opens to traffic"];

    private readonly ArchiveCalls calls = new();
    private FakeArchiveServer? server;

    /// <summary>The service as the server knows it.</summary>
    protected abstract string Service { get; }

    /// <summary>Ids that the service could have and that mean something elsewhere.</summary>
    protected virtual IReadOnlyList<string> OddIds => ["odd \"id\" of ’night’ <script>&a=b?c#d %41 é..", new string('x', 300)];

    /// <summary>A key that the service accepts; no message may show it.</summary>
    protected static string Key => FakeArchiveOptions.Key;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected FakeArchiveServer Server => server!;

    private protected IFootageArchive Archive => Create(Server.BaseOf(Service));

    /// <summary>Calls as the product makes them, with waits of milliseconds.</summary>
    private protected IArchiveHttpFactory Calls => new QuickCalls(calls.Factory);

    /// <summary>The archive at an address.</summary>
    private protected abstract IFootageArchive Create(Uri service);

    public async ValueTask InitializeAsync() => server = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        calls.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the server with what this test wants in it.</summary>
    protected Task<FakeArchiveServer> StartAsync(params IEnumerable<FakeAsset> more) => FakeArchiveServer.StartAsync(
        new()
        {
            Inventory = FakeInventory.ForWords(Service, Titles)
                .With(OddIds.Select(id => new FakeAsset(Service, id, $"Lighthouse \"in\" <b>storm</b> .. {id[..3]}")))
                .With(more),
        },
        Token);

    [Fact]
    public async Task Every_candidate_names_its_licence_its_credit_and_its_page()
    {
        var archive = Archive;
        var videos = await archive.SearchAsync(new("bridge", 50), Token);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", archive.Profile.Name);
        Assert.True(videos.Count >= 3, $"{videos.Count} videos.");
        Assert.All(videos, video =>
        {
            var candidate = video.Candidate;
            Assert.Equal(archive.Profile.Name, candidate.Source);
            Assert.NotEmpty(candidate.Id);
            Assert.NotEmpty(candidate.Title);
            Assert.NotEmpty(candidate.Author);
            Assert.NotEmpty(candidate.Terms.CreditLine);
            Assert.DoesNotContain('\n', candidate.Terms.CreditLine);
            Assert.True(candidate.Terms.Licence.Length > 0 || candidate.Terms.Doubt.Length > 0, "Neither a licence nor a doubt.");
            Assert.StartsWith("http", candidate.PublicUrl, StringComparison.Ordinal);
            Assert.True(Uri.TryCreate(candidate.PageUrl, UriKind.Absolute, out _), candidate.PageUrl);
            Assert.DoesNotContain(Key, candidate.ToString());
        });
        Assert.Equal(videos.Count, videos.Select(video => video.Candidate.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task No_more_videos_come_than_are_wanted() => Assert.Equal(2, (await Archive.SearchAsync(new("bridge", 2), Token)).Count);

    [Fact]
    public async Task Nothing_found_is_an_empty_answer() => Assert.Empty(await Archive.SearchAsync(new("qwxzvk", 10), Token));

    [Fact]
    public async Task Details_tell_where_the_media_lie()
    {
        var archive = Archive;
        foreach (var found in await archive.SearchAsync(new("bridge", 2), Token))
        {
            var video = await archive.DetailsAsync(found.Candidate.Id, Token);
            Assert.Equal((found.Candidate.Id, found.Candidate.Title), (video?.Candidate.Id, video?.Candidate.Title));
            Assert.NotEmpty(video!.Renditions);
            Assert.All(video.Renditions, rendition => Assert.True(rendition.Address.Scheme is "http" or "https", rendition.Address.AbsoluteUri));
        }
    }

    [Fact]
    public async Task A_video_that_is_not_there_is_nothing() => Assert.Null(await Archive.DetailsAsync("999999", Token));

    [Fact]
    public async Task Odd_ids_and_titles_come_through_as_they_are()
    {
        var archive = Archive;
        var found = await archive.SearchAsync(new("lighthouse", 10), Token);
        Assert.Equal(OddIds.Order(StringComparer.Ordinal), found.Select(video => video.Candidate.Id).Order(StringComparer.Ordinal));
        foreach (var id in OddIds)
        {
            var video = await archive.DetailsAsync(id, Token);
            Assert.Equal(id, video?.Candidate.Id);
            Assert.True(Uri.TryCreate(video!.Candidate.PageUrl, UriKind.Absolute, out var page) && !page.AbsoluteUri.Contains('<'), video.Candidate.PageUrl);
        }
    }

    [Theory]
    [InlineData(Misbehaviour.Http500, ArchiveFailure.Down)]
    [InlineData(Misbehaviour.Http503, ArchiveFailure.Down)]
    [InlineData(Misbehaviour.Reset, ArchiveFailure.Down)]
    [InlineData(Misbehaviour.Stall, ArchiveFailure.Answer)]
    [InlineData(Misbehaviour.SlowHeaders, ArchiveFailure.Down)]
    [InlineData(Misbehaviour.Html, ArchiveFailure.Answer)]
    [InlineData(Misbehaviour.HalfJson, ArchiveFailure.Answer)]
    [InlineData(Misbehaviour.Bomb, ArchiveFailure.Answer)]
    [InlineData(Misbehaviour.Endless, ArchiveFailure.Answer)]
    [InlineData(Misbehaviour.ToLoopback, ArchiveFailure.Address)]
    [InlineData(Misbehaviour.ToLinkLocal, ArchiveFailure.Address)]
    [InlineData(Misbehaviour.Loop, ArchiveFailure.Address)]
    public async Task A_service_that_misbehaves_is_a_failure_and_never_an_empty_answer(string misbehaviour, string code)
    {
        Server.Misbehave(Service, misbehaviour);
        var archive = Archive;
        Check(await Assert.ThrowsAsync<NewsreelException>(() => archive.SearchAsync(new("bridge", 10), Token)));
        Check(await Assert.ThrowsAsync<NewsreelException>(() => archive.DetailsAsync(Server.Inventory.Of(Service)[0].Id, Token)));

        void Check(NewsreelException failure)
        {
            Assert.True(string.Equals(failure.Code, code, StringComparison.Ordinal), $"{failure.Code}: {failure.Message}");
            Assert.StartsWith(archive.Profile.Title, failure.Message, StringComparison.Ordinal);
            Assert.NotEmpty(failure.Action);
            Assert.DoesNotContain(Key, failure.ToString());
        }
    }

    [Fact]
    public async Task Without_a_way_to_the_service_it_is_unreachable()
    {
        var gone = await FakeArchiveServer.StartAsync(new(), Token);
        var archive = Create(gone.BaseOf(Service));
        await gone.DisposeAsync();
        Assert.Equal(ArchiveFailure.Unreachable, (await Assert.ThrowsAsync<NewsreelException>(() => archive.SearchAsync(new("bridge", 10), Token))).Code);
    }

    [Fact]
    public async Task A_person_who_stops_is_not_kept_waiting()
    {
        Server.Misbehave(Service, Misbehaviour.SlowHeaders);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var search = Archive.SearchAsync(new("bridge", 10), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
    }

    private sealed class QuickCalls(IArchiveHttpFactory usual) : IArchiveHttpFactory
    {
        public IArchiveHttp For(ArchiveManners manners) => usual.For(manners with { Spacing = TimeSpan.Zero, Pause = TimeSpan.FromMilliseconds(1), Attempt = TimeSpan.FromMilliseconds(800) });
    }
}
