using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

/// <summary>Real frames of footage that has another shape than the film.</summary>
public sealed class FootageFitTests : IDisposable
{
    private static readonly OutputProfile Wide = new OutputProfile(Aspect.Wide, Quality.Draft, FrameRate.Thirty) with { ShortSide = 720 };
    private readonly FootageBench _bench = new();

    public FootageFitTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [Trait("Size", "Long")]
    [InlineData("320x240", 320, "1/1")]
    [InlineData("720x480", 640, "8/9")]
    [InlineData("202x360", 202, "1/1")]
    [InlineData("640x360", 640, "1/1")]
    public async Task A_circle_stays_a_circle_in_the_middle_of_the_picture_in_every_fit(string size, int width, string pixel)
    {
        var (stored, height) = (Number(size.Split('x')[0]), Number(size.Split('x')[1]));
        var path = await _bench.MakeAsync(
            "circle.mkv",
            FormattableString.Invariant($"nullsrc=s={size}:r=30:d=0.3,format=gray,geq=lum='80+155*lt(hypot((X+0.5-W/2)*{width}/{stored}\\,Y+0.5-H/2)\\,{Math.Min(width, height) * 0.2})',setsar={pixel}"),
            "-c:v", "ffv1", "-pix_fmt", "yuv444p");
        var facts = Facts(width, height) with { Colour = new("yuv444p", "bt709", "", "", false) };
        foreach (var profile in Enum.GetValues<Aspect>().Select(aspect => Wide with { Aspect = aspect }))
        {
            foreach (var fit in Enum.GetValues<FrameFit>())
            {
                var (mount, luma) = await FirstFrameAsync(path, facts, profile, fit);
                var lit = Lit(luma, profile);
                Assert.InRange((double)lit.Width / lit.Height, 0.98, 1.02);
                Assert.InRange(lit.X + (lit.Width / 2) - (mount.Area.X + (mount.Area.Width / 2)), -2, 2);
                Assert.InRange(lit.Y + (lit.Height / 2) - (mount.Area.Y + (mount.Area.Height / 2)), -2, 2);
            }
        }
    }

    [Theory]
    [InlineData(640, 480, Aspect.Wide)]
    [InlineData(480, 480, Aspect.Wide)]
    [InlineData(640, 360, Aspect.Square)]
    [InlineData(400, 500, Aspect.Tall)]
    public async Task A_crop_shows_the_picture_and_nothing_else(int width, int height, Aspect aspect)
    {
        var path = await _bench.MakeAsync("plain.mkv", $"color=c=0xC8C8C8:s={width}x{height}:r=30:d=0.3", "-c:v", "ffv1", "-pix_fmt", "yuv420p");
        var (_, luma) = await FirstFrameAsync(path, Facts(width, height), Wide with { Aspect = aspect }, FrameFit.Crop);
        Assert.InRange(luma.Max() - luma.Min(), 0, 6);
    }

    [Theory]
    [InlineData(640, 480, Aspect.Wide)]
    [InlineData(360, 640, Aspect.Wide)]
    [InlineData(640, 360, Aspect.Tall)]
    [InlineData(640, 360, Aspect.Square)]
    public async Task A_blur_is_the_picture_s_own_colour_darkened_and_the_whole_picture_is_before_it(int width, int height, Aspect aspect)
    {
        var path = await _bench.MakeAsync("plain.mkv", $"color=c=0xC85A1E:s={width}x{height}:r=30:d=0.3", "-c:v", "ffv1", "-pix_fmt", "yuv420p");
        var profile = Wide with { Aspect = aspect };
        var (mount, planes) = await FirstFrameAsync(path, Facts(width, height), profile, FrameFit.Blur, planes: true);
        var picture = Colour(planes, profile, mount.Area.X + (mount.Area.Width / 2), mount.Area.Y + (mount.Area.Height / 2));
        foreach (var (x, y) in Outside(mount.Area, profile))
        {
            var around = Colour(planes, profile, x, y);
            Assert.InRange(around.Y - 32, ((picture.Y - 16) * 0.5) - 3, ((picture.Y - 16) * 0.5) + 3);
            Assert.InRange(around.U - 128, ((picture.U - 128) * 0.5) - 3, ((picture.U - 128) * 0.5) + 3);
            Assert.InRange(around.V - 128, ((picture.V - 128) * 0.5) - 3, ((picture.V - 128) * 0.5) + 3);
        }

        foreach (var (x, y) in Corners(mount.Area, 4))
            Assert.InRange(Colour(planes, profile, x, y).Y, picture.Y - 4, picture.Y + 4);
    }

    [Fact]
    public async Task Around_dark_footage_the_frame_is_not_black()
    {
        var path = await _bench.MakeAsync("dark.mkv", "color=black:s=360x640:r=30:d=0.3", "-c:v", "ffv1", "-pix_fmt", "yuv420p");
        var (mount, luma) = await FirstFrameAsync(path, Facts(360, 640), Wide, FrameFit.Blur);
        Assert.All(Outside(mount.Area, Wide), point => Assert.InRange(luma[(point.Y * Wide.Width) + point.X], 29, 36));
    }

    [Fact]
    public async Task Nothing_can_be_made_out_in_a_blur()
    {
        var path = await _bench.MakeAsync("stripes.mkv", "nullsrc=s=640x480:r=30:d=0.3,format=yuv420p,geq=lum='40+180*mod(floor(X/8)\\,2)':cb=128:cr=128", "-c:v", "ffv1");
        var (mount, luma) = await FirstFrameAsync(path, Facts(640, 480), Wide, FrameFit.Blur);
        var line = luma.AsSpan(360 * Wide.Width, Wide.Width).ToArray();
        Assert.InRange(line[mount.Area.X..(mount.Area.X + mount.Area.Width)].Max() - line[mount.Area.X..(mount.Area.X + mount.Area.Width)].Min(), 150, 255);
        Assert.InRange(line[..(mount.Area.X - 8)].Max() - line[..(mount.Area.X - 8)].Min(), 0, 12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Before_a_blur_the_picture_moves_as_it_does_between_panels(bool isStill)
    {
        var path = await _bench.MakeAsync(
            isStill ? "photo.png" : "clip.mkv", isStill ? "testsrc2=s=900x1200" : "testsrc2=s=450x600:r=30:d=1.2", isStill ? ["-frames:v", "1"] : ["-c:v", "ffv1", "-pix_fmt", "yuv420p"]);
        var facts = isStill
            ? Clips.Photograph with { Width = 900, Height = 1200, Colour = Clips.Untagged with { PixelFormat = "rgb24" } }
            : Facts(450, 600) with { Duration = TimeSpan.FromSeconds(1.2) };
        var (panels, blur) = (await SegmentAsync(FrameFit.Panels), await SegmentAsync(FrameFit.Blur));
        var area = ((SegmentFootage)panels.Segment.Picture).Media.Mount.Area;
        var crop = FormattableString.Invariant($"crop={area.Width}:{area.Height}:{area.X}:{area.Y},");
        var (one, other) = (await Tools.LumaAsync(panels.Path, crop), await Tools.LumaAsync(blur.Path, crop));
        Assert.Equal(20 * area.Width * area.Height, other.Length);
        Assert.InRange(one.Zip(other, (left, right) => Math.Abs(left - right)).Average(), 0, 3);
        Assert.True(blur.Measure.Motion.Skip(1).Max() > 0);

        async Task<EncodedSegment> SegmentAsync(FrameFit fit) =>
            await _bench.EncodeAsync(FootageBench.Alone(await FootageBench.SegmentAsync(path, facts, Wide, 20, fit: fit), 20), Wide);
    }

    [Fact]
    public async Task A_cropped_still_moves_slowly_too()
    {
        var path = await _bench.MakeAsync("photo.png", "color=gray:s=1200x900,drawbox=x=300:y=0:w=600:h=900:c=white:t=fill", "-frames:v", "1");
        var facts = Clips.Photograph with { Width = 1200, Height = 900, Colour = Clips.Untagged with { PixelFormat = "rgb24" } };
        var encoded = await _bench.EncodeAsync(FootageBench.Alone(await FootageBench.SegmentAsync(path, facts, Wide, 30, fit: FrameFit.Crop), 30), Wide);
        var luma = await Tools.LumaAsync(encoded.Path, "crop=1280:2:0:300,");
        var widths = Enumerable.Range(0, 30).Select(frame => luma.AsSpan(frame * 2560, 1280).ToArray().Count(value => value >= 180)).ToList();
        Assert.InRange(Math.Abs(widths[^1] - widths[0]), 11, 15);
        Assert.All(widths.Zip(widths.Skip(1), (left, right) => Math.Abs(right - left)), step => Assert.InRange(step, 0, 2));
    }

    [Fact]
    public async Task A_segment_is_made_anew_only_where_the_fit_changes_it()
    {
        var path = await _bench.MakeAsync("clip.mkv", "testsrc2=s=640x480:r=30:d=0.3", "-c:v", "ffv1", "-pix_fmt", "yuv420p");
        Assert.Single(await KeysAsync(Facts(640, 360)));
        Assert.Equal(3, (await KeysAsync(Facts(640, 480))).Count);
        Assert.Equal(2, (await KeysAsync(Facts(300, 600))).Count);

        async Task<HashSet<Fingerprint>> KeysAsync(PictureFacts facts)
        {
            var keys = new HashSet<Fingerprint>();
            foreach (var fit in Enum.GetValues<FrameFit>())
                keys.Add(SegmentKey.Of(FootageBench.Alone(await FootageBench.SegmentAsync(path, facts, Wide, 4, fit: fit), 4), new(Wide, CanToneMap: false), "ffmpeg"));
            return keys;
        }
    }

    private async Task<(Mount Mount, byte[] Pixels)> FirstFrameAsync(string path, PictureFacts facts, OutputProfile profile, FrameFit fit, bool planes = false)
    {
        var footage = await FootageBench.SegmentAsync(path, facts, profile, 2, fit: fit);
        var encoded = await _bench.EncodeAsync(FootageBench.Alone(footage, 2), profile);
        return (footage.Media.Mount, planes ? await FootageBench.FrameAsync(encoded.Path) : await Tools.LumaAsync(encoded.Path, "select=eq(n\\,0),"));
    }

    private static PictureFacts Facts(int width, int height) =>
        Clips.Video with { Width = width, Height = height, FrameRate = new(30, 1), Duration = TimeSpan.FromSeconds(0.3) };

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static (int Y, int U, int V) Colour(byte[] planes, OutputProfile profile, int x, int y)
    {
        var (size, chroma) = (profile.Width * profile.Height, (y / 2 * (profile.Width / 2)) + (x / 2));
        return (planes[(y * profile.Width) + x], planes[size + chroma], planes[size + (size / 4) + chroma]);
    }

    private static IEnumerable<(int X, int Y)> Corners(PictureArea area, int inside) =>
    [
        (area.X + inside, area.Y + inside), (area.X + area.Width - inside, area.Y + inside),
        (area.X + inside, area.Y + area.Height - inside), (area.X + area.Width - inside, area.Y + area.Height - inside),
    ];

    // The corners of the frame, and right beside the picture.
    private static IEnumerable<(int X, int Y)> Outside(PictureArea area, OutputProfile profile)
    {
        var corners = Corners(new(0, 0, profile.Width, profile.Height), 2);
        return area.X > 0
            ? [.. corners, (area.X - 8, profile.Height / 2), (area.X + area.Width + 8, profile.Height / 2)]
            : [.. corners, (profile.Width / 2, area.Y - 8), (profile.Width / 2, area.Y + area.Height + 8)];
    }

    private static (int X, int Y, int Width, int Height) Lit(byte[] luma, OutputProfile profile)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        for (var at = 0; at < luma.Length; at++)
        {
            if (luma[at] < 150) continue;
            var (x, y) = (at % profile.Width, at / profile.Width);
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }

        return (left, top, right - left + 1, bottom - top + 1);
    }
}
