using System.Text;
using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class WebSourceTests : IDisposable
{
    private const string Story = "The harbour wall at Port Ellery gave way before dawn on Wednesday after three days of storms. About forty metres of masonry fell into the inner basin. Nobody was hurt, and eleven boats were moved to the fish quay by eight. Engineers from the county will survey the basin with sonar on Thursday morning.";

    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_page_of_the_web_is_a_source_with_its_address_and_the_day_of_reading()
    {
        bench.Web.Add("https://news.example/harbour/wall?id=7", Page("<link rel=canonical href='https://www.news.example/harbour/wall'>"));

        var source = await OneAsync("https://news.example/harbour/wall?id=7#top");

        Assert.Equal((1, "The wall", "https://www.news.example/harbour/wall", MaterialBench.Today), (source.Number, source.Title, source.About.Url, source.ReadOn));
        Assert.Equal(4, source.Sections[0].Sentences.Count);
        Assert.All(source.Sections[0].Sentences, sentence => Assert.True(source.Holds(sentence.Quotation!)));
        var reference = source.Reference();
        Assert.Equal((null, MaterialBench.Today), (reference.File, reference.ReadOn));
    }

    [Fact]
    public async Task A_page_that_names_another_site_as_its_place_keeps_its_own_address()
    {
        bench.Web.Add("https://news.example/wall", Page("<link rel=canonical href='https://great-paper.example/wall'>"));
        Assert.Equal("https://news.example/wall", (await OneAsync("https://news.example/wall")).About.Url);
    }

    [Theory]
    [InlineData("text/html", "<!doctype html><title>The wall</title><article><h1>The wall</h1><p>{0}</p></article>")]
    [InlineData("application/xhtml+xml", "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>The wall</title></head><body><p>{0}</p></body></html>")]
    [InlineData("text/markdown", "# The wall\n\n{0}\n")]
    [InlineData("text/plain", "The wall\n\n{0}\n")]
    public async Task A_document_is_read_as_what_its_site_says_it_is(string type, string content)
    {
        bench.Web.Add("https://news.example/wall", Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, content, Story)), type);
        var source = await OneAsync("https://news.example/wall");
        Assert.Equal(("The wall", 4), (source.Title, source.Sections.Sum(section => section.Sentences.Count)));
    }

    [Fact]
    public async Task The_encoding_that_the_site_names_goes_before_that_of_the_page()
    {
        var words = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes($"<meta charset=shift_jis><title>Мост</title><article><p>Мост упал в ночь большой бури.</p><p>{Story}</p></article>");
        bench.Web.Add("https://news.example/most", words, charset: "windows-1251");
        Assert.Equal("Мост упал в ночь большой бури.", (await OneAsync("https://news.example/most")).Sections[0].Sentences[0].Text);
    }

    [Theory]
    [InlineData("<title>Sign in</title><main><p>Subscribe now to read on. It costs one euro a month.</p></main>", "shows only 11 words")]
    [InlineData("<title>App</title><div id=root></div><script>render('a long text that no reader of the source can see')</script>", "no sentences")]
    public async Task A_page_that_does_not_show_its_article_is_refused(string html, string says)
    {
        bench.Web.Add("https://news.example/wall", Encoding.UTF8.GetBytes(html));
        Assert.Contains(says, (await bench.RefusesAsync(source: "https://news.example/wall")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_is_called_a_page_is_refused()
    {
        bench.Web.Add("https://news.example/wall", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0]);
        Assert.Contains("PNG", (await bench.RefusesAsync(source: "https://news.example/wall")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_are_fetched_at_the_same_time_and_keep_their_order()
    {
        var late = new TaskCompletionSource();
        var first = bench.Web.Add("https://news.example/first", Page());
        var second = bench.Web.Add("https://news.example/second", Page());
        var (one, two) = (bench.Web.Pages[first], bench.Web.Pages[second]);
        bench.Web.Pages[first] = async () =>
        {
            await late.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
            return await one();
        };
        bench.Web.Pages[second] = () =>
        {
            late.SetResult();
            return two();
        };

        var material = await bench.ReadAsync(sources: [first.AbsoluteUri, bench.Write("b.txt", Story), second.AbsoluteUri]);

        Assert.Equal([(1, "news.example/first"), (2, "b.txt"), (3, "news.example/second")], material.Sources.Select(source => (source.Number, source.FileName)));
    }

    [Fact]
    public async Task Everything_that_fails_is_told_together()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => bench.ReadAsync(bench.Path("missing.md"), bench.Write("a.txt", Story), bench.Path("missing.txt"), "https://news.example/gone", bench.Write("empty.txt", "")));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        foreach (var name in new[] { "missing.md", "missing.txt", "https://news.example/gone", "empty.txt" }) Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public async Task What_may_pass_decides_the_kind_of_a_failure_of_several()
    {
        var place = bench.Web.Add("https://news.example/down", Page());
        bench.Web.Pages[place] = () => throw NewsreelException.Work("source-down", "The source https://news.example/down is down.", "Try again later.");
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => bench.ReadAsync(sources: [bench.Path("missing.txt"), place.AbsoluteUri]));
        Assert.Equal((FailureKind.Work, "source-down"), (failure.Kind, failure.Code));
    }

    [Fact]
    public async Task Offline_no_address_is_fetched()
    {
        var brief = MaterialBench.Asking() with { Offline = true, SourcePaths = [bench.Write("a.txt", Story), "https://news.example/wall"] };
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => bench.Reader.ReadAsync(brief, TestContext.Current.CancellationToken));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains("--offline", failure.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Web.Fetched);
    }

    [Theory]
    [InlineData("ftp://news.example/wall")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https:///wall")]
    [InlineData("https://name:word@news.example/wall")]
    [InlineData("https://news.example/wall?a=1&access_token=abc")]
    [InlineData("https://news.example/wall?X-Amz-Signature=abc")]
    [InlineData("/somewhere/https:/news.example/wall")]
    public async Task An_address_that_cannot_be_read_or_holds_a_key_is_wrong_usage(string address)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => bench.ReadAsync(sources: address));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.DoesNotContain("abc", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("word@", failure.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Web.Fetched);
    }

    private async Task<SourceDocument> OneAsync(string address) => (await bench.ReadAsync(sources: address)).Sources[0];

    private static byte[] Page(string head = "") => Encoding.UTF8.GetBytes($"<!doctype html><html><head><title>The wall</title>{head}</head><body><article><h1>The wall</h1><p>{Story}</p></article></body></html>");
}
