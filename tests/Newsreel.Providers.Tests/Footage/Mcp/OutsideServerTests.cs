using System.Diagnostics;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Tests.Footage.Mcp;

public sealed class OutsideServerTests
{
    private const string Found = """text '{\"results\":[{\"id\":\"a\",\"title\":\"Carrier\",\"licence\":\"CC0\",\"more\":1}]}'""";
    private static readonly ArchiveQuery Query = new("carrier", 5) { Branch = "Navy" };

    [Fact]
    public async Task It_becomes_a_source_without_code_and_junk_on_its_output_is_survived()
    {
        await using var server = new OutsideServer($"""echo 'Loading cache...'; printf '%s' "$line" > asked; {Found}""", first: "echo 'Welcome to my server!'");
        var video = Assert.Single(await server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.Equal(("outside", "a", "CC0"), (video.Candidate.Source, video.Candidate.Id, video.Candidate.Terms.Licence));
        var asked = await File.ReadAllTextAsync(server.At("asked"), TestContext.Current.CancellationToken);
        Assert.Contains("""{"query":"carrier","limit":5,"branch":"Navy"}""", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_gets_its_own_key_and_none_of_ours_and_one_process_serves_all_calls()
    {
        const string Secret = "NEWSREEL_TEST_API_KEY";
        Environment.SetEnvironmentVariable(Secret, "ours");
        await using var server = new OutsideServer(Found);
        for (var call = 0; call < 3; call++) await server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken);
        Assert.Contains("OUTSIDE_KEY=its-own", server.Environment, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, server.Environment, StringComparison.Ordinal);
        Assert.Single(server.Starts);
    }

    [Fact]
    public async Task A_server_that_dies_is_started_again()
    {
        await using var server = new OutsideServer($"if [ ! -f died ]; then touch died; exit 3; fi; {Found}");
        Assert.Single(await server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.Equal(2, server.Starts.Count);
    }

    [Theory]
    [InlineData("echo \"key $OUTSIDE_KEY is refused\" >&2; exit 3")]
    [InlineData("""say '{"isError":true,"content":[{"type":"text","text":"key '$OUTSIDE_KEY' is refused"}]}'""")]
    public async Task What_a_server_repeats_of_its_own_environment_is_not_told(string onCall)
    {
        await using var server = new OutsideServer(onCall);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.Contains("key *** is refused", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_always_dies_is_not_started_for_ever()
    {
        await using var server = new OutsideServer("echo 'no more memory' >&2; exit 3");
        var first = await Assert.ThrowsAsync<NewsreelException>(() => server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Down, first.Code);
        Assert.Contains("no more memory", first.Message, StringComparison.Ordinal);
        for (var call = 0; call < 3; call++) Assert.Equal(ArchiveFailure.Down, (await Assert.ThrowsAsync<NewsreelException>(() => server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken))).Code);
        Assert.Equal(3, server.Starts.Count);
    }

    [Fact]
    public async Task A_server_that_hangs_meets_the_deadline_of_the_call_and_is_started_anew()
    {
        await using var server = new OutsideServer($"if [ ! -f hung ]; then touch hung; else {Found}; fi", clock: new HastyClock());
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Down, failure.Code);
        Assert.Contains("within 45 s", failure.Message, StringComparison.Ordinal);
        Assert.Single(await server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.False(IsRunning(server.Starts[0]));
    }

    [Theory]
    [InlineData("text 'I found three nice videos.'", "no JSON")]
    [InlineData("""text "{'results': []}" """, "no JSON")]
    [InlineData("""text '{\"message\":\"ok\"}'""", "no list of videos")]
    [InlineData("""say '{"content":[{"type":"text","text":"quota is gone, key=abc123"}],"isError":true}'""", "quota is gone")]
    [InlineData("""say '{"content":[]}'""", "no JSON")]
    [InlineData("""text '{\"results\":[{\"id\":\"\\ud800\"}]}'""", "text that is none")]
    public async Task An_answer_that_is_none_is_a_failure_and_never_an_empty_list(string answer, string told)
    {
        await using var server = new OutsideServer(answer);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Answer, failure.Code);
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("abc123", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_only_downloads_is_asked_to_and_its_file_is_taken_over()
    {
        await using var server = new OutsideServer(
            $$"""case "$line" in *download_video*) echo film > theirs.mp4; printf '{"jsonrpc":"2.0","id":%s,"result":{"content":[],"structuredContent":{"path":"%s/theirs.mp4","start_seconds":4} } }\n' "$id" "$PWD" ;; *) {{Found}} ;; esac""",
            tools: "search_videos download_video");
        var archive = server.Archive;
        await archive.SearchAsync(Query, TestContext.Current.CancellationToken);
        var details = await archive.DetailsAsync("a", TestContext.Current.CancellationToken);
        Assert.Empty(details!.Renditions);
        var piece = await archive.DownloadAsync(new("a", null, TimeSpan.FromSeconds(5), server.At("pieces")), TestContext.Current.CancellationToken);
        Assert.Equal(server.At("pieces"), Path.GetDirectoryName(piece.Path));
        Assert.Equal("film\n", await File.ReadAllTextAsync(piece.Path, TestContext.Current.CancellationToken));
        Assert.Equal(TimeSpan.FromSeconds(4), piece.Start);
    }

    [Theory]
    [InlineData("/nowhere/film.mp4")]
    [InlineData("/nowhere/\\u0000film.mp4")]
    [InlineData("film.mp4")]
    public async Task A_file_that_is_not_there_is_a_failure(string path)
    {
        await using var server = new OutsideServer($$"""text '{\"path\":\"{{path}}\"}'""", tools: "search_videos download_video");
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => server.Archive.DownloadAsync(new("a", null, TimeSpan.FromSeconds(5), server.At("pieces")), TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Answer, failure.Code);
    }

    [Fact]
    public async Task It_stops_with_the_program_also_when_it_does_not_want_to()
    {
        await using var server = new OutsideServer(Found, first: "trap '' TERM; exec 3<&0; (trap '' TERM; sleep 600) & ");
        await server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken);
        await server.CloseAsync();
        Assert.False(IsRunning(Assert.Single(server.Starts)));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told()
    {
        await using var server = new OutsideServer(Found);
        server.Configure("""{ "mcpServers": { "outside": { "command": "no-such-program-anywhere" } } }""");
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => server.Archive.SearchAsync(Query, TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Unreachable, failure.Code);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
