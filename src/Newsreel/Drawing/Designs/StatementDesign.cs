using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>Centred between two short rules, one line after the other.</summary>
internal sealed class StatementDesign : IGraphicDesign
{
    public string Name => "statement";

    public bool Suits(CardContent content) => content.Phrase.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, theme) = (canvas.Frame.Body, canvas.Theme);
        var margin = canvas.Px(0.075);
        var width = canvas.Frame.Width > canvas.Frame.Height ? body.Width * 0.86 : body.Width;
        var text = TextFitter.Fit(content.Phrase, canvas.Headline(theme.Sizes.Headline), width, body.Height - (2 * margin));
        var top = body.Middle(text.Height);
        var rule = new Box(body.CentreX - canvas.Px(0.07), top - (margin * 0.72), canvas.Px(0.14), canvas.Px(0.009));
        canvas.Grow(1, rule, Side.Middle, Span.Of(0, 350), theme.Accent);
        canvas.Grow(1, rule with { Y = top + text.Height + (margin * 0.6) }, Side.Middle, Span.Of(250, 400), theme.Accent);
        canvas.Rise(2, text.Centred(body, top, theme.Paper), Span.Of(40, 350), 110);
    }
}
