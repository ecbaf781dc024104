using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Voices.Espeak;

namespace Newsreel.Providers;

/// <summary>Makes every provider of this assembly known to a host.</summary>
public static class ProviderRegistration
{
    /// <summary>Registers the voice engines.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services) => services.AddEspeak();
}
