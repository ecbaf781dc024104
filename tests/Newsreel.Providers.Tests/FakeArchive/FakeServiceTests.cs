using System.Net;
using Newsreel.Testing.FakeArchive;
using Newsreel.Testing.FakeArchive.Stock;

namespace Newsreel.Providers.Tests.FakeArchive;

public sealed class FakeServiceTests : FakeArchiveCase
{
    [Fact]
    public async Task Dvids_wants_its_key_ranks_by_words_and_filters_by_place()
    {
        var (ship, field) = (Video(FakeServices.Dvids, "video:1", "Grain ship in Odesa"), Video(FakeServices.Dvids, "video:2", "Grain field") with { Country = "Poland" });
        await using var server = await StartAsync(field, ship);
        await JsonAsync(server, FakeServices.Dvids, "search?q=grain", status: 403);
        var found = await JsonAsync(server, FakeServices.Dvids, "search?api_key=key-test&q=grain+ship");
        Assert.Equal(["video:1", "video:2"], found["results"]!.AsArray().Select(result => (string?)result!["id"]));
        var filtered = await JsonAsync(server, FakeServices.Dvids, "search?api_key=key-test&q=grain+ship&country=Poland");
        Assert.Equal("video:2", (string?)Assert.Single(filtered["results"]!.AsArray())!["id"]);
        var asset = await JsonAsync(server, FakeServices.Dvids, "asset?api_key=key-test&id=video:1");
        Assert.Equal("Sgt.", (string?)asset["results"]!["credit"]![0]!["rank"]);
        Assert.Equal(1080, (int?)asset["results"]!["files"]![1]!["height"]);
        await JsonAsync(server, FakeServices.Dvids, "search?api_key=key-test&q=grain&max_results=50&page=21", status: 400);
    }

    [Fact]
    public async Task Nasa_wants_all_words_knows_its_parameters_and_tells_of_media_one_call_further_on()
    {
        await using var server = await StartAsync(Video(FakeServices.Nasa, "JSC_0001", "Rocket launch") with { Misbehaviours = [Misbehaviour.OddNames] });
        var found = await JsonAsync(server, FakeServices.Nasa, "search?q=rocket+launch&media_type=video");
        Assert.Equal(1, (int?)found["collection"]!["metadata"]!["total_hits"]);
        Assert.Equal(0, (int?)(await JsonAsync(server, FakeServices.Nasa, "search?q=rocket+garden"))["collection"]!["metadata"]!["total_hits"]);
        await JsonAsync(server, FakeServices.Nasa, "search?q=rocket&api_key=x", status: 400);
        var manifest = await JsonAsync(server, FakeServices.Nasa, "asset/JSC_0001");
        var address = (string)manifest["collection"]!["items"]![1]!["href"]!;
        Assert.Contains("JSC_0001 @ night’s view~large.mp4", address, StringComparison.Ordinal);
        using var media = await GetAsync(new(address), "bytes=0-9");
        Assert.Equal(HttpStatusCode.PartialContent, media.StatusCode);
        var metadata = await JsonAsync(server, FakeServices.Nasa, "metadata/JSC_0001");
        Assert.EndsWith("/metadata.json", (string?)metadata["location"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grain AND mediatype:movies", 1)]
    [InlineData("(wheat OR grain) AND collection:(prelinger OR universal_newsreels)", 1)]
    [InlineData("grain AND NOT collection:universal_newsreels", 0)]
    [InlineData("grain AND date:[2024-01-01 TO 2024-12-31] AND licenseurl:*publicdomain*", 1)]
    [InlineData("title:\"grain ship\" AND identifier:gov.*", 0)]
    [InlineData("grain wheat", 0)]
    public async Task The_internet_archive_is_asked_in_its_language(string question, int found)
    {
        await using var server = await StartAsync(Video(FakeServices.InternetArchive, "item-1", "Grain ship") with { Collections = ["universal_newsreels"] });
        var answer = await JsonAsync(server, FakeServices.InternetArchive, $"advancedsearch.php?q={Uri.EscapeDataString(question)}&fl[]=identifier&output=json");
        Assert.Equal(found, (int?)answer["response"]!["numFound"]);
    }

    [Fact]
    public async Task The_internet_archive_sends_downloads_elsewhere_and_knows_nothing_of_missing_items()
    {
        await using var server = await StartAsync(Video(FakeServices.InternetArchive, "item-1", "Grain ship"));
        Assert.Equal("{}", (await JsonAsync(server, FakeServices.InternetArchive, "metadata/item-2")).ToJsonString());
        var item = await JsonAsync(server, FakeServices.InternetArchive, "metadata/item-1");
        var name = (string)item["files"]![1]!["name"]!;
        Assert.Matches(@"^\d+$", (string?)item["files"]![1]!["size"]);
        var download = new Uri($"{server.BaseOf(FakeServices.InternetArchive)}/download/item-1/{Uri.EscapeDataString(name)}");
        server.Misbehave(FakeServices.InternetArchive, Misbehaviour.OtherHost, times: 1);
        using var elsewhere = await GetAsync(download);
        Assert.Equal((HttpStatusCode.Redirect, "localhost"), (elsewhere.StatusCode, elsewhere.Headers.Location!.Host));
        using var here = await GetAsync(download);
        Assert.Equal(server.Address.Authority, here.Headers.Location!.Authority);
    }

    [Fact]
    public async Task Commons_turns_away_strangers_and_wraps_its_values_in_html()
    {
        await using var server = await StartAsync(Video(FakeServices.Commons, "41", "Grain ship") with { Licence = FakeLicence.By });
        const string Question = "w/api.php?action=query&format=json&formatversion=2&generator=search&gsrsearch=filetype:video+grain&gsrlimit=5&prop=videoinfo";
        var found = await JsonAsync(server, FakeServices.Commons, Question);
        var video = found["query"]!["pages"]![0]!["videoinfo"]![0]!;
        Assert.StartsWith("<a ", (string?)video["extmetadata"]!["Artist"]!["value"], StringComparison.Ordinal);
        Assert.Equal("CC BY 4.0", (string?)video["extmetadata"]!["LicenseShortName"]!["value"]);
        server.Misbehave(FakeServices.Commons, Misbehaviour.MaxLag, times: 1);
        Assert.Equal("maxlag", (string?)(await JsonAsync(server, FakeServices.Commons, Question))["error"]!["code"]);
        using var stranger = new HttpClient(new HttpClientHandler(), disposeHandler: true);
        using var refused = await stranger.GetAsync(new Uri($"{server.BaseOf(FakeServices.Commons)}/{Question}"), Token);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Pexels_and_pixabay_find_any_word_and_want_their_keys()
    {
        await using var server = await StartAsync(Video(FakeServices.Pexels, "7", "Grain ship"), Video(FakeServices.Pixabay, "8", "Grain ship"));
        var pexels = await JsonAsync(server, FakeServices.Pexels, "videos/search?query=grain+elephant");
        Assert.Equal(1, (int?)pexels["total_results"]);
        using var keyless = await GetAsync(new($"{server.BaseOf(FakeServices.Pexels)}/v1/videos/search?query=grain"));
        Assert.Equal(HttpStatusCode.Unauthorized, keyless.StatusCode);
        var pixabay = await JsonAsync(server, FakeServices.Pixabay, "api/videos/?key=key-test&q=grain+elephant");
        Assert.Equal("", (string?)pixabay["hits"]![0]!["videos"]!["large"]!["url"]);
        using var wrong = await GetAsync(new($"{server.BaseOf(FakeServices.Pixabay)}/api/videos/?key=no&q=grain"));
        Assert.Equal((HttpStatusCode.BadRequest, "text/plain"), (wrong.StatusCode, wrong.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public void A_films_text_stocks_the_archives_with_what_fits_and_ten_times_what_does_not()
    {
        var film = FilmText.Of("""
            ---
            title: The harbour of Odesa
            places: Odesa, Ukraine
            ---
            On 1 August 2022 a **grain ship** left the harbour of Odesa in Ukraine. Sailors waved from the deck of the vessel.
            """);
        Assert.Equal(["On 1 August 2022 a grain ship left the harbour of Odesa in Ukraine.", "Sailors waved from the deck of the vessel."], film.Sentences);
        var inventory = StockBuilder.ForFilms([film], isHostile: true);
        Assert.Contains(inventory.Assets, asset => asset is { Date: { Year: 2022, Month: 8, Day: 1 }, City: "Odesa", Country: "Ukraine" } && asset.Description.Contains("grain ship left", StringComparison.Ordinal));
        Assert.Equal(2 * StockBuilder.FitsPerSentence * 11, StockBuilder.ForFilms([film]).Assets.Count);
        Assert.Contains(inventory.Assets, asset => asset.Title.Contains('\0', StringComparison.Ordinal));
        Assert.Contains(inventory.Assets, asset => asset.Author is "Courtesy Video");
    }

    private static FakeAsset Video(string service, string id, string title) => new(service, id, title) { Country = "Ukraine", Duration = TimeSpan.FromSeconds(24) };
}
