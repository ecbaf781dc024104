using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Mcp;
using Newsreel.Providers.Footage.Mcp.Serving;

namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>An archive served over two pipes, spoken to in raw lines or by a client.</summary>
internal sealed class ServedArchive : IAsyncDisposable
{
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new();
    private readonly PatientTransport _transport;
    private readonly Task _serving;
    private readonly StreamReader _answers;
    private readonly StringWriter _log = new();

    public ServedArchive(IFootageArchive archive, IFootageFetcher? fetcher = null, TimeProvider? clock = null, string home = "/nowhere")
    {
        _transport = new(_toServer.Reader.AsStream(), _toClient.Writer.AsStream(), "test", clock ?? TimeProvider.System);
        var server = new FootageServer([archive], new(() => fetcher ?? new ScriptedFetcher()), new Home(home), clock ?? TimeProvider.System);
        _serving = server.ServeAsync(archive, _transport, TextWriter.Synchronized(_log), CancellationToken.None);
        _answers = new(_toClient.Reader.AsStream(), Encoding.UTF8);
    }

    /// <summary>What the server noted.</summary>
    public string Log => _log.ToString();

    /// <summary>A way to the server for one client.</summary>
    public IClientTransport Transport() => new StreamClientTransport(_toServer.Writer.AsStream(), _toClient.Reader.AsStream());

    public async Task SendAsync(string line) => await _toServer.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), TestContext.Current.CancellationToken);

    /// <summary>The next message of the server.</summary>
    public async Task<JsonElement> ReadAsync()
    {
        var line = await _answers.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(line!);
        Assert.Equal("2.0", document.RootElement.GetProperty("jsonrpc").GetString());
        return document.RootElement.Clone();
    }

    /// <summary>Calls a tool as the newest revision does and gives its result.</summary>
    public async Task<JsonElement> CallAsync(string tool, string arguments)
    {
        await SendAsync(Call(tool, arguments));
        return (await ReadAsync()).GetProperty("result");
    }

    /// <summary>A request of the revision 2026-07-28.</summary>
    public static string Modern(string method) => Request(method, "", "");

    /// <summary>A call of a tool in the same revision.</summary>
    public static string Call(string tool, string arguments, string? progress = null) =>
        Request("tools/call", $"\"name\":\"{tool}\",\"arguments\":{arguments},", progress is null ? "" : $"\"progressToken\":\"{progress}\",");

    private static string Request(string method, string parameters, string meta) =>
        "{\"jsonrpc\":\"2.0\",\"id\":\"m\",\"method\":\"" + method + "\",\"params\":{" + parameters + "\"_meta\":{" + meta
        + """ "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"}}}}""";

    /// <summary>Sends what need not be a whole line, and ends the input at once.</summary>
    public async Task SendLastAsync(string text)
    {
        await _toServer.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        await _toServer.Writer.CompleteAsync();
    }

    /// <summary>Ends the input and waits for the end of the server.</summary>
    public async Task EndAsync()
    {
        await _toServer.Writer.CompleteAsync();
        await _serving.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await _transport.DisposeAsync();
        _answers.Dispose();
    }
}
