using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Pexels;

internal static class PexelsRegistration
{
    /// <summary>Registers Pexels and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddPexels(this IServiceCollection services)
    {
        services.AddOptions<PexelsOptions>()
            .BindConfiguration("Footage:Pexels")
            .PostConfigure<IConfiguration>((options, configuration) => options.ApiKey = ArchiveKey.Of(options.ApiKey, configuration[PexelsArchive.KeyName]))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddArchiveHttp().AddSingleton<IFootageArchive, PexelsArchive>();
    }
}
