using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Http;
using Newsreel.Scripting;

namespace Newsreel.Providers.Articles;

internal static class ArticleRegistration
{
    /// <summary>Registers the way to sources on the web.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptions<ArticleOptions>().BindConfiguration("Articles").ValidateDataAnnotations().ValidateOnStart();
        return services.AddGuardedCalls().AddSingleton<IPageSource, WebPageSource>();
    }
}
