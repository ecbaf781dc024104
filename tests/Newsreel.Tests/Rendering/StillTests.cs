using System.Buffers.Binary;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

public sealed class StillTests : IDisposable
{
    private static readonly OutputProfile Wide = new(Aspect.Wide, Quality.Draft, FrameRate.Thirty);
    private readonly FootageBench _bench = new();

    public StillTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_still_grows_or_shrinks_by_equal_parts_of_a_pixel_and_keeps_its_shape()
    {
        const int Frames = 60;
        var path = await _bench.MakeAsync("photo.png", "color=gray:s=1920x1080,drawbox=x=400:y=200:w=800:h=600:c=white:t=fill", "-frames:v", "1");
        var facts = Clips.Photograph with { Colour = Clips.Untagged with { PixelFormat = "rgb24" } };

        var encoded = await _bench.EncodeAsync(path, facts, Wide, Frames);

        // How much of a row or a column is light is its length, to a part of a pixel.
        var widths = Lengths(await Tools.LumaAsync(encoded.Path, "crop=1920:2:0:500,"), 1920 * 2, 2);
        var heights = Lengths(await Tools.LumaAsync(encoded.Path, "crop=2:1080:800:0,"), 1080 * 2, 2);
        Assert.Equal(Frames, widths.Count);
        Assert.InRange(Math.Max(widths[0], widths[^1]) / Math.Min(widths[0], widths[^1]), 1.035, 1.045);
        Assert.All(widths.Zip(heights), size => Assert.InRange(size.First / size.Second, 1.33, 1.337));
        var step = (widths[^1] - widths[0]) / (Frames - 1);
        Assert.All(widths.Select((width, frame) => width - (widths[0] + (step * frame))), error => Assert.InRange(error, -0.5, 0.5));
        Assert.All(encoded.Measure.Motion.Skip(2).Chunk(29), part => Assert.True(part.Max() > 0));
    }

    private static List<double> Lengths(byte[] luma, int perFrame, int across)
    {
        var sorted = luma.Order().ToList();
        var (dark, light) = (sorted[luma.Length / 5], sorted[luma.Length * 4 / 5]);
        return [.. luma.Chunk(perFrame).Select(frame => frame.Sum(value => (double)(value - dark) / (light - dark)) / across)];
    }

    [Fact]
    public async Task A_still_that_began_in_a_dissolve_goes_on_with_the_next_frame()
    {
        var path = await _bench.MakeAsync("photo.png", "mandelbrot=s=1600x1200", "-frames:v", "1");
        var facts = Clips.Photograph with { Width = 1600, Height = 1200, Colour = Clips.Untagged with { PixelFormat = "rgb24" } };
        var whole = await FootageBench.SegmentAsync(path, facts, Wide, 40);
        var encoded = await _bench.EncodeAsync(FootageBench.Alone(whole, 40), Wide);
        var rest = await _bench.EncodeAsync(FootageBench.Alone(whole with { Offset = 15 }, 25), Wide);
        foreach (var (expected, actual) in encoded.Measure.Brightness.Skip(15).Zip(rest.Measure.Brightness)) Assert.InRange(actual, expected - 0.01, expected + 0.01);
        foreach (var (expected, actual) in encoded.Measure.Motion.Skip(16).Zip(rest.Measure.Motion.Skip(1))) Assert.InRange(actual, expected - 0.01, expected + 0.01);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(6, 3)]
    [InlineData(8, 1)]
    public async Task A_photograph_stands_upright_whatever_its_name(int orientation, int quarterTurns)
    {
        // Light on the left as it is stored; turned by EXIF to the left, the top, the right or the bottom.
        var plain = await _bench.MakeAsync("plain.jpg", "color=black:s=600x400,drawbox=w=300:h=400:c=white:t=fill", "-frames:v", "1");
        var path = _bench.Folder.File("photo %02d.JPG");
        await File.WriteAllBytesAsync(path, Oriented(await File.ReadAllBytesAsync(plain, Tools.Token), orientation), Tools.Token);
        var turned = orientation > 4;
        var facts = Clips.Photograph with
        {
            Width = turned ? 400 : 600,
            Height = turned ? 600 : 400,
            Colour = new("yuvj420p", "bt470bg", "", "", true),
        };
        var encoded = await _bench.EncodeAsync(path, facts, Wide, 2);
        var frame = await Tools.LumaAsync(encoded.Path, "select=eq(n\\,0),");
        byte[] sides = [frame[(540 * 1920) + 500], frame[(540 * 1920) + 1420], frame[(150 * 1920) + 960], frame[(930 * 1920) + 960]];
        var lightest = turned ? (sides[2] > sides[3] ? 3 : 1) : sides[0] > sides[1] ? 0 : 2;
        Assert.Equal(quarterTurns, lightest);
    }

    [Fact]
    public async Task A_photograph_is_read_once_for_all_its_segments()
    {
        var path = await _bench.MakeAsync("photo.jpg", "testsrc2=s=6000x4000", "-frames:v", "1");
        var facts = Clips.Photograph with { Width = 6000, Height = 4000, Colour = new("yuvj420p", "bt470bg", "", "", true) };
        var whole = await FootageBench.SegmentAsync(path, facts, Wide, 20);
        await _bench.EncodeAsync(FootageBench.Alone(whole, 10), Wide);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path));
        await _bench.EncodeAsync(FootageBench.Alone(whole with { Offset = 10 }, 10), Wide);
        // The still itself and what is around it.
        Assert.Equal(2, Directory.GetFiles(_bench.Folder.Folder("work"), "*.png").Length);
    }

    private static byte[] Oriented(byte[] jpeg, int orientation)
    {
        byte[] exif = [.. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [.. jpeg.AsSpan(0, 2), 0xFF, 0xE1, .. length, .. exif, .. jpeg.AsSpan(2)];
    }
}
