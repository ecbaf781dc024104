using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Pixabay;

internal static class PixabayRegistration
{
    /// <summary>Registers Pixabay and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddPixabay(this IServiceCollection services)
    {
        services.AddOptions<PixabayOptions>()
            .BindConfiguration("Footage:Pixabay")
            .PostConfigure<IConfiguration>((options, configuration) => options.ApiKey = ArchiveKey.Of(options.ApiKey, configuration[PixabayArchive.KeyName]))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddArchiveHttp().AddSingleton<IFootageArchive, PixabayArchive>();
    }
}
