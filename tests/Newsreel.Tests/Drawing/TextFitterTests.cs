using Newsreel.Drawing.Lettering;

namespace Newsreel.Tests.Drawing;

public sealed class TextFitterTests
{
    private static readonly Typeface Face = new(new("Estimated", IsBold: true), null);
    private static readonly Setting Usual = new(Face, 100, 40, 1.2, 3);

    [Theory]
    [InlineData("")]
    [InlineData("Kyiv")]
    [InlineData("more than 3.5 million homes were damaged or destroyed")]
    [InlineData("the quick brown fox jumps over the lazy dog and the quick brown fox jumps over the lazy dog and the quick brown fox jumps again and again until nobody counts any more and the text is cut")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("俄罗斯于二零一四年吞并了克里米亚半岛，并引发了国际社会的强烈谴责。")]
    [InlineData("😀 😀 😀")]
    public void Lines_never_leave_their_box(string text)
    {
        foreach (var (width, height) in new[] { (1700d, 700d), (900d, 900d), (400d, 200d), (120d, 70d) })
        {
            var fitted = TextFitter.Fit(text, Usual, width, height);
            Assert.True(fitted.Width <= width, $"'{text}' is {fitted.Width} wide in {width}.");
            Assert.True(fitted.Height <= height, $"'{text}' is {fitted.Height} high in {height}.");
            Assert.InRange(fitted.Em, 40, 100);
        }
    }

    [Fact]
    public void Short_text_takes_the_largest_size() => Assert.Equal(100, TextFitter.Fit("Kyiv", Usual, 1700, 700).Em);

    [Fact]
    public void Lines_are_of_like_width_and_no_short_word_ends_alone()
    {
        var lines = TextFitter.Fit("Kherson was retaken after eight months of it", Usual with { LargestEm = 60 }, 1200, 700).Lines;
        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[1].Length, lines[0].Length / 2, lines[0].Length * 2);
    }

    [Fact]
    public void A_number_stays_with_what_it_counts()
    {
        var lines = TextFitter.Fit("a convoy 60 kilometres long", Usual, 1300, 700).Lines;
        Assert.DoesNotContain(lines, line => line.EndsWith("60", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_text_that_fits_in_no_size_is_shortened_with_an_ellipsis()
    {
        var shortened = TextFitter.Fit(string.Join(' ', Enumerable.Repeat("corridor", 60)), Usual, 900, 200);
        Assert.EndsWith("…", shortened.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(40, shortened.Em);
    }

    [Fact]
    public void Chinese_breaks_between_characters_but_never_before_a_full_stop()
    {
        var lines = TextFitter.Fit("俄罗斯于二零一四年吞并了克里米亚半岛并引发谴责。", Usual, 620, 700).Lines;
        Assert.True(lines.Count > 1);
        Assert.DoesNotContain(lines, line => line[0] is '。');
    }

    [Fact]
    public void Arabic_is_known_to_run_from_right_to_left()
    {
        Assert.True(TextFitter.Fit("أعيد فتح ممر الحبوب", Usual, 900, 700).RightToLeft);
        Assert.False(TextFitter.Fit("2014 Crimea القرم", Usual, 900, 700).RightToLeft);
    }
}
