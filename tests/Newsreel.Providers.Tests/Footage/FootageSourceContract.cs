using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage;

/// <summary>What every source of footage promises; the tests of each source inherit it.</summary>
public abstract class FootageSourceContract
{
    private static readonly ClipNeed FourSeconds = new(TimeSpan.FromSeconds(4), 0);

    /// <summary>The source, ready to answer; the test is skipped when it returns null.</summary>
    protected abstract Task<IFootageSource?> CreateAsync();

    /// <summary>A query for which it has at least three clips, one of them film of four seconds that needs no person.</summary>
    protected abstract FootageQuery Query { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_candidate_names_its_source_its_terms_and_its_credit()
    {
        var source = await ReadyAsync();
        var candidates = await source.SearchAsync(Query, Token);
        Assert.Matches("^[a-z]+$", source.Name);
        Assert.True(candidates.Count >= 3, $"{candidates.Count} candidates.");
        Assert.All(candidates, candidate =>
        {
            Assert.Equal(source.Name, candidate.Source);
            Assert.NotEmpty(candidate.Id);
            Assert.NotEmpty(candidate.Title);
            Assert.NotEmpty(candidate.Terms.CreditLine);
            Assert.DoesNotContain('\n', candidate.Terms.CreditLine);
            Assert.True(candidate.Terms.Clearance != Clearance.Cleared || candidate.Terms.Licence.Length > 0, "Cleared, and nobody knows by what licence.");
            Assert.True(candidate.Terms.Clearance != Clearance.NeedsPerson || candidate.Terms.Restrictions.Length > 0, "It waits for a person, and nobody knows why.");
            Assert.True(Uri.TryCreate(candidate.PageUrl, UriKind.Absolute, out var page) && page.Scheme is "https" or "http" or "file", candidate.PageUrl);
        });
        Assert.Equal(candidates.Count, candidates.Select(candidate => candidate.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task No_more_candidates_come_than_are_wanted_and_they_are_the_best()
    {
        var source = await ReadyAsync();
        var all = await source.SearchAsync(Query, Token);
        var two = await source.SearchAsync(Query with { Limit = 2 }, Token);
        Assert.Equal(all.Take(2).Select(candidate => candidate.Id), two.Select(candidate => candidate.Id));
    }

    [Fact]
    public async Task Words_that_nothing_has_give_an_empty_list() =>
        Assert.Empty(await (await ReadyAsync()).SearchAsync(Query with { Words = "qwxzvk", Topic = "zzkqj" }, Token));

    [Fact]
    public async Task A_fetched_clip_is_a_file_with_the_needed_seconds_in_it()
    {
        using var folder = new TempFolder();
        var source = await ReadyAsync();
        var clip = await source.FetchAsync(await FilmAsync(source), FourSeconds, folder.Root, Token);
        Assert.True(Path.IsPathFullyQualified(clip.Path) && File.Exists(clip.Path), clip.Path);
        Assert.True(clip.Facts.IsStill || clip.In + FourSeconds.Length <= clip.Facts.Duration, $"{clip.In} in {clip.Facts.Duration}");
        Assert.True(clip.Facts is { Width: >= 160, Height: >= 120 });
    }

    [Fact]
    public async Task A_clip_that_is_gone_is_a_clear_refusal()
    {
        using var folder = new TempFolder();
        var source = await ReadyAsync();
        var gone = (await FilmAsync(source)) with { Id = folder.File("nobody-has-it.mp4") };
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => source.FetchAsync(gone, FourSeconds, folder.Root, Token));
        Assert.Equal(FailureKind.Work, failure.Kind);
        Assert.NotEmpty(failure.Action);
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_ends()
    {
        var source = await ReadyAsync();
        var film = await FilmAsync(source);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.SearchAsync(Query, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.FetchAsync(film, FourSeconds, Path.GetTempPath(), cancelled.Token));
    }

    [Fact]
    public async Task The_same_query_gives_the_same_answer_also_at_the_same_time()
    {
        var source = await ReadyAsync();
        var alone = (await source.SearchAsync(Query, Token)).Select(candidate => candidate.Id).ToList();
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => source.SearchAsync(Query, Token)));
        Assert.All(together, answer => Assert.Equal(alone, answer.Select(candidate => candidate.Id)));
    }

    private async Task<IFootageSource> ReadyAsync()
    {
        var source = await CreateAsync();
        Assert.SkipWhen(source is null, "This source cannot be asked on this machine.");
        return source!;
    }

    private async Task<Candidate> FilmAsync(IFootageSource source) =>
        (await source.SearchAsync(Query, Token)).First(candidate => !candidate.IsStill && candidate.Terms.Clearance != Clearance.NeedsPerson);
}
