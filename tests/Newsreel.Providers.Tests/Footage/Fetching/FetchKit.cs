using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Fetching.Pieces;
using Newsreel.Providers.Footage.Fetching.Playlists;
using Newsreel.Providers.Footage.Fetching.Remote;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Tests.Footage.Fetching;

/// <summary>A fetcher with all its parts, and a home of its own.</summary>
internal sealed class FetchKit : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly GuardedPool pool = new();
    private readonly FetchGates gates;
    private readonly RemoteShelf shelf;

    public FetchKit(Action<FetchOptions>? set = null, string? cache = null)
    {
        var options = new FetchOptions { Silence = TimeSpan.FromSeconds(2) };
        set?.Invoke(options);
        var settings = Options.Create(options);
        gates = new(settings);
        CacheFolder = cache ?? folder.Folder("cache");
        var requests = new RangeRequests(new(pool), settings, Tally, TimeProvider.System);
        shelf = new(requests, TimeProvider.System);
        Fetcher = new(
            new(shelf, new PlaylistReader(requests, shelf), new PieceCutter(MediaTools.InPath), settings),
            new PieceCache(new(CacheFolder, TimeProvider.System)), gates, new(Tally), settings);
    }

    public FetchTally Tally { get; } = new();

    public FootageFetcher Fetcher { get; }

    public string CacheFolder { get; }

    public string Pieces => folder.Folder("pieces");

    /// <summary>An order of 5 seconds of one file.</summary>
    public PieceOrder Order(MediaHost host, params Uri[] addresses) => new(
        "dvids", "video:1", "Carrier at sea", [.. addresses.Select(address => new Rendition(address, RenditionKind.File, 1280, 720, 0, TimeSpan.Zero))], new(TimeSpan.FromSeconds(5), 0), Pieces)
    {
        Trusted = [host.Root],
    };

    public Task<FetchedPiece> FetchAsync(PieceOrder order) => Fetcher.FetchAsync(order, TestContext.Current.CancellationToken);

    public Task<FetchedPiece> FetchAsync(MediaHost host) => FetchAsync(Order(host, host.At("film.mp4")));

    public async Task<NewsreelException> RefusedAsync(PieceOrder order) => await Assert.ThrowsAsync<NewsreelException>(() => FetchAsync(order));

    public Task<NewsreelException> RefusedAsync(MediaHost host) => RefusedAsync(Order(host, host.At("film.mp4")));

    /// <summary>Reads the beginning of a file as a media program does, and gives back its bytes.</summary>
    public Task<byte[]> ReadAsync(MediaHost host, int count) => shelf.UseAsync(Target(host), host.At("film.mp4"), Pieces, async file =>
    {
        var budget = new FetchBudget(Target(host), long.MaxValue, new(long.MaxValue));
        await file.OpenAsync(budget, TestContext.Current.CancellationToken);
        var (bytes, at) = (new byte[count], 0);
        while (at < count) at += await file.ReadAsync(at, bytes.AsMemory(at), budget, TestContext.Current.CancellationToken) is > 0 and var read ? read : throw new EndOfStreamException();
        return bytes;
    });

    /// <summary>Has the probe of the product room examine a piece.</summary>
    public static Task<ProbedClip> ExamineAsync(FetchedPiece piece, PieceOrder order) =>
        new ClipProbe(MediaTools.InPath).ExamineAsync(piece.Path, order.Need, ClipLimits.Default, TestContext.Current.CancellationToken);

    private static FetchTarget Target(MediaHost host) => new("dvids", "Carrier at sea", [host.Root]);

    public void Dispose()
    {
        shelf.Dispose();
        gates.Dispose();
        pool.Dispose();
        folder.Dispose();
    }
}
