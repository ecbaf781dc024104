using FsCheck;
using FsCheck.Fluent;
using Newsreel.Common;

namespace Newsreel.Tests.Common;

public sealed class FrameRateTests
{
    [Theory]
    [InlineData(30, 1, 1, 1600)]
    [InlineData(25, 1, 3, 5760)]
    [InlineData(30000, 1001, 1, 1602)]
    [InlineData(30000, 1001, 2, 3203)]
    [InlineData(30000, 1001, 30000, 48048000)]
    public void A_frame_starts_at_the_sample_of_the_formula(int numerator, int denominator, long frame, long sample) =>
        Assert.Equal(sample, new FrameRate(numerator, denominator).SampleAt(frame));

    [Fact]
    public void The_frame_nearest_to_a_frames_own_sample_is_that_frame() =>
        Prop.ForAll(Gen.Choose(0, 10_000_000).ToArbitrary(), Gen.Elements(new FrameRate(24, 1), new(25, 1), new(30000, 1001), new(60, 1)).ToArbitrary(), (frame, rate) =>
            rate.FrameNearest(rate.SampleAt(frame)) == frame && rate.FramesIn(rate.TimeAt(frame)) == frame).QuickCheckThrowOnFailure();

    [Fact]
    public void A_range_is_half_open()
    {
        var range = FrameRange.Between(10, 12);
        Assert.True(range.Contains(10));
        Assert.True(range.Contains(11));
        Assert.False(range.Contains(12));
        Assert.Equal(2, range.Length);
    }
}
