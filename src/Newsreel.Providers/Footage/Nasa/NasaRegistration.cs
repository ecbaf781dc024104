using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Nasa;

internal static class NasaRegistration
{
    /// <summary>Registers the archive and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddNasa(this IServiceCollection services)
    {
        services.AddOptions<NasaOptions>().BindConfiguration("Footage:Nasa").ValidateDataAnnotations().ValidateOnStart();
        return services.AddArchiveHttp().AddSingleton<IFootageArchive, NasaArchive>();
    }
}
