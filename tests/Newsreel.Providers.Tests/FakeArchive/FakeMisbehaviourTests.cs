using System.IO.Compression;
using System.Net;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.FakeArchive;

public sealed class FakeMisbehaviourTests : FakeArchiveCase
{
    private static readonly FakeAsset Asset = new(FakeServices.Dvids, "video:1", "Bridge") { Duration = TimeSpan.FromSeconds(24), Picture = new(1), HasSound = true };

    [Theory]
    [InlineData(Misbehaviour.Edge403, 403)]
    [InlineData(Misbehaviour.Unauthorized, 403)]
    [InlineData(Misbehaviour.Errors200, 200)]
    [InlineData(Misbehaviour.TooMany, 429)]
    [InlineData(Misbehaviour.Http503, 503)]
    [InlineData(Misbehaviour.Html, 200)]
    [InlineData(Misbehaviour.HalfJson, 200)]
    [InlineData(Misbehaviour.ToLinkLocal, 302)]
    [InlineData(Misbehaviour.Loop, 302)]
    public async Task A_service_misbehaves_as_often_as_it_shall_and_is_well_again(string name, int status)
    {
        await using var server = await StartAsync(Asset);
        var address = new Uri($"{server.BaseOf(FakeServices.Dvids)}/search?api_key=key-test&q=bridge");
        using var well = await GetAsync(address);
        var right = await well.Content.ReadAsStringAsync(Token);
        server.Misbehave(FakeServices.Dvids, name, times: 2);
        for (var turn = 0; turn < 3; turn++)
        {
            using var answer = await GetAsync(address);
            Assert.Equal(turn < 2 ? status : 200, (int)answer.StatusCode);
            Assert.Equal(turn == 2, right.Equals(await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Misbehaviour.MediaHtml, HttpStatusCode.OK)]
    [InlineData(Misbehaviour.MediaLie, HttpStatusCode.OK)]
    [InlineData(Misbehaviour.MediaNoRange, HttpStatusCode.OK)]
    [InlineData(Misbehaviour.MediaChunked, HttpStatusCode.PartialContent)]
    [InlineData(Misbehaviour.Media416, HttpStatusCode.RequestedRangeNotSatisfiable)]
    [InlineData(Misbehaviour.MediaOtherHost, HttpStatusCode.Redirect)]
    [InlineData(Misbehaviour.MediaToLoopback, HttpStatusCode.Redirect)]
    [InlineData(Misbehaviour.MediaToLinkLocal, HttpStatusCode.Redirect)]
    [InlineData(Misbehaviour.MediaLoop, HttpStatusCode.Redirect)]
    [InlineData(Misbehaviour.Media403, HttpStatusCode.Forbidden)]
    [InlineData(Misbehaviour.Media503, HttpStatusCode.ServiceUnavailable)]
    [InlineData(Misbehaviour.Media429, HttpStatusCode.TooManyRequests)]
    public async Task A_file_misbehaves_for_one_video_alone(string name, HttpStatusCode status)
    {
        var bad = Asset with { Id = "video:2", Misbehaviours = [name] };
        await using var server = await StartAsync(Asset, bad);
        using var answer = await GetAsync(File(server, bad), "bytes=0-99");
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(name is Misbehaviour.MediaChunked, answer.Content.Headers.ContentLength is null && status is HttpStatusCode.PartialContent);
        using var good = await GetAsync(File(server, Asset), "bytes=0-99");
        Assert.Equal(HttpStatusCode.PartialContent, good.StatusCode);
    }

    [Theory]
    [InlineData(Misbehaviour.MediaShort)]
    [InlineData(Misbehaviour.MediaReset)]
    public async Task A_body_breaks_off(string name)
    {
        await using var server = await StartAsync(Asset);
        server.Misbehave(FakeServices.Dvids, name);
        using var answer = await GetAsync(File(server, Asset), "bytes=0-99999");
        Assert.NotNull(answer.Content.Headers.ContentLength);
        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Theory]
    [InlineData(Misbehaviour.MediaStall)]
    [InlineData(Misbehaviour.MediaEndless)]
    [InlineData(Misbehaviour.MediaSlowHeaders)]
    public async Task What_never_ends_ends_with_its_caller(string name)
    {
        var server = await StartAsync(Asset);
        server.Misbehave(FakeServices.Dvids, name);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(0.3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            using var answer = await GetAsync(File(server, Asset)).WaitAsync(patience.Token);
            await (await answer.Content.ReadAsStreamAsync(patience.Token)).CopyToAsync(Stream.Null, patience.Token);
        });
        await server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), Token);
    }

    [Fact]
    public async Task A_bomb_is_small_on_the_line_and_large_when_it_is_unpacked()
    {
        await using var server = await StartAsync(Asset);
        server.Misbehave(FakeServices.Dvids, Misbehaviour.Bomb);
        using var answer = await GetAsync(new($"{server.BaseOf(FakeServices.Dvids)}/search"));
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.True(answer.Content.Headers.ContentLength < 8_000_000);
        await using var unpacked = new GZipStream(await answer.Content.ReadAsStreamAsync(Token), CompressionMode.Decompress);
        var (buffer, total) = (new byte[1 << 20], 0L);
        while (total < 100_000_000 && await unpacked.ReadAsync(buffer, Token) is > 0 and var read) total += read;
        Assert.True(total >= 100_000_000);
    }

    private static Uri File(FakeArchiveServer server, FakeAsset asset) => server.FilesOf(asset).First(file => file.Height == 360).Address;
}
