using Newsreel.Providers.Http;
using Newsreel.Providers.Footage.Archives.Reading;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("a\u0000b\tc\r\nd", "a b c d")]
    [InlineData("evil\u202Egnp.exe\u200B", "evilgnp.exe")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("Rocket 🚀 rises", "Rocket 🚀 rises")]
    public void A_line_holds_no_control_characters_and_is_else_as_it_was(string text, string line) => Assert.Equal(line, PlainText.OneLine(text, 100));

    [Fact]
    public void A_long_title_ends_after_a_word()
    {
        var title = PlainText.Title(string.Concat(Enumerable.Repeat("convoy of trucks, ", 20)));
        Assert.InRange(title.Length, 140, 160);
        Assert.EndsWith("trucks…", title.Replace("convoy…", "trucks…", StringComparison.Ordinal).Replace("of…", "trucks…", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_of_characters_is_never_cut_in_half()
    {
        for (var most = 4; most < 12; most++)
            Assert.DoesNotContain(PlainText.OneLine(string.Concat(Enumerable.Repeat("🚀", 20)), most).EnumerateRunes(), rune => rune.Value == 0xFFFD);
    }

    [Theory]
    [InlineData("""<a href="//x">Ana <i>B.</i></a>""", "Ana B.")]
    [InlineData("<p>One</p><p>two<br>three</p>", "One two three")]
    [InlineData("5 &lt; 6 &amp; 7 < 8", "5 < 6 & 7 < 8")]
    [InlineData("<style>p{}</style>text<script>x()</script><!-- no -->", "text")]
    [InlineData("&lt;script&gt;", "<script>")]
    public void Html_becomes_its_words(string html, string words) => Assert.Equal(words, PlainText.OneLine(PlainText.FromHtml(html), 200));

    [Fact]
    public void Html_that_never_ends_is_read_all_the_same() =>
        Assert.NotNull(PlainText.FromHtml(string.Concat(Enumerable.Repeat("<script><!--", 200_000))));
}
