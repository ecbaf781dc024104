using System.Diagnostics;
using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class SourceTests : IDisposable
{
    private const string Page = """
        <!doctype html><html><head><title>Old harbour rebuilt - Daily Harbour News</title>
        <meta property="og:site_name" content="Daily Harbour News"><meta name="author" content="Ann Lee">
        <meta property="article:published_time" content="2024-03-05T10:00:00Z"><link rel="canonical" href="https://example.org/harbour?a=1&amp;b=2">
        <style>p { color: red }</style><script>var never = "spoken in any way at all.";</script></head>
        <body><header><h1>Daily Harbour News and all of its many sections.</h1></header><nav><a href=/>Read all of our news today.</a></nav>
        <main><article><header><h1>Old harbour &amp; its town</h1><p class=lead>The harbour was <b>rebuilt in 1890</b> by masons from the hills&nbsp;nearby.</p></header>
        <h2>Stones</h2><div>Each stone came from <a href="/q">the old quarry</a> by cart<sup><a href="#1">[1]</a></sup>.<br><br>Nobody counted the stones that were lost.</div>
        <ul><li>Short item</li><li>A list can hold a whole sentence as well.</li></ul>
        <aside>Subscribe to our newsletter for more of this.</aside><form>Type your address into this form now.</form>
        <figure><figcaption>A caption tells of the picture only.</figcaption></figure></article></main>
        <footer>All rights are reserved by the owner of this.</footer></body></html>
        """;

    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task What_is_left_out_under_a_heading_is_told_of()
    {
        var source = await bench.SourceAsync("page.md", "# Harbour\n\nThe harbour was rebuilt in 1890 by masons.\n\n## Sources\n\nThe masons tell of it themselves in letters.\n\n## Contact\n\n## Notes\n\nNobody kept the plans of the old harbour.\n");
        Assert.Single(source.Sections.SelectMany(section => section.Sentences));
        var note = Assert.Single(source.Notes);
        Assert.Equal(("source-part-left-out", false), (note.Code, note.IsWarning));
        Assert.Contains("“Sources”, “Notes”", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_web_page_the_article_is_read_with_what_it_says_about_itself()
    {
        var source = await bench.SourceAsync("page.html", Page);
        Assert.Equal("Old harbour & its town", source.Title);
        Assert.Equal(new("Ann Lee", "Daily Harbour News", "https://example.org/harbour?a=1&b=2", new(2024, 3, 5)), source.About);
        Assert.Equal([null, "Stones"], source.Sections.Select(section => section.Heading));
        Assert.Equal(
            [
                "The harbour was rebuilt in 1890 by masons from the hills nearby.",
                "Each stone came from the old quarry by cart.",
                "Nobody counted the stones that were lost.",
                "A list can hold a whole sentence as well.",
            ],
            Texts(source));
        AssertVerbatim(source, source.Text);
    }

    [Theory]
    [InlineData("By Clara Stone, 4 March 2023.")]
    [InlineData("By Clara Stone · 2023-03-04")]
    public async Task A_line_that_names_the_author_is_no_sentence_of_the_story(string byline)
    {
        var source = await bench.SourceAsync("page.html", $"<h1>The old bridge</h1><p>{byline}</p><p>By Clara Stone's bridge the river rose in one night.</p><p>Nobody in the town slept that night.</p>");

        Assert.Equal(("Clara Stone", new DateOnly(2023, 3, 4)), (source.About.Author, source.About.Date));
        Assert.Equal(["By Clara Stone's bridge the river rose in one night.", "Nobody in the town slept that night."], source.Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text));
    }

    [Fact]
    public async Task A_page_without_marks_of_an_article_is_read_as_it_is()
    {
        var source = await bench.SourceAsync("page.htm", "<title>The harbour town</title><p>The first of all sentences.<p>The second of all sentences.");
        Assert.Equal(("The harbour town", SourceFacts.Unknown), (source.Title, source.About));
        Assert.Equal(["The first of all sentences.", "The second of all sentences."], Texts(source));
    }

    [Theory]
    [InlineData(900, true)]
    [InlineData(2_000_000, false)]
    public async Task A_page_that_is_nested_without_end_is_refused_at_once(int depth, bool isRead)
    {
        var watch = Stopwatch.StartNew();
        var path = bench.Write("page.html", $"{string.Concat(Enumerable.Repeat("<i>", depth))}A sentence stands deep inside.</i>");
        if (isRead) Assert.Equal(["A sentence stands deep inside."], Texts((await bench.ReadAsync(sources: path)).Sources[0]));
        else Assert.Contains("nested", (await bench.RefusesAsync(source: path)).Message, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up()
    {
        var path = bench.Write("page.html", string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("<div><b>", 400)) + "Words." + string.Concat(Enumerable.Repeat("</b></div>", 400)), 1_000)));
        var watch = Stopwatch.StartNew();
        await Record.ExceptionAsync(() => bench.ReadAsync(sources: path));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task A_list_of_data_is_no_source() => await bench.RefusesAsync(source: bench.Write("a.json", "[\"A sentence stands in data here.\"]"));

    [Fact]
    public async Task Of_markdown_headings_become_sections_and_passages_stand_as_they_are_written()
    {
        const string text = """
            ---
            title: From the front
            author: Bob Ray
            date: 2023-01-02
            url: https://example.org/a
            ---
            # A title

            The **old town** has a
            [harbour](https://example.org/h) of grey stone. It was built in 1890.

            ## Stones
            > Nobody counted all of them.

            - Each stone was carried by hand to the sea
            - Too short

            ```
            This code is never spoken at all.
            ```
            """;
        var source = await bench.SourceAsync("notes.md", text);
        Assert.Equal(("From the front", new SourceFacts("Bob Ray", "", "https://example.org/a", new(2023, 1, 2))), (source.Title, source.About));
        Assert.Equal(
            ["The old town has a harbour of grey stone.", "It was built in 1890.", "Nobody counted all of them.", "Each stone was carried by hand to the sea."], Texts(source));
        Assert.Equal([null, "Stones"], source.Sections.Select(section => section.Heading));
        var first = source.Sections[0].Sentences[0];
        Assert.Equal("old town", first.KeyPhrase);
        Assert.Equal("The **old town** has a\n[harbour](https://example.org/h) of grey stone.", first.Quotation!.Text);
        AssertVerbatim(source, text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Of_plain_text_short_lines_alone_are_title_and_headings()
    {
        const string text = "The old harbour\n\nThe harbour was rebuilt in 1890\nby masons from the hills. Nobody  counted the stones.\n\nThe stones\n\nEach stone was grey and heavy.\n";
        var source = await bench.SourceAsync("notes.txt", text);
        Assert.Equal("The old harbour", source.Title);
        Assert.Equal([null, "The stones"], source.Sections.Select(section => section.Heading));
        Assert.Equal(["The harbour was rebuilt in 1890 by masons from the hills.", "Nobody counted the stones.", "Each stone was grey and heavy."], Texts(source));
        Assert.Equal("The harbour was rebuilt in 1890\nby masons from the hills.", source.Sections[0].Sentences[0].Quotation!.Text);
        AssertVerbatim(source, text);
    }

    [Fact]
    public async Task A_source_without_a_sentence_is_refused() =>
        Assert.Contains("no sentences", (await bench.RefusesAsync(source: bench.Write("a.html", "<title>T</title><nav>Home. News. Sport.</nav>"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_film_is_written_from_several_sources_and_every_sentence_keeps_its_passage()
    {
        var material = await bench.ReadAsync(sources: [bench.Write("a.html", Page.Replace("</article>", Told("quarry", 30) + "</article>", StringComparison.Ordinal)), bench.Write("b.md", $"# Towers\n\n{Told("tower", 30)}")]);
        var order = new ScriptOrder(MaterialBench.Asking(60), material, 138, 2.4);
        var script = await Writer().WriteAsync(order, TestContext.Current.CancellationToken);
        ScriptReview.Check(script, order);
        Assert.Equal(("Old harbour & its town", "offline", new DateOnly(2024, 3, 5)), (script.Title, script.Writer.Id, script.AsOf));
        Assert.Equal("sentences chosen from 2 sources", script.Writer.Description);
        Assert.Equal(5, script.Scenes.Count);
        Assert.InRange(script.WordCount, 125, 150);
        var quoted = script.Scenes.SelectMany(scene => scene.Sentences).Select(sentence => sentence.Quotation!).ToList();
        Assert.Equal([1, 2], quoted.Select(quotation => quotation.Source).Distinct());
        Assert.Equal(quoted.OrderBy(quotation => quotation.Source), quoted);
        Assert.Equal([(1, "a.html", "Ann Lee"), (2, "b.md", "")], script.Sources.Select(source => (source.Number!.Value, source.File!, source.Author)));

        var longer = await Writer().ReviseAsync(order, script, 40, TestContext.Current.CancellationToken);
        Assert.InRange(longer.WordCount, script.WordCount + 20, script.WordCount + 50);
        Assert.Equal(script.Scenes.Select(scene => scene.Id), longer.Scenes.Select(scene => scene.Id));
        ScriptReview.Check(longer, order);
    }

    [Fact]
    public async Task A_sentence_that_does_not_stand_in_its_source_is_refused()
    {
        var material = await bench.ReadAsync(sources: bench.Write("b.md", $"# Towers\n\n{Told("tower", 30)}"));
        var order = new ScriptOrder(MaterialBench.Asking(20), material, 46, 2.4);
        var script = await Writer().WriteAsync(order, TestContext.Current.CancellationToken);
        var (scene, sentence) = (script.Scenes[0], script.Scenes[0].Sentences[0]);
        var changed = scene with { Sentences = [sentence with { Quotation = sentence.Quotation! with { Text = "Words that nobody wrote." } }, .. scene.Sentences.Skip(1)] };
        var failure = Assert.Throws<NewsreelException>(() => ScriptReview.Check(script with { Scenes = [changed, .. script.Scenes.Skip(1)] }, order));
        Assert.Equal("script-invalid", failure.Code);
    }

    [Fact]
    public async Task What_two_sources_say_alike_is_said_once()
    {
        var path = bench.Write("b.md", $"# Towers\n\n{Told("tower", 30)}");
        var material = await bench.ReadAsync(sources: [path, path]);
        var script = await Writer().WriteAsync(new(MaterialBench.Asking(60), material, 138, 2.4), TestContext.Current.CancellationToken);
        var texts = script.Scenes.SelectMany(scene => scene.Sentences).Select(sentence => sentence.Text).ToList();
        Assert.Equal(texts.Distinct(), texts);
        Assert.Contains(script.Notes, note => note.Code is "source-unused");
        Assert.Equal("sentences chosen from the source \"Towers\"", script.Writer.Description);
    }

    [Fact]
    public async Task Too_little_material_names_the_seconds_that_it_carries_and_the_option()
    {
        var material = await bench.ReadAsync(sources: bench.Write("b.md", Told("tower", 10)));
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => Writer().WriteAsync(new(MaterialBench.Asking(300), material, 690, 2.4), TestContext.Current.CancellationToken));
        Assert.Equal(("material-too-short", FailureKind.Work), (failure.Code, failure.Kind));
        Assert.Matches(@"b\.md has \d+ words.*It carries about \d+ s\.", failure.Message);
        Assert.Contains("--source", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_source_the_library_is_not_searched()
    {
        var article = ArticleMarkdown.Parse("harbour", $"# Harbour town\n\nHarbour town is old. {Told("article", 40)}");
        var material = await bench.ReadAsync(sources: bench.Write("b.md", Told("tower", 30)));
        var script = await new OfflineWriter(new FakeArticleLibrary(article)).WriteAsync(new(MaterialBench.Asking(20), material, 46, 2.4), TestContext.Current.CancellationToken);
        Assert.Equal("Harbour town", script.Title);
        Assert.All(script.Scenes, scene => Assert.DoesNotContain("article", scene.Text, StringComparison.Ordinal));
    }

    private static OfflineWriter Writer() => new(new FakeArticleLibrary());

    private static string Told(string what, int count) =>
        string.Join(' ', Enumerable.Range(1, count).Select(at => $"The {what} of year {1800 + at} was built by masons from the hills above the old town."));

    private static IReadOnlyList<string> Texts(SourceDocument source) => [.. source.Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text)];

    private static void AssertVerbatim(SourceDocument source, string text)
    {
        foreach (var sentence in source.Sections.SelectMany(section => section.Sentences))
        {
            var quotation = sentence.Quotation!;
            Assert.True(source.Holds(quotation), sentence.Text);
            Assert.Equal(quotation.Text, text.Substring(quotation.Offset, quotation.Text.Length));
        }
    }
}
