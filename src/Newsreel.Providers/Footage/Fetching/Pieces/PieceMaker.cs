using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching.Loopback;
using Newsreel.Providers.Footage.Fetching.Playlists;
using Newsreel.Providers.Footage.Fetching.Remote;

namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>Makes a piece of one rendition.</summary>
internal sealed class PieceMaker(RemoteShelf shelf, PlaylistReader playlists, PieceCutter cutter, IOptions<FetchOptions> options)
{
    // The programs end with the piece; their own deadlines only have to be later.
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    /// <summary>Fetches what is needed of a rendition and cuts it out.</summary>
    /// <param name="job">What is wanted.</param>
    /// <param name="rendition">What it is taken from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">This rendition does not serve, or the host fails.</exception>
    public Task<FetchedPiece> MakeAsync(PieceJob job, Rendition rendition, CancellationToken cancellationToken) =>
        rendition.Kind == RenditionKind.Playlist
            ? OfPlaylistAsync(job, rendition, cancellationToken)
            : shelf.UseAsync(job.Target, rendition.Address, job.Order.Folder, file => OfFileAsync(job, rendition, file, cancellationToken));

    private async Task<FetchedPiece> OfFileAsync(PieceJob job, Rendition rendition, RemoteFile file, CancellationToken cancellationToken)
    {
        var head = await file.OpenAsync(job.Budget, cancellationToken);
        await using var reader = new LoopbackReader(file, job.Budget, cancellationToken);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, reader.Failed);
        try
        {
            var (input, reading) = await ReadAsync(job, new(reader.Address.AbsoluteUri, head.Span.Length > 8 && head.Span[4..8].SequenceEqual("ftyp"u8)), either.Token);
            var whole = reading.Duration > TimeSpan.Zero ? reading.Duration : rendition.Duration;
            var (from, length) = Stretch(job, whole);
            var early = PieceContainer.Early(reading) is var most && from < most ? from : most;
            var (path, start) = await CutAsync(job, input, reading, from - early, length + early, either.Token);
            if (reader.Failure is { } failure) throw failure;
            return new(path, start, job.Budget.Spent, file.Length);
        }
        catch (Exception) when (reader.Failure is not null && !cancellationToken.IsCancellationRequested)
        {
            // What the programs say of it is only what follows.
            throw reader.Failure;
        }
    }

    private async Task<FetchedPiece> OfPlaylistAsync(PieceJob job, Rendition rendition, CancellationToken cancellationToken)
    {
        var playlist = await playlists.ReadAsync(job, rendition.Address, cancellationToken);
        var (from, length) = Stretch(job, playlist.Duration);
        var (before, segments) = playlist.Cover(from, length);
        var joined = Path.Combine(job.Order.Folder, "joined.bin");
        return await PartFile.WithAsync(joined, async part =>
        {
            await playlists.JoinAsync(job, segments, part, cancellationToken);
            // Segments begin with whole pictures: all that was fetched is kept.
            var (input, reading) = await ReadAsync(job, new($"file:{part}", IsIndexed: false), cancellationToken);
            var (path, start) = await CutAsync(job, input, reading, TimeSpan.Zero, from - before + length, cancellationToken);
            return new FetchedPiece(path, before + start, job.Budget.Spent, 0);
        });
    }

    private async Task<(CutInput Input, MediaReading Reading)> ReadAsync(PieceJob job, CutInput input, CancellationToken cancellationToken)
    {
        var reading = await cutter.ReadAsync(input, job.Target, options.Value.PieceDeadline + Later, cancellationToken);
        if (!input.IsIndexed || (reading.Width > 0 && reading.Picture is "h264" or "hevc")) return (input, reading);
        input = input with { IsIndexed = false };
        return (input, await cutter.ReadAsync(input, job.Target, options.Value.PieceDeadline + Later, cancellationToken));
    }

    private (TimeSpan From, TimeSpan Length) Stretch(PieceJob job, TimeSpan whole)
    {
        if (whole <= TimeSpan.Zero) throw FetchRefusal.Of(job.Target, "does not say how long it is");
        var (need, margin) = (job.Order.Need, options.Value.Margin);
        if (job.Order.Start is { } chosen)
        {
            if (chosen + need.Length > whole) throw Unusable.TooShort(job.Target.Name, chosen < whole ? whole - chosen : TimeSpan.Zero, need.Length);
            return Around(chosen);
        }

        if (PiecePlaces.Of(whole, need, job.Order.Avoid, margin) is not { } place)
        {
            throw whole < need.Length
                ? Unusable.TooShort(job.Target.Name, whole, need.Length)
                : FetchRefusal.Of(job.Target, "has no place left that was not tried");
        }

        return Around(place);

        (TimeSpan From, TimeSpan Length) Around(TimeSpan wanted)
        {
            var from = wanted > margin ? wanted - margin : TimeSpan.Zero;
            return (from, wanted - from + need.Length + margin);
        }
    }

    private async Task<(string Path, TimeSpan Start)> CutAsync(PieceJob job, CutInput input, MediaReading reading, TimeSpan from, TimeSpan length, CancellationToken cancellationToken)
    {
        var withSound = job.Order.WithSound && reading.Sound.Length > 0;
        var path = PieceCache.PathOf(job.Key, job.Order.Folder, PieceContainer.Ending(reading, withSound));
        var start = TimeSpan.Zero;
        await PartFile.WriteAsync(path, async part =>
            start = await cutter.CutAsync(input, new(from, reading.Offset, length, withSound, part, options.Value.PieceDeadline + Later), job.Target, cancellationToken)
                ?? throw FetchRefusal.Of(job.Target, "has no pictures where they should be"));
        return (path, start < TimeSpan.Zero ? TimeSpan.Zero : start);
    }
}

/// <summary>A piece that is being made.</summary>
/// <param name="Order">What is wanted.</param>
/// <param name="Target">The video, for messages and connections.</param>
/// <param name="Budget">Pays for it.</param>
/// <param name="Key">Names it.</param>
internal sealed record PieceJob(PieceOrder Order, FetchTarget Target, FetchBudget Budget, Fingerprint Key);
