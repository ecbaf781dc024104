using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>Set at the side where reading begins, beside an accent rule that draws itself.</summary>
internal sealed class HeadlineDesign : IGraphicDesign
{
    public string Name => "headline";

    public bool Suits(CardContent content) => content.Phrase.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, gap) = (canvas.Frame.Body, canvas.Px(0.05));
        var column = body.Indent(gap, content.RightToLeft);
        var text = TextFitter.Fit(content.Phrase, canvas.Headline(canvas.Theme.Sizes.Headline), column.Width, body.Height * 0.94);
        var top = body.Middle(text.Height);
        var rule = new Box(content.RightToLeft ? body.Right - canvas.Px(0.013) : body.X, top, canvas.Px(0.013), text.Height);
        canvas.Grow(1, rule, Side.Top, Span.Of(0, 420), canvas.Theme.Accent);
        canvas.Rise(2, text.AtStart(column, top, canvas.Theme.Paper), Span.Of(60, 400), 80);
    }
}
