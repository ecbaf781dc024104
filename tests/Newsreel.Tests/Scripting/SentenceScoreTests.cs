using Newsreel.Scripting;
using Newsreel.Testing;

namespace Newsreel.Tests.Scripting;

public sealed class SentenceScoreTests
{
    private static readonly IReadOnlyList<Article> Library =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "library", "articles"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => ArticleMarkdown.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    [Theory]
    [InlineData("Two days later, Russia began a campaign.")]
    [InlineData("Kyiv then opened a corridor.")]
    [InlineData("Four days after the flyby, Orion entered an orbit.")]
    [InlineData("Soon afterwards the ship sailed.")]
    [InlineData("Minutes later, a switch failed.")]
    [InlineData("A decade later a shipyard rebuilt the tanker.")]
    [InlineData("Hours into the voyage, new orders came.")]
    [InlineData("Seen from Orion that day, Earth looked small.")]
    [InlineData("SLS became on that night the strongest rocket.")]
    [InlineData("Gravity balances along that path.")]
    [InlineData("Never had such a ship sailed.")]
    [InlineData("Soon after that the war ended.")]
    [InlineData("Few of those towns were rebuilt.")]
    [InlineData("It was over.")]
    public void A_sentence_that_points_back_leans_on_the_one_before_it(string text) =>
        Assert.True(SentenceScore.LeansOnPrevious(new(text, null, null)));

    [Theory]
    [InlineData("On 10 October 2022 Russia began a campaign.")]
    [InlineData("The bridge links Crimea with Russia.")]
    [InlineData("Experts say that daylight helped.")]
    [InlineData("After eight minutes of flight the engines stopped, and the stage fell later.")]
    public void A_sentence_that_says_itself_when_and_what_stands_alone(string text) =>
        Assert.False(SentenceScore.LeansOnPrevious(new(text, null, null)));

    [Fact]
    public void Opening_question_and_closing_of_every_shipped_article_stand_alone() =>
        Assert.All(Library, article => Assert.All(
            [article.Sections[0].Sentences[0], article.Sections[0].Sentences[^1], .. article.Sections[^1].Sentences.TakeLast(3)],
            sentence => Assert.False(SentenceScore.LeansOnPrevious(sentence), sentence.Text)));

    [Fact]
    public void Few_sentences_of_the_shipped_articles_lean_on_others() =>
        Assert.All(Library, article =>
        {
            var leaning = article.Sections.SelectMany(section => section.Sentences).Where(sentence => SentenceScore.LeansOnPrevious(sentence)).Select(sentence => sentence.Text).ToList();
            Assert.True(leaning.Count <= 3, $"{article.Title}: {string.Join(" / ", leaning)}");
        });

    [Fact]
    public void Every_sentence_of_a_shipped_article_has_9_to_24_words_and_a_phrase_of_2_to_7() =>
        Assert.All(Library.SelectMany(article => article.Sections).SelectMany(section => section.Sentences), sentence =>
        {
            Assert.True(sentence.WordCount is >= 9 and <= 24, $"{sentence.WordCount}: {sentence.Text}");
            Assert.True(sentence.KeyPhrase is { } phrase && Words.Count(phrase) is >= 2 and <= 7, $"\"{sentence.KeyPhrase}\": {sentence.Text}");
        });
}
