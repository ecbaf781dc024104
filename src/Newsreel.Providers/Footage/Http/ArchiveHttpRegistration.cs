using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

internal static class ArchiveHttpRegistration
{
    /// <summary>Registers the way of archives to their services; doing so again changes nothing.</summary>
    public static IServiceCollection AddArchiveHttp(this IServiceCollection services)
    {
        services.AddGuardedCalls();
        services.TryAddSingleton<AnswerStore>();
        services.TryAddSingleton<IArchiveHttpFactory, ArchiveHttpFactory>();
        return services;
    }
}
