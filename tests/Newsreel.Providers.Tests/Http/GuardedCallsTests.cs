using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;
using Newsreel.Providers.Tests.Footage.Fetching;

namespace Newsreel.Providers.Tests.Http;

public sealed class GuardedCallsTests
{
    private static readonly Dictionary<string, string> Key = new(StringComparer.Ordinal) { ["Authorization"] = "key-test" };

    [Fact]
    public async Task Secrets_go_to_the_own_host_only()
    {
        await using var stranger = new MediaHost(_ => HostAnswer.Plain(200));
        await using var own = new MediaHost(request => request.Path is "/first" ? HostAnswer.Plain(301, ("Location", "/second")) : HostAnswer.Plain(302, ("Location", stranger.At("third").AbsoluteUri)));
        using var pool = new GuardedPool();
        var call = new GuardedCall("DVIDS", ArchiveFailure.Codes, own.At("first"), [own.Root, stranger.Root]) { Secrets = Key, Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Range"] = "bytes=0-9" } };

        using var answer = await new GuardedCalls(pool).SendAsync(call, TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.All(own.Requests, request => Assert.Equal("key-test", request.Headers["Authorization"]));
        Assert.DoesNotContain("Authorization", Assert.Single(stranger.Requests).Headers.Keys);
        Assert.Equal((0, 9), stranger.Requests[0].Range);
    }

    [Theory]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    public async Task No_spelling_of_this_machine_is_called(string address)
    {
        await using var host = new MediaHost(_ => HostAnswer.Plain(200));
        using var pool = new GuardedPool();
        var call = new GuardedCall("DVIDS", ArchiveFailure.Codes, new(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, host.Port)), []);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new GuardedCalls(pool).SendAsync(call, TestContext.Current.CancellationToken));

        Assert.Equal(ArchiveFailure.Address, failure.Code);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task A_redirection_to_no_address_is_refused()
    {
        await using var host = new MediaHost(_ => HostAnswer.Plain(302, ("Location", "//:80")));
        using var pool = new GuardedPool();
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new GuardedCalls(pool).SendAsync(new("DVIDS", ArchiveFailure.Codes, host.At("a"), [host.Root]), TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Address, failure.Code);
    }

    [Fact]
    public async Task A_connection_that_was_trusted_serves_nobody_else()
    {
        await using var host = new MediaHost(_ => HostAnswer.Plain(200));
        using var pool = new GuardedPool();
        var calls = new GuardedCalls(pool);
        (await calls.SendAsync(new("DVIDS", ArchiveFailure.Codes, host.Root, [host.Root]), TestContext.Current.CancellationToken)).Dispose();

        await Assert.ThrowsAsync<NewsreelException>(() => calls.SendAsync(new("NASA", ArchiveFailure.Codes, host.Root, []), TestContext.Current.CancellationToken));
        Assert.Single(host.Requests);
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_unreachable()
    {
        using var pool = new GuardedPool();
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new GuardedCalls(pool).SendAsync(new("NASA", ArchiveFailure.Codes, new("http://no-such-host.invalid/?api_key=key-test"), []), TestContext.Current.CancellationToken));
        Assert.Equal(ArchiveFailure.Unreachable, failure.Code);
        Assert.DoesNotContain("key-test", failure.Message, StringComparison.Ordinal);
    }
}
