using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Backdrops;

/// <summary>Ridge behind ridge to a far horizon.</summary>
internal sealed class Ridges : IBackdrop
{
    private const int Count = 17;

    public string Name => "ridges";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var noise = new NoiseField(dice);
        for (var ridge = 0; ridge < Count; ridge++)
        {
            var depth = ridge / (double)(Count - 1);
            var level = svg.Height * (0.1 + (0.92 * depth));
            var (swing, scale) = (svg.Short * (0.1 + (0.17 * depth)), svg.Short * (0.22 + (0.3 * depth)));
            var path = new StringBuilder();
            for (var x = -12d; x < svg.Width + 24; x += 12)
                path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:0} {level - (swing * (noise.At(x / scale, ridge * 3.7) - 0.35) * 1.7):0.#}");
            svg.Add($"""<path d="{path}V{svg.Height + 20}H-20Z" fill="{(ridge % 3 == 0 ? ground.Deep : ridge % 3 == 1 ? ground.Mid : ground.Light).Hex}" fill-opacity="0.6" stroke="{ground.Line.Hex}" stroke-width="{3 + (3 * depth):0.#}" stroke-opacity="{0.7 + (0.3 * depth):0.##}"/>""");
        }
    }
}
