using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Projects;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

/// <summary>Footage that few players expect, examined and encoded as in a film. Its picture grows lighter by two levels with every frame of the film.</summary>
public sealed class AwkwardFootageTests : IDisposable
{
    private const int Frames = 45;
    private const double From = 0.5;
    private const double LessThanHalfAFrame = 0.9;
    private const int LevelsASecond = 60;
    private static readonly OutputProfile Wide = new(Aspect.Wide, Quality.Draft, FrameRate.Thirty) { ShortSide = 720 };
    private readonly FootageBench _bench = new();

    public AwkwardFootageTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("fast.mp4", "320x180", "240", "-c:v libx264 -preset ultrafast -pix_fmt yuv420p")]
    [InlineData("odd.mp4", "321x181", "30", "-c:v libx264 -preset ultrafast -pix_fmt yuv444p")]
    [InlineData("ten-bits.mkv", "320x180", "30", "-c:v libx265 -preset ultrafast -x265-params log-level=error -pix_fmt yuv444p10le")]
    public Task It_is_seen_as_it_is_frame_by_frame(string name, string size, string rate, string coding) => CheckAsync(name, size, rate, coding);

    [Theory]
    [Trait("Size", "Long")]
    [InlineData("slow.mp4", "320x180", "2", "-c:v libx264 -preset ultrafast -pix_fmt yuv420p")]
    [InlineData("odd-422.mkv", "321x181", "30", "-c:v ffv1 -pix_fmt yuv422p")]
    [InlineData("ten-bits-h264.mp4", "320x180", "30", "-c:v libx264 -preset ultrafast -pix_fmt yuv444p10le")]
    [InlineData("sixteen-bits.mkv", "320x180", "30", "-c:v ffv1 -pix_fmt yuv444p16le")]
    [InlineData("prores.mov", "320x180", "30", "-c:v prores_ks -profile:v 4 -pix_fmt yuva444p10le")]
    [InlineData("grey.mkv", "320x180", "30", "-c:v ffv1 -pix_fmt gray")]
    [InlineData("planes.mkv", "320x180", "30", "-c:v ffv1 -pix_fmt gbrp")]
    public Task Rarer_rates_and_pixels_are_seen_as_they_are_frame_by_frame(string name, string size, string rate, string coding) => CheckAsync(name, size, rate, coding);

    [Fact]
    public async Task Film_whose_frames_a_player_shall_repeat_is_seen_without_its_repetitions()
    {
        var plain = await BrightnessAsync("plain.mp4", "320x180", "30", "-c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p");
        var stream = await MakeAsync("film.m2v", "320x180", "24000/1001", "-c:v mpeg2video -q:v 2 -bf 0 -g 12 -pix_fmt yuv420p");
        await File.WriteAllBytesAsync(stream, Pulldown.Marked(await File.ReadAllBytesAsync(stream, Tools.Token)), Tools.Token);
        var path = _bench.Folder.File("film.mpg");
        await Tools.MakeAsync("-fflags", "+genpts", "-i", stream, "-c", "copy", path);

        var (seen, facts) = await SeenAsync(path);

        Assert.Equal(FieldOrder.Progressive, facts.Fields);
        AssertSame(plain, seen, 1 / 24d);
    }

    private async Task CheckAsync(string name, string size, string rate, string coding)
    {
        var plain = await BrightnessAsync("plain.mp4", "320x180", "30", "-c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p");

        // A slow source holds each of its pictures, and gains its light in steps.
        AssertSame(plain, await BrightnessAsync(name, size, rate, coding), rate is "2" ? 0.5 : 0);
    }

    private static void AssertSame(IReadOnlyList<float> plain, IReadOnlyList<float> seen, double held)
    {
        Assert.Equal(Frames, seen.Count);
        Assert.All(plain.Zip(seen), pair => Assert.InRange(pair.Second, pair.First - (LevelsASecond * held) - LessThanHalfAFrame, pair.First + LessThanHalfAFrame));
    }

    private async Task<IReadOnlyList<float>> BrightnessAsync(string name, string size, string rate, string coding) =>
        (await SeenAsync(await MakeAsync(name, size, rate, coding))).Brightness;

    private Task<string> MakeAsync(string name, string size, string rate, string coding) =>
        _bench.MakeAsync(name, $"nullsrc=s={size}:r={rate}:d=2.5,format=yuv444p,geq=lum='50+{LevelsASecond}*T+30*X/W':cb=128:cr=128", coding.Split(' '));

    private async Task<(IReadOnlyList<float> Brightness, PictureFacts Facts)> SeenAsync(string path)
    {
        var clip = await new ClipProbe(MediaTools.InPath).ExamineAsync(path, new(TimeSpan.FromSeconds(1.5), 0), ClipLimits.Default, Tools.Token);
        var encoded = await _bench.EncodeAsync(path, clip.Facts, Wide, Frames, From);
        return (encoded.Measure.Brightness, clip.Facts);
    }
}
