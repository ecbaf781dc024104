using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Fetching.Pieces;
using Newsreel.Providers.Footage.Fetching.Playlists;
using Newsreel.Providers.Footage.Fetching.Remote;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Fetching;

internal static class FetchingRegistration
{
    /// <summary>Registers the fetcher and its settings; the settings are checked when the host starts.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>()
            .Configure<IOptions<CallOptions>>((fetching, calls) => fetching.UserAgent = UserAgent.For(calls.Value.Contact))
            .BindConfiguration("Footage:Fetch").ValidateDataAnnotations().ValidateOnStart();
        return services.AddArchiveHttp()
            .AddSingleton<FetchTally>().AddSingleton<FetchAccounts>().AddSingleton<FetchGates>()
            .AddSingleton<RangeRequests>().AddSingleton<RemoteShelf>().AddSingleton<PlaylistReader>()
            .AddSingleton<PieceCutter>().AddSingleton<PieceCache>().AddSingleton<PieceMaker>()
            .AddSingleton<IFootageFetcher, FootageFetcher>();
    }
}
