using Microsoft.Extensions.DependencyInjection;
using Newsreel.Narrating;
using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Voices.Espeak;

internal static class EspeakRegistration
{
    /// <summary>Registers the engine and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddEspeak(this IServiceCollection services)
    {
        services.AddOptions<EspeakOptions>().BindConfiguration("Voices:Espeak").ValidateDataAnnotations().ValidateOnStart();
        return services.AddPhonemes().AddSingleton<ISpeechSynthesizer, EspeakSynthesizer>();
    }
}
