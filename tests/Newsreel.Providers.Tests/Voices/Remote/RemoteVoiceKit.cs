using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Providers.Voices.ElevenLabs;
using Newsreel.Providers.Voices.KokoroApi;
using Newsreel.Providers.Voices.OpenAiSpeech;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.Remote;

/// <summary>The engines of services as the product makes them, with waits of milliseconds.</summary>
internal sealed class RemoteVoiceKit : IDisposable
{
    public const string Sentence = "The convoy reached the harbour before dawn, and nobody was hurt.";

    private readonly ServiceProvider services;

    /// <param name="settings">Names with colons.</param>
    /// <param name="clock">The usual one when null.</param>
    public RemoteVoiceKit(IEnumerable<KeyValuePair<string, string>> settings, TimeProvider? clock = null) =>
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build())
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(new Ffmpeg(MediaTools.InPath))
            .AddSingleton<Newsreel.Narrating.Voices>()
            .AddKokoroApi()
            .AddOpenAiSpeech()
            .AddElevenLabs()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    public Newsreel.Narrating.Voices Voices => services.GetRequiredService<Newsreel.Narrating.Voices>();

    /// <summary>Settings with which a service is called on the fake server.</summary>
    /// <param name="server">The fake server.</param>
    /// <param name="section">For example <c>ElevenLabs</c>.</param>
    /// <param name="more">Others of the same section.</param>
    public static Dictionary<string, string> Settings(FakeVoiceServer server, string section, params IEnumerable<(string Name, string Value)> more)
    {
        var service = section is "KokoroApi" ? "kokoro" : section.ToLowerInvariant();
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [$"Voices:{section}:BaseUrl"] = server.BaseOf(service).AbsoluteUri,
            [$"Voices:{section}:Pause"] = "00:00:00.001",
            [$"Voices:{section}:ApiKey"] = FakeVoiceServer.Key,
        };
        foreach (var (name, value) in more) settings[$"Voices:{section}:{name}"] = value;
        return settings;
    }

    public ISpeechSynthesizer Engine(string name) => services.GetServices<ISpeechSynthesizer>().Single(engine => string.Equals(engine.Engine, name, StringComparison.Ordinal));

    /// <summary>What is said of a sentence when it is spoken for a film.</summary>
    public VoicePreview Preview(string home) => new(Voices, new Home(home), services.GetRequiredService<Ffmpeg>());

    public void Dispose() => services.Dispose();
}
