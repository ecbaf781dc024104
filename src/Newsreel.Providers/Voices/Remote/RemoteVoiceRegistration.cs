using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Newsreel.Narrating;
using Newsreel.Providers.Http;
using Newsreel.Providers.Voices.Kokoro;

namespace Newsreel.Providers.Voices.Remote;

internal static class RemoteVoiceRegistration
{
    /// <summary>Registers a service that speaks: its settings, which are checked when the host starts, its connections, its engine.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="engine">Its name in ids of voices.</param>
    /// <param name="section">Of its settings.</param>
    /// <param name="keyName">Gives the variable of the environment with the key for such settings; empty when there is none.</param>
    public static IServiceCollection AddRemoteVoice<TEngine, TOptions>(this IServiceCollection services, string engine, string section, Func<TOptions, string> keyName)
        where TEngine : class, ISpeechSynthesizer
        where TOptions : RemoteVoiceOptions
    {
        services.AddOptions<TOptions>().BindConfiguration(section).PostConfigure<IConfiguration>((options, variables) => TakeKey(options, variables, keyName(options))).ValidateDataAnnotations().ValidateOnStart();
        services.AddVoiceOrder();
        services.TryAddSingleton<TimeStretch>();
        services.TryAddSingleton<SoundDecoder>();
        services.TryAddSingleton<RemoteVoiceParts>();
        services.AddServiceConnection(RemoteService.ConnectionName(engine));
        return services.AddSingleton<ISpeechSynthesizer, TEngine>();
    }

    /// <summary>Registers the order in which voices are chosen; doing so again changes nothing.</summary>
    private static void AddVoiceOrder(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(VoiceOrder))) return;
        services.AddOptions<VoiceOptions>().BindConfiguration("Voices").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new VoiceOrder(provider.GetRequiredService<IOptions<VoiceOptions>>().Value.Names));
    }

    private static void TakeKey(RemoteVoiceOptions options, IConfiguration variables, string keyName) =>
        options.ApiKey = PastedKey.Clean(options.ApiKey.Length > 0 || keyName.Length == 0 ? options.ApiKey : variables[keyName] ?? "");
}
