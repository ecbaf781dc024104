using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Llm.Compatible;

internal static class CompatibleRegistration
{
    public const string Section = "Llm:Compatible";

    /// <summary>Registers the service and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddCompatible(this IServiceCollection services) =>
        services.AddModelService<CompatibleProvider, CompatibleOptions>(ServiceNames.Compatible, Section, keyName: "");
}
