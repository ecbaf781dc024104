using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Articles;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Commons;
using Newsreel.Providers.Footage.Dvids;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.InternetArchive;
using Newsreel.Providers.Footage.Library;
using Newsreel.Providers.Footage.Mcp;
using Newsreel.Providers.Footage.Nasa;
using Newsreel.Providers.Footage.Pexels;
using Newsreel.Providers.Footage.Pixabay;
using Newsreel.Providers.Footage.Svs;
using Newsreel.Providers.Llm;
using Newsreel.Providers.Voices.ElevenLabs;
using Newsreel.Providers.Voices.Espeak;
using Newsreel.Providers.Voices.Kokoro;
using Newsreel.Providers.Voices.KokoroApi;
using Newsreel.Providers.Voices.OpenAiSpeech;

namespace Newsreel.Providers;

/// <summary>Makes every provider of this assembly known to a host.</summary>
public static class ProviderRegistration
{
    /// <summary>Registers the voice engines, the way to sources on the web, the sources of footage and the language models.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services) => services
        .AddKokoro()
        .AddEspeak()
        .AddKokoroApi()
        .AddOpenAiSpeech()
        .AddElevenLabs()
        .AddArticles()
        .AddLibrary()
        .AddDvids()
        .AddNasa()
        .AddSvs()
        .AddInternetArchive()
        .AddCommons()
        .AddPexels()
        .AddPixabay()
        .AddFetching()
        .AddMcp()
        .AddArchiveSources()
        .AddLlm();
}
