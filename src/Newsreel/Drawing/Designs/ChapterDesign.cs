using System.Globalization;
using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>Opens a chapter: its number and name, and below them the first key phrase.</summary>
internal sealed class ChapterDesign : IGraphicDesign
{
    public string Name => "chapter";

    public bool Suits(CardContent content) => content.Chapter is { Length: > 0 } && content is { ChapterNumber: > 0, ChapterCount: > 1 };

    public void Draw(CardContent content, Canvas canvas)
    {
        var (key, theme) = (canvas.Frame.Key, canvas.Theme);
        var wide = canvas.Frame.Width > canvas.Frame.Height;
        var number = Number(content, canvas);
        var rtl = Characters.RunsRightToLeft(content.Chapter!);
        var side = wide ? number.Width + canvas.Px(0.09) : 0;
        var column = key.Indent(side, rtl);
        var gap = canvas.Px(0.045);
        var label = canvas.Label(ScreenWords.Fill(content.Words.Chapter, content.ChapterNumber, content.ChapterCount), column.Width);
        var over = wide ? 0 : number.Height + (gap * 0.6);
        var (name, phrase) = Texts(0.5);
        // A phrase that is cut may say the opposite: the name gives way, else the phrase goes.
        if (IsCut(phrase)) (name, phrase) = Texts(0.3);
        if (IsCut(phrase)) phrase = TextFitter.Fit("", canvas.Text(theme.Sizes.Lead), column.Width, canvas.Px(0.06));
        var height = over + label.Height + name.Height + phrase.Height + (gap * 2.6);
        var top = key.Middle(height);

        var plate = wide
            ? new Box(rtl ? key.Right - number.Width : key.X, key.Middle(number.Height), number.Width, number.Height)
            : new Box(rtl ? key.Right - number.Width : key.X, top, number.Width, number.Height);
        canvas.Rise(2, new(number, plate.X, plate.Y, Align.Left, theme.Accent), Span.Of(0, 450), 0);
        if (wide) canvas.Grow(1, Divider(canvas, rtl ? plate.X : plate.Right, top, height, rtl), Side.Top, Span.Of(0, 450), theme.Accent);
        canvas.Fade(2, label.AtStart(column, top + over, theme.Paper, rtl), Span.Of(80, 250), 0);
        var title = name.AtStart(column, top + over + label.Height + (gap * 0.5), theme.Paper);
        canvas.Rise(2, title, Span.Of(60, 400), 80);
        var rule = new Box(rtl ? column.Right - canvas.Px(0.14) : column.X, title.Bottom + (gap * 0.75), canvas.Px(0.14), canvas.Px(0.009));
        if (phrase.Lines.Count > 0) canvas.Grow(1, rule, rtl ? Side.Right : Side.Left, Span.Of(150, 350), theme.Accent);
        canvas.Fade(2, phrase.AtStart(column, title.Bottom + (gap * 1.8), theme.Paper), Span.Of(250, 300), 60);

        (FittedText Name, FittedText Phrase) Texts(double share)
        {
            var fitted = TextFitter.Fit(content.Chapter!, canvas.Headline(theme.Sizes.Headline * 0.95, 2), column.Width, (key.Height - over) * share);
            return (fitted, TextFitter.Fit(
                content.Phrase, canvas.Text(theme.Sizes.Lead), column.Width, Math.Max(canvas.Px(0.06), key.Height - over - label.Height - fitted.Height - (4 * gap))));
        }

        bool IsCut(FittedText text) => text.Lines is [.., var last] && last.EndsWith('…') && !content.Phrase.EndsWith('…');
    }

    private static FittedText Number(CardContent content, Canvas canvas)
    {
        var wide = canvas.Frame.Width > canvas.Frame.Height;
        var setting = new Setting(canvas.Type.Display, canvas.Px(wide ? 0.5 : 0.24), canvas.Px(0.1), 0.86, 1);
        return TextFitter.Fit(content.ChapterNumber.ToString(CultureInfo.InvariantCulture), setting, canvas.Frame.Key.Width / 2, canvas.Frame.Key.Height);
    }

    private static Box Divider(Canvas canvas, double edge, double top, double height, bool rtl) =>
        new(edge + (canvas.Px(0.042) * (rtl ? -1 : 1)), top, canvas.Px(0.006), height);
}
