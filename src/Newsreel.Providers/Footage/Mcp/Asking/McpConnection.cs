using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>
/// The way to one server: started with the first call, kept warm, started again when it has died, but not for ever; closed with the
/// program (its input ends, then it is waited for, then it is killed). Every call has a deadline of its own, as a server need not hear
/// of a cancellation; a server that did not answer in time is given up and started anew for the next call. Safe for several threads.
/// </summary>
/// <param name="title">Name of the source, for people.</param>
/// <param name="transport">Makes a new way to the server.</param>
/// <param name="clock">Measures deadlines.</param>
internal sealed class McpConnection(string title, Func<IClientTransport> transport, TimeProvider clock) : IAsyncDisposable
{
    private const int MostStarts = 3;
    private static readonly TimeSpan StartsCount = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StartingTime = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim gate = new(1);
    private readonly Queue<long> starts = [];
    private Session? session;
    private bool isClosed;

    /// <summary>What the server was told and nobody may read in a message, although it may repeat it. Default: nothing.</summary>
    public IReadOnlyCollection<string> Secrets { get; init; } = [];

    /// <summary>The names of the server's tools.</summary>
    /// <exception cref="NewsreelException">As <see cref="CallAsync"/>.</exception>
    public async Task<IReadOnlySet<string>> ToolsAsync(CancellationToken cancellationToken) => (await OpenAsync(cancellationToken)).Tools;

    /// <summary>Calls a tool. When the server dies meanwhile, it is started again and asked once more.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="deadline">How long the answer may take; starting the server has a time of its own.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>What the tool answered, also when that is a failure of the tool.</returns>
    /// <exception cref="NewsreelException">There is no answer: codes of <see cref="ArchiveFailure"/>.</exception>
    public async Task<CallToolResult> CallAsync(string tool, IDictionary<string, System.Text.Json.JsonElement> arguments, TimeSpan deadline, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            var open = await OpenAsync(cancellationToken);
            using var time = new CancellationTokenSource(deadline, clock);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
            try
            {
                return await open.Client.CallToolAsync(new CallToolRequestParams { Name = tool, Arguments = arguments }, limit.Token).AsTask().WaitAsync(limit.Token);
            }
            catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                await CloseAsync(open);
                throw ArchiveFailure.Of(ArchiveFailure.Down, title, $"did not answer {tool} within {deadline.TotalSeconds:0} s", "Try again later, or switch the source off.");
            }
            catch (McpException refusal)
            {
                throw ArchiveFailure.Of(ArchiveFailure.Answer, title, $"refused {tool}: {Quotation.Of(refusal.Message, Secrets)}", "Check the server in mcp_servers.json.", refusal);
            }
            catch (System.Text.Json.JsonException broken)
            {
                throw ArchiveFailure.Of(ArchiveFailure.Answer, title, $"answered {tool} with something that is no result", "Check the server in mcp_servers.json.", broken);
            }
            // Who closes a server ends the calls of all others to it; to them that is a death too.
            catch (Exception death) when (death is not OperationCanceledException || !limit.IsCancellationRequested)
            {
                var last = await LastWordsAsync(open);
                await CloseAsync(open);
                if (!isFirst) throw ArchiveFailure.Of(ArchiveFailure.Down, title, $"ended while it was asked{last}", "Try again later, or check the server.", death);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            isClosed = true;
            if (session is { } open) await open.Client.DisposeAsync();
            session = null;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Session> OpenAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (session is { Client.Completion.IsCompleted: false } open) return open;
            if (session is { } dead) await dead.Client.DisposeAsync();
            session = null;
            return session = await StartAsync(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Session> StartAsync(CancellationToken cancellationToken)
    {
        while (starts.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > StartsCount) starts.Dequeue();
        if (starts.Count >= MostStarts)
            throw ArchiveFailure.Of(ArchiveFailure.Down, title, $"was started {MostStarts} times and did not last", "Check the server, or switch the source off.");
        starts.Enqueue(clock.GetTimestamp());
        using var time = new CancellationTokenSource(StartingTime, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        McpClient? client = null;
        try
        {
            var options = new McpClientOptions { ClientInfo = new() { Name = "newsreel", Version = OwnVersion.Text }, InitializationTimeout = StartingTime };
            client = await McpClient.CreateAsync(transport(), options, cancellationToken: limit.Token);
            var tools = await client.ListToolsAsync(cancellationToken: limit.Token);
            return new(client, tools.Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal));
        }
        catch (Exception failure)
        {
            if (client is not null) await client.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            var reason = time.IsCancellationRequested ? $"was not ready within {StartingTime.TotalSeconds:0} s" : $"cannot be started or reached: {Quotation.Of(failure.Message, Secrets)}";
            throw ArchiveFailure.Of(ArchiveFailure.Unreachable, title, reason, "Check the server in mcp_servers.json, or switch the source off.", failure);
        }
    }

    private async Task CloseAsync(Session dead)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            if (session == dead) session = null;
            await dead.Client.DisposeAsync();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The last line that a dead server wrote to standard error; its end may be noticed a little after that of its output.</summary>
    private async Task<string> LastWordsAsync(Session dead)
    {
        var completion = dead.Client.Completion;
        await Task.WhenAny(completion, Task.Delay(EndingTime, clock, CancellationToken.None));
        return completion.IsCompleted && await completion is StdioClientCompletionDetails { StandardErrorTail: { Count: > 0 } lines } ? $": {Quotation.Of(lines[^1], Secrets)}" : "";
    }

    private sealed record Session(McpClient Client, IReadOnlySet<string> Tools);
}
