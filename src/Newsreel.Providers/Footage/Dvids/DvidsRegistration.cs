using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Dvids;

internal static class DvidsRegistration
{
    /// <summary>Registers the archive and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddDvids(this IServiceCollection services)
    {
        services.AddOptions<DvidsOptions>().BindConfiguration("Footage:Dvids").PostConfigure<IConfiguration>(ReadVariables).ValidateDataAnnotations().ValidateOnStart();
        return services.AddArchiveHttp().AddSingleton<IFootageArchive, DvidsArchive>();
    }

    private static void ReadVariables(DvidsOptions options, IConfiguration variables)
    {
        options.ApiKey = Known(options.ApiKey, "DVIDS_API_KEY");
        options.ApiSecret = Known(options.ApiSecret, "DVIDS_API_SECRET");
        options.Referer = Known(options.Referer, "DVIDS_REFERER");

        string Known(string given, string variable) => (given.Length > 0 ? given : variables[variable] ?? "").Trim();
    }
}
