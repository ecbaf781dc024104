using System.Globalization;
using System.IO.Compression;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;

namespace Newsreel.Providers.Tests.Footage.Fetching;

public sealed class MisbehavingHostTests(SourceFilm film)
{
    private const string Page = "<!DOCTYPE html><html><body>Please sign in</body></html>";

    [Fact]
    public async Task A_page_that_is_named_as_a_film_is_refused()
    {
        await using var host = new MediaHost(_ => HostAnswer.Text(Page, "video/mp4"));
        await AssertRefusedAsync(host, "is a page or a text");
    }

    [Fact]
    public async Task A_film_that_is_called_a_page_is_taken_for_what_it_is()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content, type: "text/html"));
        using var kit = new FetchKit();
        Assert.Equal("ftyp"u8.ToArray(), (await kit.ReadAsync(host, 8))[4..]);
    }

    [Fact]
    public async Task A_large_file_without_ranges_is_refused_before_it_is_read()
    {
        await using var host = new MediaHost(_ => Endless(("Content-Length", "400000000")));
        await AssertRefusedAsync(host, "only given out whole, all 400 MB", most: 0);
    }

    [Fact]
    public async Task A_small_file_without_ranges_is_read_whole()
    {
        var content = await film.OtherAsync("small.mp4", "-c", "copy");
        await using var host = new MediaHost(request => HostAnswer.Part(request with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) }, content));
        using var kit = new FetchKit();

        var piece = await kit.FetchAsync(host);

        Assert.Equal((content.Length, content.Length), (piece.BytesFetched, piece.WholeBytes));
        Assert.Single(host.Requests);
    }

    [Fact]
    public async Task A_body_without_end_is_refused()
    {
        await using var host = new MediaHost(_ => Endless());
        await AssertRefusedAsync(host, "does not end", most: 2_100_000, options => options.MostPerPiece = 2_000_000);
    }

    [Fact]
    public async Task A_part_without_end_is_read_as_far_as_it_was_asked_for()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => Endless(("Content-Range", string.Create(CultureInfo.InvariantCulture, $"bytes 0-{request.Range!.Value.To}/{content.Length}"))));
        using var kit = new FetchKit();
        Assert.Equal(Unusable.Code, (await kit.RefusedAsync(host)).Code);
        Assert.True(kit.Tally.Bytes < 2_000_000);
    }

    [Fact]
    public async Task A_packed_body_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await gzip.WriteAsync(new byte[50_000_000], TestContext.Current.CancellationToken);
        await using var host = new MediaHost(_ => new(200, [("Content-Encoding", "gzip"), ("Content-Length", $"{packed.Length}")], (body, token) => body.WriteAsync(packed.ToArray(), token)));
        await AssertRefusedAsync(host, "served packed", most: 0);
    }

    [Fact]
    public async Task A_short_body_is_resumed_at_the_byte()
    {
        var content = await film.IndexFirstAsync();
        var breaks = 0;
        await using var host = new MediaHost(request => HostAnswer.Part(request, content) is var good && Interlocked.Increment(ref breaks) % 3 == 1
            ? good with { Body = (body, token) => content.CopyAsync(body, request.Range!.Value.From, request.Range.Value.From + 50_000, token), Closes = true }
            : good);
        using var kit = new FetchKit();

        var bytes = await kit.ReadAsync(host, 2_000_000);

        Assert.Equal(await BeginningAsync(bytes.Length), bytes);
        Assert.Equal(50_000, host.Requests[1].Range!.Value.From);
        AssertNothingTwice(kit, host);
    }

    [Fact]
    public async Task A_host_that_always_breaks_off_is_given_up()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content) with { Body = (_, _) => Task.CompletedTask, Closes = true });
        using var kit = new FetchKit();
        Assert.Equal(ArchiveFailure.Down, (await kit.RefusedAsync(host)).Code);
        Assert.InRange(host.Requests.Count, 2, 6);
    }

    [Fact]
    public async Task A_body_that_falls_silent_is_given_up()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content) with { Body = (_, token) => Task.Delay(-1, token) });
        using var kit = new FetchKit(options => options.Silence = TimeSpan.FromMilliseconds(150));
        Assert.Equal(ArchiveFailure.Down, (await kit.RefusedAsync(host)).Code);
    }

    [Fact]
    public async Task A_host_that_takes_for_ever_is_given_up()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content) with { Body = (_, token) => Task.Delay(-1, token) });
        using var kit = new FetchKit(options => options.PieceDeadline = TimeSpan.FromSeconds(0.5));
        var failure = await kit.RefusedAsync(host);
        Assert.Equal(ArchiveFailure.Down, failure.Code);
        Assert.Contains("0.5 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_changes_its_length_is_refused()
    {
        var content = await film.IndexFirstAsync();
        var lengths = content.Length;
        await using var host = new MediaHost(request => HostAnswer.Part(request, content, lengths++));
        await AssertRefusedAsync(host, "changes its length");
    }

    [Fact]
    public async Task A_file_that_ends_before_its_length_is_refused()
    {
        var content = await film.IndexLastAsync();
        await using var host = new MediaHost(request => request.Range!.Value.From > 1_000_000 ? HostAnswer.Plain(416) : HostAnswer.Part(request, content));
        await AssertRefusedAsync(host, "is shorter than its host says");
    }

    [Theory]
    [InlineData(403, "is not given out (status 403 at 127.0.0.1)")]
    [InlineData(404, "is not there any more (status 404 at 127.0.0.1)")]
    [InlineData(410, "is not there any more (status 410 at 127.0.0.1)")]
    [InlineData(416, "is shorter than its host says")]
    public async Task What_is_gone_is_refused(int status, string reason)
    {
        await using var host = new MediaHost(_ => HostAnswer.Plain(status));
        await AssertRefusedAsync(host, reason, most: 0);
        Assert.Single(host.Requests);
    }

    [Theory]
    [InlineData(429, ArchiveFailure.Limit)]
    [InlineData(503, ArchiveFailure.Down)]
    public async Task A_wait_that_is_too_long_is_not_waited_for(int status, string code)
    {
        await using var host = new MediaHost(_ => HostAnswer.Plain(status, ("Retry-After", "3600")));
        using var kit = new FetchKit();
        Assert.Equal(code, (await kit.RefusedAsync(host)).Code);
        Assert.Single(host.Requests);
    }

    [Fact]
    public async Task A_short_wait_is_waited_for()
    {
        var content = await film.IndexFirstAsync();
        var asked = 0;
        await using var host = new MediaHost(request => asked++ == 0 ? HostAnswer.Plain(503, ("Retry-After", "0")) : HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        Assert.Equal(100, (await kit.ReadAsync(host, 100)).Length);
    }

    [Fact]
    public async Task The_next_rendition_is_taken_when_one_is_refused()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => request.Path is "/large.mp4" ? HostAnswer.Plain(403) : HostAnswer.Part(request, content));
        using var kit = new FetchKit();

        var piece = await kit.FetchAsync(kit.Order(host, host.At("large.mp4"), host.At("small.mp4")));

        Assert.True(piece.BytesFetched > 0);
        Assert.Contains("status 403", Assert.Single(kit.Tally.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_piece_that_costs_too_much_is_refused()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        await AssertRefusedAsync(host, "needs more than the 1 MB", most: 1_000_000, options => options.MostPerPiece = 1_000_000);
    }

    [Fact]
    public async Task A_film_that_costs_too_much_gets_no_more()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit(options => options.MostPerFilm = 1_000_000);
        Assert.Contains("has used up the bytes", (await kit.RefusedAsync(host)).Message, StringComparison.Ordinal);
        var asked = host.Requests.Count;
        Assert.Contains("has used up the bytes", (await kit.RefusedAsync(kit.Order(host, host.At("another.mp4")))).Message, StringComparison.Ordinal);
        Assert.Equal((asked, 1_000_000), (host.Requests.Count, kit.Tally.Bytes));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/film.mp4")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public async Task A_redirection_into_this_network_is_refused(string location)
    {
        await using var host = new MediaHost(_ => HostAnswer.Plain(302, ("Location", location)));
        using var kit = new FetchKit();
        var failure = await kit.RefusedAsync(host);
        Assert.Equal(ArchiveFailure.Address, failure.Code);
        Assert.DoesNotContain("meta-data", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_exact_host_and_port_are_trusted()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        await using var other = new MediaHost(_ => HostAnswer.Plain(302, ("Location", host.At("film.mp4").AbsoluteUri)));
        using var kit = new FetchKit();

        Assert.Equal(ArchiveFailure.Address, (await kit.RefusedAsync(kit.Order(other, other.At("film.mp4")))).Code);
        Assert.Equal(ArchiveFailure.Address, (await kit.RefusedAsync(kit.Order(host, new Uri($"http://localhost:{host.Port}/film.mp4")))).Code);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task A_redirection_is_followed_once_for_all_parts()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => request.Path is "/film.mp4" ? HostAnswer.Plain(302, ("Location", "/store/1.mp4")) : HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        Assert.Equal(await BeginningAsync(400_000), await kit.ReadAsync(host, 400_000));
        Assert.Equal(3, host.Requests.Count(request => request.Path is "/store/1.mp4"));
        Assert.Single(host.Requests, request => request.Path is "/film.mp4");
    }

    [Fact]
    public async Task Endless_redirections_and_other_schemes_are_refused()
    {
        await using var circle = new MediaHost(_ => HostAnswer.Plain(302, ("Location", "/again")));
        await using var file = new MediaHost(_ => HostAnswer.Plain(302, ("Location", "file:///etc/passwd")));
        using var kit = new FetchKit();
        Assert.Equal(ArchiveFailure.Address, (await kit.RefusedAsync(circle)).Code);
        Assert.Equal(6, circle.Requests.Count);
        Assert.Equal(ArchiveFailure.Address, (await kit.RefusedAsync(file)).Code);
    }

    [Fact]
    public async Task A_key_is_in_no_message()
    {
        await using var host = new MediaHost(request => request.Path.StartsWith("/moved", StringComparison.Ordinal) ? HostAnswer.Plain(302, ("Location", "http://127.0.0.1:9/?token=key-test")) : HostAnswer.Plain(403));
        using var kit = new FetchKit();
        foreach (var path in new[] { "film.mp4?api_key=key-test", "moved?api_key=key-test" })
        {
            var failure = await kit.RefusedAsync(kit.Order(host, host.At(path)));
            Assert.DoesNotContain("key-test", $"{failure.Message} {failure.Action} {string.Join(' ', kit.Tally.Refusals)}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_film_that_is_a_playlist_opens_nothing_else()
    {
        await using var host = new MediaHost(_ => HostAnswer.Text("#EXTM3U\n#EXTINF:5,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n", "video/mp4"));
        using var kit = new FetchKit();
        Assert.Equal(Unusable.Code, (await kit.RefusedAsync(host)).Code);
        var playlist = kit.Order(host) with { Renditions = [new(host.At("a.m3u8"), RenditionKind.Playlist, 0, 0, 0, TimeSpan.Zero)] };
        Assert.Equal(ArchiveFailure.Address, (await kit.RefusedAsync(playlist)).Code);
    }

    [Fact]
    public async Task No_more_fetches_than_allowed_go_to_one_host()
    {
        var (now, most) = (0, 0);
        var two = new TaskCompletionSource();
        await using var host = new MediaHost(_ => HostAnswer.Text(Page) with
        {
            Body = async (body, token) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                if (now == 2) two.TrySetResult();
                await two.Task.WaitAsync(token);
                Interlocked.Decrement(ref now);
                await body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Page), token);
            },
        });
        using var kit = new FetchKit(options => options.PerHost = 2);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => kit.RefusedAsync(kit.Order(host, host.At($"{at}.mp4")))));
        Assert.Equal(2, most);
    }

    private async Task<byte[]> BeginningAsync(int count) => (await File.ReadAllBytesAsync(film.IndexFirst, TestContext.Current.CancellationToken))[..count];

    private static HostAnswer Endless(params (string, string)[] headers) => new(headers.Any(header => header.Item1 is "Content-Range") ? 206 : 200, headers, async (body, token) =>
    {
        var start = new byte[64 << 10];
        while (true) await body.WriteAsync(start, token);
    })
    { Closes = true };

    private static async Task AssertRefusedAsync(MediaHost host, string reason, long most = 20_000_000, Action<FetchOptions>? set = null)
    {
        using var kit = new FetchKit(set);
        var failure = await kit.RefusedAsync(host);
        Assert.Equal(Unusable.Code, failure.Code);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("“Carrier at sea” of dvids ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(failure.Message, kit.Tally.Refusals);
        Assert.InRange(kit.Tally.Bytes, 0, most);
        Assert.Empty(Directory.EnumerateFiles(kit.Pieces, "*.mp4"));
    }

    private static void AssertNothingTwice(FetchKit kit, MediaHost host)
    {
        var (distinct, end) = (0L, 0L);
        foreach (var (from, to) in host.Requests.Select(request => request.Range!.Value).OrderBy(range => range.From))
        {
            distinct += Math.Max(0, to + 1 - Math.Max(from, end));
            end = Math.Max(end, to + 1);
        }

        Assert.InRange(kit.Tally.Bytes, 1, distinct);
    }
}
