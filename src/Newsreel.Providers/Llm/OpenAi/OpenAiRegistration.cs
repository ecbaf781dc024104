using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Llm.OpenAi;

internal static class OpenAiRegistration
{
    public const string Section = "Llm:OpenAI";
    public const string KeyName = "OPENAI_API_KEY";

    /// <summary>Registers the service and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddOpenAi(this IServiceCollection services) =>
        services.AddModelService<OpenAiProvider, OpenAiOptions>(ServiceNames.OpenAi, Section, KeyName);
}
