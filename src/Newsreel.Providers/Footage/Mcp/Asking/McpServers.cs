using ModelContextProtocol.Client;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>The servers that films ask: what is configured, and one warm connection to each that was asked. Disposed with the program.</summary>
internal sealed class McpServers(Home home, OwnProgram program, IHttpClientFactory http, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>Name of the client that reaches servers by HTTP.</summary>
    public const string HttpClientName = "mcp";

    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(3);

    private readonly Lock key = new();
    private readonly Dictionary<string, (McpArchive Archive, McpConnection Connection)> open = new(StringComparer.Ordinal);

    /// <summary>What <c>mcp_servers.json</c> under home says now.</summary>
    /// <exception cref="NewsreelException">The file is broken: a wrong request.</exception>
    public IReadOnlyList<McpServerEntry> Entries() => McpServersFile.Load(Path.Combine(home.Root, McpServersFile.Name), BuiltInServers.Names);

    /// <summary>The archive behind an entry; the same one each time.</summary>
    public IFootageArchive Archive(McpServerEntry entry, ArchiveProfile profile)
    {
        lock (key)
        {
            if (open.TryGetValue(entry.Name, out var known)) return known.Archive;
            var connection = new McpConnection(profile.Title, () => Transport(entry), clock) { Secrets = [.. entry.Environment.Values] };
            var archive = new McpArchive(profile, connection) { IsHere = entry.Address is not { IsLoopback: false } };
            open[entry.Name] = (archive, connection);
            return archive;
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<McpConnection> connections;
        lock (key)
        {
            connections = [.. open.Values.Select(known => known.Connection)];
            open.Clear();
        }

        await Task.WhenAll(connections.Select(connection => connection.DisposeAsync().AsTask()));
    }

    private IClientTransport Transport(McpServerEntry entry) => entry.Address is { } address
        ? new HttpClientTransport(
            new() { Name = entry.Name, Endpoint = address, TransportMode = HttpTransportMode.StreamableHttp, EnableStandaloneGetStream = false }, http.CreateClient(HttpClientName), ownsHttpClient: true)
        : new StdioClientTransport(new()
        {
            Name = entry.Name,
            Command = entry.IsOwn ? program.Command : entry.Command,
            Arguments = [.. entry.IsOwn ? program.Arguments(home.Root, entry.Name) : entry.Arguments],
            WorkingDirectory = home.Root,
            InheritEnvironmentVariables = false,
            EnvironmentVariables = ServerEnvironment.For(entry, ServerEnvironment.OfThisProgram()),
            ShutdownTimeout = ClosingTime,
        });
}
