using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Newsreel.Providers.Tests.Footage.Http;

/// <summary>A server on 127.0.0.1 that answers with exactly the bytes it is told to, one connection for each call.</summary>
internal sealed class PlainServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Func<PlainCall, Task<byte[]?>> answer;
    private readonly Lock gate = new();
    private readonly List<PlainCall> calls = [];

    /// <param name="answer">Makes the answer; null closes the connection without one.</param>
    public PlainServer(Func<PlainCall, byte[]?> answer)
        : this(call => Task.FromResult(answer(call)))
    {
    }

    /// <param name="answer">Makes the answer, in its own time.</param>
    public PlainServer(Func<PlainCall, Task<byte[]?>> answer)
    {
        this.answer = answer;
        listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        _ = ListenAsync();
    }

    public Uri Address { get; }

    /// <summary>Ends with the server.</summary>
    public CancellationToken Ended => ended.Token;

    public IReadOnlyList<PlainCall> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    /// <summary>An answer with a text in it.</summary>
    public static byte[] Text(string body, int status = 200, string headers = "") => Bytes(Encoding.UTF8.GetBytes(body), status, headers);

    /// <summary>An answer with bytes in it.</summary>
    public static byte[] Bytes(byte[] body, int status = 200, string headers = "") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nConnection: close\r\nContent-Length: {body.Length}\r\n{headers}\r\n"), .. body];

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task ListenAsync()
    {
        var token = ended.Token;
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(token), token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken token)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var buffer = new byte[4096];
                while (!head.ToString().Contains("\r\n\r\n") && await stream.ReadAsync(buffer, token) is var read and > 0)
                    head.Append(Encoding.ASCII.GetString(buffer, 0, read));
                var lines = head.ToString().Split("\r\n");
                var call = new PlainCall(lines[0].Split(' ')[0], lines[0].Split(' ')[1], lines[1..], TimeProvider.System.GetTimestamp());
                lock (gate) calls.Add(call);
                if (await answer(call) is { } bytes) await stream.WriteAsync(bytes, token);
            }
            catch (Exception failure) when (failure is OperationCanceledException or IOException)
            {
                // The caller has gone, or the test is over.
            }
        }
    }
}

/// <summary>A call that was received.</summary>
internal sealed record PlainCall(string Method, string Path, IReadOnlyList<string> Headers, long At)
{
    /// <summary>The value of a header; empty when it was not sent.</summary>
    public string Header(string name) =>
        Headers.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) is { } line ? line[(name.Length + 1)..].Trim() : "";
}
