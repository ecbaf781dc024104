using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class ArchiveFootageSourceTests
{
    private static readonly FootageQuery Query = new("Trucks on a road.", "roads", [], 40) { Intent = new(["trucks", "road"], ["roads"], [], [], IsIncident: false) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_question_is_asked_once_however_many_shots_want_to_know()
    {
        var archive = new CountingArchive(clips: 2);
        var source = Source(archive);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => source.SearchAsync(Query, Token)));

        Assert.Equal(archive.Questions.Count, archive.Questions.Distinct().Count());
        Assert.Equal(4, archive.Questions.Count);
    }

    [Fact]
    public async Task No_looser_question_is_asked_when_enough_is_found()
    {
        var archive = new CountingArchive(clips: 9);

        Assert.Equal(9, (await Source(archive).SearchAsync(Query, Token)).Count);
        Assert.Equal("trucks road", Assert.Single(archive.Questions).Words);
    }

    [Fact]
    public async Task A_failure_is_told_and_may_be_asked_for_again()
    {
        var archive = new CountingArchive(clips: 9) { Failures = 1 };
        var source = Source(archive);

        await Assert.ThrowsAsync<NewsreelException>(() => source.SearchAsync(Query, Token));
        Assert.Equal(9, (await source.SearchAsync(Query, Token)).Count);
    }

    [Fact]
    public async Task Who_waits_no_longer_takes_nothing_from_the_others()
    {
        var archive = new CountingArchive(clips: 9) { Gate = new() };
        var source = Source(archive);
        using var impatient = new CancellationTokenSource();
        var (first, second) = (source.SearchAsync(Query, impatient.Token), source.SearchAsync(Query, Token));

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        archive.Gate!.SetResult();

        Assert.Equal(9, (await second).Count);
        Assert.Single(archive.Questions);
    }

    [Fact]
    public async Task An_archive_that_has_been_asked_enough_says_so_instead_of_having_nothing()
    {
        var source = Source(new CountingArchive(clips: 9) { MostSearches = 1 });
        await source.SearchAsync(Query, Token);

        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => source.SearchAsync(Query with { Intent = new(["ships"], [], [], [], IsIncident: false) }, Token));

        Assert.Equal(SourceFailure.AskedEnough, refusal.Code);
        Assert.Equal(9, (await source.SearchAsync(Query, Token)).Count);
    }

    [Fact]
    public async Task What_only_the_details_tell_keeps_a_clip_from_being_fetched()
    {
        var archive = new CountingArchive(clips: 1) { Doubt = "It is marked “Courtesy”." };
        var source = Source(archive);
        var offered = Assert.Single(await source.SearchAsync(Query, Token));

        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => source.FetchAsync(offered, new(TimeSpan.FromSeconds(4), 0), Path.GetTempPath(), Token));

        Assert.Contains("Courtesy", refusal.Message, StringComparison.Ordinal);
    }

    private static ArchiveFootageSource Source(IFootageArchive archive) => new(
        archive, (query, mostTerms, limit) => SearchPlan.OfWords(query.Intent, mostTerms, limit), obstacle: null, new NoFetcher(), new ClipProbe(MediaTools.InPath));

    /// <summary>Has the same clips for every question, and notes the questions.</summary>
    private sealed class CountingArchive(int clips) : IFootageArchive
    {
        private int failed;

        public ConcurrentQueue<ArchiveQuery> Questions { get; } = [];

        public int Failures { get; init; }

        public string Doubt { get; init; } = "";

        public TaskCompletionSource? Gate { get; init; }

        public int MostSearches { get; init; } = 40;

        public ArchiveProfile Profile => new("counting", "Counting archive", MostTerms: 2, MostSearches, TimeSpan.FromHours(1));

        public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
        {
            Questions.Enqueue(query);
            if (Gate is not null) await Gate.Task.WaitAsync(cancellationToken);
            if (Interlocked.Increment(ref failed) <= Failures) throw ArchiveFailure.Of(ArchiveFailure.Down, "Counting archive", "fails", "Try again.");
            return [.. Enumerable.Range(1, clips).Select(number => Video($"clip {number}", ""))];
        }

        public Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken) => Task.FromResult<ArchiveVideo?>(Video(id, Doubt));

        private static ArchiveVideo Video(string id, string doubt) => new(
            new("counting", id, id, "", [], "", null, "Somebody", "https://example.org/clip", new("CC0", "Somebody", "", Clearance.NeedsPerson) { Doubt = doubt }, FootageNature.Actuality, IsStill: false, TimeSpan.FromSeconds(60)),
            [new(new("https://example.org/clip.mp4"), RenditionKind.File, 1280, 720, 0, TimeSpan.Zero)]);
    }

    private sealed class NoFetcher : IFootageFetcher
    {
        public Task<FetchedPiece> FetchAsync(PieceOrder order, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing is to be fetched.");
    }
}
