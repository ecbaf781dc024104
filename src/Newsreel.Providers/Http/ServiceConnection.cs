using Microsoft.Extensions.DependencyInjection;

namespace Newsreel.Providers.Http;

/// <summary>Connections to a service that is called with a key.</summary>
internal static class ServiceConnection
{
    /// <summary>Registers connections by their name: no logs, no redirections, no cookies; a call ends by its token only.</summary>
    public static IHttpClientBuilder AddServiceConnection(this IServiceCollection services, string name) =>
        services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // Questions, answers and headers with keys are nobody's business.
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // A key must not follow where an answer points to.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
}
