namespace Newsreel.Drawing.Backdrops;

/// <summary>The rings and cross-hair of a film leader, large and off centre.</summary>
internal sealed class Rings : IBackdrop
{
    public string Name => "rings";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var (x, y) = (svg.Width * dice.Between(0.62, 0.82), svg.Height * dice.Between(0.38, 0.62));
        var unit = svg.Short * 0.105;
        var turn = dice.Between(200, 300);
        svg.Add($"""<path d="M{x:0} {y:0}L{x + Far(turn).X:0} {y + Far(turn).Y:0}L{x + Far(turn + 62).X:0} {y + Far(turn + 62).Y:0}Z" fill="{ground.Deep.Hex}" fill-opacity="0.5"/>""");
        svg.Add($"""<path d="M0 {y:0}H{svg.Width}M{x:0} 0V{svg.Height}" stroke="{ground.Line.Hex}" stroke-opacity="0.7" stroke-width="3"/>""");
        for (var ring = 1; ring < 14; ring++)
        {
            var strong = ring is 3 or 4;
            var dashes = ring % 3 == 2 ? "2 18" : "none";
            svg.Add($"""<circle cx="{x:0}" cy="{y:0}" r="{ring * unit:0.#}" fill="none" stroke="{ground.Line.Hex}" stroke-opacity="{(strong ? 0.95 : 0.55):0.##}" stroke-width="{(strong ? 12 : 3.5):0.#}" stroke-dasharray="{dashes}"/>""");
        }

        for (var tick = 0; tick < 72; tick++)
        {
            var (cos, sin) = (Math.Cos(tick * Math.PI / 36), Math.Sin(tick * Math.PI / 36));
            var (from, to) = (unit * 4.3, unit * (tick % 6 == 0 ? 4.75 : 4.5));
            svg.Add($"""<path d="M{x + (cos * from):0.#} {y + (sin * from):0.#}L{x + (cos * to):0.#} {y + (sin * to):0.#}" stroke="{ground.Line.Hex}" stroke-opacity="0.9" stroke-width="4"/>""");
        }

        (double X, double Y) Far(double degrees) =>
            (Math.Cos(degrees * Math.PI / 180) * svg.Width * 2, Math.Sin(degrees * Math.PI / 180) * svg.Width * 2);
    }
}
