using System.Globalization;
using Newsreel.Drawing;
using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;
using Newsreel.Projects;

namespace Newsreel.Tests.Drawing;

public sealed class FontTests
{
    private const string Markup = @"{\b1}{\fs300} a\Nb {no} \h \\n }{ end";

    [Fact]
    public async Task Computed_widths_are_what_is_drawn()
    {
        Assert.SkipUnless(Studio.HasFfmpeg, "ffmpeg is not installed.");
        var type = await Cards.Fonts.LoadAsync(Theme.Newsreel, CancellationToken.None);
        (Typeface Face, string Text, double Em, double Spacing)[] samples =
        [
            (type.Display, "Russian invasion of Ukraine", 120, 0),
            (type.Display, "3.5 million 1,234,567,890", 110, 0),
            (type.Display, "The grain corridor reopened", 100, 0),
            (type.Label, "CHAPTER TWO OF FIVE", 80, 8),
            (type.Label, "Příliš žluťoučký kůň úpěl", 90, 0),
            (type.Text, "Written from fourteen sources", 60, 0),
            (type.Display, Markup, 70, 0),
        ];
        var frame = Frame.Of(Aspect.Wide, 1920, 1080);
        var reel = new Reel(frame.Width, frame.Height);
        foreach (var (face, text, em, spacing) in samples)
        {
            var canvas = new Canvas(frame, Theme.Newsreel, type, TimeSpan.FromSeconds(2));
            canvas.Write(0, new(new([text], face, em, 1.2, spacing / em, RightToLeft: false), 20, 200, Align.Left, Theme.Newsreel.Paper));
            reel.Add(canvas.Script);
        }

        var edges = await reel.EdgesAsync(0.5);
        for (var index = 0; index < samples.Length; index++)
        {
            var (face, text, em, spacing) = samples[index];
            var (drawn, computed) = (edges[index]!.Value.Right - edges[index]!.Value.Left + 1, face.Width(text, em, spacing) - spacing);
            Assert.True(Math.Abs(drawn - computed) <= computed * 0.03, string.Create(CultureInfo.InvariantCulture, $"'{text}': drawn {drawn}, computed {computed:0.#}"));
            Assert.True(edges[index]!.Value.Bottom - edges[index]!.Value.Top < em * 1.4, $"'{text}' is not one line.");
        }
    }

    [Fact]
    public void A_face_without_a_readable_font_is_estimated()
    {
        var face = new Typeface(new("No such font", IsBold: true), FontFile.TryRead([1, 2, 3]));
        Assert.Equal(75 * 4, face.Width("news", 100), 3);
        Assert.Equal(200, face.Width("新闻", 100), 3);
        Assert.Equal(75, face.Width("e\u0301\u200F", 100), 3);
    }

    [Theory]
    [InlineData("a {\\b1} b", "a \\{\\\u2060b1\\} b")]
    [InlineData("x\\Ny", "x\\\u2060Ny")]
    [InlineData("two\r\nlines", "two  lines")]
    public void Braces_and_backslashes_never_act_as_markup(string text, string escaped) => Assert.Equal(escaped, AssText.Escape(text));

    [Theory]
    [InlineData("  grain \n corridor\t🌾 reopened ", "grain corridor reopened")]
    [InlineData("a\u202Eb\uD800c", "abc")]
    [InlineData("👩‍🌾", "")]
    public void Text_is_cleaned_of_what_cannot_be_set(string text, string clean) => Assert.Equal(clean, Characters.Clean(text));
}
