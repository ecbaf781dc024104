using System.Globalization;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Testing;

namespace Newsreel.Tests.Scripting;

public sealed class OutlineTests
{
    [Theory]
    [InlineData("🚀🚀🚀")]
    [InlineData("?!… —")]
    [InlineData("\u0007\u200D")]
    [InlineData("\uD83D")]
    public void A_topic_without_a_letter_is_called_this_topic(string topic)
    {
        Assert.Equal("This is an outline for a film about this topic.", Opening(topic));
        Assert.Equal("An outline", Outline.TitleFor(topic));
    }

    [Theory]
    [InlineData("Snow\r\nin \u2028May\u0007!", "Snow in May")]
    [InlineData("What is love?", "What is love")]
    [InlineData("'; DROP TABLE scenes;--", "DROP TABLE scenes")]
    [InlineData("%(title)s, {0} ${HOME}", "title s, 0 HOME")]
    [InlineData("He said \"stop\" and 'go'", "He said stop and go")]
    [InlineData("Norway's 50% tax of $3 on C++ at AT&T", "Norway's 50% tax of $3 on C++ at AT&T")]
    [InlineData("Ünïcödé in Łódź", "Ünïcödé in Łódź")]
    [InlineData("غزو أوكرانيا في عام 2022", "this topic")]
    [InlineData("The history of 北京", "this topic")]
    [InlineData("**Bold** https://example.com/a", "Bold example.com/a")]
    public void Control_characters_line_breaks_and_markup_are_not_spoken(string topic, string spoken) =>
        Assert.Equal($"This is an outline for a film about {spoken}.", Opening(topic));

    [Fact]
    public void A_title_stands_on_one_line() => Assert.Equal("Snow in May!", Outline.TitleFor("Snow\nin\tMay!"));

    [Fact]
    public void A_long_topic_is_cut_between_characters_as_people_see_them()
    {
        for (var lead = 0; lead < 12; lead++)
        {
            var topic = new string('a', 50 + lead) + string.Concat(Enumerable.Repeat("👩‍🚀", 30));
            foreach (var cut in new[] { Opening(topic), Outline.TitleFor(topic) })
            {
                Assert.DoesNotContain('\uFFFD', string.Concat(cut.EnumerateRunes()));
                var elements = StringInfo.GetTextElementEnumerator(cut);
                while (elements.MoveNext()) Assert.True(elements.GetTextElement() is [_] or "👩‍🚀", cut);
            }

            Assert.InRange(Outline.TitleFor(topic).Length, 1, 80);
        }
    }

    [Fact]
    public void A_long_topic_is_cut_at_a_word() =>
        Assert.Equal("This is an outline for a film about The long and winding history of the lighthouse keepers of.", Opening("The long and winding history of the lighthouse keepers of Scotland and Norway"));

    [Theory]
    [InlineData("this topic")]
    [InlineData("DROP TABLE scenes")]
    [InlineData("The long and winding history of the lighthouse keepers of")]
    public async Task Words_changed_for_a_short_film_come_within_a_sixth_of_the_budget(string topic)
    {
        var brief = new Brief(topic, TimeSpan.FromSeconds(15), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true);
        var order = new ScriptOrder(brief, Material.None, 33, 2.4);
        var writer = new OfflineWriter(new FakeArticleLibrary());
        var token = TestContext.Current.CancellationToken;
        for (var budget = 28; budget <= 60; budget++)
        {
            var first = await writer.WriteAsync(order, token);
            var script = await writer.ReviseAsync(order, first, budget - first.WordCount, token);

            Assert.InRange(script.WordCount, budget * 5 / 6.0, budget * 7 / 6.0);
        }
    }

    [Fact]
    public async Task Its_writer_says_that_no_language_model_wrote_it()
    {
        var brief = new Brief("Nothing known", TimeSpan.FromSeconds(20), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true);

        var script = await new OfflineWriter(new FakeArticleLibrary()).WriteAsync(new(brief, Material.None, 46, 2.4), TestContext.Current.CancellationToken);

        Assert.Equal("an outline without sources", script.Writer.Description);
    }

    private static string Opening(string topic) => Outline.For(topic).Sections[0].Sentences[0].Text;
}
