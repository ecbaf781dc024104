using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Newsreel.Providers.Footage.Http;

internal static class ArchiveHttpRegistration
{
    /// <summary>Registers the way of archives to their services; doing so again changes nothing.</summary>
    public static IServiceCollection AddArchiveHttp(this IServiceCollection services)
    {
        // The logs of a client name every address that it calls, and addresses hold keys.
        services.AddHttpClient().ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        services.AddOptions<CallOptions>().BindConfiguration("Footage").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HttpClientFactoryOptions>, ArchiveClients>());
        services.TryAddSingleton<IArchiveHttpFactory, ArchiveHttpFactory>();
        return services;
    }
}
