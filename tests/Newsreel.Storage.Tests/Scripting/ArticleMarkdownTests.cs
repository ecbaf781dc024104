using System.Runtime.CompilerServices;
using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Storage.Tests.Scripting;

public sealed class ArticleMarkdownTests
{
    private const string Sample = """
        ---
        title: "The otter: a life"
        as_of: 2025-06-30
        language: en
        keywords: Otter, river life
        places: Elbe, Baltic Sea
        sources:
          - title: On otters: a study | publisher: Otter House | url: https://example.org/a?b=c:d | checked: yes
          - title: Rivers | checked: no
        ---
        Otters swim **very well**. They
        eat fish, says the U.S. Fish Service.

        A second paragraph without end

        ## Home ground
        They live **by rivers. And** by [lakes](https://example.org).
        """;

    [Fact]
    public void An_article_is_read_whole()
    {
        var article = ArticleMarkdown.Parse("otter", Sample);

        Assert.Equal(("otter", "The otter: a life", new DateOnly(2025, 6, 30)), (article.Slug, article.Title, article.AsOf!.Value));
        Assert.Equal(["otter", "river life"], article.Keywords);
        Assert.Equal(["Elbe", "Baltic Sea"], article.Places);
        Assert.Equal(
            [new("On otters: a study", "Otter House", "https://example.org/a?b=c:d", true), new SourceReference("Rivers", "", "", false)], article.Sources);
        Assert.Equal([null, "Home ground"], article.Sections.Select(section => section.Heading));
        Assert.Equal(
            [
                new Sentence("Otters swim very well.", "very well", "otter#1"),
                new Sentence("They eat fish, says the U.S. Fish Service.", null, "otter#2"),
                new Sentence("A second paragraph without end", null, "otter#3"),
            ],
            article.Sections[0].Sentences);
        Assert.Equal(
            [new Sentence("They live by rivers.", null, "otter#4"), new Sentence("And by lakes.", null, "otter#5")], article.Sections[1].Sentences);
    }

    [Fact]
    public void A_plain_file_has_its_heading_for_a_title()
    {
        var article = ArticleMarkdown.Parse("my-notes", "# Notes on otters\r\n\r\nThey swim.\r\n");
        Assert.Equal("Notes on otters", article.Title);
        Assert.Null(article.AsOf);
        Assert.Equal("They swim.", article.Sections.Single().Sentences.Single().Text);
        Assert.Equal("my notes", ArticleMarkdown.Parse("my-notes", "").Title);
    }

    [Theory]
    [InlineData("---\ntitle: x\nText")]
    [InlineData("---\nas_of: June 2025\n---\nText")]
    public void A_broken_front_matter_is_refused_by_name(string text) =>
        Assert.Contains("'broken'", Assert.Throws<NewsreelException>(() => ArticleMarkdown.Parse("broken", text)).Message);

    [Fact]
    public void Every_shipped_article_is_complete()
    {
        var folder = Shipped();
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
        Assert.SkipWhen(files.Length == 0, "No articles ship with this checkout.");
        foreach (var file in files)
        {
            var article = ArticleMarkdown.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
            var sentences = article.Sections.SelectMany(section => section.Sentences).ToList();
            Assert.NotNull(article.AsOf);
            Assert.NotEmpty(article.Keywords);
            Assert.NotEmpty(article.Sources);
            Assert.Null(article.Sections[0].Heading);
            Assert.True(article.Sections.Count > 3, file);
            Assert.All(sentences, sentence => Assert.DoesNotContain("**", sentence.Text));
            Assert.All(sentences, sentence => Assert.True(sentence.KeyPhrase is null || sentence.Text.Contains(sentence.KeyPhrase), sentence.Text));
            Assert.All(sentences, sentence => Assert.Matches("[.!?…][\"”’)]*$", sentence.Text));
            Assert.Equal(Enumerable.Range(1, sentences.Count).Select(ordinal => $"{article.Slug}#{ordinal}"), sentences.Select(sentence => sentence.Passage));
            Assert.True(TopicMatch.IsAbout(article.Title, article), article.Title);
        }
    }

    [Theory]
    [InlineData("Russian invasion of Ukraine", "russian-invasion-of-ukraine")]
    [InlineData("war in Ukraine", "russian-invasion-of-ukraine")]
    [InlineData("Artemis I", "artemis-i-around-the-moon")]
    [InlineData("hospital ship Comfort", "hospital-ship-comfort-in-haiti")]
    [InlineData("The Berlin Airlift", "the-berlin-airlift")]
    [InlineData("Ukraine cooking", null)]
    [InlineData("Test Video", null)]
    public void Topics_meet_the_shipped_article_about_them(string topic, string? slug)
    {
        var folder = Shipped();
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
        Assert.SkipWhen(files.Length == 0, "No articles ship with this checkout.");
        var articles = files.Select(file => ArticleMarkdown.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

        Assert.Equal(slug is null ? [] : [slug], articles.Where(article => TopicMatch.IsAbout(topic, article)).Select(article => article.Slug));
    }

    private static string Shipped([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "library", "articles"));
}
