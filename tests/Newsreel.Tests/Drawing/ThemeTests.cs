using Newsreel.Drawing;

namespace Newsreel.Tests.Drawing;

public sealed class ThemeTests
{
    private const double Readable = 4.5;

    [Fact]
    public void Type_is_readable_on_every_colour_it_may_stand_on()
    {
        var theme = Theme.Newsreel;
        Assert.All(theme.Grounds, ground =>
        {
            Assert.All(ground.Colours, colour => Assert.True(theme.Paper.ContrastWith(colour) >= Readable, $"paper on {colour.Hex}"));
            Assert.All([ground.Deep, ground.Mid, ground.Light], colour => Assert.True(theme.Accent.ContrastWith(colour) >= Readable, $"accent on {colour.Hex}"));
            Assert.True(theme.Accent.ContrastWith(ground.Line) >= 3, $"large accent type on {ground.Line.Hex}");
        });
        Assert.True(theme.Ink.ContrastWith(theme.Accent) >= Readable);
    }

    [Fact]
    public void The_smallest_type_is_large_enough_for_a_phone() => Assert.True(Theme.Newsreel.Sizes.Body >= 0.035);

    [Fact]
    public void Colours_are_written_as_each_format_wants_them()
    {
        var colour = Rgb.Of(0xFFC145);
        Assert.Equal("#ffc145", colour.Hex);
        Assert.Equal("&H45C1FF&", colour.Ass);
        Assert.Equal(21, Rgb.Of(0xFFFFFF).ContrastWith(Rgb.Of(0)), 3);
    }
}
