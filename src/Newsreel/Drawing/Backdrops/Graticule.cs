namespace Newsreel.Drawing.Backdrops;

/// <summary>A globe's meridians and parallels, turned and half out of the picture.</summary>
internal sealed class Graticule : IBackdrop
{
    public string Name => "graticule";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var radius = svg.Short * dice.Between(0.66, 0.78);
        var (x, y) = (svg.Width * dice.Between(0.66, 0.78), svg.Height * dice.Between(0.46, 0.6));
        svg.Glow(x, y, radius * 1.5, ground.Line, 0.5);
        svg.Add($"""<g transform="translate({x:0} {y:0}) rotate({dice.Between(-32, -14):0.#})" fill="none" stroke="{ground.Line.Hex}" stroke-width="4.5">""");
        svg.Add($"""<circle r="{radius:0}" fill="{ground.Mid.Hex}" fill-opacity="0.75" stroke-width="10"/>""");
        for (var degrees = 0; degrees < 90; degrees += 15)
        {
            var squeeze = radius * Math.Sin(degrees * Math.PI / 180);
            svg.Add($"""<ellipse rx="{squeeze:0.#}" ry="{radius:0}" stroke-opacity="0.95"/>""");
            var (level, half) = (radius * Math.Sin(degrees * Math.PI / 180), radius * Math.Cos(degrees * Math.PI / 180));
            svg.Add($"""<path d="M{-half:0.#} {level:0.#}A{half:0.#} {half * 0.16:0.#} 0 0 0 {half:0.#} {level:0.#}M{-half:0.#} {-level:0.#}A{half:0.#} {half * 0.16:0.#} 0 0 0 {half:0.#} {-level:0.#}" stroke-opacity="0.95"/>""");
        }

        for (var ring = 1; ring < 6; ring++)
            svg.Add($"""<circle r="{radius * (1 + (0.16 * ring)):0}" stroke-opacity="{0.6 - (0.08 * ring):0.##}" stroke-dasharray="3 {9 + (4 * ring)}"/>""");
        svg.Add($"</g>");
    }
}
