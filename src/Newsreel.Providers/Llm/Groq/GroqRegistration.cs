using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Llm.Groq;

internal static class GroqRegistration
{
    public const string Section = "Llm:Groq";
    public const string KeyName = "GROQ_API_KEY";

    /// <summary>Registers the service and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddGroq(this IServiceCollection services) =>
        services.AddModelService<GroqProvider, GroqOptions>(ServiceNames.Groq, Section, KeyName);
}
