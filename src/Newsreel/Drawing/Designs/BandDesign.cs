using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>Ink type on a panel in the accent colour that slides in from the side where reading begins.</summary>
internal sealed class BandDesign : IGraphicDesign
{
    private const int LongestPhrase = 90;

    public string Name => "band";

    public bool Suits(CardContent content) => content.Phrase.Length is > 0 and <= LongestPhrase;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, theme, frame) = (canvas.Frame.Body, canvas.Theme, canvas.Frame);
        var (pad, stripe) = (canvas.Px(0.062), canvas.Px(0.022));
        var wide = frame.Width > frame.Height;
        var column = (wide ? body with { Width = body.Width * 0.86 } : body).Indent(0, content.RightToLeft);
        if (content.RightToLeft) column = column with { X = body.Right - column.Width };
        var text = TextFitter.Fit(content.Phrase, canvas.Headline(theme.Sizes.Headline), column.Width - pad, body.Height - (3 * pad));
        var top = body.Middle(text.Height);
        var reach = text.Width + pad;
        var panel = content.RightToLeft
            ? Box.Between(column.Right - reach, top - pad, frame.Width, top + text.Height + pad)
            : Box.Between(0, top - pad, column.X + reach, top + text.Height + pad);
        var away = content.RightToLeft ? panel.Width + stripe : -panel.Width - stripe;
        var under = panel with { X = panel.X + (content.RightToLeft ? -stripe : stripe), Y = panel.Bottom, Height = stripe };
        var beside = new Box(content.RightToLeft ? panel.X - stripe : panel.Right, panel.Y + stripe, stripe, panel.Height - stripe);
        foreach (var shade in new[] { under, beside }) canvas.Slide(1, shade, away, Span.Of(60, 400), theme.Ink, 0.55);
        canvas.Slide(2, panel, away, Span.Of(0, 350), theme.Accent);
        canvas.Rise(3, text.AtStart(column, top, theme.Ink), Span.Of(140, 350), 60);
    }
}
