using System.Text.Json;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Mcp;

namespace Newsreel.Providers.Tests.Footage.Mcp;

public sealed class FootageServerTests
{
    private static readonly Rendition Film = new(new("https://media.example/1.mp4"), RenditionKind.File, 1920, 1080, 110_100_480, TimeSpan.FromSeconds(95.5));
    private static readonly string[] Tools = ["search_videos", "get_video_details", "download_video", "ping"];

    [Fact]
    public async Task A_client_of_the_stateless_revision_is_served_without_a_handshake()
    {
        await using var served = new ServedArchive(new ScriptedArchive(ScriptedArchive.Video()));
        await served.SendAsync(ServedArchive.Modern("server/discover"));
        var discovered = (await served.ReadAsync()).GetProperty("result");
        Assert.Contains("2026-07-28", discovered.GetProperty("supportedVersions").EnumerateArray().Select(version => version.GetString()));
        Assert.True(discovered.GetProperty("capabilities").TryGetProperty("tools", out _));
        await served.SendAsync(ServedArchive.Modern("tools/list"));
        var listed = (await served.ReadAsync()).GetProperty("result");
        Assert.Equal("complete", listed.GetProperty("resultType").GetString());
        Assert.True(listed.TryGetProperty("ttlMs", out _));
        Assert.Equal(Tools, listed.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()));
        var found = await served.CallAsync("search_videos", """{"query":"bridge"}""");
        Assert.Equal("video:1", found.GetProperty("structuredContent").GetProperty("results")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task A_client_of_an_older_revision_is_served_after_its_handshake(string revision)
    {
        await using var served = new ServedArchive(new ScriptedArchive(ScriptedArchive.Video()));
        await served.SendAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"REVISION","capabilities":{},"clientInfo":{"name":"old","version":"1"}}}""".Replace("REVISION", revision, StringComparison.Ordinal));
        var initialized = (await served.ReadAsync()).GetProperty("result");
        Assert.Equal(revision, initialized.GetProperty("protocolVersion").GetString());
        Assert.Equal("newsreel-newsroom", initialized.GetProperty("serverInfo").GetProperty("name").GetString());
        await served.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await served.SendAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/list"}""");
        Assert.Equal(Tools, (await served.ReadAsync()).GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()));
        await served.SendAsync("""{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search_videos","arguments":{"query":"bridge"}}}""");
        Assert.Equal("video:1", (await served.ReadAsync()).GetProperty("result").GetProperty("structuredContent").GetProperty("results")[0].GetProperty("id").GetString());
        await served.SendAsync("""{"jsonrpc":"2.0","id":4,"method":"ping"}""");
        Assert.True((await served.ReadAsync()).TryGetProperty("result", out _));
    }

    [Fact]
    public async Task Every_answer_conforms_to_its_schema_and_is_given_as_text_too()
    {
        using var folder = new TempFolder();
        await using var served = new ServedArchive(new ScriptedArchive(ScriptedArchive.Video(renditions: Film)), home: folder.Root);
        await served.SendAsync(ServedArchive.Modern("tools/list"));
        var tools = (await served.ReadAsync()).GetProperty("result").GetProperty("tools").EnumerateArray().ToDictionary(tool => tool.GetProperty("name").GetString()!);
        foreach (var (tool, arguments) in new[] { ("search_videos", """{"query":"bridge"}"""), ("get_video_details", """{"id":"video:1"}"""), ("download_video", """{"id":"video:1"}"""), ("ping", "{}") })
        {
            using var given = JsonDocument.Parse(arguments);
            Assert.Empty(SchemaCheck.Violations(tools[tool].GetProperty("inputSchema"), given.RootElement));
            var result = await served.CallAsync(tool, arguments);
            Assert.False(result.TryGetProperty("isError", out var failed) && failed.GetBoolean(), result.ToString());
            var structured = result.GetProperty("structuredContent");
            Assert.Empty(SchemaCheck.Violations(tools[tool].GetProperty("outputSchema"), structured));
            using var text = JsonDocument.Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!);
            Assert.True(JsonElement.DeepEquals(structured, text.RootElement));
        }

        Assert.False(tools["download_video"].GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean());
        Assert.True(tools["search_videos"].GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean());
    }

    [Fact]
    public async Task Filters_reach_the_archive_and_what_is_left_out_is_open()
    {
        var archive = new ScriptedArchive();
        await using var served = new ServedArchive(archive);
        await served.CallAsync("search_videos", """{"query":"carrier","limit":3,"branch":"Navy","category":"B-Roll","country":"Japan","from":"2020-01-02","longest_seconds":90}""");
        Assert.Equal(
            new ArchiveQuery("carrier", 3) { Branch = "Navy", Category = "B-Roll", Country = "Japan", From = new(2020, 1, 2), Longest = TimeSpan.FromSeconds(90) }, archive.Asked);
        await served.CallAsync("search_videos", """{"query":"carrier"}""");
        Assert.Equal(new ArchiveQuery("carrier", 10), archive.Asked);
    }

    [Theory]
    [InlineData("search_videos", """{"query":"bridge","limit":51}""", "Limit")]
    [InlineData("search_videos", """{"query":"bridge","limit":"many"}""", "'limit'")]
    [InlineData("search_videos", """{"q":"bridge"}""", "'q'")]
    [InlineData("search_videos", "{}", "'query' is missing")]
    [InlineData("search_videos", """{"query":"bridge","from":"02/03/2020"}""", "'from'")]
    [InlineData("search_videos", """{"query":null}""", "'query'")]
    [InlineData("download_video", """{"id":"video:1","folder":"here"}""", "absolute")]
    public async Task Arguments_that_are_not_valid_are_a_failure_that_says_which(string tool, string arguments, string named)
    {
        await using var served = new ServedArchive(new ScriptedArchive(ScriptedArchive.Video(renditions: Film)));
        var failure = Failure(await served.CallAsync(tool, arguments));
        Assert.Equal("usage", failure.Code);
        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_the_archive_keeps_its_code_and_shows_no_key()
    {
        var archive = new ScriptedArchive { Before = _ => throw ArchiveFailure.Of(ArchiveFailure.Limit, "The Newsroom", "answered 429 to https://a.example/?api_key=key-secret1", "Come back later.") };
        await using var served = new ServedArchive(archive);
        var failure = Failure(await served.CallAsync("search_videos", """{"query":"bridge"}"""));
        Assert.Equal((ArchiveFailure.Limit, "Come back later."), (failure.Code, failure.Action));
        Assert.DoesNotContain("key-secret1", failure.Message + served.Log, StringComparison.Ordinal);
        Assert.Contains("search_videos: archive-limit", served.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bug_in_an_archive_is_a_failure_of_the_call_and_the_server_goes_on()
    {
        var calls = 0;
        await using var served = new ServedArchive(new ScriptedArchive { Before = _ => ++calls == 1 ? throw new FormatException("bad") : Task.CompletedTask });
        Assert.Equal("unexpected", Failure(await served.CallAsync("search_videos", """{"query":"bridge"}""")).Code);
        Assert.True((await served.CallAsync("search_videos", """{"query":"bridge"}""")).TryGetProperty("structuredContent", out _));
    }

    [Fact]
    public async Task An_archive_that_never_answers_meets_the_limit_of_the_tool()
    {
        var never = new TaskCompletionSource();
        await using var served = new ServedArchive(new ScriptedArchive { Before = _ => never.Task }, clock: new HastyClock());
        var failure = Failure(await served.CallAsync("search_videos", """{"query":"bridge"}"""));
        Assert.Equal(ArchiveFailure.Down, failure.Code);
        Assert.Contains("within 40 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piece_is_fetched_with_the_fetcher_of_films_and_progress_is_told()
    {
        using var home = new TempFolder();
        var fetcher = new ScriptedFetcher();
        await using var served = new ServedArchive(new ScriptedArchive(ScriptedArchive.Video(renditions: Film)), fetcher, home: home.Root);
        await served.SendAsync(ServedArchive.Call("download_video", """{"id":"video:1","start_seconds":12,"duration_seconds":6}""", progress: "p"));
        var told = new List<double>();
        var message = await served.ReadAsync();
        for (; message.TryGetProperty("method", out var method); message = await served.ReadAsync())
        {
            Assert.Equal("notifications/progress", method.GetString());
            told.Add(message.GetProperty("params").GetProperty("progress").GetDouble());
        }

        Assert.Equal([0, 1, 2], told);
        var answer = message.GetProperty("result").GetProperty("structuredContent");
        Assert.Equal(Path.Combine(home.Root, "downloads", "piece.mp4"), answer.GetProperty("path").GetString());
        Assert.Equal(3_000_000, answer.GetProperty("bytes_fetched").GetInt64());
        Assert.Equal((TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(6)), (fetcher.Ordered!.Start, fetcher.Ordered.Need.Length));
        Assert.Equal(Film, Assert.Single(fetcher.Ordered.Renditions));
    }

    [Fact]
    public async Task Garbage_is_survived()
    {
        await using var served = new ServedArchive(new ScriptedArchive(ScriptedArchive.Video()));
        foreach (var line in new[] { "garbage", "", "[1,2]", "{}", "null", "\u0000\u0001", """{"jsonrpc":"2.0","method":""", """{"jsonrpc":"1.0","id":7}""", new string('[', 5000) })
            await served.SendAsync(line);
        await served.SendAsync(ServedArchive.Modern("tools/list"));
        var answer = await served.ReadAsync();
        while (answer.TryGetProperty("error", out _)) answer = await served.ReadAsync();
        Assert.Equal(Tools.Length, answer.GetProperty("result").GetProperty("tools").GetArrayLength());
    }

    [Fact]
    public async Task A_tool_that_is_not_there_is_an_error_of_the_protocol()
    {
        await using var served = new ServedArchive(new ScriptedArchive());
        await served.SendAsync(ServedArchive.Call("delete_everything", "{}"));
        Assert.Equal(-32602, (await served.ReadAsync()).GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task The_end_of_its_input_ends_the_server()
    {
        var served = new ServedArchive(new ScriptedArchive());
        await served.EndAsync();
        await served.DisposeAsync();
    }

    [Fact]
    public async Task What_was_asked_before_the_input_ended_is_answered()
    {
        var answer = new TaskCompletionSource();
        await using var served = new ServedArchive(new ScriptedArchive(ScriptedArchive.Video()) { Before = _ => answer.Task });
        await served.SendAsync("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"pipe","version":"1"}}}""");
        await served.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await served.SendAsync("""{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"search_videos","arguments":{"query":"bridge"}}}""");
        await served.SendLastAsync("""{"jsonrpc":"2.0","id":"three","method":"tools/list"}""");
        string[] answered = [$"{(await served.ReadAsync()).GetProperty("id")}", $"{(await served.ReadAsync()).GetProperty("id")}"];
        answer.SetResult();
        Assert.Equal(["1", "three"], answered.Order(StringComparer.Ordinal));
        Assert.Equal("video:1", (await served.ReadAsync()).GetProperty("result").GetProperty("structuredContent").GetProperty("results")[0].GetProperty("id").GetString());
        await served.EndAsync();
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":"m"}}""", 1000)]
    [InlineData("this is no protocol", 30)]
    public async Task What_is_taken_back_or_never_answered_does_not_keep_the_server(string last, double hastyFrom)
    {
        var (asked, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var served = new ServedArchive(
            new ScriptedArchive
            {
                Before = _ =>
                {
                    asked.TrySetResult();
                    return never.Task;
                },
            },
            clock: new HastyClock(hastyFrom));
        await served.SendAsync(ServedArchive.Call("search_videos", """{"query":"bridge"}"""));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await served.SendLastAsync(last);
        await served.EndAsync();
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_a_wrong_request_that_names_the_others()
    {
        var server = new FootageServer([new ScriptedArchive()], new(() => new ScriptedFetcher()), new Home("/nowhere"), TimeProvider.System);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => server.ServeAsync("dvid", TestContext.Current.CancellationToken));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains("newsroom", failure.Action, StringComparison.Ordinal);
    }

    private static (string Code, string Message, string Action) Failure(JsonElement result)
    {
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.False(result.TryGetProperty("structuredContent", out _));
        using var told = JsonDocument.Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!);
        return (told.RootElement.GetProperty("code").GetString()!, told.RootElement.GetProperty("message").GetString()!, told.RootElement.GetProperty("action").GetString()!);
    }
}
