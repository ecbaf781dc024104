using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Commons;

internal static class CommonsRegistration
{
    /// <summary>Registers Wikimedia Commons and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddCommons(this IServiceCollection services)
    {
        services.AddOptions<CommonsOptions>().BindConfiguration("Footage:Commons").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<IFootageArchive, CommonsArchive>();
    }
}
