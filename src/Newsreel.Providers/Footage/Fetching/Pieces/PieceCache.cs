using System.Globalization;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>Finds pieces that were fetched before: for this run in its folder, for other films in the cache of home.</summary>
internal sealed class PieceCache(ContentCache cache)
{
    /// <summary>Raised when pieces are made in another way.</summary>
    private const string Version = "piece-1";

    /// <summary>What names a piece: the video, its addresses without what could be a key, and what is wanted of it.</summary>
    public static Fingerprint Key(PieceOrder order, FetchOptions options) => Fingerprint.Of(
    [
        Version, order.Archive, order.Id,
        Number(order.Need.Length.TotalMilliseconds), Number(order.Need.Turn), Number(order.Lines), Number(options.Margin.TotalMilliseconds), Number(options.WantedPerPiece),
        order.WithSound ? "sound" : "silent", order.Start is { } start ? Number(start.TotalMilliseconds) : "",
        .. order.Avoid.Select(place => Number(place.TotalMilliseconds)),
        .. order.Renditions.Select(rendition => rendition.Address.GetLeftPart(UriPartial.Path)),
    ]);

    /// <summary>The path of a piece of which only the ending is not known yet.</summary>
    public static string PathOf(Fingerprint key, string folder, string ending) => Path.Combine(folder, key.FileName + ending);

    /// <summary>The piece, if it was fetched before.</summary>
    public FetchedPiece? TryTake(Fingerprint key, string folder) => Read(key, folder) ?? (cache.TryTake(key, folder) ? Read(key, folder) : null);

    /// <summary>Keeps a piece.</summary>
    public async Task GiveAsync(Fingerprint key, FetchedPiece piece, CancellationToken cancellationToken)
    {
        var note = NotePath(key, Path.GetDirectoryName(piece.Path)!);
        var known = new KnownPiece(Path.GetFileName(piece.Path), new FileInfo(piece.Path).Length, piece.Start, piece.WholeBytes);
        await PartFile.WriteTextAsync(note, JsonSerializer.Serialize(known), cancellationToken);
        cache.Give(key, piece.Path, note);
    }

    private static FetchedPiece? Read(Fingerprint key, string folder)
    {
        try
        {
            if (JsonSerializer.Deserialize<KnownPiece>(File.ReadAllText(NotePath(key, folder))) is not { } known) return null;
            var file = new FileInfo(Path.Combine(folder, Path.GetFileName(known.File)));
            return file.Exists && file.Length == known.Bytes ? new(file.FullName, known.Start, 0, known.WholeBytes) : null;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or JsonException)
        {
            // It is fetched anew.
            return null;
        }
    }

    private static string NotePath(Fingerprint key, string folder) => PathOf(key, folder, ".piece.json");

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private sealed record KnownPiece(string File, long Bytes, TimeSpan Start, long WholeBytes);
}
