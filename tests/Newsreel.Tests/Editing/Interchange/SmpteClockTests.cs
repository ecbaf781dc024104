using Newsreel.Common;
using Newsreel.Editing.Interchange;

namespace Newsreel.Tests.Editing.Interchange;

public sealed class SmpteClockTests
{
    private static readonly FrameRate Ntsc = new(30_000, 1001);

    // Frames of the standard's own definition: two numbers go at each minute but every tenth.
    [Theory]
    [InlineData(0, "00:00:00;00")]
    [InlineData(1799, "00:00:59;29")]
    [InlineData(1800, "00:01:00;02")]
    [InlineData(17981, "00:09:59;29")]
    [InlineData(17982, "00:10:00;00")]
    [InlineData(107_892, "01:00:00;00")]
    public void Numbers_are_dropped_at_minutes(long frame, string text)
    {
        var clock = SmpteClock.Of(Ntsc);
        Assert.Equal(text, clock.Text(frame));
        Assert.Equal(frame, clock.Frame(text));
    }

    [Fact]
    public void Every_frame_of_an_hour_has_its_own_time_code()
    {
        foreach (var rate in new[] { Ntsc, new FrameRate(60_000, 1001), new FrameRate(25, 1) })
        {
            var clock = SmpteClock.Of(rate);
            for (var frame = 0L; frame < clock.FirstHour + 10; frame++) Assert.Equal(frame, clock.Frame(clock.Text(frame)));
        }
    }

    [Theory]
    [InlineData("00:01:00;00")]
    [InlineData("00:00:60;00")]
    [InlineData("00:00:00;30")]
    [InlineData("24:00:00;00")]
    [InlineData("1:2:3")]
    [InlineData("aa:bb:cc:dd")]
    public void What_the_clock_does_not_count_is_no_time_code(string text) => Assert.Null(SmpteClock.Of(Ntsc).Frame(text));

    [Fact]
    public void Custom_drops_numbers_where_time_code_would_run_behind()
    {
        Assert.True(SmpteClock.Of(Ntsc).IsDrop);
        Assert.False(SmpteClock.Of(new(24_000, 1001)).IsDrop);
        Assert.False(SmpteClock.Of(FrameRate.Thirty).IsDrop);
    }
}
