using Newsreel.Drawing.Backdrops;

namespace Newsreel.Drawing.Mounting;

/// <summary>Paints what stands around a picture that does not fill the frame: the chapter's ground, shaded towards the picture.</summary>
internal static class SurroundPainter
{
    private const double ShadeShare = 0.075;
    private const double EdgeShare = 0.0028;

    /// <summary>An SVG document of the frame's size.</summary>
    public static string Paint(Ground ground, Frame frame, PictureArea area)
    {
        var svg = new SvgWriter(frame.Width, frame.Height);
        var light = svg.Define(name => $"""
            <linearGradient id="{name}" x1="0" y1="0" x2="1" y2="0.4"><stop offset="0" stop-color="{ground.Mid.Hex}"/><stop offset="0.5" stop-color="{ground.Light.Hex}"/><stop offset="1" stop-color="{ground.Mid.Hex}"/></linearGradient>
            """);
        svg.Add($"""<rect width="{frame.Width}" height="{frame.Height}" fill="url(#{light})"/>""");
        var (shade, edge) = (frame.Short * ShadeShare, Math.Max(2, frame.Short * EdgeShare));
        if (area.X > 0)
        {
            Shade(svg, ground, edge, new(area.X - shade, 0, shade, frame.Height), Edge.Right);
            Shade(svg, ground, edge, new(area.X + area.Width, 0, shade, frame.Height), Edge.Left);
        }

        if (area.Y > 0) Shade(svg, ground, edge, new(0, area.Y - shade, frame.Width, shade), Edge.Bottom);
        if (area.Y + area.Height < frame.Height) Shade(svg, ground, edge, new(0, area.Y + area.Height, frame.Width, shade), Edge.Top);
        return svg.ToString();
    }

    // Darkest at the edge where the picture stands, and a fine line along it.
    private static void Shade(SvgWriter svg, Ground ground, double line, Box box, Edge picture)
    {
        var (x1, y1, x2, y2) = picture switch
        {
            Edge.Right => (1, 0, 0, 0),
            Edge.Left => (0, 0, 1, 0),
            Edge.Bottom => (0, 1, 0, 0),
            _ => (0, 0, 0, 1),
        };
        var gradient = svg.Define(name => $"""
            <linearGradient id="{name}" x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"><stop offset="0" stop-color="{ground.Deep.Hex}" stop-opacity="0.9"/><stop offset="0.4" stop-color="{ground.Deep.Hex}" stop-opacity="0.35"/><stop offset="1" stop-color="{ground.Deep.Hex}" stop-opacity="0"/></linearGradient>
            """);
        svg.Add($"""<rect x="{box.X:0.##}" y="{box.Y:0.##}" width="{box.Width:0.##}" height="{box.Height:0.##}" fill="url(#{gradient})"/>""");
        var rule = picture switch
        {
            Edge.Right => box with { X = box.Right - line, Width = line },
            Edge.Left => box with { Width = line },
            Edge.Bottom => box with { Y = box.Bottom - line, Height = line },
            _ => box with { Height = line },
        };
        svg.Add($"""<rect x="{rule.X:0.##}" y="{rule.Y:0.##}" width="{rule.Width:0.##}" height="{rule.Height:0.##}" fill="{ground.Line.Hex}" fill-opacity="0.8"/>""");
    }

    private enum Edge
    {
        Left,
        Right,
        Top,
        Bottom,
    }
}
