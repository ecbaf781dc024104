namespace Newsreel.Drawing.Backdrops;

/// <summary>Strips of exposed film lying across the picture.</summary>
internal sealed class FilmStrips : IBackdrop
{
    public string Name => "film strips";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var (angle, unit) = (dice.Between(-24, -12), svg.Short / 100);
        var (reach, strip) = (svg.Width + svg.Height, unit * 46);
        svg.Add($"""<g transform="rotate({angle:0.#} {svg.Width / 2} {svg.Height / 2})">""");
        for (var y = -reach / 2d + (dice.Share() * strip); y < reach; y += strip * 1.16)
        {
            svg.Add($"""<rect x="{-reach}" y="{y:0.#}" width="{reach * 3}" height="{strip:0.#}" fill="{ground.Deep.Hex}" fill-opacity="0.55"/>""");
            var shift = dice.Between(0, unit * 40);
            for (var x = -reach / 2d + shift; x < reach * 1.5; x += unit * 40)
            {
                var tone = dice.Between(0.35, 0.95);
                svg.Add($"""<rect x="{x:0.#}" y="{y + (unit * 8):0.#}" width="{unit * 37:0.#}" height="{unit * 30:0.#}" rx="{unit:0.#}" fill="{ground.Line.Hex}" fill-opacity="{tone * 0.55:0.##}"/>""");
            }

            Perforate(y + (unit * 2.6));
            Perforate(y + (unit * 40.4));
        }

        svg.Add($"</g>");

        void Perforate(double y) => svg.Add(
            $"""<path d="M{-reach} {y + (unit * 1.5):0.#}H{reach * 2}" stroke="{ground.Line.Hex}" stroke-opacity="0.85" stroke-width="{unit * 3:0.#}" stroke-dasharray="{unit * 2.2:0.#} {unit * 2.8:0.#}"/>""");
    }
}
