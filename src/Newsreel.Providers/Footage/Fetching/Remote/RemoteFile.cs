using System.Net;
using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Fetching.Remote;

/// <summary>
/// A file at a host, read in parts. What came once is kept, so nothing is fetched twice as long as it lives. Reading may go on from
/// several threads; the host is asked by one at a time.
/// </summary>
/// <param name="requests">Asks the host.</param>
/// <param name="target">The video, for messages.</param>
/// <param name="address">Where it lies.</param>
/// <param name="store">Where its parts are kept; belongs to this file.</param>
internal sealed class RemoteFile(RangeRequests requests, FetchTarget target, Uri address, ByteStore store) : IDisposable
{
    /// <summary>A file that is only given out whole is taken up to this size.</summary>
    public const long MostWhole = 15_000_000;

    private const long FirstWindow = 128 << 10;
    private const long LastWindow = 1 << 20;
    private const int MostBreaks = 4;
    private const int Chunk = 64 << 10;
    private const int Sniffed = 1024;

    private readonly SemaphoreSlim turn = new(1, 1);
    private Uri? moved;
    private long total = -1;
    private long next;
    private long window;

    /// <summary>Its size. Known once it was opened.</summary>
    public long Length => total;

    /// <summary>Asks for the first bytes: learns whether it is there, how large it is, and whether it can be a recording.</summary>
    /// <param name="budget">Pays for it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The first bytes.</returns>
    /// <exception cref="NewsreelException">It cannot be had, or not in parts, or is a page or a text.</exception>
    public async Task<ReadOnlyMemory<byte>> OpenAsync(FetchBudget budget, CancellationToken cancellationToken)
    {
        var start = new byte[Sniffed];
        var read = await ReadAsync(0, start, budget, cancellationToken);
        if (read == 0) throw FetchRefusal.Of(target, "is empty");
        return TextSniff.IsText(start.AsSpan(0, read)) ? throw FetchRefusal.Of(target, "is a page or a text and no recording") : start.AsMemory(0, read);
    }

    /// <summary>Reads what is there, and fetches what is not.</summary>
    /// <returns>How many bytes, at least one; zero at the end of the file.</returns>
    /// <exception cref="NewsreelException">The host fails or lies, or the budget is used up.</exception>
    public async ValueTask<int> ReadAsync(long position, Memory<byte> into, FetchBudget budget, CancellationToken cancellationToken)
    {
        for (var breaks = 0; total < 0 || position < total; breaks++)
        {
            var held = store.Held(position);
            if (held > 0) return await store.ReadAsync(position, into[..(int)Math.Min(into.Length, held)], cancellationToken);
            if (breaks == MostBreaks) throw ArchiveFailure.Of(ArchiveFailure.Down, target.Archive, $"breaks off again and again at {Answering.Host}", "Try again later.");
            await turn.WaitAsync(cancellationToken);
            try
            {
                if (store.Held(position) == 0) await FetchAsync(position, budget, cancellationToken);
            }
            finally
            {
                turn.Release();
            }
        }

        return 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        store.Dispose();
        turn.Dispose();
    }

    private Uri Answering => moved ?? address;

    private async Task FetchAsync(long position, FetchBudget budget, CancellationToken cancellationToken)
    {
        // Who reads on gets more at a time, so that the way to the host is waited for less often.
        window = position == next && position > 0 ? Math.Min(window * 2, LastWindow) : FirstWindow;
        var count = Math.Min(Math.Min(window, store.Missing(position)), budget.Left());
        if (total >= 0) count = Math.Min(count, total - position);
        using var answer = await AskAsync((position, position + count - 1), cancellationToken);
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            await TakeWholeAsync(answer, body, budget, cancellationToken);
            return;
        }

        count = Math.Min(count, Promised(answer, position));
        next = await CopyAsync(body, position, position + count, budget, cancellationToken);
    }

    // The address that answered is asked from then on; when it does not answer any more, the first one is asked again.
    private async Task<HttpResponseMessage> AskAsync((long From, long To) range, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await requests.AskAsync(target, Answering, range, cancellationToken);
        }
        catch (NewsreelException gone) when (gone.Code is Unusable.Code && moved is not null)
        {
            moved = null;
            answer = await requests.AskAsync(target, address, range, cancellationToken);
        }

        if (answer.RequestMessage?.RequestUri is { } place && place != address) moved = place;
        return answer;
    }

    private long Promised(HttpResponseMessage answer, long position)
    {
        if (answer.Content.Headers.ContentRange is not { HasRange: true, HasLength: true, From: { } from, To: { } to, Length: { } length } || from != position || to >= length)
            throw FetchRefusal.Of(target, "is served in parts that were not asked for");
        if (total >= 0 && total != length) throw FetchRefusal.Of(target, "changes its length while it is read");
        total = length;
        return to - from + 1;
    }

    private async Task TakeWholeAsync(HttpResponseMessage answer, Stream body, FetchBudget budget, CancellationToken cancellationToken)
    {
        var length = answer.Content.Headers.ContentLength;
        var most = Math.Min(MostWhole, budget.Left());
        if (total >= 0) throw FetchRefusal.Of(target, "is not served in parts any more");
        if (length > most) throw FetchRefusal.Of(target, FormattableString.Invariant($"is only given out whole, all {length / 1e6:0.#} MB of it"));
        var end = await CopyAsync(body, 0, length ?? most + 1, budget, cancellationToken);
        if (length is null && end > most) throw FetchRefusal.Of(target, "is only given out whole and does not end");
        if (end < length) throw ArchiveFailure.Of(ArchiveFailure.Down, target.Archive, $"broke off the answer of {Answering.Host}", "Try again later.");
        total = end;
    }

    private async Task<long> CopyAsync(Stream body, long from, long end, FetchBudget budget, CancellationToken cancellationToken)
    {
        var buffer = new byte[Chunk];
        while (from < end)
        {
            var read = await requests.ReadAsync(body, buffer.AsMemory(0, (int)Math.Min(buffer.Length, end - from)), budget, cancellationToken);
            if (read == 0) break;
            await store.WriteAsync(from, buffer.AsMemory(0, read), cancellationToken);
            from += read;
        }

        return from;
    }
}
