using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;

namespace Newsreel.Providers.Tests.Footage.Fetching;

public sealed class FootageFetcherTests(SourceFilm film)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_large_file_little_more_is_fetched_than_is_shown(bool isIndexLast)
    {
        var content = isIndexLast ? await film.IndexLastAsync() : await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        var order = kit.Order(host, host.At("film.mp4")) with { Need = new(TimeSpan.FromSeconds(5), 1) };

        var piece = await kit.FetchAsync(order);

        // A group of pictures, the margins, the index and what was asked for ahead.
        var shown = film.PerSecond * 5;
        Assert.InRange(piece.BytesFetched, shown, (film.PerSecond * (5 + 1 + 2)) + 1_300_000);
        Assert.Equal(piece.BytesFetched, kit.Tally.Bytes);
        Assert.InRange(host.Sent, piece.BytesFetched, piece.BytesFetched + 500_000);
        Assert.Equal(content.Length, piece.WholeBytes);
        await AssertSamePicturesAsync(piece, order);
    }

    [Fact]
    public async Task What_a_killed_program_left_is_removed_unless_it_is_new_or_in_use()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        var (left, recent, used, other) = (PartFile.For(Path.Combine(kit.Pieces, "remote.bin")), PartFile.For(Path.Combine(kit.Pieces, "remote.bin")), PartFile.For(Path.Combine(kit.Pieces, "remote.bin")), Path.Combine(kit.Pieces, "mine.part.bin"));
        foreach (var path in new[] { left, recent, used, other }) await File.WriteAllTextAsync(path, "part", TestContext.Current.CancellationToken);
        foreach (var path in new[] { left, used, other }) File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddHours(-2));
        using var held = File.OpenHandle(used, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        await kit.FetchAsync(host);

        Assert.Equal((false, true, true, true), (File.Exists(left), File.Exists(recent), File.Exists(used), File.Exists(other)));
    }

    [Fact]
    public async Task A_place_that_is_no_good_is_not_fetched_again()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        var order = kit.Order(host, host.At("film.mp4"));

        var first = await kit.FetchAsync(order);
        var other = await kit.FetchAsync(order with { Avoid = [first.Start] });

        Assert.True((other.Start - first.Start).Duration() > TimeSpan.FromSeconds(5));
        await AssertSamePicturesAsync(other, order);
        Assert.True(other.BytesFetched < (film.PerSecond * 8) + 1_000_000, "The index is not fetched a second time.");
    }

    [Fact]
    public Task Packets_that_need_what_was_cut_off_do_not_move_the_times() =>
        AssertKeptAsync("gop.mp4", ".mp4", "-c:v libx264 -preset ultrafast -bf 3 -x264-params open-gop=1:keyint=40:min-keyint=40:scenecut=0 -c:a copy");

    [Theory]
    [Trait("Size", "Long")]
    [InlineData("vp9.webm", ".mkv", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 600k -an")]
    [InlineData("old.mpg", ".mkv", "-c:v mpeg2video -bf 2 -g 15 -b:v 1500k -c:a mp2")]
    [InlineData("old.ts", ".mp4", "-c:v libx264 -preset ultrafast -g 60 -c:a mp2")]
    [InlineData("gop.mkv", ".mkv", "-c:v libx264 -preset ultrafast -bf 3 -x264-params open-gop=1:keyint=40:min-keyint=40:scenecut=0 -an")]
    [InlineData("theora.ogv", ".mkv", "-c:v libtheora -q:v 5 -an")]
    [InlineData("old.mov", ".mp4", "-c:v mpeg4 -bf 2 -b:v 1500k -an")]
    public Task Other_codecs_keep_their_packets_and_times(string name, string ending, string coding) => AssertKeptAsync(name, ending, coding);

    [Fact]
    public Task Of_a_playlist_only_the_segments_that_are_shown_are_fetched() => AssertSegmentsAsync("-hls_segment_type", "mpegts");

    [Theory]
    [Trait("Size", "Long")]
    [InlineData("-hls_segment_type", "fmp4")]
    [InlineData("-hls_flags", "single_file")]
    public Task Of_other_playlists_too(string option, string value) => AssertSegmentsAsync(option, value);

    [Fact]
    public async Task Sound_comes_along_when_it_is_wanted()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        var order = kit.Order(host, host.At("film.mp4"));

        var loud = await kit.FetchAsync(order with { WithSound = true });

        var probe = new Media.Ffprobe(Media.MediaTools.InPath);
        Assert.Equal("aac", (await probe.ReadAsync(loud.Path, TestContext.Current.CancellationToken)).First("audio")!.Codec);
        await AssertSamePicturesAsync(loud, order);
    }

    [Fact]
    public async Task A_known_piece_costs_no_request()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        using var other = new FetchKit(cache: kit.CacheFolder);
        var first = await kit.FetchAsync(kit.Order(host, host.At("film.mp4?key=key-test")));
        var asked = host.Requests.Count;

        var resumed = await kit.FetchAsync(kit.Order(host, host.At("film.mp4?key=another")));
        var elsewhere = await other.FetchAsync(other.Order(host, host.At("film.mp4?key=key-test")));

        Assert.Equal(asked, host.Requests.Count);
        Assert.Equal(first with { BytesFetched = 0 }, resumed);
        Assert.Equal((0, first.Start), (elsewhere.BytesFetched, elsewhere.Start));
        Assert.NotEqual(first.Path, elsewhere.Path);
        Assert.Equal(await File.ReadAllBytesAsync(first.Path, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(elsewhere.Path, TestContext.Current.CancellationToken));
        Assert.Equal((1, 1, 1), (kit.Tally.Pieces, kit.Tally.Known, other.Tally.Known));
        foreach (var file in Directory.EnumerateFiles(kit.CacheFolder, "*.json", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(kit.Pieces, "*.json")))
            Assert.DoesNotContain("key-test", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fetch_that_was_stopped_ends_at_once_and_goes_on_where_it_was()
    {
        var content = await film.IndexFirstAsync();
        using var stop = new CancellationTokenSource();
        var isFree = false;
        await using var host = new MediaHost(request =>
        {
            if (isFree || request.Range!.Value.From < 1_000_000) return HostAnswer.Part(request, content);
            stop.CancelAfter(TimeSpan.FromMilliseconds(50));
            return HostAnswer.Part(request, content) with { Body = async (body, token) => { await content.CopyAsync(body, request.Range!.Value.From, request.Range.Value.From + 100_000, token); await Task.Delay(-1, token); } };
        });
        using var kit = new FetchKit(options => options.Silence = TimeSpan.FromMinutes(1));
        var order = kit.Order(host, host.At("film.mp4")) with { Need = new(TimeSpan.FromSeconds(5), 1) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Fetcher.FetchAsync(order, stop.Token)).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        var before = kit.Tally.Bytes;
        Assert.InRange(before, 200_000, 600_000);
        Assert.DoesNotContain(Directory.EnumerateFiles(kit.Pieces), file => Path.GetExtension(file) is ".mp4");
        isFree = true;
        var piece = await kit.FetchAsync(order);

        Assert.Equal(kit.Tally.Bytes, before + piece.BytesFetched);
        Assert.DoesNotContain(host.Requests.Skip(2), request => request.Range!.Value.From < 100_000);
        await AssertSamePicturesAsync(piece, order);
    }

    [Fact]
    public async Task Whatever_an_id_is_the_name_of_the_file_is_safe()
    {
        var content = await film.IndexFirstAsync();
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        var name = "../../../etc/passwd: / \\ .. \" ' <script>\0" + new string('x', 300);

        var piece = await kit.FetchAsync(kit.Order(host, host.At("film.mp4")) with { Id = name, Title = name });

        Assert.Equal(kit.Pieces, Path.GetDirectoryName(piece.Path));
        Assert.Matches("^[0-9a-f]{32}[.]mp4$", Path.GetFileName(piece.Path));
    }

    [Fact]
    public async Task A_video_that_is_too_short_says_so()
    {
        var content = await film.OtherAsync("short.mp4", "-c", "copy", "-t", "3");
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();

        Assert.Equal(Unusable.TooShortCode, (await kit.RefusedAsync(host)).Code);
    }

    private async Task AssertKeptAsync(string name, string ending, string coding)
    {
        var content = await film.OtherAsync(name, coding.Split(' '));
        await using var host = new MediaHost(request => HostAnswer.Part(request, content));
        using var kit = new FetchKit();
        var order = kit.Order(host, host.At(name)) with { Need = new(TimeSpan.FromSeconds(3), 1) };

        var piece = await kit.FetchAsync(order);

        Assert.EndsWith(ending, piece.Path, StringComparison.Ordinal);
        await AssertSamePicturesAsync(piece, order);
    }

    private async Task AssertSegmentsAsync(string option, string value)
    {
        var files = await film.PlaylistAsync(option, value);
        await using var segments = new MediaHost(request => HostAnswer.Part(request, new SparseContent((files[request.Path.Trim('/').Split('?')[0]], 0))));
        const string Sizes = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9000000,RESOLUTION=1920x1080\nhuge.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=3000000,RESOLUTION=1280x720\nlist.m3u8?key=key-test\n";
        await using var host = new MediaHost(request => request.Path.StartsWith("/master", StringComparison.Ordinal)
            ? HostAnswer.Text(Sizes)
            : HostAnswer.Text(Elsewhere(System.Text.Encoding.UTF8.GetString(files["list.m3u8"]), segments.Root)));
        using var kit = new FetchKit();
        var order = kit.Order(host) with
        {
            Renditions = [new(host.At("master.m3u8?key=key-test"), RenditionKind.Playlist, 0, 0, 0, TimeSpan.Zero)],
            Need = new(TimeSpan.FromSeconds(5), 1),
            Trusted = [host.Root, segments.Root],
        };

        var piece = await kit.FetchAsync(order);

        Assert.InRange(piece.BytesFetched, film.PerSecond * 5, film.PerSecond * 13);
        Assert.Equal(0, piece.WholeBytes);
        await AssertSamePicturesAsync(piece, order);
    }

    private static string Elsewhere(string playlist, Uri root) =>
        string.Join('\n', playlist.Split('\n').Select(line => line.Length > 0 && line[0] != '#' ? $"{root}{line}?key=key-test" : line.Replace("URI=\"", $"URI=\"{root}", StringComparison.Ordinal)));

    /// <summary>The probe takes the piece, and its pictures are those of the film at the times that the piece claims.</summary>
    private async Task AssertSamePicturesAsync(FetchedPiece piece, PieceOrder order)
    {
        var clip = await FetchKit.ExamineAsync(piece, order);
        Assert.True(clip.Facts.Moves);
        Assert.Equal(25, clip.Facts.FrameRate.PerSecond, 0.6);
        Assert.True(clip.Facts.Duration >= order.Need.Length);
        // Between two pictures nobody could say which one is meant.
        var at = clip.In + (order.Need.Length / 2);
        var middle = TimeSpan.FromSeconds((Math.Floor((piece.Start + at).TotalSeconds * SourceFilm.Rate) + 0.5) / SourceFilm.Rate) - piece.Start;
        var next = Math.Ceiling((piece.Start + middle).TotalSeconds * SourceFilm.Rate);
        Assert.Equal(next, await film.NumberAsync(await film.PictureAsync(piece.Path, clip.Facts.Start + middle)));
    }
}
