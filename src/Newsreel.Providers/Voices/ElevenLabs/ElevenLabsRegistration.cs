using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.ElevenLabs;

internal static class ElevenLabsRegistration
{
    public const string Section = "Voices:ElevenLabs";
    public const string KeyName = "ELEVENLABS_API_KEY";

    /// <summary>Registers the engine and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddElevenLabs(this IServiceCollection services) =>
        services.AddRemoteVoice<ElevenLabsSynthesizer, ElevenLabsOptions>(ElevenLabsSynthesizer.Name, Section, options => options.IsOwn ? KeyName : "");
}
