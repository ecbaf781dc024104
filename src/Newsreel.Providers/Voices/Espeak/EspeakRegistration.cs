using Microsoft.Extensions.DependencyInjection;
using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Espeak;

internal static class EspeakRegistration
{
    /// <summary>Registers the engine and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddEspeak(this IServiceCollection services)
    {
        services.AddOptions<EspeakOptions>().BindConfiguration("Voices:Espeak").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<ISpeechSynthesizer, EspeakSynthesizer>();
    }
}
