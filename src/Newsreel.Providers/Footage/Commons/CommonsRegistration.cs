using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Commons;

internal static class CommonsRegistration
{
    /// <summary>Registers Wikimedia Commons and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddCommons(this IServiceCollection services)
    {
        services.AddOptions<CommonsOptions>().BindConfiguration("Footage:Commons").ValidateDataAnnotations().ValidateOnStart();
        return services.AddArchiveHttp().AddSingleton<IFootageArchive, CommonsArchive>();
    }
}
