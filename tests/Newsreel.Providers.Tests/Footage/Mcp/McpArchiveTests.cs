using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Mcp.Asking;

namespace Newsreel.Providers.Tests.Footage.Mcp;

/// <summary>Our client at our server.</summary>
public sealed class McpArchiveTests
{
    private static readonly Rendition Film = new(new("https://media.example/1.mp4"), RenditionKind.File, 1920, 1080, 110_100_480, TimeSpan.FromSeconds(95.5));

    [Fact]
    public async Task An_archive_is_the_same_over_MCP()
    {
        var direct = new ScriptedArchive(ScriptedArchive.Video(), ScriptedArchive.Video("video:2", "Carrier", Film));
        await using var served = new ServedArchive(direct);
        await using var connection = new McpConnection("The Newsroom", served.Transport, TimeProvider.System);
        var archive = new McpArchive(direct.Profile, connection);
        var query = new ArchiveQuery("bridge", 7) { Country = "Ukraine", From = new(2022, 1, 1), To = new(2022, 12, 31), Longest = TimeSpan.FromSeconds(99.5) };
        var found = await archive.SearchAsync(query, TestContext.Current.CancellationToken);
        Assert.Equal(query, direct.Asked);
        Assert.Equal(["video:1", "video:2"], found.Select(video => video.Candidate.Id));
        var details = await archive.DetailsAsync("video:2", TestContext.Current.CancellationToken);
        Assert.Equal(Film, Assert.Single(details!.Renditions));
        Assert.Null(await archive.DetailsAsync("video:3", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_query_of_filters_alone_arrives()
    {
        var direct = new ScriptedArchive(ScriptedArchive.Video());
        await using var served = new ServedArchive(direct);
        await using var connection = new McpConnection("The Newsroom", served.Transport, TimeProvider.System);
        var query = new ArchiveQuery("", 7) { Country = "Ukraine", Category = "B-Roll" };
        Assert.Single(await new McpArchive(direct.Profile, connection).SearchAsync(query, TestContext.Current.CancellationToken));
        Assert.Equal(query, direct.Asked);
    }

    [Fact]
    public async Task A_distant_server_names_no_file_of_this_machine()
    {
        var direct = new ScriptedArchive(ScriptedArchive.Video(renditions: Film));
        await using var served = new ServedArchive(direct);
        await using var connection = new McpConnection("The Newsroom", served.Transport, TimeProvider.System);
        var archive = new McpArchive(direct.Profile, connection) { IsHere = false };
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => archive.DownloadAsync(new("video:1", null, TimeSpan.FromSeconds(5), Path.GetTempPath()), TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Address, failure.Code);
    }

    [Fact]
    public async Task A_typed_failure_arrives_as_it_was_thrown()
    {
        var thrown = ArchiveFailure.Of(ArchiveFailure.Key, "The Newsroom", "does not accept the key", "Set NEWSROOM_KEY.");
        var direct = new ScriptedArchive { Before = _ => throw thrown };
        await using var served = new ServedArchive(direct);
        await using var connection = new McpConnection("The Newsroom", served.Transport, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new McpArchive(direct.Profile, connection).SearchAsync(new("x", 1), TestContext.Current.CancellationToken));
        Assert.Equal((thrown.Code, thrown.Message, thrown.Action), (failure.Code, failure.Message, failure.Action));
    }
}
