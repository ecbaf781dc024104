using Newsreel.Providers.Footage.Fetching;

namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>A fetcher that fetches nothing and notes what was ordered.</summary>
internal sealed class ScriptedFetcher : IFootageFetcher
{
    public PieceOrder? Ordered { get; private set; }

    public Task<FetchedPiece> FetchAsync(PieceOrder order, CancellationToken cancellationToken)
    {
        Ordered = order;
        return Task.FromResult(new FetchedPiece(Path.Combine(order.Folder, "piece.mp4"), TimeSpan.FromSeconds(12), 3_000_000, 500_000_000));
    }
}
