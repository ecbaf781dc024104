using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>The number of the phrase as large as it goes, exactly as written, with what it counts.</summary>
internal sealed class FigureDesign : IGraphicDesign
{
    private const int LongestNumber = 16;
    // Longer words say more than the number, such as that it is denied, and would stand too small beside it.
    private const int LongestWords = 45;

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
        var (digits, unit) = Split(figure.Number, canvas);
        var number = TextFitter.Fit(digits, Single(canvas), body.Width, room * (unit.Length > 0 ? 0.55 : 0.95));
        var scale = TextFitter.Fit(unit, Single(canvas), body.Width, room * 0.4);
        var top = body.Middle(before.Height + number.Height + scale.Height + after.Height + (2 * gap));
        canvas.Fade(2, before.AtStart(body, top, theme.Paper), Span.Of(0, 250), 0);
        var main = number.AtStart(body, top + before.Height, theme.Accent);
        canvas.Rise(2, main, Span.Of(0, 450), 0);
        var below = scale.AtStart(body, main.Bottom, theme.Accent);
        canvas.Rise(2, below, Span.Of(70, 430), 0);
        var length = Math.Max(Math.Max(number.Width, scale.Width), canvas.Px(0.3));
        var rule = new Box(body.X, below.Bottom + (gap * 0.7), Math.Min(body.Width, length), canvas.Px(0.009));
        canvas.Grow(1, rule, Side.Left, Span.Of(80, 480), theme.Paper, 0.9);
        canvas.Rise(2, after.AtStart(body, below.Bottom + (gap * 1.7), theme.Paper), Span.Of(180, 350), 60);

        FittedText Words(string text) =>
            TextFitter.Fit(text, canvas.Headline(theme.Sizes.Lead * 1.35, 2), body.Width, body.Height * 0.27);
    }

    // A narrow frame shows the number larger when its 'million' stands below it.
    private static (string Digits, string Unit) Split(string number, Canvas canvas)
    {
        var space = number.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 || canvas.Frame.Width > canvas.Frame.Height ? (number, "") : (number[..space], number[(space + 1)..]);
    }

    // One line of figures has no descenders, so it may stand closer to what is below it.
    private static Setting Single(Canvas canvas) => new(
        canvas.Type.Display, canvas.Px(canvas.Theme.Sizes.Figure), canvas.Px(canvas.Theme.Sizes.Body), 0.98, 1);
}
