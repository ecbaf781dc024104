using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Narrating;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Kokoro.Install;
using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Voices.Kokoro;

internal static class KokoroRegistration
{
    /// <summary>Registers the engine, its installer and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddKokoro(this IServiceCollection services)
    {
        services.AddOptions<KokoroOptions>().BindConfiguration("Voices:Kokoro").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddGuardedCalls()
            .AddSingleton<KokoroFiles>()
            .AddSingleton<TimeStretch>()
            .AddPhonemes()
            .AddSingleton<ModelDownload>()
            .AddSingleton(program => new KokoroInstaller(program.GetRequiredService<KokoroFiles>(), program.GetRequiredService<IOptions<KokoroOptions>>(), program.GetRequiredService<ModelDownload>()))
            .AddSingleton<ISpeechSynthesizer, KokoroSynthesizer>();
    }
}
