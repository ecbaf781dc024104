using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>The phrase in the corners of a view-finder.</summary>
internal sealed class BracketsDesign : IGraphicDesign
{
    public string Name => "brackets";

    public bool Suits(CardContent content) => content.Phrase.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, theme) = (canvas.Frame.Body, canvas.Theme);
        var (pad, arm, thick) = (canvas.Px(0.07), canvas.Px(0.085), canvas.Px(0.012));
        var text = TextFitter.Fit(content.Phrase, canvas.Headline(theme.Sizes.Headline * 0.92), body.Width - (2 * pad), body.Height - (2 * pad));
        var top = body.Middle(text.Height);
        var frame = Box.Between(
            body.CentreX - (text.Width / 2) - pad, top - (pad * 0.8), body.CentreX + (text.Width / 2) + pad, top + text.Height + (pad * 0.8));
        arm = Math.Min(arm, frame.Height / 3);
        foreach (var (x, y, right, down) in Corners(frame))
        {
            var (left, upper) = (right ? x - arm : x, down ? y - arm : y);
            var side = right ? Side.Right : Side.Left;
            canvas.Grow(1, new Box(left, down ? y - thick : y, arm, thick), side, Span.Of(0, 400), theme.Accent);
            canvas.Grow(1, new Box(right ? x - thick : x, upper, thick, arm), down ? Side.Bottom : Side.Top, Span.Of(0, 400), theme.Accent);
        }

        canvas.Rise(2, text.Centred(body, top, theme.Paper), Span.Of(80, 380), 70);
    }

    private static IEnumerable<(double X, double Y, bool Right, bool Down)> Corners(Box box) =>
        [(box.X, box.Y, false, false), (box.Right, box.Y, true, false), (box.X, box.Bottom, false, true), (box.Right, box.Bottom, true, true)];
}
