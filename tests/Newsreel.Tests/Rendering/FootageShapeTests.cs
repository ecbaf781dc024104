using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

public sealed class FootageShapeTests : IDisposable
{
    private static readonly OutputProfile Wide = new(Aspect.Wide, Quality.Draft, FrameRate.Thirty);
    private readonly FootageBench _bench = new();

    public FootageShapeTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("320x240", "1/1", 320, 240)]
    [InlineData("720x576", "16/15", 768, 576)]
    [InlineData("720x480", "8/9", 640, 480)]
    [InlineData("720x576", "64/45", 1024, 576)]
    [InlineData("1440x1080", "4/3", 1920, 1080)]
    [InlineData("202x360", "1/1", 202, 360)]
    [InlineData("641x271", "1/1", 641, 271)]
    public async Task A_circle_stays_a_circle_between_panels_that_are_not_black(string size, string aspect, int width, int height)
    {
        var (ratio, half) = (FormattableString.Invariant($"{width}/{size.Split('x')[0]}"), Math.Min(width, height) * 0.4);
        var path = await _bench.MakeAsync(
            "circle.mkv", FormattableString.Invariant($"nullsrc=s={size}:r=30:d=0.3,format=gray,geq=lum='80+155*lt(hypot((X-W/2)*{ratio}\\,Y-H/2)\\,{half})',setsar={aspect}"), "-c:v", "ffv1", "-pix_fmt", "yuv444p");
        var facts = Clips.Video with { Width = width, Height = height, FrameRate = new(30, 1), Duration = TimeSpan.FromSeconds(0.3), Colour = new("yuv444p", "bt709", "", "", false) };
        foreach (var aspectOfFrame in Enum.GetValues<Aspect>())
        {
            var profile = Wide with { Aspect = aspectOfFrame };
            var encoded = await _bench.EncodeAsync(path, facts, profile, 2);
            var frame = await Tools.LumaAsync(encoded.Path, "select=eq(n\\,0),");
            var (across, down) = (Lit(frame, profile, rows: false), Lit(frame, profile, rows: true));
            Assert.InRange((double)across / down, 0.985, 1.015);
            Assert.InRange(frame[0], 30, 120);
        }
    }

    [Theory]
    [InlineData(0, "dark", "light")]
    [InlineData(90, "light", "dark")]
    [InlineData(180, "light", "dark")]
    [InlineData(270, "dark", "light")]
    public async Task A_picture_that_was_taken_with_a_turned_camera_stands_upright(int degrees, string first, string last)
    {
        var plain = await _bench.MakeAsync("plain.mp4", "color=black:s=480x320:r=30:d=0.5,drawbox=x=240:w=240:h=320:c=white:t=fill", "-c:v", "libx264", "-pix_fmt", "yuv420p");
        var path = _bench.Folder.File("turned.mp4");
        await Tools.MakeAsync("-i", plain, "-c", "copy", "-metadata:s:v:0", FormattableString.Invariant($"rotate={degrees}"), path);
        var upright = degrees % 180 == 0;
        var facts = Clips.Video with { Width = upright ? 480 : 320, Height = upright ? 320 : 480, FrameRate = new(30, 1), Duration = TimeSpan.FromSeconds(0.5) };
        var encoded = await _bench.EncodeAsync(path, facts, Wide, 2);
        var frame = await Tools.LumaAsync(encoded.Path, "select=eq(n\\,0),");
        var (before, after) = upright ? (frame[(540 * 1920) + 500], frame[(540 * 1920) + 1400]) : (frame[(200 * 1920) + 960], frame[(900 * 1920) + 960]);
        Assert.Equal((first, last), (before < 60 ? "dark" : "light", after < 60 ? "dark" : "light"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_moments_of_interlaced_footage_are_shown_in_their_order_and_uncombed(bool topFirst)
    {
        // A bar that moves 6 pixels in every field of 25 frames a second.
        var path = await _bench.MakeAsync(
            "fields.mkv",
            $"color=white:s=40x576:r=50:d=2[bar];color=gray:s=720x576:r=50:d=2[ground];[ground][bar]overlay=x='t*300',format=yuv420p,tinterlace={(topFirst ? "interleave_top" : "interleave_bottom")},fieldorder={(topFirst ? "tff" : "bff")}",
            "-c:v", "ffv1");
        var facts = Clips.Video with { Width = 768, Height = 576, Fields = topFirst ? FieldOrder.TopFirst : FieldOrder.BottomFirst, Duration = TimeSpan.FromSeconds(2) };
        var encoded = await _bench.EncodeAsync(path, facts, Wide, 40, 0.2);
        var edges = await EdgesAsync(encoded.Path, 40);
        var steps = edges.Zip(edges.Skip(1), (left, right) => right.Edge - left.Edge).ToList();
        Assert.All(steps, step => Assert.InRange(step, 0, 45));
        Assert.True(steps.Count(step => step > 0) > 36, "The bar stands still where the source has another field.");
        // The middle lines of a combed picture would lie a field's way apart.
        Assert.All(edges, edge => Assert.InRange(edge.Spread, 0, 4));
    }

    [Theory]
    [InlineData("-a.mp4")]
    [InlineData("x %03d:;[']=\\,$(a) é.mp4")]
    public async Task Any_file_name_is_only_a_name(string name)
    {
        var made = await _bench.MakeAsync("made.mp4", "testsrc2=s=320x180:r=30:d=0.5", "-c:v", "libx264", "-pix_fmt", "yuv420p");
        var path = _bench.Folder.File(name);
        File.Move(made, path);
        var facts = Clips.Video with { Width = 320, Height = 180, FrameRate = new(30, 1), Duration = TimeSpan.FromSeconds(0.5) };
        Assert.Equal(6, (await _bench.EncodeAsync(path, facts, Wide, 6)).Measure.Motion.Count);
    }

    [Fact]
    public async Task Nothing_that_a_source_says_of_itself_goes_into_the_film_and_a_changed_file_is_read_again()
    {
        var path = await _bench.MakeAsync(
            "told.mov", "testsrc2=s=320x180:r=25:d=1", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-timecode", "01:00:00:00", "-metadata", "title=Somebody's", "-metadata", "comment=secret");
        var facts = Clips.Video with { Width = 320, Height = 180, Duration = TimeSpan.FromSeconds(1) };
        var first = await _bench.EncodeAsync(path, facts, Wide, 6);
        var said = await Tools.Ffprobe.ReadAsync(first.Path, Tools.Token);
        Assert.Single(said.Streams);
        Assert.DoesNotContain(said.Tags, tag => tag.Value.Contains("secret", StringComparison.Ordinal) || tag.Key is "title" or "timecode");
        Assert.Equal(first.Path, (await _bench.EncodeAsync(path, facts, Wide, 6)).Path);
        await _bench.MakeAsync("told.mov", "testsrc=s=320x180:r=25:d=1", "-c:v", "libx264", "-pix_fmt", "yuv420p");
        Assert.NotEqual(first.Path, (await _bench.EncodeAsync(path, facts, Wide, 6)).Path);
        File.Delete(path);
        Assert.Equal("footage-missing", (await Assert.ThrowsAsync<NewsreelException>(() => _bench.EncodeAsync(path, facts, Wide, 6))).Code);
    }

    [Fact]
    public async Task Footage_that_cannot_be_read_is_an_error_that_names_it()
    {
        var path = _bench.Folder.File("broken.mp4");
        await File.WriteAllTextAsync(path, "not a video", Tools.Token);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => _bench.EncodeAsync(path, Clips.Video, Wide, 6));
        Assert.Contains("broken.mp4", failure.Message, StringComparison.Ordinal);
    }

    private static int Lit(byte[] frame, OutputProfile profile, bool rows) => rows
        ? Enumerable.Range(0, profile.Height).Count(y => frame.AsSpan(y * profile.Width, profile.Width).ContainsAnyInRange((byte)150, (byte)255))
        : Enumerable.Range(0, profile.Width).Count(x => Enumerable.Range(0, profile.Height).Any(y => frame[(y * profile.Width) + x] >= 150));

    private static async Task<List<(int Edge, int Spread)>> EdgesAsync(string path, int frames)
    {
        const int Lines = 20;
        var luma = await Tools.LumaAsync(path, FormattableString.Invariant($"crop=1920:{Lines}:0:530,"));
        return [.. Enumerable.Range(0, frames).Select(frame =>
        {
            var edges = Enumerable.Range(0, Lines)
                .Select(line => luma.AsSpan(((frame * Lines) + line) * 1920, 1920).IndexOfAnyInRange((byte)180, (byte)255)).ToList();
            return (edges[Lines / 2], edges.Max() - edges.Min());
        })];
    }
}
