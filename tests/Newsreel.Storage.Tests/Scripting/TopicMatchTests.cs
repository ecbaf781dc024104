using Newsreel.Scripting;

namespace Newsreel.Storage.Tests.Scripting;

public sealed class TopicMatchTests
{
    private static readonly Article Ukraine = Make(
        "Russian invasion of Ukraine", ["ukraine", "russia", "war", "invasion"], "On 24 February 2022 Russia sent its army across the border.");

    private static readonly Article Artemis = Make("Artemis I around the Moon", ["artemis i", "artemis 1", "nasa", "orion"], "A rocket left Florida.");

    private static readonly Article Comfort = Make("Hospital ship Comfort in Haiti", ["usns comfort", "hospital ship", "haiti"], "The earthquake struck in January.");

    private static readonly Article Berlin = Make("The Berlin Airlift", ["berlin blockade", "cold war"], "Planes carried coal into the city.");

    private static readonly Article[] All = [Ukraine, Artemis, Comfort, Berlin];

    [Theory]
    [InlineData("Russian invasion of Ukraine", "Russian invasion of Ukraine")]
    [InlineData("war in Ukraine", "Russian invasion of Ukraine")]
    [InlineData("Ukraine", "Russian invasion of Ukraine")]
    [InlineData("What is Russia's war about?", "Russian invasion of Ukraine")]
    [InlineData("A short documentary about the Ukraine wars", "Russian invasion of Ukraine")]
    [InlineData("Artemis I", "Artemis I around the Moon")]
    [InlineData("artemis i", "Artemis I around the Moon")]
    [InlineData("Artemis 1", "Artemis I around the Moon")]
    [InlineData("hospital ship Comfort", "Hospital ship Comfort in Haiti")]
    [InlineData("Hospital Ships", "Hospital ship Comfort in Haiti")]
    [InlineData("The Berlin Airlift", "The Berlin Airlift")]
    [InlineData("Berlin airlift planes", "The Berlin Airlift")]
    public void A_topic_meets_its_article_and_no_other(string topic, string title) =>
        Assert.Equal([title], All.Where(article => TopicMatch.IsAbout(topic, article)).Select(article => article.Title));

    [Theory]
    [InlineData("Test Video")]
    [InlineData("test video 2")]
    [InlineData("Ukraine cooking")]
    [InlineData("comfort food")]
    [InlineData("Artemis III")]
    [InlineData("rocket")]
    [InlineData("How I made a film")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("🎬")]
    [InlineData("documentary films and videos")]
    public void A_topic_of_nothing_here_meets_no_article(string topic) =>
        Assert.DoesNotContain(All, article => TopicMatch.IsAbout(topic, article));

    [Fact]
    public void Of_three_words_one_may_miss_and_of_two_none()
    {
        Assert.True(TopicMatch.IsAbout("Berlin blockade pilots", Berlin));
        Assert.False(TopicMatch.IsAbout("Berlin pilots", Berlin));
        Assert.False(TopicMatch.IsAbout("Berlin pilots wages", Berlin));
    }

    [Fact]
    public void Words_are_what_the_topic_is_about() =>
        Assert.Equal(["berlin", "airlift", "élan"], TopicMatch.Words("How was the Berlin Airlift's \"élan\"? A documentary film, Berlin"));

    private static Article Make(string title, string[] keywords, string lead) => new(
        "slug", title, null, keywords, [], [],
        [new(null, [new(lead, null, "slug#1")]), new("Chapter", [new("The rocket chapter tells of test videos and cooking in Ukraine.", null, "slug#2")])]);
}
