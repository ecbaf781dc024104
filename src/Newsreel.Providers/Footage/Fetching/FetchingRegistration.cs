using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newsreel.Providers.Footage.Fetching.Pieces;
using Newsreel.Providers.Footage.Fetching.Playlists;
using Newsreel.Providers.Footage.Fetching.Remote;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Fetching;

internal static class FetchingRegistration
{
    /// <summary>Registers the fetcher and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>().BindConfiguration("Footage:Fetch").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<GuardedPool>();
        services.TryAddSingleton<GuardedCalls>();
        return services
            .AddSingleton<FetchTally>().AddSingleton<FetchAccounts>().AddSingleton<FetchGates>()
            .AddSingleton<RangeRequests>().AddSingleton<RemoteShelf>().AddSingleton<PlaylistReader>()
            .AddSingleton<PieceCutter>().AddSingleton<PieceCache>().AddSingleton<PieceMaker>()
            .AddSingleton<IFootageFetcher, FootageFetcher>();
    }
}
