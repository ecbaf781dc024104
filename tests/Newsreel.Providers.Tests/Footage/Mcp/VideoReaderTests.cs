using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Mcp.Asking;

namespace Newsreel.Providers.Tests.Footage.Mcp;

public sealed class VideoReaderTests
{
    [Theory]
    [InlineData("""[{"id":"a"},{"id":"b"}]""")]
    [InlineData("""{"results":[{"id":"a"},{"id":"b"}],"total":2}""")]
    [InlineData("""{"videos":[{"video_id":"a"},{"id":"b","unknown":{"x":1}}]}""")]
    [InlineData("""{"result":[{"id":"a"},{"id":"b"}]}""")]
    public void Lists_are_found_where_servers_put_them(string answer) =>
        Assert.Equal(["a", "b"], VideoReader.Videos(Json(answer), "outside")!.Select(video => video.Candidate.Id));

    [Theory]
    [InlineData("""{"error":"no key"}""")]
    [InlineData("""["a","b"]""")]
    [InlineData("""{"results":{"id":"a"}}""")]
    public void Something_else_is_no_empty_list(string answer) => Assert.Null(VideoReader.Videos(Json(answer), "outside"));

    [Fact]
    public void An_empty_list_is_one() => Assert.Empty(VideoReader.Videos(Json("""{"results":[]}"""), "outside")!);

    [Fact]
    public void Usual_names_are_understood_and_what_is_missing_is_unknown()
    {
        var video = VideoReader.Video(Json("""{"id":17,"name":"Carrier","tags":"navy, sea","location":"Norfolk","date":"2021-05-06T07:08:09Z","duration":"61.5","license":"CC0","url":"https://x.example/17"}"""), "outside")!.Candidate;
        Assert.Equal(("outside", "17", "Carrier", "Norfolk", "CC0", "https://x.example/17"), (video.Source, video.Id, video.Title, video.Place, video.Terms.Licence, video.PageUrl));
        Assert.Equal(["navy", "sea"], video.Keywords);
        Assert.Equal(new(2021, 5, 6), video.Date);
        Assert.Equal(TimeSpan.FromSeconds(61.5), video.Duration);
        Assert.Equal("", VideoReader.Video(Json("""{"id":"x"}"""), "outside")!.Candidate.Terms.Licence);
    }

    [Fact]
    public void Texts_for_people_are_one_line_and_pages_lie_on_the_web()
    {
        var video = VideoReader.Video(
            Json("""{"id":"a","title":"Red\u001b[31m\nalert\u202e","keywords":["sea\u0007"],"credit":"Pat\r\nDoe","page_url":"javascript:alert(1)","license_url":"file:///etc/passwd"}"""), "outside")!.Candidate;
        Assert.Equal(("Red [31m alert", "Pat Doe", "", ""), (video.Title, video.Terms.CreditLine, video.PageUrl, video.Terms.LicenceUrl));
        Assert.Equal(["sea"], video.Keywords);
        Assert.Null(VideoReader.Video(Json("""{"id":"a\u001b[2J"}"""), "outside"));
    }

    [Fact]
    public void Only_addresses_of_the_web_are_renditions()
    {
        var video = VideoReader.Video(Json("""{"id":"a","renditions":[{"url":"file:///etc/passwd"},{"url":"/movie.mp4"},{"url":"ftp://x/y"},7,{"src":"https://x.example/a.m3u8","width":"1920","size":-4}]}"""), "outside")!;
        var rendition = Assert.Single(video.Renditions);
        Assert.Equal((RenditionKind.Playlist, 1920, 0L), (rendition.Kind, rendition.Width, rendition.Bytes));
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("\"NaN\"")]
    [InlineData("-1")]
    [InlineData("\"long\"")]
    public void Figures_that_cannot_be_are_unknown(string figure) =>
        Assert.Equal(TimeSpan.Zero, VideoReader.Video(Json($$"""{"id":"a","duration_seconds":{{figure}}}"""), "outside")!.Candidate.Duration);

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
