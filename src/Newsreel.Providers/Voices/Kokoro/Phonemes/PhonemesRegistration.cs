using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Voices.Kokoro.Phonemes;

internal static class PhonemesRegistration
{
    /// <summary>Registers what turns text into phonemes, and the house lexicon.</summary>
    public static IServiceCollection AddPhonemes(this IServiceCollection services) => services.AddSingleton<PronunciationBook>().AddSingleton<EspeakPhonemes>().AddSingleton<Phonemizer>();
}
