using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Pixabay;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Pixabay;

public sealed class PixabayArchiveTests
{
    private const string Found = """
        {"total":2,"totalHits":2,"hits":[
         {"id":125001,"pageURL":"https://pixabay.com/videos/id-125001/","type":"film","tags":"sea, wave, coast, sand","duration":12,
          "videos":{"large":{"url":"","width":0,"height":0,"size":0,"thumbnail":""},"medium":{"url":"https://cdn.pixabay.com/video/125001_medium.mp4","width":1920,"height":1080,"size":6615235,"thumbnail":"https://x/y.jpg"},
           "small":{"url":"https://cdn.pixabay.com/video/125001_small.mp4","width":1280,"height":720,"size":3562083},"tiny":null},
          "user_id":1281706,"user":"ExampleUser"},
         {"id":125002,"pageURL":"https://pixabay.com/videos/globe-earth-turning-125002/","type":"animation","tags":"","duration":30,"videos":{},"user":"B"}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_is_never_longer_than_the_service_takes_and_ends_after_a_word()
    {
        var calls = new RecordedCalls().With("/api/videos/", Found);
        await Archive(calls).SearchAsync(new(string.Join(' ', Enumerable.Repeat("lighthouse", 12)), 1), Token);
        Assert.Equal(
            $"https://pixabay.com/api/videos/?key=key-test&q={string.Join("%20", Enumerable.Repeat("lighthouse", 9))}&safesearch=true&per_page=3&page=1",
            Assert.Single(calls.Calls).Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_size_without_an_address_is_none()
    {
        var sea = (await Archive(new RecordedCalls().With("/api/videos/", Found)).SearchAsync(new("sea", 20), Token))[0];
        Assert.Equal(
            [("https://cdn.pixabay.com/video/125001_medium.mp4", 1080, 6615235L), ("https://cdn.pixabay.com/video/125001_small.mp4", 720, 3562083L)],
            sea.Renditions.Select(rendition => (rendition.Address.AbsoluteUri, rendition.Height, rendition.Bytes)));
    }

    [Fact]
    public async Task A_video_is_named_by_its_page_else_by_its_tags()
    {
        var found = await Archive(new RecordedCalls().With("/api/videos/", Found)).SearchAsync(new("sea", 20), Token);
        Assert.Equal(["Sea, wave, coast", "Globe earth turning"], found.Select(video => video.Candidate.Title));
        Assert.Equal([FootageNature.Actuality, FootageNature.Animation], found.Select(video => video.Candidate.Nature));
        Assert.Equal(("Pixabay Content License", "Video by ExampleUser on Pixabay"), (found[0].Candidate.Terms.Licence, found[0].Candidate.Terms.CreditLine));
        Assert.Equal(("125001", "https://pixabay.com/videos/id-125001/"), (found[0].Candidate.Id, found[0].Candidate.PageUrl));
        Assert.Equal(TimeSpan.FromHours(24), Archive(new()).Profile.Remembered);
    }

    [Theory]
    [InlineData("[ERROR 400] Invalid or missing API key (https://pixabay.com/api/docs/).", 400, ArchiveFailure.Key)]
    [InlineData("[ERROR 400] \"per_page\" is out of valid range. key=key-test", 400, ArchiveFailure.Answer)]
    [InlineData("[ERROR 400] \"page\" is out of valid range.", 200, ArchiveFailure.Answer)]
    [InlineData("<html></html>", 200, ArchiveFailure.Answer)]
    public async Task Errors_in_plain_text_are_understood_and_never_show_the_key(string body, int status, string code)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Archive(new RecordedCalls().With("/api/videos/", body, status)).SearchAsync(new("sea", 5), Token));
        Assert.Equal(code, failure.Code);
        Assert.DoesNotContain("key-test", failure.ToString(), StringComparison.Ordinal);
        if (code is ArchiveFailure.Key) Assert.Contains("PIXABAY_API_KEY", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_ask_for_one_number()
    {
        var calls = new RecordedCalls().With("id=125002", Found).With("id=7", """{"total":0,"totalHits":0,"hits":[]}""");
        var archive = Archive(calls);
        Assert.Equal("125002", (await archive.DetailsAsync("125002", Token))!.Candidate.Id);
        Assert.Null(await archive.DetailsAsync("7", Token));
        Assert.Null(await archive.DetailsAsync("x&key=1", Token));
        Assert.Equal(2, calls.Calls.Count);
    }

    private static PixabayArchive Archive(RecordedCalls calls) => new(calls, Options.Create(new PixabayOptions { ApiKey = "key-test" }), TimeProvider.System);
}
