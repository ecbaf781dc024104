using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Svs;

internal static class SvsRegistration
{
    /// <summary>Registers the archive and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddSvs(this IServiceCollection services)
    {
        services.AddOptions<SvsOptions>().BindConfiguration("Footage:Svs").ValidateDataAnnotations().ValidateOnStart();
        return services.AddArchiveHttp().AddSingleton<IFootageArchive, SvsArchive>();
    }
}
