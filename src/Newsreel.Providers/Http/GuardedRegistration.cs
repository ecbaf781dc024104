using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Newsreel.Providers.Http;

internal static class GuardedRegistration
{
    /// <summary>Registers calls to hosts that nobody vouches for; doing so again changes nothing.</summary>
    public static IServiceCollection AddGuardedCalls(this IServiceCollection services)
    {
        services.AddOptions<CallOptions>().BindConfiguration("Footage").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<GuardedPool>();
        services.TryAddSingleton<GuardedCalls>();
        return services;
    }
}
