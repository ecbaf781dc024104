using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Tests.Footage.Http;

public sealed class RememberedAnswersTests : IDisposable
{
    private readonly ForwardClock clock = new();
    private readonly ArchiveCalls calls;

    public RememberedAnswersTests() => calls = new(clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => calls.Dispose();

    [Fact]
    public async Task The_same_question_is_asked_once_as_long_as_the_archive_allows()
    {
        using var server = new PlainServer(_ => PlainServer.Text("""{"results":[]}""", headers: "Content-Type: application/json\r\n"));
        for (var call = 0; call < 2; call++)
            Assert.Equal((200, """{"results":[]}""", "application/json"), await AskAsync(server, "/search?q=a"));
        Assert.Single(server.Calls);
        await AskAsync(server, "/search?q=b");
        Assert.Equal(2, server.Calls.Count);
        clock.Forward(TimeSpan.FromHours(2));
        await AskAsync(server, "/search?q=a");
        Assert.Equal(3, server.Calls.Count);
    }

    [Fact]
    public async Task No_key_is_kept_and_everybody_gets_their_own_back()
    {
        using var server = new PlainServer(_ => PlainServer.Text("""{"hls_url":"http://x/y.m3u8?api_key=key-first"}"""));
        await AskAsync(server, "/asset?api_key=key-first&id=1");
        Assert.All(Directory.GetFiles(calls.Home.Cache, "*", SearchOption.AllDirectories), path => Assert.DoesNotContain("key-first", path + File.ReadAllText(path)));
        Assert.Contains("api_key=key-second", (await AskAsync(server, "/asset?api_key=key-second&id=1")).Body);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task Nobody_gets_a_key_told_by_writing_its_mark()
    {
        using var server = new PlainServer(_ => PlainServer.Text("""{"title":"⟦key 0⟧"}"""));
        for (var call = 0; call < 2; call++) Assert.DoesNotContain("key-first", (await AskAsync(server, "/asset?api_key=key-first")).Body);
    }

    [Theory]
    [InlineData("""{"errors":["Unauthorized"]}""", 200)]
    [InlineData("""{"error":{"code":"maxlag"}}""", 200)]
    [InlineData("""{"results":[""", 200)]
    [InlineData("<html>", 200)]
    [InlineData("""{"reason":"none"}""", 404)]
    public async Task What_is_no_good_answer_is_asked_for_again(string body, int status)
    {
        using var server = new PlainServer(_ => PlainServer.Text(body, status));
        for (var call = 0; call < 2; call++) Assert.Equal((status, body), ((await AskAsync(server, "/")).Status, body));
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task A_damaged_answer_is_asked_for_again()
    {
        using var server = new PlainServer(_ => PlainServer.Text("""{"results":[]}"""));
        foreach (var damage in new[] { "", "{", "null", "{\"At\":\"2024-01-01\"}" })
        {
            await AskAsync(server, "/");
            await File.WriteAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(calls.Home.Cache, "answers"))), damage, Token);
        }

        Assert.Equal("""{"results":[]}""", (await AskAsync(server, "/")).Body);
        Assert.Equal(5, server.Calls.Count);
    }

    [Fact]
    public async Task The_oldest_go_when_there_are_too_many()
    {
        var folder = Directory.CreateDirectory(Path.Combine(calls.Home.Cache, "answers")).FullName;
        for (var number = 0; number < AnswerStore.Most + 10; number++) await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.json"), "", Token);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "7.json"), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using var server = new PlainServer(_ => PlainServer.Text("""{"results":[]}"""));
        await AskAsync(server, "/");
        Assert.InRange(Directory.GetFiles(folder).Length, AnswerStore.Most / 2, AnswerStore.Most);
        Assert.False(File.Exists(Path.Combine(folder, "7.json")));
        await AskAsync(server, "/");
        Assert.Single(server.Calls);
    }

    private async Task<(int Status, string Body, string MediaType)> AskAsync(PlainServer server, string path)
    {
        var http = calls.Factory.For(ArchiveCalls.Manners(server.Address) with { Remembered = TimeSpan.FromHours(1) });
        var answer = await http.GetAsync(new(server.Address, path), null, Token);
        return (answer.Status, answer.Body, answer.MediaType);
    }
}
