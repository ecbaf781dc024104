namespace Newsreel.Drawing.Backdrops;

/// <summary>A newspaper page out of focus: columns, picture blocks and headlines without words.</summary>
internal sealed class Columns : IBackdrop
{
    public string Name => "columns";

    public void Draw(SvgWriter svg, Ground ground, Seeded dice)
    {
        var unit = svg.Short / 100;
        var (column, gap, reach) = (unit * 34, unit * 5, svg.Width + svg.Height);
        svg.Add($"""<g transform="rotate({dice.Between(-13, -7):0.#} {svg.Width / 2} {svg.Height / 2})" fill="{ground.Line.Hex}">""");
        for (var x = -reach / 2d; x < reach; x += column + gap)
        {
            svg.Add($"""<rect x="{x - (gap / 2):0.#}" y="{-reach}" width="2.5" height="{reach * 3}" fill-opacity="0.6"/>""");
            for (var y = -reach / 2d + dice.Between(0, unit * 30); y < reach;) y += Block(x, y);
        }

        svg.Add($"</g>");

        double Block(double x, double y)
        {
            switch (dice.Below(3))
            {
                case 0:
                    var tall = dice.Between(unit * 20, unit * 30);
                    svg.Add($"""<rect x="{x:0.#}" y="{y:0.#}" width="{column:0.#}" height="{tall:0.#}" fill-opacity="{dice.Between(0.4, 0.7):0.##}"/>""");
                    return tall + (unit * 4);
                case 1:
                    svg.Add($"""<path d="M{x:0.#} {y:0.#}h{column:0.#}v{unit * 3.4:0.#}h{-column:0.#}zM{x:0.#} {y + (unit * 5):0.#}h{column * dice.Between(0.4, 0.9):0.#}v{unit * 3.4:0.#}H{x:0.#}z" fill-opacity="0.85"/>""");
                    return unit * 12;
                default:
                    var lines = 5 + dice.Below(9);
                    for (var line = 0; line < lines; line++)
                        svg.Add($"""<rect x="{x:0.#}" y="{y + (line * unit * 2.6):0.#}" width="{(line == lines - 1 ? column * 0.55 : column):0.#}" height="{unit * 1.1:0.#}" fill-opacity="0.5"/>""");
                    return (lines * unit * 2.6) + (unit * 3);
            }
        }
    }
}
