using Microsoft.Extensions.DependencyInjection;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Library;
using Newsreel.Providers.Footage.Mcp.Asking;
using Newsreel.Providers.Footage.Mcp.Serving;

namespace Newsreel.Providers.Footage.Mcp;

internal static class McpRegistration
{
    /// <summary>Registers both sides of MCP: the server of one source, and the archives that films ask over it.</summary>
    public static IServiceCollection AddMcp(this IServiceCollection services)
    {
        // Every call has its own deadline, and a server cannot send calls elsewhere.
        services.AddHttpClient(McpServers.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        return services
            .AddSingleton(OwnProgram.Running())
            .AddSingleton<McpServers>()
            .AddSingleton<ArchiveCatalogue>()
            .AddSingleton(Server);
    }

    private static FootageServer Server(IServiceProvider program) => new(
        [
            .. program.GetServices<IFootageArchive>(),
            new LibraryArchive(ActivatorUtilities.CreateInstance<LibraryFootageSource>(program), program.GetRequiredService<Home>()),
        ],
        new(program.GetRequiredService<IFootageFetcher>),
        program.GetRequiredService<Home>(),
        program.GetRequiredService<TimeProvider>());
}
