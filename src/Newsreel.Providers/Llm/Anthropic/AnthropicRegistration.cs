using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Llm.Anthropic;

internal static class AnthropicRegistration
{
    public const string Section = "Llm:Anthropic";
    public const string KeyName = "ANTHROPIC_API_KEY";

    /// <summary>Registers the service and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddAnthropic(this IServiceCollection services) =>
        services.AddModelService<AnthropicProvider, AnthropicOptions>(ServiceNames.Anthropic, Section, KeyName);
}
