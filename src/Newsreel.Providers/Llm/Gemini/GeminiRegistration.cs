using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Llm.Gemini;

internal static class GeminiRegistration
{
    public const string Section = "Llm:Gemini";
    public const string KeyName = "GEMINI_API_KEY";

    /// <summary>Registers the service and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddGemini(this IServiceCollection services) =>
        services.AddModelService<GeminiProvider, GeminiOptions>(ServiceNames.Gemini, Section, KeyName);
}
