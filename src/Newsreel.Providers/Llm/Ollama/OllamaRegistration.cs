using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Llm.Ollama;

internal static class OllamaRegistration
{
    public const string Section = "Llm:Ollama";

    /// <summary>Registers the service and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddOllama(this IServiceCollection services)
    {
        services.AddOptions<OllamaOptions>().PostConfigure<IConfiguration>((options, variables) => options.BaseUrl ??= OllamaAddress.Of(variables["OLLAMA_HOST"]));
        return services.AddModelService<OllamaProvider, OllamaOptions>(ServiceNames.Ollama, Section, keyName: "");
    }
}
