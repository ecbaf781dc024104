using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Mcp.Serving;

namespace Newsreel.Providers.Footage.Mcp;

/// <summary>Serves one source over MCP on the standard streams, until standard input ends and what was asked before is answered.</summary>
public sealed class FootageServer
{
    private readonly IReadOnlyDictionary<string, IFootageArchive> _archives;
    private readonly Lazy<IFootageFetcher> _fetcher;
    private readonly Home _home;
    private readonly TimeProvider _clock;

    /// <param name="archives">All that can be served; asked directly, never over MCP.</param>
    /// <param name="fetcher">Fetches pieces.</param>
    /// <param name="home">Pieces are put below it when a client names no folder.</param>
    /// <param name="clock">Measures the limits of the tools.</param>
    internal FootageServer(IEnumerable<IFootageArchive> archives, Lazy<IFootageFetcher> fetcher, Home home, TimeProvider clock)
    {
        _archives = archives.ToDictionary(archive => archive.Profile.Name, StringComparer.OrdinalIgnoreCase);
        (_fetcher, _home, _clock) = (fetcher, home, clock);
    }

    /// <summary>Names of the sources that can be served.</summary>
    public IReadOnlyList<string> Names => [.. _archives.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Serves a source. Standard output carries the protocol and nothing else from here on; what the program prints goes to standard error.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="cancellationToken">Stops the server.</param>
    /// <exception cref="NewsreelException">There is no such source.</exception>
    public async Task ServeAsync(string name, CancellationToken cancellationToken)
    {
        var archive = Find(name);
        var log = TextWriter.Synchronized(Console.Error);
        Console.SetOut(log);
        await using var transport = new PatientTransport(Console.OpenStandardInput(), new BufferedStream(Console.OpenStandardOutput()), ServerName(archive), _clock);
        await ServeAsync(archive, transport, log, cancellationToken);
    }

    /// <summary>Serves an archive over any transport, until that ends.</summary>
    internal async Task ServeAsync(IFootageArchive archive, ITransport transport, TextWriter log, CancellationToken cancellationToken)
    {
        var surroundings = new ToolSurroundings(archive.Profile.Title, log, _clock);
        var options = new McpServerOptions
        {
            ServerInfo = new() { Name = ServerName(archive), Title = $"Newsreel: {archive.Profile.Title}", Version = OwnVersion.Text },
            ServerInstructions = $"Finds video of {archive.Profile.Title}: search first, then ask for details. Every answer says licence and credit; observe them.",
            ToolCollection = new ArchiveTools(archive, _fetcher, Path.Combine(_home.Root, "downloads"), surroundings).Collect(),
        };
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
    }

    private static string ServerName(IFootageArchive archive) => $"newsreel-{archive.Profile.Name}";

    private IFootageArchive Find(string name) => _archives.TryGetValue(name, out var archive)
        ? archive
        : throw NewsreelException.Usage($"There is no source '{name}' to serve.", $"Name one of {string.Join(", ", Names)}.");
}
