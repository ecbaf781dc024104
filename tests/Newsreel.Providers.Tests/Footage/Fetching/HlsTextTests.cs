using Newsreel.Providers.Footage.Fetching.Playlists;

namespace Newsreel.Providers.Tests.Footage.Fetching;

public sealed class HlsTextTests
{
    private static readonly Uri Address = new("https://a.test/v/list.m3u8?key=1");

    [Theory]
    [InlineData("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF:2,\na.ts\n#EXT-X-ENDLIST", "encrypted")]
    [InlineData("#EXTM3U\n#EXTINF:2,\na.ts\n", "live")]
    [InlineData("#EXTM3U\n#EXT-X-ENDLIST", "nothing in it")]
    [InlineData("#EXTM3U\n#EXTINF:-2,\na.ts\n#EXT-X-ENDLIST", "broken times")]
    [InlineData("#EXTM3U\n#EXTINF:1e300,\na.ts\n#EXT-X-ENDLIST", "broken times")]
    public void What_cannot_be_cut_is_refused(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => HlsText.Segments(text, Address)).Message, StringComparison.Ordinal);

    [Fact]
    public void Only_the_segments_of_a_stretch_are_taken()
    {
        var list = HlsText.Segments("#EXTM3U\r\n#EXTINF:4.0,\r\na.ts\r\n#EXTINF:4.0,\r\nb.ts\r\n#EXTINF:4.0,\r\nhttps://b.test/c.ts\r\n#EXTINF:1.5,\r\nd.ts\r\n#EXT-X-ENDLIST\r\n", Address);

        var (before, segments) = list.Cover(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(4));

        Assert.Equal(TimeSpan.FromSeconds(13.5), list.Duration);
        Assert.Equal(TimeSpan.FromSeconds(4), before);
        Assert.Equal(["https://a.test/v/b.ts", "https://b.test/c.ts"], segments.Select(segment => segment.Address.AbsoluteUri));
        Assert.Equal(TimeSpan.Zero, list.Cover(TimeSpan.Zero, TimeSpan.FromSeconds(1)).Before);
        Assert.Equal(4, list.Cover(TimeSpan.Zero, TimeSpan.FromSeconds(99)).Segments.Count);
    }

    [Fact]
    public void Parts_of_a_file_follow_each_other()
    {
        var list = HlsText.Segments("#EXTM3U\n#EXT-X-MAP:URI=\"all.mp4\",BYTERANGE=\"700@0\"\n#EXTINF:2,\n#EXT-X-BYTERANGE:1000@700\nall.mp4\n#EXTINF:2,\n#EXT-X-BYTERANGE:500\nall.mp4\n#EXT-X-ENDLIST", Address);

        Assert.Equal([(700, 1000), (1700, 500)], list.Segments.Select(segment => segment.Part!.Value));
        Assert.Equal((0, 700), list.Segments[0].Opening!.Part!.Value);
    }
}
