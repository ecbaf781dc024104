using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

public sealed class SegmentEncoderTests : IDisposable
{
    private const int Side = 1080;
    private static readonly FrameRate Rate = FrameRate.Thirty;
    private readonly TempFolder _folder = new();

    public SegmentEncoderTests() => Tools.Require();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Colours_come_out_with_the_luma_and_chroma_of_BT_709()
    {
        foreach (var colour in new[] { EncodedFilm.Red, EncodedFilm.Green, EncodedFilm.Blue })
        {
            var encoded = await EncodeAsync(Cards.Segment(Cards.Flat(colour), 2));
            var (luma, blue, red) = await MeanAsync(encoded.Path);
            var (r, g, b) = (colour.Red / 255d, colour.Green / 255d, colour.Blue / 255d);
            var expected = (0.2126 * r) + (0.7152 * g) + (0.0722 * b);
            Assert.InRange(luma, 16 + (219 * expected) - 2, 16 + (219 * expected) + 2);
            Assert.InRange(blue, 128 + (224 * (b - expected) / 1.8556) - 2, 128 + (224 * (b - expected) / 1.8556) + 2);
            Assert.InRange(red, 128 + (224 * (r - expected) / 1.5748) - 2, 128 + (224 * (r - expected) / 1.5748) + 2);
        }
    }

    [Fact]
    public async Task For_publishing_and_for_archives_the_picture_is_H264_High_in_BT_709()
    {
        foreach (var quality in new[] { Quality.Standard, Quality.High })
        {
            var encoder = new SegmentEncoder(Tools.Ffmpeg, _folder.Root, Cards.Profile(Rate) with { Quality = quality });
            var encoded = await encoder.EncodeAsync(Cards.Segment(Cards.Flat(EncodedFilm.Green), 2), 1, Tools.Token);
            var facts = (await Tools.Ffprobe.ReadAsync(encoded.Path, Tools.Token)).First("video")!;
            Assert.Equal(("h264", "High yuv420p bt709"), (facts.Codec, facts.Format));
        }
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(-1, 1, 0)]
    [InlineData(0.5, -0.5, 0)]
    [InlineData(1, 0, 7)]
    [InlineData(4, 0, 0)]
    public async Task The_frame_moves_over_the_backdrop_by_the_planned_pixels_and_turns_at_its_edge(double stepX, double stepY, int offset)
    {
        const int Room = 24;
        var motion = new BackdropMotion(Side + Room, Side + Room, stepX < 0 ? Room : 0, stepY < 0 ? Room : 0, stepX, stepY);
        var encoded = await EncodeAsync(Cards.Segment(Cards.Bars(motion), 10, offset));
        var luma = await Tools.LumaAsync(encoded.Path, "crop=600:600:0:0,");
        for (var frame = 0; frame < 10; frame++)
        {
            var picture = luma.AsSpan(frame * 360_000, 360_000);
            var (row, column) = (new byte[600], new byte[600]);
            for (var at = 0; at < 600; at++) (row[at], column[at]) = (picture[at + (300 * 600)], picture[300 + (at * 600)]);
            Assert.Equal(500 + motion.StartX - Position(motion.StartX, stepX, frame + offset), LeftEdge(row));
            Assert.Equal(500 + motion.StartY - Position(motion.StartY, stepY, frame + offset), LeftEdge(column));
        }

        static int Position(int start, double step, int frame)
        {
            var at = start + (step * frame);
            return (int)Math.Floor(at > Room ? (2 * Room) - at : Math.Abs(at));
        }

        static int LeftEdge(byte[] line) => Array.FindIndex(line, luma => luma > 120);
    }

    [Fact]
    public async Task Text_appears_on_its_frame_also_where_the_segment_goes_on_with_a_graphic()
    {
        foreach (var offset in new[] { 0, 4 })
        {
            var encoded = await EncodeAsync(Cards.Segment(Cards.Appearing("0:00:00.32"), 16, offset));
            Assert.Equal(10 - offset, encoded.Measure.Brightness.TakeWhile(luma => luma < 100).Count());
        }
    }

    [Fact]
    public async Task What_is_there_is_not_encoded_again()
    {
        using var counting = new ScriptedProgram("exec ffmpeg \"$@\"");
        var encoder = Encoder(counting.Path);
        var segment = Cards.Segment(Cards.Flat(EncodedFilm.Green), 4);
        var first = await encoder.EncodeAsync(segment, 1, Tools.Token);
        var (runs, written) = (counting.Runs.Count, File.GetLastWriteTimeUtc(first.Path));
        // Its version was asked for, the backdrop drawn, the segment encoded.
        Assert.Equal(3, runs);

        var second = await encoder.EncodeAsync(segment, 1, Tools.Token);
        Assert.Equal((runs, written), (counting.Runs.Count, File.GetLastWriteTimeUtc(second.Path)));
        Assert.Equal((first.Path, first.Segment), (second.Path, second.Segment));
        Assert.Equal(first.Measure.Brightness, second.Measure.Brightness);

        await encoder.EncodeAsync(segment with { Number = 9, Place = new(500, 4) }, 1, Tools.Token);
        Assert.Equal(runs, counting.Runs.Count);
        await encoder.EncodeAsync(segment with { FadeIn = 2 }, 1, Tools.Token);
        Assert.Equal(runs + 1, counting.Runs.Count);
    }

    [Fact]
    public async Task A_failed_encode_leaves_nothing_that_could_be_taken_for_a_segment()
    {
        using var failing = new ScriptedProgram("ffmpeg \"$@\"; case \"$*\" in *libx264*) exit 1;; esac");
        var segment = Cards.Segment(Cards.Flat(EncodedFilm.Green), 4);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Encoder(failing.Path).EncodeAsync(segment, 1, Tools.Token));
        Assert.Equal("program-failed", failure.Code);
        Assert.Contains("segment 1", failure.Message, StringComparison.Ordinal);
        Assert.All(_folder.Names, name => Assert.Matches(@"^[0-9a-f]{32}\.(png|ass)$", name));
    }

    [Fact]
    public async Task A_cancelled_encode_leaves_nothing_that_could_be_taken_for_a_segment()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Tools.Token);
        var encoding = Encoder("ffmpeg").EncodeAsync(Cards.Segment(Cards.Flat(EncodedFilm.Green), 20_000), 1, stop.Token);
        using (var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(20)))
            while (!_folder.Names.Any(name => name.EndsWith(".mp4", StringComparison.Ordinal))) await clock.WaitForNextTickAsync(Tools.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoding);
        Assert.All(_folder.Names, name => Assert.Matches(@"^[0-9a-f]{32}\.(png|ass)$", name));
    }

    [Fact]
    public async Task A_backdrop_that_cannot_be_drawn_is_an_error_and_leaves_nothing()
    {
        var broken = Cards.Flat(EncodedFilm.Green) with { Backdrop = "<svg" };
        await Assert.ThrowsAsync<NewsreelException>(() => EncodeAsync(Cards.Segment(broken, 4)));
        Assert.Empty(_folder.Names);
    }

    [Fact]
    public async Task The_same_segment_gives_the_same_bytes()
    {
        var next = new SegmentGraphic(Cards.Flat(EncodedFilm.Red), 0);
        var segment = Cards.Segment(Cards.Appearing("0:00:00.10"), 12) with { Next = next, DissolveLength = 6, FadeIn = 3 };
        var first = await EncodeAsync(segment);
        using var other = new TempFolder();
        var second = await new SegmentEncoder(Tools.Ffmpeg, other.Root, Cards.Profile(Rate)).EncodeAsync(segment, 1, Tools.Token);
        Assert.Equal(Path.GetFileName(first.Path), Path.GetFileName(second.Path));
        Assert.Equal(await File.ReadAllBytesAsync(first.Path, Tools.Token), await File.ReadAllBytesAsync(second.Path, Tools.Token));
        Assert.Equal(first.Measure.Brightness, second.Measure.Brightness);
        Assert.Equal(first.Measure.Motion, second.Measure.Motion);
    }

    [Fact]
    public async Task A_still_is_the_picture_in_full_range_and_in_its_shape()
    {
        var path = _folder.File("still.jpg");
        await Encoder("ffmpeg").WriteStillAsync(Cards.Flat(EncodedFilm.Green), 3, path, Tools.Token);
        var rgb = await Tools.MakeAsync("-i", path, "-pix_fmt", "rgb24", "-f", "rawvideo", "pipe:1");
        Assert.Equal(Side * Side * 3, rgb.Length);
        var colour = Enumerable.Range(0, 3).Select(channel => Enumerable.Range(0, Side * Side).Average(at => (double)rgb[(at * 3) + channel])).ToList();
        Assert.InRange(colour[0], 0, 6);
        Assert.InRange(colour[1], 194, 206);
        Assert.InRange(colour[2], 0, 6);
    }

    private Task<EncodedSegment> EncodeAsync(Segment segment) => Encoder("ffmpeg").EncodeAsync(segment, 1, Tools.Token);

    private SegmentEncoder Encoder(string ffmpeg) => new(new(new(ffmpeg, "ffprobe")), _folder.Root, Cards.Profile(Rate));

    private static async Task<(double Luma, double Blue, double Red)> MeanAsync(string path)
    {
        var planes = await Tools.MakeAsync("-i", path, "-frames:v", "1", "-f", "rawvideo", "pipe:1");
        const int Luma = Side * Side;
        return (Mean(0, Luma), Mean(Luma, Luma / 4), Mean(Luma * 5 / 4, Luma / 4));
        double Mean(int start, int length) => planes.Skip(start).Take(length).Average(value => (double)value);
    }
}
