using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.InternetArchive;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.InternetArchive;

public sealed class InternetArchiveTests
{
    private const string Found = """
        {"responseHeader":{"status":0,"QTime":9,"params":{}},"response":{"numFound":5,"start":0,"docs":[
         {"identifier":"gov.archives.arc.39084","title":["Aircraft Carrier","Second title"],"creator":["U.S. Navy","National Archives"],"date":"1944-01-01T00:00:00Z",
          "subject":"navy; carriers; pacific","description":"<div>Planes <b>take off</b>.<br/>Training cruise.</div>","collection":["FedFlix","fav-someone"],"mediatype":"movies","runtime":"00:10:12"},
         {"identifier":"prelinger-film","title":"Harbor","collection":"prelinger","licenseurl":"https://creativecommons.org/publicdomain/mark/1.0/","date":"1952-03-04T00:00:00Z","mediatype":"movies"},
         {"identifier":"prelinger-bare","title":"No licence","collection":["prelinger"],"mediatype":"movies"},
         {"identifier":"youtube-abc","title":"Copied","collection":["nasa"],"mediatype":"movies"},
         {"identifier":"someone","title":"Film","collection":["nasa"],"licenseurl":"https://creativecommons.org/licenses/by-nc-sa/3.0/","mediatype":"movies"},
         {"identifier":"STS-135","title":"Atlantis <script>","collection":["nasa"],"mediatype":"movies","date":"2011-07-08"}]}}
        """;

    private const string Item = """
        {"server":"ia800.us.archive.org","dir":"/7/items/gov.archives.arc.39084","metadata":{"identifier":"gov.archives.arc.39084","title":"Aircraft Carrier","mediatype":"movies",
         "collection":["FedFlix"],"creator":"U.S. Navy","date":"1944","uploader":"someone@example.org"},
         "files":[
          {"name":"film.mpeg","source":"original","format":"MPEG2","size":"1048576000","length":"612.41","width":"640","height":"480"},
          {"name":"film_512kb.mp4","source":"derivative","format":"512Kb MPEG4","size":"40000000","length":"10:12","width":"320","height":"240"},
          {"name":"film part 1 #2.mp4","source":"derivative","format":"h.264","size":"68512128","length":"612.41","width":"640","height":"480"},
          {"name":"hidden.mp4","source":"derivative","format":"h.264","size":"1","private":"true","height":"1080"},
          {"name":"film_meta.xml","source":"metadata","format":"Metadata","size":"812"},
          {"name":"../../etc/film.mp4","source":"derivative","format":"h.264","height":"720"},
          {"name":"film.gif","source":"derivative","format":"Animated GIF","size":"900"}]}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_asks_for_allowed_collections_only_and_quotes_every_word()
    {
        var calls = new RecordedCalls().With("advancedsearch", Found);
        await Archive(calls).SearchAsync(new("carrier OR \"x\") navy", 20) { From = new(1944, 1, 1), To = new(1945, 12, 31) }, Token);
        var address = Uri.UnescapeDataString(Assert.Single(calls.Calls).Address.AbsoluteUri);
        Assert.StartsWith("https://archive.org/advancedsearch.php?q=(\"carrier\" AND \"OR\" AND \"x\" AND \"navy\") AND mediatype:movies AND (identifier:gov.archives.arc.* OR", address, StringComparison.Ordinal);
        Assert.Contains("AND date:[1944-01-01 TO 1945-12-31]&fl[]=identifier&fl[]=title", address, StringComparison.Ordinal);
        Assert.EndsWith("&rows=20&page=1&output=json", address, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(1), calls.Manners!.Spacing);
    }

    [Fact]
    public async Task Only_items_whose_rights_can_be_known_are_offered()
    {
        var found = await Archive(new RecordedCalls().With("advancedsearch", Found)).SearchAsync(new("carrier", 20), Token);
        Assert.Equal(["gov.archives.arc.39084", "prelinger-film", "STS-135"], found.Select(video => video.Candidate.Id));
        Assert.Equal(["Public domain (US government work)", "Public domain mark", "NASA media guidelines"], found.Select(video => video.Candidate.Terms.Licence));
        Assert.All(found, video => Assert.Equal("", video.Candidate.Terms.Doubt));
    }

    [Fact]
    public async Task A_result_reads_texts_and_lists_alike()
    {
        var carrier = (await Archive(new RecordedCalls().With("advancedsearch", Found)).SearchAsync(new("carrier", 20), Token))[0].Candidate;
        Assert.Equal(("internet-archive", "Aircraft Carrier", "Planes take off. Training cruise."), (carrier.Source, carrier.Title, carrier.Description));
        Assert.Equal(["navy", "carriers", "pacific"], carrier.Keywords);
        // The search's index turns a year into its first of January.
        Assert.Equal(new ArchiveDate(1944, null, null), carrier.Date);
        Assert.Equal(TimeSpan.FromSeconds(612), carrier.Duration);
        Assert.Equal(FootageNature.Training, carrier.Nature);
        Assert.Equal("https://archive.org/details/gov.archives.arc.39084", carrier.PageUrl);
        Assert.Equal("\"Aircraft Carrier\" by U.S. Navy, National Archives, Public domain (US government work), Internet Archive", carrier.Terms.CreditLine);
    }

    [Fact]
    public async Task Renditions_are_the_listed_open_files_with_good_mp4_first()
    {
        var video = (await Archive(new RecordedCalls().With("/metadata/gov.archives.arc.39084", Item)).DetailsAsync("gov.archives.arc.39084", Token))!;
        Assert.Equal(
            [
                "https://archive.org/download/gov.archives.arc.39084/film%20part%201%20%232.mp4",
                "https://archive.org/download/gov.archives.arc.39084/film_512kb.mp4",
            ],
            video.Renditions.Select(rendition => rendition.Address.AbsoluteUri));
        Assert.Equal((640, 480, 68512128, TimeSpan.FromSeconds(612.41)), (video.Renditions[0].Width, video.Renditions[0].Height, video.Renditions[0].Bytes, video.Renditions[0].Duration));
        Assert.Equal(TimeSpan.FromSeconds(612), video.Renditions[1].Duration);
        Assert.Equal(TimeSpan.FromSeconds(612.41), video.Candidate.Duration);
    }

    [Fact]
    public async Task An_item_without_a_good_mp4_offers_its_original()
    {
        var item = Item.Replace("\"name\":\"film part 1 #2.mp4\"", "\"name\":\"film.txt\"", StringComparison.Ordinal);
        var video = (await Archive(new RecordedCalls().With("/metadata/", item)).DetailsAsync("gov.archives.arc.39084", Token))!;
        Assert.Equal(["film_512kb.mp4", "film.mpeg"], video.Renditions.Select(rendition => rendition.Address.Segments[^1]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"is_dark":true,"metadata":{"identifier":"nasa-x"}}""")]
    [InlineData("""{"metadata":{"identifier":"nasa-x","mediatype":"texts","collection":"nasa"},"files":[]}""")]
    [InlineData("""{"metadata":{"identifier":"nasa-x","mediatype":"movies","collection":["opensource_movies"]},"files":[]}""")]
    public async Task What_is_missing_dark_no_film_or_not_allowed_is_no_video(string item) =>
        Assert.Null(await Archive(new RecordedCalls().With("/metadata/nasa-x", item)).DetailsAsync("nasa-x", Token));

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("a\u0000b")]
    public async Task An_identifier_that_is_none_is_not_asked_for(string id)
    {
        var calls = new RecordedCalls();
        Assert.Null(await Archive(calls).DetailsAsync(id, Token));
        Assert.Empty(calls.Calls);
    }

    [Fact]
    public async Task An_odd_identifier_stays_below_the_service()
    {
        var calls = new RecordedCalls();
        await Archive(calls).DetailsAsync("../x?y=1#z/..", Token);
        Assert.Equal("https://archive.org/metadata/..%2Fx%3Fy%3D1%23z%2F..", Assert.Single(calls.Calls).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://creativecommons.org/publicdomain/zero/1.0/", "CC0", false)]
    [InlineData("https://creativecommons.org/licenses/by/3.0/us/", "CC BY 3.0", false)]
    [InlineData("https://creativecommons.org/licenses/by-sa/4.0", "CC BY-SA 4.0", false)]
    [InlineData("http://creativecommons.org/licenses/publicdomain/", "Public domain", false)]
    [InlineData("https://creativecommons.example.org/licenses/by/3.0/", "", true)]
    [InlineData("ask me", "", true)]
    public void A_licence_is_known_by_its_address(string url, string licence, bool doubtful)
    {
        var terms = ItemTerms.Of(new("x", "X", "") { Collections = ["universal_newsreels"], LicenceUrl = url });
        Assert.Equal((licence, doubtful), (terms.Licence, terms.Doubt.Length > 0));
    }

    [Theory]
    [InlineData("nasa", "", "", false)]
    [InlineData("nasa", "web@hq.nasa.gov", "", false)]
    [InlineData("nasa", "web@notnasa.gov", "", true)]
    [InlineData("nasa", "", "Copyright 2011 Example Studios. All rights reserved.", true)]
    [InlineData("nasa", "", "Public domain: NASA films are not subject to copyright.", false)]
    [InlineData("universal_newsreels", "", "", true)]
    public void What_a_page_says_of_others_leaves_doubt(string collection, string uploader, string rights, bool doubtful) =>
        Assert.Equal(doubtful, ItemTerms.Of(new("x", "X", "") { Collections = [collection], Uploader = uploader, Rights = rights }).Doubt.Length > 0);

    [Theory]
    [InlineData("<html>Sorry</html>", 200, "Internet Archive answered something that is no JSON.")]
    [InlineData("{\"response\":", 200, "Internet Archive answered something that is no JSON.")]
    [InlineData("{\"error\":\"Unable to parse the query\"}", 200, "Internet Archive could not search: Unable to parse the query.")]
    [InlineData("no", 403, "Internet Archive answered with status 403.")]
    public async Task A_wrong_answer_is_a_failure_and_not_an_empty_list(string body, int status, string message)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Archive(new RecordedCalls().With("advancedsearch", body, status)).SearchAsync(new("carrier", 5), Token));
        Assert.Equal((ArchiveFailure.Answer, message), (failure.Code, failure.Message));
    }

    private static InternetArchiveArchive Archive(RecordedCalls calls) => new(calls, Options.Create(new InternetArchiveOptions()));
}
