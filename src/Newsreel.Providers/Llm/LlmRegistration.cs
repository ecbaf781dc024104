using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Http;
using Newsreel.Providers.Llm.Anthropic;
using Newsreel.Providers.Llm.Calls;
using Newsreel.Providers.Llm.Compatible;
using Newsreel.Providers.Llm.Gemini;
using Newsreel.Providers.Llm.Groq;
using Newsreel.Providers.Llm.Ollama;
using Newsreel.Providers.Llm.OpenAi;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm;

internal static class LlmRegistration
{
    /// <summary>Registers every service with language models, and the catalogue of them.</summary>
    public static IServiceCollection AddLlm(this IServiceCollection services)
    {
        services.AddOptions<LlmOptions>().BindConfiguration("Llm").ValidateDataAnnotations().ValidateOnStart();
        services.AddGroq().AddOpenAi().AddAnthropic().AddGemini().AddCompatible().AddOllama();
        services.TryAddSingleton(provider => new ModelCatalogue(
            provider.GetServices<IModelProvider>().Where(service => service is not CompatibleProvider { IsSet: false }),
            provider.GetRequiredService<IOptions<LlmOptions>>().Value.Names));
        return services;
    }

    /// <summary>Registers a service: its settings, its connections, its provider.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">One of <see cref="ServiceNames"/>.</param>
    /// <param name="section">Of its settings.</param>
    /// <param name="keyName">The variable of the environment with its key; empty when there is none.</param>
    public static IServiceCollection AddModelService<TProvider, TOptions>(this IServiceCollection services, string name, string section, string keyName)
        where TProvider : class, IModelProvider
        where TOptions : ServiceOptions
    {
        services.AddOptions<TOptions>().BindConfiguration(section).PostConfigure<IConfiguration>((options, variables) => Tidy(options, variables, keyName)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<TokenPaces>();
        services.TryAddSingleton<ModelCallsFactory>();
        services.AddServiceConnection(ModelCalls.ConnectionName(name))
            .AddHttpMessageHandler(provider => new ReplyReader(provider.GetRequiredService<TokenPaces>().For(name), provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<IModelProvider, TProvider>();
    }

    private static void Tidy(ServiceOptions options, IConfiguration variables, string keyName)
    {
        options.Model = options.Model.Trim();
        options.ApiKey = PastedKey.Clean(options.ApiKey.Length > 0 || keyName.Length == 0 ? options.ApiKey : variables[keyName] ?? "");
    }
}
