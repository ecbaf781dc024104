using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Fetching;

namespace Newsreel.Providers.Tests.Footage.Fetching;

public sealed class RenditionChoiceTests
{
    [Theory]
    // The smallest that has enough lines.
    [InlineData(1080, "1080:300 720:100 2160:2000", "1080")]
    [InlineData(720, "1080:300 720:100 480:50", "720")]
    // A film of more lines than 1080 is served by 1080.
    [InlineData(2160, "1080:300 2160:400", "1080")]
    // Too heavy: the next lower one.
    [InlineData(1080, "1080:3000 720:400 480:100", "720")]
    [InlineData(1080, "1080:3000 720:2000 480:100", "480")]
    [InlineData(1080, "1080:3000 720:2000 480:1000 360:100", "360")]
    // Everything is too heavy: the lightest.
    [InlineData(1080, "1080:3000 720:2000", "720")]
    // Sizes unknown: what is usual.
    [InlineData(1080, "2160:0 1080:0 720:0", "1080")]
    // A small file of many lines is as good as one of enough.
    [InlineData(720, "1080:100 720:200", "1080")]
    // A playlist only when there is no file.
    [InlineData(1080, "playlist 360:50", "360")]
    [InlineData(1080, "playlist", "playlist")]
    public void The_smallest_that_is_enough_comes_first(int lines, string offered, string first)
    {
        var renditions = offered.Split(' ').Select(Parse).ToList();

        var order = RenditionChoice.Order(renditions, lines, TimeSpan.FromSeconds(6), 5_000_000);

        Assert.Equal(renditions.Count, order.Count);
        Assert.Equal(first, order[0].Address.AbsolutePath.Trim('/'));
    }

    [Fact]
    public void Lines_of_an_upright_picture_are_its_short_side() =>
        Assert.Equal(1080, RenditionChoice.Lines(new(new("http://a/"), RenditionKind.File, 1080, 1920, 0, TimeSpan.Zero)));

    // Megabytes of ten minutes.
    private static Rendition Parse(string text)
    {
        if (text is "playlist") return new(new("http://x/playlist"), RenditionKind.Playlist, 0, 0, 0, TimeSpan.Zero);
        var (lines, size) = (int.Parse(text.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture), long.Parse(text.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
        return new(new($"http://x/{lines}"), RenditionKind.File, lines * 16 / 9, lines, size * 1_000_000, size == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(10));
    }
}
