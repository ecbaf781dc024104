using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

public sealed class FootageColourTests : IDisposable
{
    private const int Side = 1080;
    private static readonly OutputProfile Profile = Cards.Profile(FrameRate.Thirty);

    // An orange: every channel differs, and BT.601 taken for BT.709 shows at once.
    private static readonly (double Red, double Green, double Blue) Colour = (200 / 255d, 90 / 255d, 30 / 255d);
    private readonly FootageBench _bench = new();

    public FootageColourTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("320x320", "yuv420p", "bt601", "", false)]
    [InlineData("320x320", "yuv420p", "bt601", "smpte170m", false)]
    [InlineData("1440x1440", "yuv420p", "bt601", "bt470bg", false)]
    [InlineData("1280x1280", "yuv420p", "bt709", "", false)]
    [InlineData("320x320", "yuv420p", "bt709", "bt709", false)]
    [InlineData("320x320", "yuvj420p", "bt601", "", true)]
    [InlineData("1280x1280", "yuvj422p", "bt709", "bt709", true)]
    [InlineData("320x320", "yuv411p", "bt601", "", false)]
    [InlineData("320x320", "yuv422p10le", "bt601", "", false)]
    [InlineData("1280x1280", "yuv444p12le", "bt709", "", false)]
    [InlineData("1280x1280", "yuv420p10le", "bt709", "bt709", false)]
    [InlineData("320x320", "yuv444p", "smpte240m", "smpte240m", false)]
    [InlineData("320x320", "gbrp", "", "gbr", true)]
    [InlineData("320x320", "bgra", "", "", true)]
    [InlineData("321x319", "rgb24", "", "", true)]
    public async Task A_colour_comes_out_as_it_was(string size, string format, string matrix, string tag, bool full)
    {
        var scale = matrix.Length > 0 ? $"scale=out_color_matrix={matrix}:out_range={(full ? "pc" : "tv")}," : "";
        var path = await _bench.MakeAsync(
            "clip.nut", $"color=c=0xC85A1E:s={size}:r=30:d=1,format=gbrp,{scale}format={format}", "-c:v", "rawvideo", "-strict", "-1");
        var pixels = size.Split('x');
        await AssertColourAsync(path, Clips.Video with
        {
            Width = int.Parse(pixels[0], System.Globalization.CultureInfo.InvariantCulture),
            Height = int.Parse(pixels[1], System.Globalization.CultureInfo.InvariantCulture),
            FrameRate = new(30, 1),
            Duration = TimeSpan.FromSeconds(1),
            Colour = new(format, tag, "", "", full),
        });
    }

    [Fact]
    public async Task An_animated_gif_keeps_its_colours()
    {
        var path = await _bench.MakeAsync("clip.gif", "color=c=0xC85A1E:s=200x200:r=20:d=2");
        await AssertColourAsync(path, Clips.Video with { Width = 200, Height = 200, FrameRate = new(20, 1), Duration = TimeSpan.FromSeconds(2), Colour = new("bgra", "gbr", "", "", true) });
    }

    [Theory]
    [InlineData("photo.jpg", "yuvj420p", "bt470bg", true)]
    [InlineData("photo.png", "rgb24", "gbr", true)]
    [InlineData("photo.webp", "yuv420p", "", false)]
    [InlineData("photo.tif", "rgb24", "", true)]
    public async Task A_still_keeps_its_colours(string name, string format, string tag, bool full)
    {
        var path = await _bench.MakeAsync(name, "color=c=0xC85A1E:s=1500x1500", "-frames:v", "1", "-pix_fmt", format, "-q:v", name.EndsWith("webp", StringComparison.Ordinal) ? "100" : "1");
        await AssertColourAsync(path, Clips.Photograph with { Width = 1500, Height = 1500, Colour = new(format, tag, "", "", full) });
    }

    [Fact]
    public async Task What_is_transparent_shows_the_ground_of_the_film()
    {
        var path = await _bench.MakeAsync("clip.mov", "color=c=red@0.0:s=320x320:r=30:d=1,format=argb", "-c:v", "qtrle");
        var facts = Clips.Video with { Width = 320, Height = 320, FrameRate = new(30, 1), Duration = TimeSpan.FromSeconds(1), Colour = new("argb", "", "", "", true) };
        var encoded = await _bench.EncodeAsync(path, facts, Profile, 4);
        Assert.All(encoded.Measure.Brightness, luma => Assert.InRange(luma, 45, 110));
    }

    [Theory]
    [InlineData("smpte2084", 0.58)]
    [InlineData("arib-std-b67", 0.75)]
    public async Task The_white_of_high_dynamic_range_is_a_light_grey_on_a_common_screen(string transfer, double signal)
    {
        var level = (int)Math.Round(64 + (signal * 876));
        var path = await _bench.MakeAsync(
            "hdr.nut", $"nullsrc=s=640x640:r=30:d=1,format=yuv420p10le,geq=lum={level}:cb=512:cr=512", "-c:v", "rawvideo", "-strict", "-1");
        var facts = Clips.Video with
        {
            Width = 640,
            Height = 640,
            FrameRate = new(30, 1),
            Duration = TimeSpan.FromSeconds(1),
            Colour = new("yuv420p10le", "bt2020nc", "bt2020", transfer, false),
        };
        var encoded = await _bench.EncodeAsync(path, facts, Profile, 4);
        Assert.All(encoded.Measure.Brightness, luma => Assert.InRange(luma, 140, 230));
        var planes = await FootageBench.FrameAsync(encoded.Path);
        Assert.InRange(planes.Skip(Side * Side).Average(value => (double)value), 126, 130);
    }

    private async Task AssertColourAsync(string path, PictureFacts facts)
    {
        var encoded = await _bench.EncodeAsync(path, facts, Profile, 4);
        var planes = await FootageBench.FrameAsync(encoded.Path);
        var (r, g, b) = Colour;
        var luma = (0.2126 * r) + (0.7152 * g) + (0.0722 * b);
        Close(16 + (219 * luma), Mean(0, Side * Side));
        Close(128 + (224 * (b - luma) / 1.8556), Mean(Side * Side, Side * Side / 4));
        Close(128 + (224 * (r - luma) / 1.5748), Mean(Side * Side * 5 / 4, Side * Side / 4));

        double Mean(int start, int length) => planes.Skip(start).Take(length).Average(value => (double)value);
        static void Close(double expected, double actual) => Assert.InRange(actual, expected - 2.5, expected + 2.5);
    }
}
