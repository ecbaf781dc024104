using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Articles;
using Newsreel.Scripting;
using Newsreel.Testing.FakeSite;

namespace Newsreel.Providers.Tests.Articles;

public sealed class WebPageSourceTests : IAsyncLifetime
{
    private readonly List<ServiceProvider> made = [];
    private FakeSiteServer site = null!;

    public async ValueTask InitializeAsync() => site = await FakeSiteServer.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var services in made) await services.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_comes_with_its_bytes_kind_and_encoding()
    {
        var place = site.Put("/wall", [0xC0, 0xC1, (byte)'<'], "Text/HTML; charset=\"windows-1251\"");

        var page = await Web().FetchAsync(place, TestContext.Current.CancellationToken);

        Assert.Equal((place, PageTypes.Html, "windows-1251"), (page.Address, page.MediaType, page.Charset));
        Assert.Equal([0xC0, 0xC1, (byte)'<'], page.Content);
        var headers = Assert.Single(site.Requests).Headers;
        Assert.Matches(@"^Newsreel/\d+\.\d+\.\d+ \(\+desk@films\.example\)$", headers["User-Agent"]);
        Assert.DoesNotContain("Cookie", headers.Keys);
        Assert.DoesNotContain("Referer", headers.Keys);
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.7", PageTypes.Pdf)]
    [InlineData("application/octet-stream", "%PDF-1.7", PageTypes.Pdf)]
    [InlineData(null, " <html>", PageTypes.Html)]
    [InlineData("text/x-markdown", "# A", PageTypes.Markdown)]
    [InlineData("text/plain", "A", PageTypes.Text)]
    [InlineData("application/xhtml+xml", "<html/>", PageTypes.Xhtml)]
    public async Task The_kinds_that_can_be_read_are_taken(string? told, string content, string kind) =>
        Assert.Equal(kind, (await Web().FetchAsync(site.Put("/a", Encoding.UTF8.GetBytes(content), told), TestContext.Current.CancellationToken)).MediaType);

    [Theory]
    [InlineData(SiteFaults.ToThisMachine, "private network")]
    [InlineData(SiteFaults.ToCloudSecrets, "private network")]
    [InlineData(SiteFaults.Circle, "more than 5 times")]
    public async Task Where_nobody_may_go_no_redirection_leads(string fault, string says) => await FailsAsync(fault, FailureKind.Usage, PageFailure.Address, says);

    [Theory]
    [InlineData(SiteFaults.Endless, "more than 10 MB")]
    [InlineData(SiteFaults.Bomb, "more than 10 MB")]
    [InlineData(SiteFaults.Picture, "image/png")]
    [InlineData(SiteFaults.Edge, "not shown to programs (status 403)")]
    [InlineData("/nowhere", "is not there (status 404)")]
    public async Task What_cannot_be_read_is_refused_after_one_try_with_its_reason(string fault, string says)
    {
        await FailsAsync(fault, FailureKind.Usage, PageFailure.Answer, says);
        Assert.Single(site.Requests);
    }

    [Theory]
    [InlineData(SiteFaults.Slow, "did not answer within")]
    [InlineData(SiteFaults.Cut, "broke off")]
    public async Task What_may_pass_is_tried_three_times(string fault, string says)
    {
        // A busy machine needs some of the time itself to bring the request there.
        await FailsAsync(fault, FailureKind.Work, PageFailure.Down, says, attempt: "00:00:02");
        Assert.Equal(3, site.Requests.Count);
    }

    [Fact]
    public async Task A_site_that_asks_for_a_second_gets_it()
    {
        var page = await Web().FetchAsync(site.At(SiteFaults.BusyOnce), TestContext.Current.CancellationToken);
        Assert.Equal(SiteFaults.Article, Encoding.UTF8.GetString(page.Content));
        Assert.Equal(2, site.Requests.Count);
    }

    [Fact]
    public async Task A_site_that_asks_for_an_hour_is_left_alone()
    {
        await FailsAsync(SiteFaults.Busy, FailureKind.Work, PageFailure.Limit, "3600 s");
        Assert.Single(site.Requests);
    }

    [Fact]
    public async Task A_page_that_is_packed_is_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write("<p>Packed</p>"u8);
        await using var host = new Footage.Fetching.MediaHost(_ => new(200, [("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Content-Length", $"{packed.Length}")], (body, token) => body.WriteAsync(packed.ToArray(), token)));
        Assert.Equal("<p>Packed</p>", Encoding.UTF8.GetString((await Web(host.Root).FetchAsync(host.Root, TestContext.Current.CancellationToken)).Content));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/wall")]
    [InlineData("http://localhost:{0}/wall")]
    [InlineData("http://2130706433:{0}/wall")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/wall")]
    public async Task What_nobody_trusts_on_this_machine_is_never_called(string address)
    {
        site.Put("/wall", "<p>Secret</p>"u8.ToArray());
        var place = new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, site.Address.Port));
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Web(new Uri("http://trusted.example/")).FetchAsync(place, TestContext.Current.CancellationToken));
        Assert.Equal((FailureKind.Usage, PageFailure.Address), (failure.Kind, failure.Code));
        Assert.Contains("Articles:Trusted", failure.Action, StringComparison.Ordinal);
        Assert.Empty(site.Requests);
    }

    [Fact]
    public async Task A_name_that_is_not_there_is_told_as_that()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Web().FetchAsync(new("https://no-such-host.invalid/wall"), TestContext.Current.CancellationToken));
        Assert.Equal((FailureKind.Work, PageFailure.Unreachable), (failure.Kind, failure.Code));
        Assert.StartsWith("The source https://no-such-host.invalid/wall cannot be reached", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_stops_the_fetching()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Web(site.Address, attempt: "00:01:00").FetchAsync(site.At(SiteFaults.Slow), stop.Token));
    }

    [Fact]
    public void An_address_with_a_key_is_no_trusted_one() =>
        Assert.Throws<OptionsValidationException>(() => Services(new Uri("http://10.0.0.1/?key=a"), "00:00:01").GetRequiredService<IOptions<ArticleOptions>>().Value);

    private async Task FailsAsync(string fault, FailureKind kind, string code, string says, string attempt = "00:00:01")
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Web(site.Address, attempt).FetchAsync(site.At(fault), TestContext.Current.CancellationToken));
        Assert.Equal((kind, code), (failure.Kind, failure.Code));
        Assert.StartsWith($"The source {site.At(fault)} ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
    }

    private IPageSource Web() => Web(site.Address);

    private IPageSource Web(Uri trusted, string attempt = "00:00:01") => Services(trusted, attempt).GetRequiredService<IPageSource>();

    private ServiceProvider Services(Uri trusted, string attempt)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Articles:Trusted:0"] = trusted.AbsoluteUri,
            ["Articles:Attempt"] = attempt,
            ["Articles:Pause"] = "00:00:00.01",
            ["Footage:Contact"] = "desk@films.example",
        };
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).AddSingleton(TimeProvider.System).AddArticles().BuildServiceProvider();
        made.Add(services);
        return services;
    }
}
