using System.Text;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching.Pieces;
using Newsreel.Providers.Footage.Fetching.Remote;

namespace Newsreel.Providers.Footage.Fetching.Playlists;

/// <summary>Reads playlists and the segments that a piece needs, under the same guard and budget as files.</summary>
internal sealed class PlaylistReader(RangeRequests requests, RemoteShelf shelf)
{
    private const int LongestText = 2 << 20;
    private const int Chunk = 64 << 10;

    /// <summary>The fitting size of a video.</summary>
    /// <param name="job">What is wanted.</param>
    /// <param name="address">The playlist of segments, or of playlists.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="Common.NewsreelException">It is no playlist, or cannot be used.</exception>
    public async Task<HlsPlaylist> ReadAsync(PieceJob job, Uri address, CancellationToken cancellationToken)
    {
        var (text, place) = await TextAsync(job, address, cancellationToken);
        if (Choose(job, HlsText.Variants(text, place)) is { } variant) (text, place) = await TextAsync(job, variant, cancellationToken);
        try
        {
            return HlsText.Segments(text, place);
        }
        catch (FormatException broken)
        {
            throw FetchRefusal.Of(job.Target, broken.Message);
        }
    }

    /// <summary>Writes segments into one file, one after the other.</summary>
    public async Task JoinAsync(PieceJob job, IReadOnlyList<HlsSegment> segments, string path, CancellationToken cancellationToken)
    {
        await using var joined = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        HlsSegment? opening = null;
        foreach (var segment in segments)
        {
            if (segment.Opening is { } first && first != opening) await AppendAsync(job, opening = first, joined, cancellationToken);
            await AppendAsync(job, segment, joined, cancellationToken);
        }
    }

    private Uri? Choose(PieceJob job, IReadOnlyList<HlsVariant> variants)
    {
        var length = job.Order.Need.Length + (requests.Options.Margin * 2);
        var second = TimeSpan.FromSeconds(1);
        var sizes = variants.Select(variant => new Rendition(variant.Address, RenditionKind.File, variant.Width, variant.Height, variant.Bits / 8, second)).ToList();
        return sizes.Count == 0 ? null : RenditionChoice.Order(sizes, job.Order.Lines, length, requests.Options.WantedPerPiece)[0].Address;
    }

    private Task<bool> AppendAsync(PieceJob job, HlsSegment segment, FileStream joined, CancellationToken cancellationToken) =>
        shelf.UseAsync(job.Target, segment.Address, job.Order.Folder, async file =>
        {
            var buffer = new byte[Chunk];
            if (segment.Part is null) await file.OpenAsync(job.Budget, cancellationToken);
            var (at, end) = segment.Part is var (from, length) ? (from, from + length) : (0, file.Length);
            while (at < end)
            {
                var read = await file.ReadAsync(at, buffer.AsMemory(0, (int)Math.Min(buffer.Length, end - at)), job.Budget, cancellationToken);
                if (read == 0) throw FetchRefusal.Of(job.Target, "has segments that are shorter than its playlist says");
                await joined.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                at += read;
            }

            return true;
        });

    private async Task<(string Text, Uri Address)> TextAsync(PieceJob job, Uri address, CancellationToken cancellationToken)
    {
        using var answer = await requests.AskAsync(job.Target, address, range: null, cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var text = new MemoryStream();
        var buffer = new byte[Chunk];
        while (await requests.ReadAsync(body, buffer, job.Budget, cancellationToken) is > 0 and var read)
        {
            text.Write(buffer, 0, read);
            if (text.Length > LongestText) throw FetchRefusal.Of(job.Target, "has a playlist that is far too long");
        }

        var playlist = Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
        return HlsText.IsPlaylist(playlist) ? (playlist, answer.RequestMessage?.RequestUri ?? address) : throw FetchRefusal.Of(job.Target, "has no playlist where it should be");
    }
}
