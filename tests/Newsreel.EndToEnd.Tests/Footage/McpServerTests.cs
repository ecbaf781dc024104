using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Footage;

public sealed class McpServerTests : IDisposable
{
    private const string About = """ "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{},"io.modelcontextprotocol/clientInfo":{"name":"test","version":"1"}}""";
    private static readonly string[] Tools = ["search_videos", "get_video_details", "download_video", "ping"];

    private readonly TempHome home = new();
    private readonly string clip;

    public McpServerTests()
    {
        // Searching and telling where a file lies read its name and not its pictures.
        clip = home.At("library", "footage", "carrier \"Ford\" at sea.mp4");
        Directory.CreateDirectory(Path.GetDirectoryName(clip)!);
        File.WriteAllText(clip, "film");
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_source_is_served_on_the_standard_streams_until_the_input_ends()
    {
        await using var server = new SpokenServer("--home", home.Root, "mcp", "library");
        await server.SayAsync("this is no protocol");
        await server.SayAsync("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + About + "}}");
        Assert.Equal(Tools, (await server.HearAsync()).GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()));
        Assert.Equal(clip, (await CallAsync(server, "search_videos", """{"query":"carrier sea"}""")).GetProperty("structuredContent").GetProperty("results")[0].GetProperty("id").GetString());
        var id = $$"""{"id":{{JsonSerializer.Serialize(clip)}} }""";
        Assert.Equal(new Uri(clip).AbsoluteUri, (await CallAsync(server, "get_video_details", id)).GetProperty("structuredContent").GetProperty("video").GetProperty("renditions")[0].GetProperty("url").GetString());
        Assert.Equal(clip, (await CallAsync(server, "download_video", id)).GetProperty("structuredContent").GetProperty("path").GetString());
        var outside = await CallAsync(server, "get_video_details", """{"id":"/etc/passwd"}""");
        Assert.True(outside.GetProperty("isError").GetBoolean());
        var (exitCode, output, errors) = await server.EndAsync();
        Assert.Equal((0, ""), (exitCode, output));
        Assert.Contains("archive-no-such-video", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_foreign_client_of_any_revision_finds_and_calls_the_tools(string revision)
    {
        var transport = new StdioClientTransport(new() { Command = NewsreelProgram.Host, Arguments = [NewsreelProgram.Assembly, "mcp", "library", "--home", home.Root] });
        await using var client = await McpClient.CreateAsync(transport, new() { ProtocolVersion = revision }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(revision, client.NegotiatedProtocolVersion);
        Assert.Equal(Tools, (await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).Select(tool => tool.Name));
        var answer = await client.CallToolAsync("ping", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("library", answer.StructuredContent!.Value.GetProperty("source").GetString());
        Assert.StartsWith("{", Assert.IsType<TextContentBlock>(Assert.Single(answer.Content)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_a_wrong_request_that_names_the_others()
    {
        var outcome = await NewsreelProgram.RunAsync(home, "mcp", "librarry");
        Assert.Equal((64, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("library", outcome.Errors.Split('\n')[1], StringComparison.Ordinal);
    }

    private static async Task<JsonElement> CallAsync(SpokenServer server, string tool, string arguments)
    {
        await server.SayAsync("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "," + About + "}}");
        return (await server.HearAsync()).GetProperty("result");
    }
}
