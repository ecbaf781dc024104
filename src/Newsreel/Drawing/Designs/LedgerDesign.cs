using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>Between two full rules, as a newspaper sets what matters: a heavy one above, a fine one below.</summary>
internal sealed class LedgerDesign : IGraphicDesign
{
    public string Name => "ledger";

    public bool Suits(CardContent content) => content.Phrase.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, theme) = (canvas.Frame.Body, canvas.Theme);
        var gap = canvas.Px(0.055);
        var text = TextFitter.Fit(content.Phrase, canvas.Headline(theme.Sizes.Headline * 1.06), body.Width, body.Height - (2.4 * gap));
        var top = body.Middle(text.Height);
        var near = content.RightToLeft ? Side.Right : Side.Left;
        var heavy = body with { Y = top - gap, Height = canvas.Px(0.016) };
        canvas.Grow(1, heavy, near, Span.Of(0, 450), theme.Accent);
        canvas.Grow(1, heavy with { Y = top + text.Height + (gap * 0.75), Height = canvas.Px(0.0045) }, near, Span.Of(120, 500), theme.Paper);
        canvas.Rise(2, text.AtStart(body, top, theme.Paper), Span.Of(60, 380), 80);
    }
}
