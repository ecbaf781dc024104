using Microsoft.Extensions.DependencyInjection;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Library;
using Newsreel.Providers.Footage.Mcp.Serving;

namespace Newsreel.Providers.Footage.Mcp;

internal static class McpRegistration
{
    /// <summary>Registers both sides of MCP: the server of one source, and the archives that films ask over it.</summary>
    public static IServiceCollection AddMcp(this IServiceCollection services) => services
        .AddSingleton(program => new FootageServer(
            [
                .. program.GetServices<IFootageArchive>(),
                new LibraryArchive(
                    ActivatorUtilities.CreateInstance<LibraryFootageSource>(program), program.GetRequiredService<Home>()),
            ],
            new Lazy<IFootageFetcher>(program.GetRequiredService<IFootageFetcher>),
            program.GetRequiredService<Home>(),
            program.GetRequiredService<TimeProvider>()));
}
