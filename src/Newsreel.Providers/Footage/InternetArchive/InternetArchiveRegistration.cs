using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.InternetArchive;

internal static class InternetArchiveRegistration
{
    /// <summary>Registers the Internet Archive and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddInternetArchive(this IServiceCollection services)
    {
        services.AddOptions<InternetArchiveOptions>().BindConfiguration("Footage:InternetArchive").ValidateDataAnnotations().ValidateOnStart();
        return services.AddArchiveHttp().AddSingleton<IFootageArchive, InternetArchiveArchive>();
    }
}
