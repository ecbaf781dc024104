using Microsoft.Extensions.DependencyInjection;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Mcp.Asking;

namespace Newsreel.Providers.Tests.Footage.Mcp;

public sealed class ArchiveCatalogueTests : IAsyncDisposable
{
    private readonly TempFolder home = new();
    private readonly ServiceProvider program = new ServiceCollection().AddHttpClient().BuildServiceProvider();
    private readonly IFootageArchive[] direct = [Archive("dvids"), Archive("nasa"), Archive("pexels")];
    private readonly McpServers servers;
    private readonly ArchiveCatalogue catalogue;

    public ArchiveCatalogueTests()
    {
        servers = new(new Home(home.Root), new OwnProgram("false", []), program.GetRequiredService<IHttpClientFactory>(), TimeProvider.System);
        catalogue = new(direct, servers);
    }

    [Fact]
    public void Without_a_file_dvids_and_nasa_are_asked_over_MCP_and_the_others_directly()
    {
        var films = catalogue.ForFilms();
        Assert.Equal(["dvids", "nasa", "pexels"], films.Select(archive => archive.Profile.Name));
        Assert.IsType<McpArchive>(films[0]);
        Assert.Equal(direct[1].Profile, Assert.IsType<McpArchive>(films[1]).Profile);
        Assert.Same(direct[2], films[2]);
        Assert.Same(films[0], catalogue.ForFilms()[0]);
        Assert.Same(direct[0], catalogue.Direct("dvids"));
        Assert.Null(catalogue.Direct("dvid"));
    }

    [Fact]
    public void The_file_switches_off_replaces_adds_and_orders()
    {
        Configure("""{ "mcpServers": { "nasa": { "enabled": false }, "pexels": { "command": "x" }, "mine": { "url": "http://127.0.0.1:1/mcp", "priority": 1 }, "off": { "command": "x", "enabled": false } } }""");
        var films = catalogue.ForFilms();
        Assert.Equal(["mine", "dvids", "pexels"], films.Where(archive => archive.Profile.Off.Length == 0).Select(archive => archive.Profile.Name));
        Assert.IsType<McpArchive>(films[0]);
        // What is switched off is still known, and says why it is not asked.
        var off = films.Where(archive => archive.Profile.Off.Length > 0).ToList();
        Assert.Equal(["nasa", "off"], off.Select(archive => archive.Profile.Name).Order(StringComparer.Ordinal));
        Assert.All(off, archive => Assert.Contains("mcp_servers.json", archive.Profile.Off, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_with_an_address_is_asked_by_HTTP_in_this_network_too()
    {
        await using var distant = new DistantServer();
        Configure("{ \"mcpServers\": { \"far\": { \"url\": \"" + distant.Address + "\", \"priority\": 1 } } }");
        var found = await catalogue.ForFilms()[0].SearchAsync(new("anything", 5), TestContext.Current.CancellationToken);
        Assert.Equal(("far", "far"), (found[0].Candidate.Source, found[0].Candidate.Id));
    }

    [Fact]
    public void A_broken_file_is_a_wrong_request()
    {
        Configure("{ \"mcpServers\": ");
        Assert.Equal(FailureKind.Usage, Assert.Throws<NewsreelException>(catalogue.ForFilms).Kind);
    }

    public async ValueTask DisposeAsync()
    {
        await servers.DisposeAsync();
        await program.DisposeAsync();
        home.Dispose();
    }

    private static ScriptedArchive Archive(string name) => new() { Profile = new(name, name.ToUpperInvariant(), 4, 10, TimeSpan.Zero) };

    private void Configure(string json) => File.WriteAllText(home.File(McpServersFile.Name), json);
}
