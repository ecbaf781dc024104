using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Newsreel.Providers.Tests.Footage.Fetching;

/// <summary>A host of media on this machine that answers as a test says, down to single bytes of the wire.</summary>
internal sealed class MediaHost : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Func<HostRequest, HostAnswer> answer;
    private readonly ConcurrentQueue<HostRequest> requests = new();
    private readonly ConcurrentBag<Task> work = [];
    private readonly Task accepting;
    private long sent;

    public MediaHost(Func<HostRequest, HostAnswer> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Root => new($"http://127.0.0.1:{Port}/");

    /// <summary>Bytes of bodies that went out.</summary>
    public long Sent => Interlocked.Read(ref sent);

    public IReadOnlyList<HostRequest> Requests => [.. requests];

    public Uri At(string path) => new(Root, path);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(work);
        listener.Dispose();
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) work.Add(ServeAsync(await listener.AcceptTcpClientAsync(ending.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task ServeAsync(TcpClient socket)
    {
        using var client = socket;
        try
        {
            await using var stream = client.GetStream();
            using var reader = new System.IO.StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            while (await ReadAsync(reader) is { } request)
            {
                requests.Enqueue(request);
                var reply = answer(request);
                var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {reply.Status} Whatever\r\n");
                foreach (var (name, value) in reply.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
                await stream.WriteAsync(Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), ending.Token);
                await reply.Body(new Counted(stream, count => Interlocked.Add(ref sent, count)), ending.Token);
                await stream.FlushAsync(ending.Token);
                if (reply.Closes) return;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
        }
    }

    private async Task<HostRequest?> ReadAsync(System.IO.StreamReader reader)
    {
        if (await reader.ReadLineAsync(ending.Token) is not { Length: > 0 } line) return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(ending.Token) is { Length: > 0 } header) headers[header.Split(':')[0]] = header[(header.IndexOf(':') + 1)..].Trim();
        return new(line.Split(' ')[0], line.Split(' ')[1], headers);
    }

    private sealed class Counted(Stream inner, Action<int> count) : HostBody
    {
        public override async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
        {
            await inner.WriteAsync(bytes, cancellationToken);
            count(bytes.Length);
        }
    }
}

internal abstract class HostBody
{
    public abstract Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);
}

internal sealed record HostRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The range that is asked for; null when none.</summary>
    public (long From, long To)? Range => Headers.TryGetValue("Range", out var range) && range["bytes=".Length..].Split('-') is var parts
        ? (long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1].Length > 0 ? long.Parse(parts[1], CultureInfo.InvariantCulture) : long.MaxValue - 1)
        : null;
}

internal sealed record HostAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, Func<HostBody, CancellationToken, Task> Body)
{
    /// <summary>Whether the connection ends with it.</summary>
    public bool Closes { get; init; }

    public static HostAnswer Plain(int status, params (string, string)[] headers) => new(status, [.. headers, ("Content-Length", "0")], (_, _) => Task.CompletedTask);

    public static HostAnswer Text(string text, string type = "text/html") => Whole(Encoding.UTF8.GetBytes(text), type);

    public static HostAnswer Whole(byte[] bytes, string type = "video/mp4") =>
        new(200, [("Content-Type", type), ("Content-Length", $"{bytes.Length}")], (body, token) => body.WriteAsync(bytes, token));

    /// <summary>What a good host answers to a request for a range.</summary>
    public static HostAnswer Part(HostRequest request, IContent content, long? length = null, string type = "video/mp4")
    {
        var whole = length ?? content.Length;
        if (request.Range is not var (from, to)) return new(200, [("Content-Type", type), ("Content-Length", $"{whole}")], (body, token) => content.CopyAsync(body, 0, content.Length, token));
        if (from >= content.Length) return Plain(416, ("Content-Range", $"bytes */{whole}"));
        var end = Math.Min(to + 1, content.Length);
        return new(
            206,
            [("Content-Type", type), ("Content-Length", $"{end - from}"), ("Content-Range", $"bytes {from}-{end - 1}/{whole}")],
            (body, token) => content.CopyAsync(body, from, end, token));
    }
}

/// <summary>Bytes that a host serves.</summary>
internal interface IContent
{
    long Length { get; }

    Task CopyAsync(HostBody body, long from, long end, CancellationToken cancellationToken);
}

/// <summary>Pieces of bytes with nothing but zeros between them, as large as one likes.</summary>
internal sealed class SparseContent(params (byte[]? Bytes, long Zeros)[] parts) : IContent
{
    private static readonly byte[] Nothing = new byte[64 << 10];

    public long Length { get; } = parts.Sum(part => part.Bytes?.Length ?? part.Zeros);

    public async Task CopyAsync(HostBody body, long from, long end, CancellationToken cancellationToken)
    {
        var start = 0L;
        foreach (var (bytes, zeros) in parts)
        {
            var length = bytes?.Length ?? zeros;
            for (var at = Math.Max(from, start); at < Math.Min(end, start + length);)
            {
                var count = (int)Math.Min(Math.Min(end, start + length) - at, Nothing.Length);
                await body.WriteAsync(bytes is null ? Nothing.AsMemory(0, count) : bytes.AsMemory((int)(at - start), count), cancellationToken);
                at += count;
            }

            start += length;
        }
    }
}
