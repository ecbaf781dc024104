using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Fetching;
using Newsreel.Providers.Footage.Fetching.Loopback;
using Newsreel.Providers.Footage.Fetching.Remote;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Tests.Footage.Fetching;

public sealed class LoopbackReaderTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly GuardedPool pool = new();

    [Fact]
    public async Task A_media_program_reads_any_part_under_the_secret_name_only()
    {
        var bytes = Enumerable.Range(0, 400_000).Select(at => (byte)(at * 31 >> 3)).ToArray();
        await using var host = new MediaHost(request => HostAnswer.Part(request, new SparseContent((bytes, 0))));
        using var file = await OpenAsync(host);
        await using var reader = new LoopbackReader(file, Budget(host), TestContext.Current.CancellationToken);
        using var program = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });

        var (all, whole) = await AskAsync(program, HttpMethod.Get, reader.Address, null);
        var (part, middle) = await AskAsync(program, HttpMethod.Get, reader.Address, new(150_000, 150_009));
        var (_, end) = await AskAsync(program, HttpMethod.Get, reader.Address, new(399_990, null));
        var (head, nothing) = await AskAsync(program, HttpMethod.Head, reader.Address, null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PartialContent, HttpStatusCode.OK), (all, part, head));
        Assert.Equal(bytes, whole);
        Assert.Equal(bytes[150_000..150_010], middle);
        Assert.Equal(bytes[399_990..], end);
        Assert.Empty(nothing);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(program, HttpMethod.Get, new(reader.Address, "/film.mp4"), null)).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await AskAsync(program, HttpMethod.Put, reader.Address, null)).Status);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await AskAsync(program, HttpMethod.Get, reader.Address, new(400_000, null))).Status);
        Assert.Null(reader.Failure);
    }

    [Fact]
    public async Task What_fails_at_the_host_is_known_here()
    {
        await using var host = new MediaHost(request => request.Range!.Value.From == 0 ? HostAnswer.Part(request, new SparseContent((new byte[1_000_000], 0))) : HostAnswer.Plain(404));
        using var file = await OpenAsync(host);
        await using var reader = new LoopbackReader(file, Budget(host), TestContext.Current.CancellationToken);
        using var program = new HttpMessageInvoker(new SocketsHttpHandler { UseProxy = false });

        await Assert.ThrowsAnyAsync<Exception>(() => AskAsync(program, HttpMethod.Get, reader.Address, null));

        Assert.Contains("is not there any more", reader.Failure!.Message, StringComparison.Ordinal);
        Assert.True(reader.Failed.IsCancellationRequested);
    }

    public void Dispose()
    {
        pool.Dispose();
        folder.Dispose();
    }

    private async Task<RemoteFile> OpenAsync(MediaHost host)
    {
        var requests = new RangeRequests(new(pool), Options.Create(new FetchOptions()), new(), TimeProvider.System);
        var file = new RemoteFile(requests, Target(host), host.At("film.mp4"), new(folder.File("store.bin")));
        await file.OpenAsync(Budget(host), TestContext.Current.CancellationToken);
        return file;
    }

    private static FetchTarget Target(MediaHost host) => new("dvids", "Carrier", [host.Root]);

    private static FetchBudget Budget(MediaHost host) => new(Target(host), 10_000_000, new(10_000_000));

    private static async Task<(HttpStatusCode Status, byte[] Body)> AskAsync(HttpMessageInvoker program, HttpMethod method, Uri address, RangeItemHeaderValue? range)
    {
        using var request = new HttpRequestMessage(method, address);
        if (range is not null) request.Headers.Range = new(range.From, range.To);
        using var answer = await program.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
