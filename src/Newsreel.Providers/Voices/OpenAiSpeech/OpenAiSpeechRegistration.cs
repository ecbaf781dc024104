using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Voices.Remote;

namespace Newsreel.Providers.Voices.OpenAiSpeech;

internal static class OpenAiSpeechRegistration
{
    public const string Section = "Voices:OpenAi";
    public const string KeyName = "OPENAI_API_KEY";

    /// <summary>Registers the engine and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddOpenAiSpeech(this IServiceCollection services) =>
        // OpenAI's key is nobody else's business: another server has its own in the settings.
        services.AddRemoteVoice<OpenAiSpeechSynthesizer, OpenAiSpeechOptions>(OpenAiSpeechSynthesizer.Name, Section, options => options.IsOwn ? KeyName : "");
}
