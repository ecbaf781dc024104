using Microsoft.Extensions.DependencyInjection;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Library;

internal static class LibraryRegistration
{
    /// <summary>Registers the library and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        services.AddOptions<LibraryOptions>().BindConfiguration("Footage:Library").ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<LibraryCatalogue>().AddSingleton<LibraryFootageSource>().AddSingleton<IFootageSources>(services => services.GetRequiredService<LibraryFootageSource>())
            .AddSingleton<IClipShelf, LibraryClipShelf>();
    }
}
