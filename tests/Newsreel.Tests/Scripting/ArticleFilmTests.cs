using System.Collections.Concurrent;
using System.Globalization;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Scripting.Prose;

namespace Newsreel.Tests.Scripting;

/// <summary>Films that the offline writer makes of articles as people publish them.</summary>
public sealed class ArticleFilmTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Material>>> Read = new(StringComparer.Ordinal);

    private static readonly HashSet<string> Pointing = new(StringComparer.OrdinalIgnoreCase)
    { "he", "she", "it", "they", "his", "her", "its", "their", "this", "that", "these", "those", "but", "and", "so", "yet", "however", "then", "therefore", "also", "instead", "others", "meanwhile", "such" };

    public static TheoryData<PublishedArticle, int> EveryArticle()
    {
        var data = new TheoryData<PublishedArticle, int>();
        foreach (var article in PublishedArticle.All)
            foreach (var seconds in new[] { 15, 60, 180, 300 }.Where(seconds => seconds <= article.Seconds))
                data.Add(article, seconds);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryArticle))]
    public async Task Every_sentence_is_a_whole_one_of_its_source_and_none_is_said_twice(PublishedArticle article, int seconds)
    {
        var (material, script) = await WriteAsync(article, seconds);

        var sentences = Sentences(script);
        Assert.All(sentences, sentence =>
        {
            Assert.True(material.Sources[0].Holds(sentence.Quotation!), sentence.Text);
            Assert.EndsWith(Letters(sentence.Text), Letters(WithoutReferences(sentence.Quotation!.Text)), StringComparison.Ordinal);
            Assert.Matches(@"\A[“""‘(]?[\p{Lu}\d$€£].*[.!?…][”""’)]*\z", sentence.Text);
            Assert.DoesNotMatch(@"[^.]\.\.\z", sentence.Text);
        });
        Assert.Equal(sentences.Count, sentences.Select(sentence => Letters(sentence.Text)).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(EveryArticle))]
    public async Task Nothing_points_at_what_is_not_said(PublishedArticle article, int seconds)
    {
        var (material, script) = await WriteAsync(article, seconds);

        var all = material.Sources[0].Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text).ToList();
        var said = Sentences(script);
        Assert.DoesNotContain(First(said[0].Text), Pointing);
        for (var index = 1; index < said.Count; index++)
            if (Pointing.Contains(First(said[index].Text))) Assert.Equal(all[all.IndexOf(said[index].Text) - 1], said[index - 1].Text);
        // Where an author goes on for long with "she", a scene may go on with her as well, right behind the one that names her.
        Assert.InRange(script.Scenes.Count(scene => Pointing.Contains(First(scene.Sentences[0].Text))), 0, script.Scenes.Count / 10);
    }

    [Theory]
    [MemberData(nameof(EveryArticle))]
    public async Task Quotations_are_whole_and_stand_in_one_scene(PublishedArticle article, int seconds)
    {
        var (material, script) = await WriteAsync(article, seconds);

        var source = material.Sources[0].Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text).ToList();
        Assert.All(script.Scenes, scene =>
        {
            var open = QuotedText.None;
            var before = "";
            foreach (var sentence in scene.Sentences)
            {
                if (open is not QuotedText.None) Assert.Equal(source[source.IndexOf(sentence.Text) - 1], before);
                (open, before) = (QuotedText.After(sentence.Text, open), sentence.Text);
            }

            Assert.True(open is QuotedText.None, scene.Text);
        });
    }

    [Theory]
    [MemberData(nameof(EveryArticle))]
    public async Task What_stands_around_the_story_is_not_said(PublishedArticle article, int seconds)
    {
        var (_, script) = await WriteAsync(article, seconds);

        Assert.All(article.NotOfTheStory, words => Assert.DoesNotContain(words, string.Join('\n', script.Scenes.Select(scene => scene.Text)), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryArticle))]
    public async Task The_stake_is_said_first_and_every_chapter_is_in_a_film_of_three_minutes(PublishedArticle article, int seconds)
    {
        var (_, script) = await WriteAsync(article, seconds);

        if (seconds >= 60) Assert.Contains(article.Stake, Opening(script), StringComparison.OrdinalIgnoreCase);
        if (seconds >= 180) Assert.Equal(article.Headings, script.Scenes.Select(scene => scene.Chapter).OfType<string>().Distinct(StringComparer.Ordinal));
        Assert.InRange(script.WordCount, seconds * 2.3 * (seconds < 30 ? 0.7 : 0.94), seconds * 2.3 * (seconds < 30 ? 1.3 : 1.03));
    }

    [Theory]
    [InlineData(-40)]
    [InlineData(40)]
    public async Task A_revision_tears_no_quotation_and_leaves_nothing_pointing(int extra)
    {
        foreach (var article in PublishedArticle.All)
        {
            var (material, script) = await WriteAsync(article, 150);
            var revised = await Writer.ReviseAsync(Order(article, material, 150), script, extra, TestContext.Current.CancellationToken);
            var all = material.Sources[0].Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text).ToList();
            var said = Sentences(revised);
            Assert.InRange(revised.WordCount - script.WordCount, extra - 15, extra + 15);
            for (var index = 1; index < said.Count; index++)
                if (Pointing.Contains(First(said[index].Text))) Assert.Equal(all[all.IndexOf(said[index].Text) - 1], said[index - 1].Text);
            Assert.All(revised.Scenes, scene => Assert.Equal(QuotedText.None, QuotedText.After(scene.Text, QuotedText.None)));
        }
    }

    [Fact]
    public async Task Paragraphs_in_any_order_make_a_film_without_torn_quotations_or_a_clear_refusal()
    {
        var random = new Random(5);
        var paragraphs = new List<string>();
        foreach (var article in PublishedArticle.All) paragraphs.AddRange((await ReadAsync(article)).Sources[0].Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries));
        using var bench = new MaterialBench();
        for (var round = 0; round < 25; round++)
        {
            var mixed = Enumerable.Range(0, random.Next(3, 60)).Select(_ => paragraphs[random.Next(paragraphs.Count)]).Select(text => random.Next(5) == 0 ? text[..random.Next(1, text.Length + 1)] : text);
            var path = bench.Write($"mixed{round}.txt", "Mixed up\n\n" + string.Join("\n\n", mixed));
            var seconds = random.Next(15, 240);
            try
            {
                var material = await bench.ReadAsync(sources: path);
                var script = await Writer.WriteAsync(new(Asking(seconds), material, (int)(seconds * 2.3), 2.3), TestContext.Current.CancellationToken);
                Assert.All(script.Scenes, scene => Assert.Equal(QuotedText.None, QuotedText.After(scene.Text, QuotedText.None)));
                ScriptReview.Check(script, new(Asking(seconds), material, 1, 2.3));
            }
            catch (NewsreelException refusal)
            {
                Assert.Contains(refusal.Code, new[] { "material-too-short", "wrong-usage" });
            }
        }
    }

    private static OfflineWriter Writer { get; } = new(new FakeArticleLibrary());

    private static async Task<(Material Material, Script Script)> WriteAsync(PublishedArticle article, int seconds)
    {
        var material = await ReadAsync(article);
        return (material, await Writer.WriteAsync(Order(article, material, seconds), TestContext.Current.CancellationToken));
    }

    private static ScriptOrder Order(PublishedArticle article, Material material, int seconds) => new(Asking(seconds) with { SourcePaths = [article.File] }, material, (int)(seconds * 2.3), 2.3);

    private static Brief Asking(int seconds) => MaterialBench.Asking(seconds);

    private static Task<Material> ReadAsync(PublishedArticle article) => Read.GetOrAdd(article.Name, _ => new(async () =>
    {
        using var bench = new MaterialBench();
        return await bench.ReadAsync(sources: article.File);
    })).Value;

    private static List<Sentence> Sentences(Script script) => [.. script.Scenes.SelectMany(scene => scene.Sentences)];

    // The words of 15 seconds and the rest of the sentence in which they end.
    private static string Opening(Script script)
    {
        var opening = new List<string>();
        foreach (var sentence in Sentences(script).TakeWhile(_ => Words.Count(string.Join(' ', opening)) < 15 * 2.3)) opening.Add(sentence.Text);
        return string.Join(' ', opening);
    }

    private static string First(string text) => text.Split(' ')[0].Trim(',', '.', '“', '"', '‘', '(');

    private static string WithoutReferences(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\[\^?\d\]|\((see figure 3|see Table 3|Fig\. 2)\)", "", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
