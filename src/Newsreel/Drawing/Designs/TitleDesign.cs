using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>The film's title over the first words.</summary>
internal sealed class TitleDesign : IGraphicDesign
{
    public string Name => "title";

    public bool Suits(CardContent content) => content.FilmTitle.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (key, theme) = (canvas.Frame.Key, canvas.Theme);
        var rtl = Characters.RunsRightToLeft(content.FilmTitle);
        var (gap, mark) = (canvas.Px(0.05), canvas.Px(0.03));
        var kicker = canvas.Label(content.Words.Kicker, key.Width - (2 * mark), 0.042);
        var date = canvas.Label(AsOf(content), key.Width, 0.036);
        var room = key.Height - kicker.Height - date.Height - (gap * 2.4);
        var title = TextFitter.Fit(content.FilmTitle, canvas.Headline(theme.Sizes.Title), key.Width, room);
        var top = key.Middle(kicker.Height + title.Height + date.Height + (gap * 2.2));

        var flag = new Box(rtl ? key.Right - mark : key.X, top + (kicker.Height * 0.22), mark, kicker.Height * 0.56);
        canvas.Grow(1, flag, Side.Top, Span.Of(0, 250), theme.Accent);
        canvas.Fade(2, kicker.AtStart(key.Indent(mark * 1.7, rtl), top, theme.Accent, rtl), Span.Of(60, 300), 0);
        var main = title.AtStart(key, top + kicker.Height + (gap * 0.6), theme.Paper);
        canvas.Rise(2, main, Span.Of(60, 450), 90);
        var rule = new Box(rtl ? key.Right - (key.Width * 0.4) : key.X, main.Bottom + (gap * 0.8), key.Width * 0.4, canvas.Px(0.011));
        canvas.Grow(1, rule, rtl ? Side.Right : Side.Left, Span.Of(150, 550), theme.Accent);
        canvas.Fade(2, date.AtStart(key, main.Bottom + (gap * 1.6), theme.Paper, rtl), Span.Of(300, 300), 0);
    }

    private static string AsOf(CardContent content) =>
        content.AsOf is { } date ? ScreenWords.Fill(content.Words.AsOf, content.Words.Written(date)) : "";
}
