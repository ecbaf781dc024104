using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.KokoroApi;

internal static class KokoroApiRegistration
{
    public const string Section = "Voices:KokoroApi";

    /// <summary>Registers the engine and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddKokoroApi(this IServiceCollection services) =>
        services.AddRemoteVoice<KokoroApiSynthesizer, KokoroApiOptions>(KokoroApiSynthesizer.Name, Section, _ => "");
}
