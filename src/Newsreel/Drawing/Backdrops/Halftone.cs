using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Backdrops;

/// <summary>The dots of a press photograph seen from too near: light without a subject.</summary>
internal sealed class Halftone : IBackdrop
{
    private const int Sizes = 12;

    public string Name => "halftone";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var noise = new NoiseField(dice);
        var cell = svg.Short / 34;
        var (turn, scale, tilt) = (Math.PI / 6, svg.Short / 1.4, dice.Between(0.7, 1));
        var dots = Enumerable.Range(0, Sizes + 1).Select(_ => new StringBuilder()).ToArray();
        var reach = (int)((svg.Width + svg.Height) / cell);
        for (var row = -reach; row <= reach; row++)
            for (var column = -reach; column <= reach; column++)
            {
                var x = ((column * Math.Cos(turn)) - (row * Math.Sin(turn))) * cell;
                var y = ((column * Math.Sin(turn)) + (row * Math.Cos(turn))) * cell;
                if (x < -cell || y < -cell || x > svg.Width + cell || y > svg.Height + cell) continue;
                var fall = Math.Abs((x / svg.Width) - tilt) * 0.7;
                var size = Math.Clamp((noise.At(x / scale, y / scale) * 1.5) - 0.1 - fall, 0.1, 0.92);
                dots[(int)(size * Sizes)].Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}h.1");
            }

        for (var size = 1; size <= Sizes; size++)
            if (dots[size].Length > 0)
                svg.Add($"""<path d="{dots[size]}" stroke="{ground.Line.Hex}" stroke-opacity="0.8" stroke-width="{cell * size / Sizes:0.#}" stroke-linecap="round"/>""");
    }
}
