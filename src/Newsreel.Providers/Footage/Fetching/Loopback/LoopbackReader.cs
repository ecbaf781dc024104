using System.Net;
using System.Net.Sockets;
using System.Text;
using Newsreel.Common;
using Newsreel.Providers.Footage.Fetching.Remote;

namespace Newsreel.Providers.Footage.Fetching.Loopback;

/// <summary>
/// Lets a media program on this machine read one remote file, under a name that nobody can guess, for as long as it lives. The program
/// never gets to know a foreign address.
/// </summary>
internal sealed class LoopbackReader : IAsyncDisposable
{
    private const int Chunk = 16 << 10;
    private const int LongestHead = 8 << 10;
    private static readonly TimeSpan HeadDeadline = TimeSpan.FromSeconds(5);

    private readonly RemoteFile file;
    private readonly FetchBudget budget;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending;
    private readonly CancellationTokenSource failed = new();
    private readonly string path = $"/{Guid.NewGuid():N}";
    private readonly List<Task> answers = [];
    private readonly Task accepting;
    private NewsreelException? failure;

    /// <summary>Begins to listen.</summary>
    /// <param name="file">What is read.</param>
    /// <param name="budget">Pays for what has to be fetched.</param>
    /// <param name="cancellationToken">Ends everything.</param>
    public LoopbackReader(RemoteFile file, FetchBudget budget, CancellationToken cancellationToken)
    {
        (this.file, this.budget) = (file, budget);
        ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        listener.Server.SendBufferSize = Chunk;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where the file is read.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}");

    /// <summary>Cancelled when the file fails: what the program makes of it is of no use then.</summary>
    public CancellationToken Failed => failed.Token;

    /// <summary>Why the file failed; null as long as it did not.</summary>
    public NewsreelException? Failure => failure;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(answers);
        listener.Dispose();
        ending.Dispose();
        failed.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync(ending.Token);
                answers.RemoveAll(answer => answer.IsCompleted);
                answers.Add(AnswerAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The piece is done.
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        using var client = socket;
        client.SendBufferSize = Chunk;
        client.NoDelay = true;
        try
        {
            if (await HeadAsync(client) is not { } request) return;
            await AnswerAsync(client, request);
            client.Shutdown(SocketShutdown.Send);
        }
        catch (NewsreelException cause)
        {
            Interlocked.CompareExchange(ref failure, cause, null);
            await failed.CancelAsync();
        }
        catch (IOException cause)
        {
            Interlocked.CompareExchange(ref failure, Media.FileFailure.Describe(cause), null);
            await failed.CancelAsync();
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The program reads elsewhere now, or has enough.
        }
    }

    private async Task<LoopbackRequest?> HeadAsync(Socket client)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        deadline.CancelAfter(HeadDeadline);
        var head = new byte[LongestHead];
        var length = 0;
        while (length < head.Length && head.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0)
        {
            var read = await client.ReceiveAsync(head.AsMemory(length), SocketFlags.None, deadline.Token);
            if (read == 0) return null;
            length += read;
        }

        return LoopbackRequest.Parse(Encoding.Latin1.GetString(head, 0, length));
    }

    private async Task AnswerAsync(Socket client, LoopbackRequest request)
    {
        var isKnown = string.Equals(request.Path, path, StringComparison.Ordinal);
        if (!isKnown || request.Method is not ("GET" or "HEAD"))
        {
            await SendAsync(client, isKnown ? "405 Method Not Allowed" : "404 Not Found", "Content-Length: 0");
            return;
        }

        if (request.Of(file.Length) is not var (start, end))
        {
            await SendAsync(client, "416 Range Not Satisfiable", FormattableString.Invariant($"Content-Length: 0\r\nContent-Range: bytes */{file.Length}"));
            return;
        }

        var type = FormattableString.Invariant($"Content-Type: application/octet-stream\r\nAccept-Ranges: bytes\r\nContent-Length: {end - start}");
        await (request.From is null
            ? SendAsync(client, "200 OK", type)
            : SendAsync(client, "206 Partial Content", FormattableString.Invariant($"{type}\r\nContent-Range: bytes {start}-{end - 1}/{file.Length}")));
        if (request.Method is "GET") await CopyAsync(client, start, end);
    }

    private async Task CopyAsync(Socket client, long position, long end)
    {
        var buffer = new byte[Chunk];
        while (position < end)
        {
            var read = await file.ReadAsync(position, buffer.AsMemory(0, (int)Math.Min(buffer.Length, end - position)), budget, ending.Token);
            if (read == 0) return;
            await SendAllAsync(client, buffer.AsMemory(0, read));
            position += read;
        }
    }

    private Task SendAsync(Socket client, string status, string headers) =>
        SendAllAsync(client, Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\nConnection: close\r\n\r\n"));

    private async Task SendAllAsync(Socket client, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await client.SendAsync(bytes, SocketFlags.None, ending.Token)..];
    }
}
