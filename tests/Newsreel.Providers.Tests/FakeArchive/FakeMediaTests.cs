using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Newsreel.Media;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.FakeArchive;

public sealed class FakeMediaTests : FakeArchiveCase
{
    private const long Line = 12_500_000;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly Ffmpeg Ffmpeg = new(MediaTools.InPath);
    private static readonly FakeAsset Long = new(FakeServices.Dvids, "video:1", "Long") { Duration = TimeSpan.FromSeconds(300), HasSound = true, Picture = new(1) };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_program_reads_three_seconds_out_of_a_file_that_is_nowhere(bool indexAtEnd)
    {
        var asset = Long with { IndexAtEnd = indexAtEnd };
        await using var server = await FakeArchiveServer.StartAsync(new() { Inventory = new(asset), BytesPerSecond = Line }, Token);
        Assert.InRange(server.FilesOf(asset).First(file => file.Height == 1080).Bytes, 330_000_000, 400_000_000);
        var (address, _, bytes) = server.FilesOf(asset).First(file => file.Height == 360);
        var facts = await ProbeAsync(address);
        Assert.Equal((300, bytes), (Math.Round(double.Parse((string)facts["format"]!["duration"]!, CultureInfo.InvariantCulture)), long.Parse((string)facts["format"]!["size"]!, CultureInfo.InvariantCulture)));
        Assert.Equal(["7500", "9375"], facts["streams"]!.AsArray().Select(stream => (string?)stream!["nb_frames"]));
        var before = server.Traffic.BytesSent;
        var result = await Ffmpeg.RunAsync(["-ss", "200", "-i", address.AbsoluteUri, "-t", "3", "-f", "null", "-"], "reading the fake", Deadline, Token);
        Assert.Empty(result.Errors);
        Assert.InRange(server.Traffic.BytesSent - before, 300_000, 8_000_000);
    }

    [Fact]
    public async Task Parts_of_a_file_are_the_same_however_they_are_asked_for()
    {
        await using var server = await StartAsync(Long);
        var address = server.FilesOf(Long).First(file => file.Height == 360).Address;
        var whole = await BytesAsync(address, "bytes=1000000-1999999");
        Assert.Equal(1_000_000, whole.Length);
        Assert.Equal(whole[250_000..250_777], await BytesAsync(address, "bytes=1250000-1250776"));
        using var past = await GetAsync(address, "bytes=999999999999-");
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, past.StatusCode);
    }

    [Fact]
    public async Task Everybody_shares_one_line_and_what_is_sent_is_counted()
    {
        await using var server = await FakeArchiveServer.StartAsync(new() { Inventory = new(Long), BytesPerSecond = 2_000_000 }, Token);
        var address = server.FilesOf(Long).First(file => file.Height == 360).Address;
        await BytesAsync(address, "bytes=0-0");
        var start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(BytesAsync(address, "bytes=0-499999"), BytesAsync(address, "bytes=500000-999999"));
        Assert.True(TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(0.4), "A million bytes came faster than the line is.");
        Assert.Equal(1_000_001, Assert.Single(server.Traffic.BytesPerFile).Value);
        Assert.Equal((3, 2), (server.Traffic.Count("media", "/dvids/"), server.Traffic.MostAtOnce("media")));
        Assert.All(server.Traffic.Requests, request => Assert.StartsWith("Newsreel-Tests", request.Headers["user-agent"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pictures_move_and_no_video_looks_like_another_but_a_copy_does()
    {
        var (other, copy) = (Long with { Id = "video:2", Picture = new(2) }, Long with { Id = "video:3", Picture = Long.Picture with { IsCopy = true } });
        await using var server = await StartAsync(Long, other, copy);
        var frames = await Task.WhenAll(new[] { Long, other, copy }.Select(asset => FramesAsync(server, asset)));
        Assert.All(frames, taken => Assert.All(taken.Zip(taken.Skip(1)), pair => Assert.True(Difference(pair.First, pair.Second) > 2)));
        Assert.True(Difference(frames[0][0], frames[1][0]) > 2 * Difference(frames[0][0], frames[2][0]));
    }

    [Theory]
    [InlineData(FakePictureKind.Black, 0, 20)]
    [InlineData(FakePictureKind.Frozen, 30, 230)]
    [InlineData(FakePictureKind.ColourBars, 30, 230)]
    [InlineData(FakePictureKind.Slate, 30, 120)]
    public async Task Some_pictures_stand_still(FakePictureKind kind, int darkest, int brightest)
    {
        var asset = Long with { Picture = new(3, kind, Words: "Grain ship") };
        await using var server = await StartAsync(asset);
        var frames = await FramesAsync(server, asset);
        Assert.True(Difference(frames[0], frames[^1]) < 0.4);
        Assert.InRange(frames[0].Average(value => value), darkest, brightest);
    }

    [Theory]
    [InlineData(FakePictureKind.TalkingHead)]
    [InlineData(FakePictureKind.Text)]
    public async Task Others_move_a_little(FakePictureKind kind)
    {
        var asset = Long with { Picture = new(3, kind, Words: "Grain ship") };
        await using var server = await StartAsync(asset);
        var frames = await FramesAsync(server, asset);
        Assert.True(Difference(frames[0], frames[^1]) > 0.4);
    }

    [Fact]
    public async Task Playlists_and_webm_are_read_too()
    {
        var (hls, webm) = (Long with { Duration = TimeSpan.FromSeconds(20) }, new FakeAsset(FakeServices.Commons, "9", "Small") { Duration = TimeSpan.FromSeconds(20) });
        await using var server = await StartAsync(hls, webm);
        var list = await ProbeAsync(new($"{server.BaseOf(FakeServices.Dvids)}/hls/video/1.m3u8?api_key=key-test"));
        Assert.Contains("640", list["streams"]!.AsArray().Select(stream => $"{stream!["width"]}"));
        var (address, _, bytes) = server.FilesOf(webm)[^1];
        var facts = await ProbeAsync(address);
        Assert.Equal((20, $"{bytes}"), (Math.Round(double.Parse((string)facts["format"]!["duration"]!, CultureInfo.InvariantCulture)), (string?)facts["format"]!["size"]));
    }

    private static double Difference(byte[] one, byte[] other) => one.Zip(other, (left, right) => Math.Abs(left - right)).Average();

    private static async Task<IReadOnlyList<byte[]>> FramesAsync(FakeArchiveServer server, FakeAsset asset)
    {
        var address = server.FilesOf(asset).First(file => file.Height == 360).Address;
        var result = await Ffmpeg.RunAsync(["-i", address.AbsoluteUri, "-t", "3", "-vf", "fps=2,scale=64:64,format=gray", "-f", "rawvideo", "-"], "looking at the fake", Deadline, Token);
        return [.. result.Output.Chunk(64 * 64)];
    }

    private async Task<byte[]> BytesAsync(Uri address, string range)
    {
        using var answer = await GetAsync(address, range);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync(Token);
    }

    private static async Task<JsonNode> ProbeAsync(Uri address)
    {
        var result = await ExternalProgram.RunCheckedAsync(
            new("ffprobe", ["-v", "error", "-show_entries", "format=duration,size:stream=width,nb_frames", "-of", "json", address.AbsoluteUri], "probing the fake", Deadline), Token);
        return JsonNode.Parse(result.OutputText)!;
    }
}
