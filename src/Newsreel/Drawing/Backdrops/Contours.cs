using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Backdrops;

/// <summary>Contour lines of a landscape that does not exist.</summary>
internal sealed class Contours : IBackdrop
{
    private const int Levels = 13;

    public string Name => "contours";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var noise = new NoiseField(dice);
        var (cell, scale) = (svg.Short / 100, svg.Short / 1.7);
        for (var level = 1; level < Levels; level++)
        {
            var path = Line(svg, noise, cell, scale, 0.22 + (0.56 * level / Levels));
            var strong = level % 4 == 0;
            svg.Add($"""<path d="{path}" fill="none" stroke="{ground.Line.Hex}" stroke-opacity="{(strong ? 1 : 0.85):0.##}" stroke-width="{(strong ? 6 : 3):0.#}" stroke-linecap="round"/>""");
        }
    }

    // Marching squares: each cell that the level crosses gives one or two short pieces of the line.
    private static StringBuilder Line(SvgWriter svg, NoiseField noise, double cell, double scale, double level)
    {
        var path = new StringBuilder();
        for (var y = 0d; y < svg.Height; y += cell)
            for (var x = 0d; x < svg.Width; x += cell)
            {
                var (a, b) = (At(x, y), At(x + cell, y));
                var (c, d) = (At(x + cell, y + cell), At(x, y + cell));
                List<(double X, double Y)> cuts = [];
                if (a * b < 0) cuts.Add((x + (cell * a / (a - b)), y));
                if (b * c < 0) cuts.Add((x + cell, y + (cell * b / (b - c))));
                if (c * d < 0) cuts.Add((x + (cell * d / (d - c)), y + cell));
                if (d * a < 0) cuts.Add((x, y + (cell * a / (a - d))));
                for (var pair = 0; pair + 1 < cuts.Count; pair += 2)
                    path.Append(CultureInfo.InvariantCulture, $"M{cuts[pair].X:0.#} {cuts[pair].Y:0.#}L{cuts[pair + 1].X:0.#} {cuts[pair + 1].Y:0.#}");
            }

        return path;

        double At(double x, double y) => noise.At(x / scale, y / scale) - level;
    }
}
