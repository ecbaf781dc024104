using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching.Pieces;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Fetches pieces from the renditions of a video, best first, each within its budgets of bytes and time.</summary>
internal sealed class FootageFetcher(PieceMaker maker, PieceCache cache, FetchGates gates, FetchAccounts accounts, IOptions<FetchOptions> options) : IFootageFetcher
{
    /// <summary>A video whose first renditions are all refused is not worth more.</summary>
    private const int MostRenditions = 4;

    /// <inheritdoc />
    public async Task<FetchedPiece> FetchAsync(PieceOrder order, CancellationToken cancellationToken)
    {
        var key = PieceCache.Key(order, options.Value);
        if (cache.TryTake(key, order.Folder) is { } known)
        {
            accounts.Tally.AddPiece(isKnown: true);
            return known;
        }

        var target = new FetchTarget(order.Archive, order.Title, order.Trusted);
        var length = order.Need.Length + (options.Value.Margin * 2);
        var renditions = RenditionChoice.Order(order.Renditions, order.Lines, length, options.Value.WantedPerPiece);
        try
        {
            if (renditions.Count == 0) throw FetchRefusal.Of(target, "has no address");
            var job = new PieceJob(order, target, accounts.BudgetOf(target, order.Folder, options.Value), key);
            var piece = await gates.RunAsync(renditions[0].Address, () => InTimeAsync(job, renditions, cancellationToken), cancellationToken);
            await cache.GiveAsync(key, piece, cancellationToken);
            accounts.Tally.AddPiece(isKnown: false);
            return piece;
        }
        catch (NewsreelException refusal)
        {
            accounts.Tally.AddRefusal(refusal.Message);
            throw;
        }
    }

    private async Task<FetchedPiece> InTimeAsync(PieceJob job, IReadOnlyList<Rendition> renditions, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(options.Value.PieceDeadline);
        try
        {
            return await FirstAsync(job, [.. renditions.Take(MostRenditions)], deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ArchiveFailure.Of(
                ArchiveFailure.Down, job.Target.Archive, FormattableString.Invariant($"needs more than {options.Value.PieceDeadline.TotalSeconds:0.#} s to send a part of “{job.Target.Name}”"), "Try again later, or raise Footage:Fetch:PieceDeadline on a slow line.");
        }
    }

    private async Task<FetchedPiece> FirstAsync(PieceJob job, IReadOnlyList<Rendition> renditions, CancellationToken cancellationToken)
    {
        for (var at = 0; ; at++)
        {
            try
            {
                return await maker.MakeAsync(job, renditions[at], cancellationToken);
            }
            catch (NewsreelException refusal) when (refusal.Code is Unusable.Code or ArchiveFailure.Address && at + 1 < renditions.Count && !job.Budget.IsUsedUp)
            {
                accounts.Tally.AddRefusal(refusal.Message);
            }
        }
    }
}
