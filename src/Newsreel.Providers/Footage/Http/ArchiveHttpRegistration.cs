using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Newsreel.Providers.Footage.Http;

internal static class ArchiveHttpRegistration
{
    /// <summary>Registers the way of archives to their services; doing so again changes nothing.</summary>
    public static IServiceCollection AddArchiveHttp(this IServiceCollection services)
    {
        services.AddOptions<CallOptions>().BindConfiguration("Footage").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<GuardedPool>();
        services.TryAddSingleton<GuardedCalls>();
        services.TryAddSingleton<AnswerStore>();
        services.TryAddSingleton<IArchiveHttpFactory, ArchiveHttpFactory>();
        return services;
    }
}
