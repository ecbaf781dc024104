using Microsoft.Extensions.DependencyInjection;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Mcp.Asking;

namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>Somebody's server of the older revision, a shell script, configured under a home of its own as the source <c>outside</c>.</summary>
internal sealed class OutsideServer : IAsyncDisposable
{
    private readonly TempFolder _home = new();
    private readonly ServiceProvider _program = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private readonly McpServers _servers;

    /// <param name="onCall">Shell words that are run for a call of a tool; <c>$line</c> is the request, <c>say JSON</c> answers it.</param>
    /// <param name="tools">Names of its tools.</param>
    /// <param name="first">Shell words that are run before anything else.</param>
    /// <param name="clock">Measures deadlines.</param>
    public OutsideServer(string onCall, string tools = "search_videos get_video_details", string first = "", TimeProvider? clock = null)
    {
        var list = string.Join(',', tools.Split(' ').Select(name => $$$"""{"name":"{{{name}}}","inputSchema":{"type":"object"} }"""));
        File.WriteAllText(Script, $$"""
            cd '{{_home.Root}}'
            echo $$ >> starts
            env > environment
            {{first}}
            say() { printf '{"jsonrpc":"2.0","id":%s,"result":%s}\n' "$id" "$1"; }
            text() { say '{"content":[{"type":"text","text":"'"$1"'"}]}'; }
            while read -r line; do
              id=$(printf '%s' "$line" | sed -n 's/.*"id":\([^,}]*\).*/\1/p')
              case "$line" in
                *'"method":"server/discover"'*) printf '{"jsonrpc":"2.0","id":%s,"error":{"code":-32601,"message":"no such method"} }\n' "$id" ;;
                *'"method":"initialize"'*) say '{"protocolVersion":"2025-06-18","capabilities":{"tools":{} },"serverInfo":{"name":"outside","version":"1"} }' ;;
                *'"method":"tools/list"'*) say '{"tools":[{{list}}] }' ;;
                *'"method":"tools/call"'*) {{onCall}} ;;
              esac
            done
            """);
        Configure($$"""{ "mcpServers": { "outside": { "command": "sh", "args": ["{{Script}}"], "env": { "OUTSIDE_KEY": "its-own" } } } }""");
        _servers = new(new Home(_home.Root), new OwnProgram("false", []), _program.GetRequiredService<IHttpClientFactory>(), clock ?? TimeProvider.System);
    }

    /// <summary>The source as films ask it.</summary>
    public IDownloadingArchive Archive => (IDownloadingArchive)Assert.Single(new ArchiveCatalogue([], _servers).ForFilms());

    /// <summary>Ids of the processes that it was started as.</summary>
    public IReadOnlyList<int> Starts => [.. File.ReadAllLines(_home.File("starts")).Select(int.Parse)];

    /// <summary>The names and values it was started with.</summary>
    public string Environment => File.ReadAllText(_home.File("environment"));

    private string Script => _home.File("server.sh");

    /// <summary>A path below its home.</summary>
    public string At(string name) => _home.File(name);

    /// <summary>Writes its configuration.</summary>
    public void Configure(string json) => File.WriteAllText(_home.File(McpServersFile.Name), json);

    /// <summary>Closes the connection as the end of the program does.</summary>
    public ValueTask CloseAsync() => _servers.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _program.DisposeAsync();
        _home.Dispose();
    }
}
