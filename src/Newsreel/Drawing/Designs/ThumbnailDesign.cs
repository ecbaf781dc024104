using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>A still that wins a click at the size of a stamp: few words, very large.</summary>
internal sealed class ThumbnailDesign : IGraphicDesign
{
    private const int MostWords = 8;

    public string Name => "thumbnail";

    public bool Suits(CardContent content) => content.FilmTitle.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var (safe, frame, theme) = (canvas.Frame.Safe, canvas.Frame, canvas.Theme);
        var rtl = Characters.RunsRightToLeft(content.FilmTitle);
        var kicker = canvas.Label(content.Words.Documentary, safe.Width / 2, 0.062);
        var gap = canvas.Px(0.055);
        var setting = canvas.Headline(0.27) with { Leading = 1.06 };
        var column = safe.Indent(canvas.Px(0.03), rtl);
        var title = TextFitter.Fit(Short(content.FilmTitle), setting, column.Width, safe.Height - kicker.Height - (gap * 2));
        var top = safe.Middle(kicker.Height + title.Height + (gap * 1.5));

        var edge = canvas.Px(0.034);
        canvas.Fill(1, new(rtl ? frame.Width - edge : 0, 0, edge, frame.Height), theme.Accent);
        var pad = canvas.Px(0.03);
        var tag = new Box(rtl ? column.Right - kicker.Width - (2 * pad) : column.X, top, kicker.Width + (2 * pad), kicker.Height + (pad * 0.6));
        canvas.Fill(1, tag, theme.Accent);
        canvas.Write(2, new(kicker, tag.X + pad, tag.Y + (pad * 0.3), Align.Left, theme.Ink));
        var main = title.AtStart(column, top + tag.Height + gap, theme.Paper);
        canvas.Shade(1, main with { X = main.X + canvas.Px(0.006), Top = main.Top + canvas.Px(0.008), Colour = theme.Ink }, @"\1a&H60&");
        canvas.Write(2, main);
    }

    private static string Short(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords ? title : string.Join(' ', words[..MostWords]).TrimEnd(',', ':', ';') + "…";
    }
}
