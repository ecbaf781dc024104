using System.Diagnostics;
using System.Globalization;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Testing;

namespace Newsreel.Tests.Scripting;

public sealed class OwnArticleTests
{
    private const string Long = "The harbour of the old town was rebuilt over many years by masons who had come from every village along the coast "
        + "and who carried each stone from the quarry to the sea by hand while their families waited in the hills.";

    [Theory]
    [InlineData("")]
    [InlineData("Only one sentence stands in this article.")]
    [InlineData("## Heading\n\n## Another heading")]
    public async Task An_article_with_too_little_in_it_is_refused_as_too_short(string body)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => WriteAsync(body, 15, 35));

        Assert.Equal(FailureKind.Work, failure.Kind);
        Assert.Equal("material-too-short", failure.Code);
        Assert.DoesNotContain("--duration", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_of_one_long_sentence_is_refused_because_a_film_has_two_scenes()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => WriteAsync(Long, 15, 35));

        Assert.Equal("material-too-short", failure.Code);
        Assert.Contains("too few sentences (1)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sentences_make_two_scenes_even_when_each_is_over_the_budget()
    {
        var script = await WriteAsync($"{Long} {Long.Replace("harbour", "tower", StringComparison.Ordinal)}", 15, 35);

        Assert.Equal(2, script.Scenes.Count);
        Assert.All(script.Scenes, scene => Assert.Single(scene.Sentences));
    }

    [Fact]
    public async Task A_last_section_whose_sentences_all_lean_still_closes_the_film()
    {
        var script = await WriteAsync($"{Long}\n\n## End\n{Long.Replace("The", "It was told that the", StringComparison.Ordinal)} They never came back to the sea. This was the end of it.", 15, 35);

        Assert.Equal(2, script.Scenes.Count);
        Assert.EndsWith("#4", script.Scenes[^1].Sentences[^1].Passage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_section_in_which_only_the_last_sentence_stands_alone_makes_a_film()
    {
        var script = await WriteAsync($"It began early. They carried stones. {Long}", 15, 20);

        Assert.Equal(2, script.Scenes.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public async Task An_hour_from_twelve_thousand_words_is_written_in_seconds(int sections)
    {
        var random = new Random(7);
        var body = string.Join("\n\n", Enumerable.Range(0, sections).Select(section => $"## Part {section}\n" + string.Join(' ', Enumerable.Range(0, 800 / sections).Select(_ => Made(random)))));
        var watch = Stopwatch.StartNew();

        var script = await WriteAsync(body, 3600, 8300).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal(300, script.Scenes.Count);
        Assert.InRange(script.WordCount, 8050, 8550);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_script_whose_article_changed_since_is_left_as_it_is()
    {
        var brief = Asking(20);
        var before = new OfflineWriter(new FakeArticleLibrary(ArticleMarkdown.Parse("before", $"# Harbour town\n{Long} {Long}")));
        var after = new OfflineWriter(new FakeArticleLibrary(ArticleMarkdown.Parse("after", $"# Harbour town\n{Long} {Long}")));
        var script = await before.WriteAsync(new(brief, Material.None, 40, 2.4), TestContext.Current.CancellationToken);

        Assert.Same(script, await after.ReviseAsync(new(brief, Material.None, 50, 2.4), script, 10, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(300, 690)]
    [InlineData(600, 1380)]
    public async Task A_sentence_with_a_relative_time_comes_with_the_one_before_it(int seconds, int budget)
    {
        var random = new Random(11);
        var body = string.Join(' ', Enumerable.Range(0, 151).Select(index => index % 3 == 1 ? $"Two days later, {Made(random)}" : Made(random)));

        var script = await WriteAsync(body, seconds, budget);

        var places = script.Scenes.SelectMany(scene => scene.Sentences).Select(sentence => int.Parse(sentence.Passage!.Split('#')[1], CultureInfo.InvariantCulture)).ToList();
        Assert.Contains(places, place => place % 3 == 2);
        Assert.All(places.Where(place => place % 3 == 2), place => Assert.Contains(place - 1, places));
    }

    private static string Made(Random random) =>
        "Stone" + string.Concat(Enumerable.Range(0, random.Next(9, 21)).Select(_ => $" word{random.Next(500)}")) + ".";

    private static Task<Script> WriteAsync(string body, int seconds, int budget) => Task.Run(() =>
    {
        var article = ArticleMarkdown.Parse("own", $"# Harbour town\n\n{body}");
        return new OfflineWriter(new FakeArticleLibrary(article)).WriteAsync(new(Asking(seconds), Material.None, budget, 2.4), TestContext.Current.CancellationToken);
    });

    private static Brief Asking(int seconds) => new(
        "Harbour town", TimeSpan.FromSeconds(seconds), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true);
}
