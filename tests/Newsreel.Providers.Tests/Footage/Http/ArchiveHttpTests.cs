using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Tests.Footage.Http;

public sealed class ArchiveHttpTests : IDisposable
{
    private readonly ArchiveCalls calls = new(settings: ("Footage:Contact", "films@desk.example"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => calls.Dispose();

    [Fact]
    public async Task An_answer_comes_with_its_status_and_type_and_the_archive_learns_who_calls()
    {
        using var server = new PlainServer(_ => PlainServer.Text("""{"a":1}""", headers: "Content-Type: application/json; charset=utf-8\r\n"));
        var answer = await calls.To(server.Address).GetAsync(new(server.Address, "/x?q=1"), new Dictionary<string, string> { ["Authorization"] = "key-1" }, Token);
        Assert.Equal((200, """{"a":1}""", "application/json"), (answer.Status, answer.Body, answer.MediaType));
        var call = Assert.Single(server.Calls);
        Assert.Matches(@"^Newsreel/\d+\.\d+\.\d+ \(\+films@desk\.example\)$", call.Header("User-Agent"));
        Assert.Equal("key-1", call.Header("Authorization"));
    }

    [Fact]
    public async Task A_refusal_is_an_answer()
    {
        using var server = new PlainServer(_ => PlainServer.Text("no", 403));
        Assert.Equal(403, (await calls.To(server.Address).GetAsync(server.Address, null, Token)).Status);
        Assert.Single(server.Calls);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        var left = 2;
        using var server = new PlainServer(_ => left-- > 0 ? PlainServer.Text("", status, "Retry-After: 0\r\n") : PlainServer.Text("ok"));
        Assert.Equal("ok", (await calls.To(server.Address).GetAsync(server.Address, null, Token)).Body);
        Assert.Equal(3, server.Calls.Count);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        var left = 2;
        using var server = new PlainServer(_ => left-- switch
        {
            2 => null,
            1 => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"),
            _ => PlainServer.Text("ok"),
        });
        Assert.Equal("ok", (await calls.To(server.Address).GetAsync(server.Address, null, Token)).Body);
    }

    [Fact]
    public async Task A_wish_to_be_left_alone_for_an_hour_is_not_waited_for_and_is_obeyed()
    {
        using var server = new PlainServer(_ => PlainServer.Text("", 429, "Retry-After: 3600\r\n"));
        var clock = new ForwardClock();
        using var own = new ArchiveCalls(clock);
        for (var call = 0; call < 2; call++) Assert.Equal(ArchiveFailure.Limit, (await FailureAsync(own.To(server.Address), server.Address)).Code);
        Assert.Single(server.Calls);
        clock.Forward(TimeSpan.FromHours(1));
        await FailureAsync(own.To(server.Address), server.Address);
        Assert.Equal(2, server.Calls.Count);
    }

    [Fact]
    public async Task After_three_failures_the_archive_is_left_alone_for_a_minute()
    {
        var isWell = false;
        using var server = new PlainServer(_ => isWell ? PlainServer.Text("ok") : PlainServer.Text("", 500));
        var clock = new ForwardClock();
        using var own = new ArchiveCalls(clock);
        var http = own.To(server.Address);
        Assert.Contains("status 500", (await FailureAsync(http, server.Address)).Message);
        isWell = true;
        var refused = await FailureAsync(http, server.Address);
        Assert.Equal(ArchiveFailure.Down, refused.Code);
        Assert.Matches(@"^Test archive is left alone until \d\d:\d\d:\d\d UTC: it answered with status 500\.$", refused.Message);
        Assert.Equal(3, server.Calls.Count);

        clock.Forward(TimeSpan.FromSeconds(61));
        Assert.Equal("ok", (await http.GetAsync(server.Address, null, Token)).Body);
        Assert.Equal("ok", (await http.GetAsync(server.Address, null, Token)).Body);
    }

    [Fact]
    public async Task A_good_answer_between_failures_keeps_the_archive_in_use()
    {
        var count = 0;
        using var server = new PlainServer(_ => count++ % 3 == 2 ? PlainServer.Text("ok") : PlainServer.Text("", 500));
        var http = calls.To(server.Address);
        for (var call = 0; call < 3; call++) Assert.Equal("ok", (await http.GetAsync(server.Address, null, Token)).Body);
    }

    [Fact]
    public async Task After_the_rest_one_call_tries_alone()
    {
        var tries = new TaskCompletionSource<byte[]?>();
        var count = 0;
        using var server = new PlainServer(_ => Interlocked.Increment(ref count) <= 3 ? Task.FromResult<byte[]?>(PlainServer.Text("", 500)) : tries.Task);
        var clock = new ForwardClock();
        using var own = new ArchiveCalls(clock);
        var http = own.To(server.Address);
        await FailureAsync(http, server.Address);
        clock.Forward(TimeSpan.FromSeconds(61));
        var first = http.GetAsync(server.Address, null, Token);
        Assert.Contains("left alone", (await FailureAsync(http, server.Address)).Message);
        tries.SetResult(PlainServer.Text("ok"));
        Assert.Equal("ok", (await first).Body);
        Assert.Equal(4, count);
    }

    [Fact]
    public async Task A_silent_service_is_given_up_when_its_time_is_over()
    {
        using var server = new PlainServer(_ => new TaskCompletionSource<byte[]?>().Task);
        var patient = ArchiveCalls.Manners(server.Address);
        var once = await FailureAsync(calls.Factory.For(patient with { Attempt = TimeSpan.FromMilliseconds(100) }), server.Address);
        Assert.Equal((ArchiveFailure.Down, "Test archive did not answer within 0.1 s."), (once.Code, once.Message));
        var inAll = await FailureAsync(calls.Factory.For(patient with { Total = TimeSpan.FromMilliseconds(100) }), server.Address);
        Assert.Equal((ArchiveFailure.Down, "Test archive did not answer within 0.1 s in all."), (inAll.Code, inAll.Message));
    }

    [Fact]
    public async Task Nobody_there_is_told_at_once_and_not_tried_again()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var failure = await FailureAsync(calls.To(new($"http://127.0.0.1:{port}")), new($"http://127.0.0.1:{port}/search?api_key=key-secret"));
        Assert.Equal(ArchiveFailure.Unreachable, failure.Code);
        Assert.DoesNotContain("key-secret", failure.ToString());
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_unreachable() =>
        Assert.Equal(ArchiveFailure.Unreachable, (await FailureAsync(calls.To(new("http://no-such-archive.invalid")), new("http://no-such-archive.invalid/"))).Code);

    [Fact]
    public async Task Too_much_is_not_read_however_it_is_told()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(new byte[4 << 20]);
        foreach (var answer in new[]
        {
            PlainServer.Bytes(new byte[2 << 20]),
            [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. new byte[2 << 20]],
            PlainServer.Bytes(packed.ToArray(), headers: "Content-Encoding: gzip\r\n"),
        })
        {
            using var server = new PlainServer(_ => answer);
            var failure = await FailureAsync(calls.Factory.For(ArchiveCalls.Manners(server.Address) with { MostBytes = 1 << 20 }), server.Address);
            Assert.Equal(ArchiveFailure.Answer, failure.Code);
            Assert.Contains("more than 1 MB", failure.Message);
        }
    }

    [Fact]
    public async Task A_packed_answer_is_unpacked_and_a_broken_one_is_a_failure()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write("hello"u8);
        using var server = new PlainServer(call => PlainServer.Bytes(call.Path is "/good" ? packed.ToArray() : [1, 2, 3, 4], headers: "Content-Encoding: gzip\r\n"));
        Assert.Equal("hello", (await calls.To(server.Address).GetAsync(new(server.Address, "/good"), null, Token)).Body);
        Assert.Equal(ArchiveFailure.Answer, (await FailureAsync(calls.To(server.Address), server.Address)).Code);
    }

    [Fact]
    public async Task A_redirection_within_the_archive_is_followed_and_one_into_this_network_is_refused()
    {
        using var other = new PlainServer(_ => PlainServer.Text("there"));
        using var server = new PlainServer(call => PlainServer.Text("", 302, $"Location: {(call.Path is "/" ? "/next" : other.Address)}\r\n"));
        var failure = await Assert.ThrowsAsync<NewsreelException>(() =>
            calls.To(server.Address).GetAsync(server.Address, new Dictionary<string, string> { ["X-Key"] = "key-secret" }, Token));
        Assert.Equal(ArchiveFailure.Address, failure.Code);
        Assert.Equal(["/", "/next"], server.Calls.Select(call => call.Path));
        Assert.All(server.Calls, call => Assert.Equal("key-secret", call.Header("X-Key")));
        Assert.Empty(other.Calls);
        Assert.DoesNotContain("key-secret", failure.ToString());
    }

    [Fact]
    public async Task A_circle_of_redirections_ends()
    {
        using var server = new PlainServer(_ => PlainServer.Text("", 302, "Location: /\r\n"));
        Assert.Equal(ArchiveFailure.Address, (await FailureAsync(calls.To(server.Address), server.Address)).Code);
        Assert.Equal(6, server.Calls.Count);
    }

    [Fact]
    public async Task The_size_of_a_file_is_told_without_fetching_it()
    {
        using var server = new PlainServer(call => call.Path is "/film.mp4"
            ? Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 123456789\r\n\r\n")
            : Encoding.ASCII.GetBytes("HTTP/1.1 404 X\r\nConnection: close\r\nContent-Length: 7\r\n\r\n"));
        var http = calls.To(server.Address);
        Assert.Equal(123456789, await http.SizeAsync(new(server.Address, "/film.mp4"), Token));
        Assert.Null(await http.SizeAsync(new(server.Address, "/none.mp4"), Token));
        Assert.All(server.Calls, call => Assert.Equal("HEAD", call.Method));
    }

    [Fact]
    public async Task Calls_start_apart_and_no_more_at_once_than_agreed()
    {
        var (now, most) = (0, 0);
        using var server = new PlainServer(async _ =>
        {
            var count = Interlocked.Increment(ref now);
            InterlockedMax(ref most, count);
            await Task.Delay(30, Token);
            Interlocked.Decrement(ref now);
            return PlainServer.Text("ok");
        });
        var spacing = TimeSpan.FromMilliseconds(10);
        var http = calls.Factory.For(ArchiveCalls.Manners(server.Address) with { Spacing = spacing, AtOnce = 2 });
        var begun = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => http.GetAsync(server.Address, null, Token)));
        Assert.Equal(2, most);
        Assert.True(TimeProvider.System.GetElapsedTime(begun) >= 7 * spacing);
    }

    [Fact]
    public async Task A_person_who_stops_is_not_kept_waiting()
    {
        using var server = new PlainServer(_ => new TaskCompletionSource<byte[]?>().Task);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var call = calls.To(server.Address).GetAsync(server.Address, null, stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public void The_same_manners_share_their_spacing() =>
        Assert.Same(calls.To(new("http://127.0.0.1:1")), calls.To(new("http://127.0.0.1:1")));

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most)
            if (Interlocked.CompareExchange(ref most, value, seen) == seen) return;
    }

    private static Task<NewsreelException> FailureAsync(IArchiveHttp http, Uri address) =>
        Assert.ThrowsAsync<NewsreelException>(() => http.GetAsync(address, null, Token));
}
