using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Pexels;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Pexels;

public sealed class PexelsArchiveTests
{
    private const string Video = """
        {"id":900001,"width":1920,"height":1080,"url":"https://www.pexels.com/video/commuter-trains-in-a-city-900001/","image":"https://images.pexels.com/x.jpg","full_res":null,"tags":["train","city"],"duration":14,
         "user":{"id":77,"name":"Ana Example","url":"https://www.pexels.com/@ana"},
         "video_files":[{"id":3,"quality":"sd","file_type":"video/mp4","width":640,"height":360,"fps":25.0,"link":"https://videos.pexels.com/video-files/900001/900001-sd_640_360_25fps.mp4"},
          {"id":2,"quality":"hls","file_type":"video/mp4","width":null,"height":null,"fps":null,"link":"https://player.example/x.m3u8?s=1"},
          {"id":4,"quality":null,"file_type":"video/mp4","width":null,"height":null,"fps":null,"link":"https://videos.pexels.com/video-files/900001/unknown.mp4"},
          {"id":1,"quality":"hd","file_type":"video/mp4","width":1920,"height":1080,"fps":25.0,"link":"https://videos.pexels.com/video-files/900001/900001-hd_1920_1080_25fps.mp4","size":9000000}]}
        """;

    private const string Found = $$$"""
        {"page":1,"per_page":15,"total_results":2,"next_page":"https://api.pexels.com/v1/videos/search/?page=2","videos":[{{{Video}}},
         {"id":900002,"url":"https://www.pexels.com/video/900002/","duration":300,"user":null,"video_files":[]}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bare_key_goes_into_a_header_and_nowhere_else()
    {
        var calls = new RecordedCalls().With("/v1/videos/search", Found);
        await Archive(calls).SearchAsync(new("trains & city", 15), Token);
        var (address, headers) = Assert.Single(calls.Calls);
        Assert.Equal("https://api.pexels.com/v1/videos/search?query=trains%20%26%20city&per_page=15&page=1", address.AbsoluteUri);
        Assert.Equal("key-test", headers!["authorization"]);
    }

    [Fact]
    public async Task The_older_path_is_taken_when_the_newer_is_gone_and_kept()
    {
        var calls = new RecordedCalls().With("pexels.com/videos/search", Found).With("pexels.com/videos/videos/900001", Video);
        var archive = Archive(calls);
        Assert.Equal(2, (await archive.SearchAsync(new("trains", 15), Token)).Count);
        Assert.Equal("900001", (await archive.DetailsAsync("900001", Token))!.Candidate.Id);
        Assert.Equal(["/v1/videos/search", "/videos/search", "/videos/videos/900001"], calls.Calls.Select(call => call.Address.AbsolutePath));
    }

    [Fact]
    public async Task A_video_is_named_by_its_page_and_credited_to_its_maker()
    {
        var found = await Archive(new RecordedCalls().With("/search", Found)).SearchAsync(new("trains", 15), Token);
        var trains = found[0].Candidate;
        Assert.Equal(("pexels", "900001", "Commuter trains in a city", "Video by Ana Example on Pexels", "Pexels License"), (trains.Source, trains.Id, trains.Title, trains.Terms.CreditLine, trains.Terms.Licence));
        Assert.Equal((FootageNature.Actuality, TimeSpan.FromSeconds(14), "https://www.pexels.com/license/"), (trains.Nature, trains.Duration, trains.Terms.LicenceUrl));
        Assert.Equal(("Video 900002", "Video from Pexels"), (found[1].Candidate.Title, found[1].Candidate.Terms.CreditLine));
    }

    [Fact]
    public async Task Files_without_a_size_are_left_out_and_playlists_come_last()
    {
        var found = await Archive(new RecordedCalls().With("/search", Found)).SearchAsync(new("trains", 15), Token);
        Assert.Equal(
            [
                ("https://videos.pexels.com/video-files/900001/900001-hd_1920_1080_25fps.mp4", RenditionKind.File, 1080, 9000000L),
                ("https://videos.pexels.com/video-files/900001/900001-sd_640_360_25fps.mp4", RenditionKind.File, 360, 0L),
                ("https://player.example/x.m3u8?s=1", RenditionKind.Playlist, 0, 0L),
            ],
            found[0].Renditions.Select(rendition => (rendition.Address.AbsoluteUri, rendition.Kind, rendition.Height, rendition.Bytes)));
    }

    [Fact]
    public async Task Too_long_videos_are_left_out_here() =>
        Assert.Equal(["900001"], (await Archive(new RecordedCalls().With("/search", Found)).SearchAsync(new("trains", 15) { Longest = TimeSpan.FromSeconds(60) }, Token)).Select(video => video.Candidate.Id));

    [Theory]
    [InlineData("key-test", 401)]
    [InlineData("", 200)]
    public async Task A_missing_or_refused_key_is_told_by_the_name_of_its_variable(string key, int status)
    {
        var calls = new RecordedCalls().With("/search", status == 200 ? Found : """{"error":"Missing API key."}""", status);
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Archive(calls, key).SearchAsync(new("trains", 5), Token));
        Assert.Equal(ArchiveFailure.Key, failure.Code);
        Assert.Contains("PEXELS_API_KEY", failure.Action, StringComparison.Ordinal);
        Assert.DoesNotContain("key-test", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_without_a_key_says_why_it_is_not_asked()
    {
        Assert.Equal("It needs a key: set PEXELS_API_KEY to ask it.", Archive(new(), "").Profile.Off);
        Assert.Equal("", Archive(new()).Profile.Off);
    }

    [Fact]
    public async Task The_last_call_of_the_month_is_the_last()
    {
        var calls = new RecordedCalls().With("/search", Found, 200, ("X-Ratelimit-Remaining", "0"), ("X-Ratelimit-Reset", "4102444800"));
        var archive = Archive(calls);
        Assert.NotEmpty(await archive.SearchAsync(new("trains", 5), Token));
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => archive.SearchAsync(new("boats", 5), Token));
        Assert.Equal((ArchiveFailure.Limit, "Pexels allows no more calls before 1 January 2100 00:00 UTC."), (failure.Code, failure.Message));
        Assert.Single(calls.Calls);
    }

    [Theory]
    [InlineData("900009")]
    [InlineData("../x")]
    [InlineData("-1")]
    public async Task A_video_that_is_not_there_is_none(string id) => Assert.Null(await Archive(new()).DetailsAsync(id, Token));

    [Theory]
    [InlineData("<!DOCTYPE html>", 403)]
    [InlineData("<!DOCTYPE html>", 200)]
    [InlineData("""{"code":"Bad Request"}""", 200)]
    [InlineData("[]", 200)]
    public async Task A_wrong_answer_is_a_failure(string body, int status)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Archive(new RecordedCalls().With("/search", body, status)).SearchAsync(new("trains", 5), Token));
        Assert.Equal(ArchiveFailure.Answer, failure.Code);
    }

    private static PexelsArchive Archive(RecordedCalls calls, string key = "key-test") => new(calls, Options.Create(new PexelsOptions { ApiKey = key }), TimeProvider.System);
}
