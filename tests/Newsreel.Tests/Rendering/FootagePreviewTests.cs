using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

/// <summary>For people who work on how footage is shown: set NEWSREEL_PREVIEWS to a folder to get pictures of it.</summary>
public sealed class FootagePreviewTests : IDisposable
{
    private readonly FootageBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Footage_of_every_kind_can_be_looked_at()
    {
        var target = Environment.GetEnvironmentVariable("NEWSREEL_PREVIEWS");
        Assert.SkipWhen(string.IsNullOrEmpty(target), "NEWSREEL_PREVIEWS names no folder.");
        Directory.CreateDirectory(target!);
        const string X264 = "libx264";
        var wide = await _bench.MakeAsync("wide.mp4", "testsrc2=s=1280x720:r=25:d=3", "-c:v", X264, "-pix_fmt", "yuv420p");
        var old = await _bench.MakeAsync("old.mp4", "testsrc2=s=720x576:r=25:d=3", "-vf", "setsar=16/15", "-c:v", X264, "-pix_fmt", "yuv420p");
        var tall = await _bench.MakeAsync("tall.mp4", "testsrc2=s=720x1280:r=30:d=3", "-c:v", X264, "-pix_fmt", "yuv420p");
        var lines = await _bench.MakeAsync(
            "lines.mp4", "color=white:s=40x400:r=50:d=3[bar];color=gray:s=720x576:r=50:d=3[ground];[ground][bar]overlay=x='t*300':y=60,tinterlace=interleave_top,fieldorder=tff,setsar=16/15",
            "-c:v", X264, "-flags", "+ilme+ildct", "-pix_fmt", "yuv420p");
        var still = await _bench.MakeAsync("still.png", "testsrc2=s=3000x2400", "-frames:v", "1");
        var white = await _bench.MakeAsync("white.mp4", "color=white:s=1280x720:r=25:d=3", "-c:v", X264, "-pix_fmt", "yuv420p");
        (string Name, string Path, PictureFacts Facts)[] clips =
        [
            ("wide", wide, Clips.Video with { Width = 1280, Height = 720 }),
            ("4by3", old, Clips.Video with { Width = 768, Height = 576 }),
            ("portrait", tall, Clips.Video with { Width = 720, Height = 1280, FrameRate = new(30, 1) }),
            ("interlaced", lines, Clips.Video with { Width = 768, Height = 576, Fields = FieldOrder.TopFirst }),
            ("still", still, Clips.Photograph with { Width = 3000, Height = 2400, Colour = Clips.Untagged with { PixelFormat = "rgb24" } }),
            ("white", white, Clips.Video with { Width = 1280, Height = 720 }),
        ];
        foreach (var aspect in Enum.GetValues<Aspect>())
        {
            var profile = new OutputProfile(aspect, Quality.Standard, FrameRate.Thirty);
            foreach (var (name, path, facts) in clips)
            {
                var footage = await FootageBench.SegmentAsync(
                    path, facts, profile, 40, 0.5, label: "FILE · Kyiv 2019", credit: "Staff Sgt. Joan Example, 7th Army Training Command, via DVIDS, a very long line that goes on");
                await SaveAsync(await _bench.EncodeAsync(FootageBench.Alone(footage, 40), profile), 20, $"{name}-{aspect}");
                foreach (var fit in new[] { FrameFit.Crop, FrameFit.Blur })
                {
                    var fitted = await FootageBench.SegmentAsync(path, facts, profile, 40, 0.5, label: "FILE · Kyiv 2019", credit: "NASA", fit: fit);
                    await SaveAsync(await _bench.EncodeAsync(FootageBench.Alone(fitted, 40), profile), 20, $"{name}-{aspect}-{fit}");
                }
            }

            var before = await FootageBench.SegmentAsync(wide, clips[0].Facts, profile, 40, 0.5, label: "TRAINING", credit: "NASA");
            var card = new SegmentGraphic(await GraphicAsync(profile), 0);
            await SaveAsync(await _bench.EncodeAsync(new(1, new(0, 40), before, card, 14, 0, 0, null), profile), 33, $"dissolve-{aspect}");
        }

        async Task SaveAsync(EncodedSegment segment, int frame, string name) => await Tools.MakeAsync(
            "-i", segment.Path, "-vf", FormattableString.Invariant($"select=eq(n\\,{frame})"), "-frames:v", "1", Path.Combine(target!, $"footage-{name}.png"));
    }

    private static async Task<Graphic> GraphicAsync(OutputProfile profile) => (await FootageBench.Designer).Draw(
        new(2, 1, new(0, 60), Newsreel.Sourcing.ShotRole.Graphic, "Kyiv did not fall", "Kyiv did not fall", null, OpensChapter: false),
        new(profile, "The invasion", null, 0, 0, 60));
}
