using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>The title once more, with credits and disclosure as a short list.</summary>
internal sealed class EndCardDesign : IGraphicDesign
{
    private const int MostLines = 6;

    public string Name => "endcard";

    public bool Suits(CardContent content) => content.FilmTitle.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (key, theme) = (canvas.Frame.Key, canvas.Theme);
        var rtl = Characters.RunsRightToLeft(content.FilmTitle);
        var gap = canvas.Px(0.04);
        var wide = canvas.Frame.Width > canvas.Frame.Height;
        var titleBox = wide ? key with { X = rtl ? key.Right - (key.Width * 0.36) : key.X, Width = key.Width * 0.36 } : key with { Height = key.Height * 0.24 };
        var list = wide
            ? key with { X = rtl ? key.X : key.X + (key.Width * 0.44), Width = key.Width * 0.56 }
            : Box.Between(key.X, titleBox.Bottom + (2 * gap), key.Right, key.Bottom);
        var title = TextFitter.Fit(content.FilmTitle, canvas.Headline(wide ? 0.1 : 0.085), titleBox.Width, titleBox.Height);
        var top = wide ? key.Middle(title.Height) : titleBox.Y;
        canvas.Rise(2, title.AtStart(titleBox, top, theme.Paper), Span.Of(0, 400), 60);
        var rule = wide
            ? new Box(key.X + (key.Width * (rtl ? 0.6 : 0.395)), key.Y + canvas.Px(0.05), canvas.Px(0.006), key.Height - canvas.Px(0.1))
            : new Box(rtl ? key.Right - canvas.Px(0.14) : key.X, top + title.Height + gap, canvas.Px(0.14), canvas.Px(0.009));
        canvas.Grow(1, rule, wide ? Side.Top : Side.Left, Span.Of(0, 450), theme.Accent);
        DrawList(content, canvas, list, wide);
    }

    private static void DrawList(CardContent content, Canvas canvas, Box list, bool wide)
    {
        EndCardLine[] lines = [.. content.EndCard.Take(MostLines)];
        if (lines.Length == 0) return;
        var slot = list.Height / lines.Length;
        var blocks = lines.Select(line => (
            Label: canvas.Label(line.Label, list.Width),
            Text: TextFitter.Fit(line.Text, canvas.Text(0.044, 2), list.Width, slot - canvas.Px(0.054)))).ToArray();
        var gap = Math.Min(canvas.Px(0.038), (list.Height - blocks.Sum(block => block.Label.Height + block.Text.Height)) / Math.Max(1, lines.Length - 1));
        var height = blocks.Sum(block => block.Label.Height + block.Text.Height) + (gap * (lines.Length - 1));
        var y = wide ? list.Middle(height) : list.Y;
        for (var index = 0; index < blocks.Length; index++)
        {
            var span = Span.Of(60 + (index * 60), 250);
            var label = blocks[index].Label.AtStart(list, y, canvas.Theme.Accent);
            canvas.Fade(2, label, span, 0);
            var text = blocks[index].Text.AtStart(list, label.Bottom, canvas.Theme.Paper);
            canvas.Fade(2, text, span, 0);
            y = text.Bottom + gap;
        }
    }
}
