using Newsreel.Common;
using Newsreel.Pipeline;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;
using static Newsreel.Testing.FakeFootageSource;

namespace Newsreel.Tests.Sourcing.Rights;

public sealed class WithdrawalTests
{
    [Fact]
    public async Task What_an_archive_has_no_longer_is_named_and_the_rest_is_not()
    {
        using var archive = new FakeFootageSource(Outside("Harbour")) { Name = "dvids" };
        var findings = await FindingsAsync([archive], Outside("Harbour"), Outside("Bridge"), Outside("Bridge"), Clip("My own"));
        var finding = Assert.Single(findings);
        Assert.Equal(("footage-withdrawn", true), (finding.Code, finding.Message.StartsWith("DVIDS no longer has “Bridge” (Bridge)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_archive_that_cannot_answer_is_asked_a_few_times_and_told_of_once()
    {
        var asked = 0;
        using var archive = new FakeFootageSource(Outside("Harbour"))
        {
            Name = "dvids",
            BeforeFinding = (_, _) =>
            {
                Interlocked.Increment(ref asked);
                throw NewsreelException.Work("source-down", "The archive is closed.", "Try later.");
            },
        };
        var finding = Assert.Single(await FindingsAsync([archive], [.. Enumerable.Range(1, 40).Select(number => Outside($"Clip {number}"))]));
        Assert.Equal("40 pieces of footage from DVIDS could not be looked up, and may have been withdrawn: The archive is closed.", finding.Message);
        Assert.InRange(asked, 2, 8);
    }

    [Fact]
    public async Task One_slip_of_an_archive_leaves_one_piece_unchecked()
    {
        using var archive = new FakeFootageSource(Outside("Harbour"), Outside("Bridge"))
        {
            Name = "dvids",
            BeforeFinding = (id, _) => id is "Bridge" ? throw NewsreelException.Work("late", "It was late.", "Try later.") : Task.CompletedTask,
        };
        Assert.StartsWith("1 piece of footage from DVIDS", Assert.Single(await FindingsAsync([archive], Outside("Harbour"), Outside("Bridge"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_offline_or_of_a_source_that_is_not_there_and_both_are_told()
    {
        using var archive = new FakeFootageSource { Name = "dvids", BeforeFinding = (_, _) => throw new InvalidOperationException("It was asked.") };
        var offline = await new Withdrawals([archive]).CheckAsync([Outside("Harbour")], offline: true, TestContext.Current.CancellationToken);
        Assert.Contains("--offline", Assert.Single(offline.Unchecked).Reason, StringComparison.Ordinal);
        Assert.Contains("not set up here", Assert.Single(await FindingsAsync([], Outside("Harbour"))).Message, StringComparison.Ordinal);
        Assert.Empty(await FindingsAsync([archive], Clip("My own")));
    }

    [Fact]
    public async Task A_person_who_stops_waiting_is_heard()
    {
        using var stop = new CancellationTokenSource();
        using var archive = new FakeFootageSource { Name = "dvids", BeforeFinding = async (_, token) => { await stop.CancelAsync(); await Task.Delay(Timeout.Infinite, token); } };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Withdrawals([archive]).CheckAsync([Outside("Harbour")], offline: false, stop.Token));
    }

    private static Candidate Outside(string title) => Clip(title) with { Source = "dvids" };

    private static async Task<IReadOnlyList<Newsreel.Inspecting.Finding>> FindingsAsync(IReadOnlyList<IFootageSource> sources, params IReadOnlyList<Candidate> shown) =>
        [.. WithdrawalFindings.Of(await new Withdrawals(sources).CheckAsync(shown, offline: false, TestContext.Current.CancellationToken))];
}
