using ModelContextProtocol.Server;
using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Mcp.Wire;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>The four tools over one archive.</summary>
/// <param name="archive">The archive that is served.</param>
/// <param name="fetcher">Fetches pieces for archives that do not bring them themselves.</param>
/// <param name="folder">Where pieces are put when a client names no folder; absolute.</param>
/// <param name="surroundings">What the tools share.</param>
internal sealed class ArchiveTools(IFootageArchive archive, Lazy<IFootageFetcher> fetcher, string folder, ToolSurroundings surroundings)
{
    private static readonly TimeSpan AskingTime = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan FetchingTime = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan PingTime = TimeSpan.FromSeconds(5);

    private readonly ArchiveProfile profile = archive.Profile;

    /// <summary>The tools as a server takes them.</summary>
    public McpServerPrimitiveCollection<McpServerTool> Collect() =>
    [
        new FootageTool<SearchArguments, SearchAnswer>(
            new(WireTools.Search, "Search videos", $"Searches {profile.Title} for videos, best first. Licence, credit and restrictions come with each.", AskingTime),
            WireJson.Default.SearchArguments, WireJson.Default.SearchAnswer, SearchAsync, surroundings),
        new FootageTool<DetailsArguments, DetailsAnswer>(
            new(WireTools.Details, "Video details", $"Tells everything {profile.Title} knows of one video, the addresses of its media among it.", AskingTime),
            WireJson.Default.DetailsArguments, WireJson.Default.DetailsAnswer, DetailsAsync, surroundings),
        new FootageTool<DownloadArguments, DownloadAnswer>(
            new(WireTools.Download, "Download video", $"Brings some seconds of a video of {profile.Title} to the server's machine and tells where the file lies.", FetchingTime) { Writes = true },
            WireJson.Default.DownloadArguments, WireJson.Default.DownloadAnswer, DownloadAsync, surroundings),
        new FootageTool<PingArguments, PingAnswer>(
            new(WireTools.Ping, "Ping", $"Says that the server of {profile.Title} is there; the archive itself is not asked.", PingTime) { ReachesOut = false },
            WireJson.Default.PingArguments, WireJson.Default.PingAnswer,
            (_, _, _) => Task.FromResult(new PingAnswer("ok", profile.Name, profile.Title, OwnVersion.Text)), surroundings),
    ];

    private async Task<SearchAnswer> SearchAsync(SearchArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        await progress.TellAsync(0, 1, $"Asking {profile.Title}", cancellationToken);
        var found = await archive.SearchAsync(arguments.ToQuery(), cancellationToken);
        await progress.TellAsync(1, 1, $"{found.Count} found", cancellationToken);
        return new(profile.Name, [.. found.Take(arguments.Limit).Select(WireVideo.Of)]);
    }

    private async Task<DetailsAnswer> DetailsAsync(DetailsArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        await progress.TellAsync(0, 1, $"Asking {profile.Title}", cancellationToken);
        return new(profile.Name, WireVideo.Of(await FindAsync(arguments.Id, cancellationToken)));
    }

    private async Task<DownloadAnswer> DownloadAsync(DownloadArguments arguments, ToolProgress progress, CancellationToken cancellationToken)
    {
        var target = Folder(arguments.Folder);
        var (start, length) = (arguments.StartSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null, TimeSpan.FromSeconds(arguments.DurationSeconds));
        await progress.TellAsync(0, 2, $"Asking {profile.Title} where it lies", cancellationToken);
        FetchedPiece piece;
        if (archive is IDownloadingArchive itself)
        {
            piece = await itself.DownloadAsync(new(arguments.Id, start, length, target), cancellationToken);
        }
        else
        {
            var video = await FindAsync(arguments.Id, cancellationToken);
            if (video.Renditions.Count == 0)
                throw ArchiveFailure.Of(ArchiveFailure.Answer, profile.Title, $"tells no media of '{video.Candidate.Title}'", "Choose another video.");
            await progress.TellAsync(1, 2, "Fetching the seconds", cancellationToken);
            Directory.CreateDirectory(target);
            piece = await fetcher.Value.FetchAsync(
                new(profile.Name, arguments.Id, video.Candidate.Title, video.Renditions, new ClipNeed(length, Turn: 0), target) { Start = start, WithSound = true, Trusted = profile.Trusted }, cancellationToken);
        }

        await progress.TellAsync(2, 2, "Done", cancellationToken);
        return new(profile.Name, arguments.Id, piece.Path, piece.Start.TotalSeconds, piece.BytesFetched, piece.WholeBytes);
    }

    private string Folder(string asked) =>
        asked.Length == 0 ? folder
        : Path.IsPathFullyQualified(asked) ? Path.GetFullPath(asked)
        : throw NewsreelException.Usage($"The folder '{asked}' is no absolute path.", $"Call {WireTools.Download} with the whole path of a folder, or without one.");

    private async Task<ArchiveVideo> FindAsync(string id, CancellationToken cancellationToken) =>
        await archive.DetailsAsync(id, cancellationToken)
        ?? throw ArchiveFailure.Of(WireFailure.NoSuchVideo, profile.Title, $"has no video '{id}'", "Search again; it may have been withdrawn.");
}
