using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

internal static class PhonemesRegistration
{
    /// <summary>Registers what turns text into phonemes, and the house lexicon; once, however often it is called.</summary>
    public static IServiceCollection AddPhonemes(this IServiceCollection services)
    {
        services.TryAddSingleton<PronunciationBook>();
        services.TryAddSingleton<EspeakPhonemes>();
        services.TryAddSingleton<Phonemizer>();
        return services;
    }
}
