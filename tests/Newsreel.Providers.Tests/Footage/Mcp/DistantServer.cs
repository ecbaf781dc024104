using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>Somebody's server of the older revision that is reached by HTTP.</summary>
internal sealed class DistantServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _serving;

    public DistantServer()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/mcp/");
        }

        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true) await AnswerAsync(await _listener.GetContextAsync());
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    private static async Task AnswerAsync(HttpListenerContext call)
    {
        using var response = call.Response;
        // Otherwise a connection may be closed while the next call is sent over it.
        response.KeepAlive = false;
        if (call.Request.HttpMethod is not "POST")
        {
            response.StatusCode = 405;
            return;
        }

        using var request = await JsonDocument.ParseAsync(call.Request.InputStream);
        if (!request.RootElement.TryGetProperty("id", out var id))
        {
            response.StatusCode = 202;
            return;
        }

        var answer = request.RootElement.GetProperty("method").GetString() switch
        {
            "initialize" => """ "result":{"protocolVersion":"2025-06-18","capabilities":{"tools":{}},"serverInfo":{"name":"distant","version":"1"}}""",
            "tools/list" => """ "result":{"tools":[{"name":"search_videos","inputSchema":{"type":"object"}}]}""",
            "tools/call" => """ "result":{"content":[],"structuredContent":{"videos":[{"id":"far"}]}}""",
            _ => """ "error":{"code":-32601,"message":"no such method"}""",
        };
        response.ContentType = "application/json";
        var body = Encoding.UTF8.GetBytes("{\"jsonrpc\":\"2.0\",\"id\":" + id.GetRawText() + "," + answer + "}");
        response.ContentLength64 = body.Length;
        await response.OutputStream.WriteAsync(body);
    }
}
