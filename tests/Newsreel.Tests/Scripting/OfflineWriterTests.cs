using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Testing;

namespace Newsreel.Tests.Scripting;

public sealed class OfflineWriterTests
{
    private static readonly IReadOnlyList<Article> Library =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "library", "articles"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => ArticleMarkdown.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    private readonly OfflineWriter _writer = new(new FakeArticleLibrary([.. Library]));

    public static TheoryData<string, int> EveryArticleAtEveryLength()
    {
        var data = new TheoryData<string, int>();
        foreach (var article in Library)
            foreach (var seconds in new[] { 15, 20, 60, 120, 180, 300 })
                data.Add(article.Title, seconds);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryArticleAtEveryLength))]
    public async Task A_script_has_the_scenes_asked_for_and_comes_close_to_the_word_budget(string topic, int seconds)
    {
        var brief = Asking(topic, seconds);
        var budget = (int)(seconds * 2.3);

        var script = await _writer.WriteAsync(Order(brief, budget), TestContext.Current.CancellationToken);

        Assert.Equal(brief.SceneCount, script.Scenes.Count);
        Assert.Equal(Enumerable.Range(1, brief.SceneCount), script.Scenes.Select(scene => scene.Number));
        Assert.InRange(script.WordCount, budget * (seconds < 30 ? 0.8 : 0.97), budget * (seconds < 30 ? 1.2 : 1.03));
        ScriptReview.Check(script, Order(brief, 1));
    }

    [Theory]
    [MemberData(nameof(EveryArticleAtEveryLength))]
    public async Task Sentences_are_the_articles_own_in_its_order_and_none_comes_twice(string topic, int seconds)
    {
        var article = Library.Single(candidate => string.Equals(candidate.Title, topic, StringComparison.Ordinal));
        var all = article.Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text).ToList();

        var script = await _writer.WriteAsync(Order(Asking(topic, seconds), (int)(seconds * 2.3)), TestContext.Current.CancellationToken);

        var places = script.Scenes.SelectMany(scene => scene.Sentences).Select(sentence => all.IndexOf(sentence.Text)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Distinct().Order(), places);
    }

    [Theory]
    [MemberData(nameof(EveryArticleAtEveryLength))]
    public async Task A_film_opens_with_the_articles_opening_and_ends_with_its_ending(string topic, int seconds)
    {
        var article = Library.Single(candidate => string.Equals(candidate.Title, topic, StringComparison.Ordinal));

        var script = await _writer.WriteAsync(Order(Asking(topic, seconds), (int)(seconds * 2.3)), TestContext.Current.CancellationToken);

        Assert.Contains(script.Scenes[0].Sentences[0], seconds < 30 ? article.Sections[0].Sentences : article.Sections[0].Sentences.Take(1));
        Assert.Contains(script.Scenes[^1].Sentences[^1], seconds < 30 ? article.Sections[^1].Sentences : article.Sections[^1].Sentences.TakeLast(1));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    public async Task The_question_of_the_lead_is_asked_in_the_first_scene_or_the_second(int seconds)
    {
        foreach (var article in Library)
        {
            var script = await _writer.WriteAsync(Order(Asking(article.Title, seconds), (int)(seconds * 2.1)), TestContext.Current.CancellationToken);
            Assert.Contains(article.Sections[0].Sentences[^1], script.Scenes.Take(2).SelectMany(scene => scene.Sentences));
        }
    }

    [Fact]
    public async Task A_long_film_has_three_to_seven_chapters_and_a_short_one_has_none()
    {
        foreach (var article in Library)
        {
            var film = await _writer.WriteAsync(Order(Asking(article.Title, 300), 690), TestContext.Current.CancellationToken);
            var chapters = film.Scenes.Select(scene => scene.Chapter).OfType<string>().Distinct().Count();
            Assert.InRange(chapters, 3, 7);

            var clip = await _writer.WriteAsync(Order(Asking(article.Title, 60), 138), TestContext.Current.CancellationToken);
            Assert.All(clip.Scenes, scene => Assert.Null(scene.Chapter));
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(-40)]
    public async Task Revising_moves_the_words_by_what_was_asked_and_keeps_the_scenes_ids(int extra)
    {
        var brief = Asking("Russian invasion of Ukraine", 300);
        var script = await _writer.WriteAsync(Order(brief, 690), TestContext.Current.CancellationToken);

        var revised = await _writer.ReviseAsync(Order(brief, 1), script, extra, TestContext.Current.CancellationToken);

        Assert.InRange(revised.WordCount - script.WordCount, extra - 12, extra + 12);
        Assert.Equal(script.Scenes.Select(scene => scene.Id), revised.Scenes.Select(scene => scene.Id));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(-12)]
    public async Task A_very_short_film_still_opens_with_the_lead_and_ends_with_the_last_chapter_after_a_revision(int extra)
    {
        foreach (var article in Library)
        {
            var brief = Asking(article.Title, 15);
            var script = await _writer.WriteAsync(Order(brief, 28), TestContext.Current.CancellationToken);

            var longer = await _writer.ReviseAsync(Order(brief, 1), script, extra, TestContext.Current.CancellationToken);
            var revised = await _writer.ReviseAsync(Order(brief, 1), longer, -extra, TestContext.Current.CancellationToken);

            Assert.Contains(revised.Scenes[0].Sentences[0], article.Sections[0].Sentences);
            Assert.Contains(revised.Scenes[^1].Sentences[^1], article.Sections[^1].Sentences);
        }
    }

    [Theory]
    [InlineData(15)]
    [InlineData(60)]
    [InlineData(90)]
    public async Task A_topic_without_an_article_becomes_an_outline_that_says_what_it_is(int seconds)
    {
        var brief = Asking("Test Video", seconds);

        var script = await _writer.WriteAsync(Order(brief, (int)(seconds * 2.3)), TestContext.Current.CancellationToken);

        Assert.Equal("outline", script.Writer.Id);
        Assert.False(script.Writer.IsLanguageModel);
        Assert.StartsWith("This is an outline for a film about Test Video", script.Scenes[0].Text, StringComparison.Ordinal);
        Assert.Equal(brief.SceneCount, script.Scenes.Count);
    }

    [Fact]
    public async Task A_long_film_without_an_article_is_refused_with_what_can_be_done()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => _writer.WriteAsync(Order(Asking("Test Video", 91), 200), TestContext.Current.CancellationToken));

        Assert.Equal(FailureKind.Work, failure.Kind);
        Assert.Contains("90 s", failure.Message, StringComparison.Ordinal);
        Assert.Contains("--source", failure.Action, StringComparison.Ordinal);
        Assert.Contains("GROQ_API_KEY", failure.Action, StringComparison.Ordinal);
        Assert.Contains("Russian invasion of Ukraine", failure.Action, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_film_longer_than_the_article_is_refused_with_the_length_that_works()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(
            () => _writer.WriteAsync(Order(Asking("The Berlin Airlift", 3600), 8300), TestContext.Current.CancellationToken));

        Assert.Contains("--duration", failure.Action, StringComparison.Ordinal);
    }

    private static ScriptOrder Order(Brief brief, int words) => new(brief, Material.None, words, 2.4);

    private static Brief Asking(string topic, int seconds) => new(
        topic, TimeSpan.FromSeconds(seconds), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true);
}
