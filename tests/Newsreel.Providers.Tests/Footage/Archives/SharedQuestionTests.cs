using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Tests.Footage.Mcp;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class SharedQuestionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly FootageQuery Query = new("bridge", "bridge", [], 5);

    [Fact]
    public async Task Who_waits_for_the_question_of_another_can_be_stopped_alone()
    {
        var answer = new TaskCompletionSource();
        var source = Source(new(ScriptedArchive.Video()) { Before = _ => answer.Task });
        var first = source.SearchAsync(Query, TestContext.Current.CancellationToken);
        using var stopping = new CancellationTokenSource();
        var second = source.SearchAsync(Query, stopping.Token);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Patience, TestContext.Current.CancellationToken));
        answer.SetResult();
        Assert.Single(await first);
    }

    [Fact]
    public async Task A_clip_whose_own_page_names_another_licence_is_not_fetched()
    {
        var known = ScriptedArchive.Video(renditions: new Rendition(new("https://media.example/1.mp4"), RenditionKind.File, 1920, 1080, 0, TimeSpan.Zero));
        var offered = known.Candidate with { Terms = known.Candidate.Terms with { Licence = "CC0", LicenceUrl = "" } };
        var refusal = await Assert.ThrowsAsync<NewsreelException>(
            () => Source(new(known)).FetchAsync(offered, new(TimeSpan.FromSeconds(5), Turn: 0), Path.GetTempPath(), TestContext.Current.CancellationToken));
        Assert.Equal(Unusable.Code, refusal.Code);
        Assert.Contains("another licence than the search did, CC BY 4.0", refusal.Message, StringComparison.Ordinal);
    }

    private static ArchiveFootageSource Source(ScriptedArchive archive) =>
        new(archive, (query, _, limit) => [new(query.Words, limit)], obstacle: null, new ScriptedFetcher(), new ClipProbe(MediaTools.InPath));
}
