using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Backdrops;

/// <summary>Land of no country, drawn in dots as printed maps do.</summary>
internal sealed class DotMap : IBackdrop
{
    private const double Coast = 0.52;

    public string Name => "dot map";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var noise = new NoiseField(dice);
        var (cell, scale) = (svg.Short / 52, svg.Short / 2.6);
        var (land, shallow) = (new StringBuilder(), new StringBuilder());
        var row = 0;
        for (var y = cell / 2; y < svg.Height; y += cell * 0.866, row++)
            for (var x = (row % 2 == 0 ? 0.25 : 0.75) * cell; x < svg.Width; x += cell)
            {
                var height = noise.At(x / scale, y / scale);
                (height > Coast ? land : shallow).Append(CultureInfo.InvariantCulture, $"M{x:0} {y:0}h.1");
            }

        svg.Add($"""<path d="{shallow}" stroke="{ground.Line.Hex}" stroke-opacity="0.28" stroke-width="{cell * 0.2:0.#}" stroke-linecap="round"/>""");
        svg.Add($"""<path d="{land}" stroke="{ground.Line.Hex}" stroke-opacity="0.95" stroke-width="{cell * 0.62:0.#}" stroke-linecap="round"/>""");
    }
}
