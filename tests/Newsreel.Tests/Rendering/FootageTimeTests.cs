using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Media;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Rendering;

/// <summary>Footage whose brightness tells the time in the file: 40 levels a second.</summary>
[Trait("Size", "Long")]
public sealed class FootageTimeTests : IDisposable
{
    private const double LevelsASecond = 40;
    private const int Dark = 40;
    private static readonly PictureFacts Facts = Clips.Video with { Width = 320, Height = 320, Duration = TimeSpan.FromSeconds(4) };
    private readonly FootageBench _bench = new();

    public FootageTimeTests() => Tools.Require();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(10, 1, 30, 1)]
    [InlineData(24_000, 1_001, 30, 1)]
    [InlineData(25, 1, 30, 1)]
    [InlineData(30_000, 1_001, 30, 1)]
    [InlineData(30, 1, 30, 1)]
    [InlineData(50, 1, 30, 1)]
    [InlineData(120, 1, 30, 1)]
    [InlineData(25, 1, 30_000, 1_001)]
    [InlineData(60_000, 1_001, 25, 1)]
    public async Task Every_frame_shows_the_moment_that_it_stands_for(int numerator, int denominator, int filmNumerator, int filmDenominator)
    {
        var (rate, film) = (new FrameRate(numerator, denominator), new FrameRate(filmNumerator, filmDenominator));
        var path = await ClockAsync("clock.mp4", rate);
        foreach (var from in new[] { 0, 0.05, 1.3 })
        {
            var encoded = await _bench.EncodeAsync(path, Facts with { FrameRate = rate }, Cards.Profile(film), 64, from);
            var packets = await Tools.Ffprobe.PacketsAsync(encoded.Path, "v:0", Tools.Token);
            Assert.Equal(64, packets.Count);
            Assert.Single(packets.Zip(packets.Skip(1), (left, right) => right.Start - left.Start).Distinct());
            AssertClock(encoded.Measure.Brightness, from, rate, film);
        }
    }

    [Fact]
    public async Task Uneven_times_in_the_source_become_even_ones()
    {
        var path = await ClockAsync("uneven.mkv", new(30, 1), "-vf", "select='not(mod(n\\,3))+gt(mod(n\\,20)\\,12)'", "-vsync", "vfr");
        var encoded = await _bench.EncodeAsync(path, Facts with { FrameRate = new(20, 1) }, Cards.Profile(FrameRate.Thirty), 70, 0.7);
        AssertClock(encoded.Measure.Brightness, 0.7, new(10, 1), FrameRate.Thirty);
    }

    [Theory]
    [InlineData("late.ts")]
    [InlineData("late.mkv")]
    public async Task A_file_whose_clock_starts_late_or_with_its_sound_is_read_from_the_right_moment(string name)
    {
        var path = await _bench.MakeAsync(
            name, Clock(new(25, 1)), "-f", "lavfi", "-itsoffset", "-0.4", "-i", "sine=d=4", "-c:v", "libx264", "-bf", "2", "-g", "40", "-pix_fmt", "yuv420p", "-c:a", "mp2", "-output_ts_offset", "7.5");
        var start = (await Tools.Ffprobe.ReadAsync(path, Tools.Token)).First("video")!.Start;
        var encoded = await _bench.EncodeAsync(path, Facts with { Start = start }, Cards.Profile(FrameRate.Thirty), 40, 1.5);
        AssertClock(encoded.Measure.Brightness, 1.5, new(25, 1), FrameRate.Thirty);
    }

    [Theory]
    [InlineData(24_000, 1_001)]
    [InlineData(25, 1)]
    [InlineData(60, 1)]
    public async Task A_shot_that_began_in_a_dissolve_goes_on_with_the_next_frame(int numerator, int denominator)
    {
        var (rate, profile) = (new FrameRate(numerator, denominator), Cards.Profile(FrameRate.Thirty));
        var path = await ClockAsync("clock.mp4", rate);
        var whole = await _bench.EncodeAsync(path, Facts with { FrameRate = rate }, profile, 60, 0.9);
        var rest = await _bench.EncodeAsync(path, Facts with { FrameRate = rate }, profile, 45, 0.9, offset: 15);
        foreach (var (expected, actual) in whole.Measure.Brightness.Skip(15).Zip(rest.Measure.Brightness)) Assert.InRange(actual, expected - 0.5, expected + 0.5);
    }

    [Fact]
    public async Task A_dissolve_between_footage_and_a_card_has_its_frames_and_both_pictures()
    {
        var profile = Cards.Profile(FrameRate.Thirty);
        var footage = await FootageBench.SegmentAsync(await ClockAsync("clock.mp4", new(25, 1)), Facts, profile, 30, 1);
        var card = new SegmentGraphic(Cards.Flat(new(255, 255, 255)), 0);
        var encoded = await _bench.EncodeAsync(new(1, new(0, 30), footage, card, 10, 0, 0, null), profile);
        Assert.Equal(30, (await Tools.Ffprobe.PacketsAsync(encoded.Path, "v:0", Tools.Token)).Count);
        Assert.InRange(encoded.Measure.Brightness[10], Dark + 40 + 8, Dark + 40 + 18);
        Assert.True(encoded.Measure.Brightness[29] > 200);
        var back = await _bench.EncodeAsync(new(1, new(0, 30), card, footage, 10, 0, 0, null), profile);
        Assert.True(back.Measure.Brightness[10] > 225);
        Assert.InRange(back.Measure.Brightness[29], Dark + 40, Dark + 90);
    }

    [Fact]
    public async Task A_source_that_ends_a_moment_early_holds_its_last_frame_and_one_that_ends_earlier_is_an_error_that_names_it()
    {
        var (path, profile) = (await ClockAsync("short.mp4", new(25, 1)), Cards.Profile(FrameRate.Thirty));
        var held = await _bench.EncodeAsync(path, Facts with { Duration = TimeSpan.FromSeconds(9) }, profile, 60 + PictureChain.HeldFrames, 2);
        Assert.Equal(60 + PictureChain.HeldFrames, held.Measure.Brightness.Count);
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => _bench.EncodeAsync(path, Facts with { Duration = TimeSpan.FromSeconds(9) }, profile, 70, 2));
        Assert.Equal("footage-short", failure.Code);
        Assert.Contains("'short.mp4' ended after 60 of the 70 frames", failure.Message, StringComparison.Ordinal);
        var after = await Assert.ThrowsAsync<NewsreelException>(
            () => _bench.EncodeAsync(path, Facts with { Duration = TimeSpan.FromSeconds(9) }, profile, 10, 6));
        Assert.Equal("footage-short", after.Code);
        Assert.Single(new DirectoryInfo(_bench.Folder.Folder("work")).GetFiles("*.mp4"));
    }

    [Fact]
    public async Task Short_footage_in_the_middle_of_a_dissolve_or_between_panels_is_an_error_too()
    {
        var profile = new OutputProfile(Aspect.Wide, Quality.Draft, FrameRate.Thirty);
        var footage = await FootageBench.SegmentAsync(await ClockAsync("short.mp4", new(25, 1)), Facts with { Duration = TimeSpan.FromSeconds(9) }, profile, 30, 3.5);
        var card = new SegmentGraphic((await FootageBench.Designer).DrawThumbnail(new(profile, "Film", null, 0, 0, 1)), 0);
        foreach (var segment in new[] { FootageBench.Alone(footage, 30), new(1, new(0, 40), card, footage, 30, 0, 0, null) })
            Assert.Equal("footage-short", (await Assert.ThrowsAsync<NewsreelException>(() => _bench.EncodeAsync(segment, profile))).Code);
    }

    private Task<string> ClockAsync(string name, FrameRate rate, params string[] output) =>
        _bench.MakeAsync(name, Clock(rate), ["-c:v", "libx264", "-preset", "ultrafast", "-g", "50", "-bf", "2", "-qp", "4", "-pix_fmt", "yuv420p", .. output]);

    private static string Clock(FrameRate rate) => FormattableString.Invariant($"nullsrc=s=320x320:r={rate}:d=4,format=yuv420p,geq=lum='{Dark}+T*{LevelsASecond}':cb=128:cr=128");

    private static void AssertClock(IReadOnlyList<float> brightness, double from, FrameRate source, FrameRate film)
    {
        for (var frame = 0; frame < brightness.Count; frame++)
        {
            var moment = Dark + (LevelsASecond * (from + film.TimeAt(frame).TotalSeconds));
            var earliest = LevelsASecond * ((1 / source.PerSecond) + (0.5 / film.PerSecond));
            // In is brought to the next whole frame of the film; a picture is rounded to the nearest one.
            Assert.InRange(brightness[frame], moment - earliest - 1, moment + (LevelsASecond * 1.5 / film.PerSecond) + 1);
        }
    }
}
