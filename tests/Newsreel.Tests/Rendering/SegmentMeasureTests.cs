using Newsreel.Common;
using Newsreel.Rendering;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

public sealed class SegmentMeasureTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 15, 18)]
    [InlineData(255, 233, 236)]
    public async Task Black_is_16_and_white_is_235_and_a_flat_picture_does_not_move(byte level, double least, double most)
    {
        Tools.Require();
        var measure = await MeasureAsync(Cards.Flat(new(level, level, level)) with { Motion = new(1080, 1080, 0, 0, 0, 0) });
        Assert.All(measure.Brightness, value => Assert.InRange(value, least, most));
        Assert.All(measure.Motion, value => Assert.Equal(0, value));
    }

    [Fact]
    public async Task A_picture_that_moves_is_seen_moving_in_every_frame_and_a_still_one_in_none()
    {
        Tools.Require();
        var moving = await MeasureAsync(Cards.Bars(new(1120, 1120, 0, 0, 2, 0)));
        Assert.Equal(0, moving.Motion[0]);
        Assert.All(moving.Motion.Skip(1), value => Assert.InRange(value, 0.05, 20));
        var still = await MeasureAsync(Cards.Bars(new(1120, 1120, 0, 0, 0, 0)));
        Assert.All(still.Motion, value => Assert.Equal(0, value));
    }

    [Fact]
    public async Task Frames_that_the_encoder_did_not_need_are_left_out_and_missing_ones_are_an_error()
    {
        var (brightness, motion) = (_folder.File("a.brightness"), _folder.File("a.motion"));
        await File.WriteAllTextAsync(brightness, Lines("YAVG", 16, 20.5, 235), Tools.Token);
        await File.WriteAllTextAsync(motion, Lines("YDIF", 0, 4, 1), Tools.Token);
        var measure = await SegmentMeasure.ReadAsync(brightness, motion, 2, Tools.Token);
        Assert.Equal([16, 20.5f], measure.Brightness);
        Assert.Equal([0, 4], measure.Motion);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => SegmentMeasure.ReadAsync(brightness, motion, 4, Tools.Token));
        Assert.Equal("segment-unmeasured", failure.Code);
        Assert.Contains("4 frames was measured on 3", failure.Message, StringComparison.Ordinal);
    }

    private async Task<SegmentMeasure> MeasureAsync(Newsreel.Drawing.Graphic graphic)
    {
        var encoder = new SegmentEncoder(Tools.Ffmpeg, _folder.Root, Cards.Profile(FrameRate.Thirty));
        return (await encoder.EncodeAsync(Cards.Segment(graphic, 6), 1, Tools.Token)).Measure;
    }

    private static string Lines(string name, params double[] values) => string.Concat(values.Select((value, frame) =>
        FormattableString.Invariant($"frame:{frame}    pts:{frame}       pts_time:{frame}\nlavfi.signalstats.{name}={value}\n")));
}
