using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>The date as a large stamp on a time line, with what happened then.</summary>
internal sealed class DatelineDesign : IGraphicDesign
{
    // Longer words are too small under the stamp.
    private const int LongestWords = 60;

    public string Name => "dateline";

    public bool Suits(CardContent content) => content.Date is { Rest.Length: <= LongestWords } && !content.RightToLeft;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, theme, date) = (canvas.Frame.Body, canvas.Theme, content.Date!);
        var gap = canvas.Px(0.07);
        var alone = date.Rest.Length == 0;
        // The tails of letters such as the y of January need room above the year.
        var tail = date.Small.Length == 0 ? 0 : canvas.Px(0.04);
        var large = TextFitter.Fit(date.Large, Stamp(canvas, alone ? 0.25 : 0.19), body.Width, body.Height * 0.5);
        var small = TextFitter.Fit(date.Small, Stamp(canvas, alone ? 0.2 : 0.1), body.Width, body.Height * 0.25);
        var rest = TextFitter.Fit(
            date.Rest, canvas.Headline(theme.Sizes.Headline * 0.55), body.Width, Math.Max(canvas.Px(0.1), body.Height - large.Height - tail - small.Height - (2 * gap)));
        var top = body.Middle(large.Height + tail + small.Height + rest.Height + (alone ? gap : 2 * gap));
        var year = large.AtStart(body, top, theme.Accent);
        var below = small.AtStart(body, year.Bottom + tail, theme.Accent);
        canvas.Rise(2, year, Span.Of(0, 400), 0);
        canvas.Rise(2, below, Span.Of(90, 400), 0);
        DrawLine(canvas, below.Bottom + gap);
        canvas.Rise(2, rest.AtStart(body, below.Bottom + (2 * gap), theme.Paper), Span.Of(160, 350), 70);
    }

    private static void DrawLine(Canvas canvas, double y)
    {
        var (frame, body, theme) = (canvas.Frame, canvas.Frame.Body, canvas.Theme);
        var (thick, tick, step) = (canvas.Px(0.006), canvas.Px(0.026), canvas.Px(0.075));
        var ruler = AssPath.Rectangle(new(0, y - (thick / 2), frame.Width, thick));
        for (var x = body.X + step; x < frame.Width; x += step)
            ruler.Polygon((x - (thick / 2), y - tick), (x + (thick / 2), y - tick), (x + (thick / 2), y), (x - (thick / 2), y));
        canvas.Grow(1, ruler, new(0, y - tick, frame.Width, 2 * tick), Side.Left, Span.Of(0, 600), theme.Paper, 0.55);
        var radius = canvas.Px(0.024);
        var dot = new Box(body.X, y - radius, 2 * radius, 2 * radius);
        canvas.Grow(2, AssPath.Disc(body.X + radius, y, radius), dot, Side.Left, Span.Of(100, 250), theme.Accent);
    }

    private static Setting Stamp(Canvas canvas, double size) => new(
        canvas.Type.Display, canvas.Px(size), canvas.Px(canvas.Theme.Sizes.Body), 1, 1);
}
