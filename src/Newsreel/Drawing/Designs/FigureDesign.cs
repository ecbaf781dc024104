using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>The number of the phrase as large as it goes, exactly as written, with what it counts.</summary>
internal sealed class FigureDesign : IGraphicDesign
{
    private const int LongestNumber = 16;
    private const int LongestWords = 90;

    public string Name => "figure";

    public bool Suits(CardContent content) =>
        content.Figure is { } figure && !content.RightToLeft
        && figure.Number.Length <= LongestNumber && figure.Before.Length + figure.After.Length <= LongestWords;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, theme) = (canvas.Frame.Body, canvas.Theme);
        var figure = content.Figure!;
        var before = Words(figure.Before);
        var after = Words(figure.After);
        var gap = canvas.Px(0.045);
        var room = body.Height - before.Height - after.Height - (2 * gap);
        var number = TextFitter.Fit(figure.Number, Single(canvas), body.Width, room * 0.95);
        var top = body.Middle(before.Height + number.Height + after.Height + (2 * gap));
        canvas.Fade(2, before.AtStart(body, top, theme.Paper), Span.Of(0, 250), 0);
        var main = number.AtStart(body, top + before.Height, theme.Accent);
        canvas.Rise(2, main, Span.Of(0, 450), 0);
        var rule = new Box(body.X, main.Bottom + (gap * 0.7), Math.Min(body.Width, Math.Max(number.Width, canvas.Px(0.3))), canvas.Px(0.009));
        canvas.Grow(1, rule, Side.Left, Span.Of(80, 480), theme.Paper, 0.9);
        canvas.Rise(2, after.AtStart(body, main.Bottom + (gap * 1.7), theme.Paper), Span.Of(180, 350), 60);

        FittedText Words(string text) =>
            TextFitter.Fit(text, canvas.Headline(theme.Sizes.Lead * 1.35, 2), body.Width, body.Height * 0.27);
    }

    // One line of figures has no descenders, so it may stand closer to what is below it.
    private static Setting Single(Canvas canvas) => new(
        canvas.Type.Display, canvas.Px(canvas.Theme.Sizes.Figure), canvas.Px(canvas.Theme.Sizes.Body), 0.98, 1);
}
