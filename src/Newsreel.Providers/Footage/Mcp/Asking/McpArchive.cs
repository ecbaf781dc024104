using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Mcp.Wire;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>An archive that is asked over MCP.</summary>
/// <param name="profile">Who it is.</param>
/// <param name="connection">The way to its server; owned by somebody else.</param>
internal sealed class McpArchive(ArchiveProfile profile, McpConnection connection) : IDownloadingArchive
{
    private const int MostRemembered = 5_000;

    // The server's own limits and a little more, so that its typed answer is heard.
    private static readonly TimeSpan AskingTime = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan FetchingTime = TimeSpan.FromSeconds(130);

    private readonly ConcurrentDictionary<string, ArchiveVideo> found = new(StringComparer.Ordinal);

    public ArchiveProfile Profile => profile;

    /// <summary>Whether the server runs on this machine, so that a path it names is one of its own files. Default yes.</summary>
    public bool IsHere { get; init; } = true;

    public async Task<IReadOnlyList<ArchiveVideo>> SearchAsync(ArchiveQuery query, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(WireTools.Search, SearchArguments.Of(query), WireJson.Default.SearchArguments, AskingTime, cancellationToken);
        var videos = Understand(() => VideoReader.Videos(answer, profile.Name)) ?? throw Strange(WireTools.Search, "is no list of videos");
        if (found.Count > MostRemembered) found.Clear();
        foreach (var video in videos) found[video.Candidate.Id] = video;
        return [.. videos.Take(query.Limit)];
    }

    public async Task<ArchiveVideo?> DetailsAsync(string id, CancellationToken cancellationToken)
    {
        if (!(await connection.ToolsAsync(cancellationToken)).Contains(WireTools.Details)) return found.GetValueOrDefault(id);
        try
        {
            var answer = await AskAsync(WireTools.Details, new(id), WireJson.Default.DetailsArguments, AskingTime, cancellationToken);
            return Understand(() => VideoReader.Video(answer, profile.Name)) ?? throw Strange(WireTools.Details, "is no video");
        }
        catch (NewsreelException failure) when (failure.Code is WireFailure.NoSuchVideo)
        {
            return null;
        }
    }

    public async Task<FetchedPiece> DownloadAsync(DownloadOrder order, CancellationToken cancellationToken)
    {
        // The path of a distant server would mean whatever lies there on this machine.
        if (!IsHere) throw ArchiveFailure.Of(ArchiveFailure.Address, profile.Title, "tells no address of the video, and its files are on another machine", "Nothing has to be done: other footage takes its place.");
        Directory.CreateDirectory(order.Folder);
        var answer = (await connection.ToolsAsync(cancellationToken)).Contains(WireTools.Download)
            ? await AskAsync(
                WireTools.Download, new(order.Id, order.Start?.TotalSeconds, order.Length.TotalSeconds, order.Folder), WireJson.Default.DownloadArguments, FetchingTime, cancellationToken)
            : await AskAsync(WireTools.Details, new(order.Id), WireJson.Default.DetailsArguments, AskingTime, cancellationToken);
        var told = Understand(() => DownloadedFile.Of(answer)) ?? throw Strange(WireTools.Download, "names no file");
        return told.TakeOver(order.Folder) ?? throw Strange(WireTools.Download, "names a file that is not on this machine, or too large");
    }

    private async Task<JsonElement> AskAsync<T>(string tool, T arguments, JsonTypeInfo<T> type, TimeSpan deadline, CancellationToken cancellationToken)
    {
        // What is open is left out, as a server need not know every filter; what every call has is sent even when it is empty.
        var always = type.Properties.Where(property => property.IsRequired).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var named = JsonSerializer.SerializeToElement(arguments, type).EnumerateObject()
            .Where(argument => argument.Value.ValueKind is not JsonValueKind.String || argument.Value.GetString()!.Length > 0 || always.Contains(argument.Name))
            .ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal);
        return ToolAnswer.Read(await connection.CallAsync(tool, named, deadline, cancellationToken), profile.Title, connection.Secrets);
    }

    private T? Understand<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException broken)
        {
            // Half of a pair of surrogates is JSON, but no text.
            throw ArchiveFailure.Of(ArchiveFailure.Answer, profile.Title, "answered with text that is none", "Check the server in mcp_servers.json.", broken);
        }
    }

    private NewsreelException Strange(string tool, string what) =>
        ArchiveFailure.Of(ArchiveFailure.Answer, profile.Title, $"answered {tool} with something that {what}", "Check the server in mcp_servers.json.");
}
