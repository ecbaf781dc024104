using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Commons;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Commons;

public sealed class CommonsArchiveTests
{
    private const string Found = """
        {"batchcomplete":true,"continue":{"gsroffset":20,"continue":"gsroffset||"},"query":{"pages":[
         {"pageid":3,"ns":6,"title":"File:Picture.gif","index":3,"videoinfo":[{"url":"https://upload.wikimedia.org/x.gif","mime":"image/gif","size":1,"width":2,"height":2}]},
         {"pageid":2,"ns":6,"title":"File:Second.ogv","index":2,"videoinfo":[{"url":"https://upload.wikimedia.org/wikipedia/commons/1/11/Second.ogv","mime":"video/ogg","size":99,"width":640,"height":480,"duration":300,
           "extmetadata":{"LicenseShortName":{"value":"Public domain"}}}]},
         {"pageid":1,"ns":6,"title":"File:Example clip: a \"test\".webm","index":1,"videoinfo":[{
          "url":"https://upload.wikimedia.org/wikipedia/commons/2/24/Example_clip.webm","descriptionurl":"https://commons.wikimedia.org/wiki/File:Example_clip.webm","mime":"video/webm","size":32236320,"width":1920,"height":1080,"duration":41.2,
          "derivatives":[{"src":"https://upload.wikimedia.org/wikipedia/commons/2/24/Example_clip.webm","type":"video/webm","width":1920,"height":1080},
           {"src":"https://upload.wikimedia.org/transcoded/Example_clip.webm.240p.vp9.webm","transcodekey":"240p.vp9.webm","width":426,"height":240},
           {"src":"https://upload.wikimedia.org/transcoded/Example_clip.webm.720p.vp9.webm","type":"video/webm; codecs=\"vp9, opus\"","transcodekey":"720p.vp9.webm","width":1280,"height":720,"bandwidth":1500000},
           {"src":"//upload.wikimedia.org/transcoded/Example_clip.webm.1080p.vp9.webm","transcodekey":"1080p.vp9.webm","width":1920,"height":1080}],
          "extmetadata":{"LicenseShortName":{"value":"CC BY 4.0"},"LicenseUrl":{"value":"https://creativecommons.org/licenses/by/4.0"},
           "Artist":{"value":"<a href=\"//commons.wikimedia.org/wiki/User:Ana\">Ana <b>Example</b></a>"},"ImageDescription":{"value":"<p>Tanks &amp; trucks <i>cross</i> a river.</p>"},
           "DateTimeOriginal":{"value":"<time class=\"dtstart\" datetime=\"2020-05-03\">3 May 2020</time>"},"Categories":{"value":"Videos of tanks|Rivers of Poland"},"Restrictions":{"value":""}}}]}]}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_asks_for_video_files_in_the_words_of_the_service()
    {
        var calls = new RecordedCalls().With("api.php", Found);
        await Archive(calls).SearchAsync(new("tanks -river intitle:\"x\"", 20), Token);
        Assert.Equal(
            "https://commons.wikimedia.org/w/api.php?action=query&format=json&formatversion=2&generator=search&gsrsearch=filetype:video tanks river intitle x"
            + "&gsrnamespace=6&gsrlimit=20&prop=videoinfo&viprop=url|size|mime|extmetadata|derivatives|timestamp|user&maxlag=5",
            Uri.UnescapeDataString(Assert.Single(calls.Calls).Address.AbsoluteUri));
        Assert.InRange(calls.Manners!.AtOnce, 1, 3);
    }

    [Fact]
    public async Task Videos_come_in_the_order_of_the_search_and_pictures_do_not_come()
    {
        var found = await Archive(new RecordedCalls().With("api.php", Found)).SearchAsync(new("tanks", 20), Token);
        Assert.Equal(["1", "2"], found.Select(video => video.Candidate.Id));
        var shorter = await Archive(new RecordedCalls().With("api.php", Found)).SearchAsync(new("tanks", 20) { Longest = TimeSpan.FromMinutes(2) }, Token);
        Assert.Equal(["1"], shorter.Select(video => video.Candidate.Id));
    }

    [Fact]
    public async Task Html_is_read_as_words_and_the_credit_names_title_author_and_licence()
    {
        var clip = (await Archive(new RecordedCalls().With("api.php", Found)).SearchAsync(new("tanks", 20), Token))[0].Candidate;
        Assert.Equal(("Example clip: a \"test\"", "Tanks & trucks cross a river.", "Ana Example", ""), (clip.Title, clip.Description, clip.Author, clip.Place));
        Assert.Equal(new ArchiveDate(2020, 5, 3), clip.Date);
        Assert.Equal(["Videos of tanks", "Rivers of Poland"], clip.Keywords);
        Assert.Equal("\"Example clip: a 'test'\" by Ana Example, CC BY 4.0, Wikimedia Commons", clip.Terms.CreditLine);
        Assert.Equal(("https://creativecommons.org/licenses/by/4.0", ""), (clip.Terms.LicenceUrl, clip.Terms.Doubt));
        Assert.Equal(TimeSpan.FromSeconds(41.2), clip.Duration);
    }

    [Fact]
    public async Task Derivatives_come_before_the_original_and_all_stand_as_they_are_told()
    {
        var found = await Archive(new RecordedCalls().With("api.php", Found)).SearchAsync(new("tanks", 20), Token);
        Assert.Equal(
            [
                ("https://upload.wikimedia.org/transcoded/Example_clip.webm.1080p.vp9.webm", 1080, 0L),
                ("https://upload.wikimedia.org/transcoded/Example_clip.webm.720p.vp9.webm", 720, 0L),
                ("https://upload.wikimedia.org/wikipedia/commons/2/24/Example_clip.webm", 1080, 32236320L),
            ],
            found[0].Renditions.Select(rendition => (rendition.Address.AbsoluteUri, rendition.Height, rendition.Bytes)));
        Assert.Equal("https://upload.wikimedia.org/wikipedia/commons/1/11/Second.ogv", Assert.Single(found[1].Renditions).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("CC0", "", "CC0", false)]
    [InlineData("Public domain", "", "Public domain", false)]
    [InlineData("CC BY 2.5", "", "CC BY 2.5", false)]
    [InlineData("CC BY-SA 3.0 de", "", "CC BY-SA 3.0 de", false)]
    [InlineData("GFDL", "", "GFDL", true)]
    [InlineData("CC BY-NC 4.0", "", "CC BY-NC 4.0", true)]
    [InlineData("No restrictions", "", "No restrictions", true)]
    [InlineData("", "", "", true)]
    [InlineData("CC0", "trademarked|personality", "CC0", true)]
    public void Only_an_exact_licence_without_other_rights_leaves_no_doubt(string name, string restrictions, string licence, bool doubtful)
    {
        var told = System.Text.Json.JsonDocument.Parse($$$"""{"LicenseShortName":{"value":"{{{name}}}"},"Restrictions":{"value":"{{{restrictions}}}"}}""").RootElement;
        var terms = FileTerms.Of(new(told), "T", "A");
        Assert.Equal((licence, doubtful), (terms.Licence, terms.Doubt.Length > 0));
        Assert.Equal(restrictions.Replace("|", ", ", StringComparison.Ordinal), terms.Restrictions);
    }

    [Theory]
    [InlineData("maxlag", ArchiveFailure.Down, true)]
    [InlineData("ratelimited", ArchiveFailure.Limit, true)]
    [InlineData("badvalue", ArchiveFailure.Answer, false)]
    public async Task An_error_with_status_200_is_a_failure(string code, string expected, bool transient)
    {
        var calls = new RecordedCalls().With("api.php", $$$"""{"error":{"code":"{{{code}}}","info":"Waiting for 10.64.0.1: 6 seconds lagged."}}""");
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Archive(calls).SearchAsync(new("tanks", 5), Token));
        Assert.Equal((expected, transient), (failure.Code, ArchiveFailure.IsTransient(failure)));
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list() =>
        Assert.Empty(await Archive(new RecordedCalls().With("api.php", """{"batchcomplete":true}""")).SearchAsync(new("qwxzvk", 5), Token));

    [Fact]
    public async Task A_page_that_is_gone_is_no_video()
    {
        var calls = new RecordedCalls().With("titles=", """{"batchcomplete":true,"query":{"pages":[{"ns":6,"title":"File:Gone.webm","missing":true}]}}""");
        Assert.Null(await Archive(calls).DetailsAsync("File:Gone.webm", Token));
        Assert.Null(await Archive(new RecordedCalls().With("pageids=7", """{"query":{"pages":[{"pageid":7,"missing":true}]}}""")).DetailsAsync("7", Token));
        Assert.Null(await Archive(calls).DetailsAsync("File:One.webm|User:Two", Token));
        Assert.Single(calls.Calls);
    }

    private static CommonsArchive Archive(RecordedCalls calls) => new(calls, Options.Create(new CommonsOptions()));
}
