using System.Globalization;

namespace Newsreel.Drawing.Animation;

/// <summary>Override codes for text, drawings and wipes, in pixels of the frame.</summary>
internal static class AssCodes
{
    public static string Written(PlacedText text, int line) =>
        "}" + AssText.Line(text.Text.Lines[line], text.Text.RightToLeft);

    public static string Codes(PlacedText placed, int line, double fromBelow, double toBelow)
    {
        var text = placed.Text;
        var top = placed.Baseline(line) - text.Face.Ascent(text.Em);
        var alignment = placed.Align switch { Align.Left => 7, Align.Centre => 8, _ => 9 };
        var place = fromBelow == toBelow
            ? string.Create(CultureInfo.InvariantCulture, $@"\pos({placed.X:0.##},{top + toBelow:0.##})")
            : string.Create(CultureInfo.InvariantCulture, $@"\move({placed.X:0.##},{top + fromBelow:0.##},{placed.X:0.##},{top + toBelow:0.##})");
        return string.Create(
            CultureInfo.InvariantCulture,
            $@"{{\an{alignment}{place}\fs{text.Face.FontSize(text.Em):0.##}\fsp{text.Spacing:0.##}\1c{placed.Colour.Ass}");
    }

    public static string Outline(AssPath path, Rgb colour, double opacity, string codes, string place = @"\pos(0,0)") =>
        string.Create(
            CultureInfo.InvariantCulture,
            $@"{{\an7{place}\bord0\shad0\1c{colour.Ass}\1a&H{(int)Math.Round((1 - opacity) * 255):X2}&{codes}\p1}}{path}{{\p0}}");

    public static string Wipe(Box box, Side side, Span span)
    {
        var from = side switch
        {
            Side.Left => box with { Width = 0 },
            Side.Right => box with { X = box.Right, Width = 0 },
            Side.Top => box with { Height = 0 },
            Side.Bottom => box with { Y = box.Bottom, Height = 0 },
            _ => box with { X = box.CentreX, Width = 0 },
        };
        return Clip(from.X, from.Y, from.Right, from.Bottom) + string.Create(
            CultureInfo.InvariantCulture,
            $@"\t({span.Start.TotalMilliseconds:0},{span.End.TotalMilliseconds:0},0.45,{Clip(box.X, box.Y, box.Right, box.Bottom)})");
    }

    public static string Clip(double left, double top, double right, double bottom) =>
        string.Create(CultureInfo.InvariantCulture, $@"\clip({left:0},{top:0},{right:0},{bottom:0})");
}
