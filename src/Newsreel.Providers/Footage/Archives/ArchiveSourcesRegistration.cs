using Microsoft.Extensions.DependencyInjection;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives;

internal static class ArchiveSourcesRegistration
{
    /// <summary>Registers the archives, which are registered by themselves, as sources of footage, and the settings of all footage.</summary>
    public static IServiceCollection AddArchiveSources(this IServiceCollection services)
    {
        services.AddOptions<FootageSettings>().BindConfiguration("Footage");
        return services.AddSingleton<IFootageSources, ArchiveSources>();
    }
}
