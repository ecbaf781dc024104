using Newsreel.Common;
using Newsreel.Editing;

namespace Newsreel.Tests.Editing;

public sealed class CaptionCheckTests
{
    [Theory]
    [InlineData("lines", 0, 60, "One line", "two lines", "three lines")]
    [InlineData("width", 0, 120, "This line of the caption is far too long to fit")]
    [InlineData("speed", 0, 30, "Too much to read in a second")]
    [InlineData("short", 0, 29, "Brief")]
    [InlineData("long", 0, 211, "Forever")]
    [InlineData("empty", 0, 60, "Words", " ")]
    public void A_broken_rule_is_named(string rule, long start, long length, params string[] lines)
    {
        var faults = CaptionCheck.Findings([new(new(start, length), lines)], new(42, 16), FrameRate.Thirty);
        Assert.Equal(rule, Assert.Single(faults).Rule);
    }

    [Fact]
    public void Captions_need_two_frames_between_them()
    {
        Caption[] captions = [new(new(0, 60), ["The first words."]), new(new(61, 60), ["The second words."])];
        var fault = Assert.Single(CaptionCheck.Findings(captions, new(42, 16), FrameRate.Thirty));
        Assert.Equal("gap", fault.Rule);
        Assert.Equal("Caption 2 'The second words.' follows 1 frames after the one before; 2 are needed.", fault.Message);
    }
}
