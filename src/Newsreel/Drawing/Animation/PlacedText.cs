using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Animation;

/// <summary>Where a text stands against its anchor.</summary>
internal enum Align
{
    Left,
    Centre,
    Right,
}

/// <summary>A side that a shape grows from.</summary>
internal enum Side
{
    Left,
    Right,
    Top,
    Bottom,
    Middle,
}

/// <summary>Fitted text at a place.</summary>
/// <param name="Text">The lines.</param>
/// <param name="X">Anchor in pixels: left edge, centre or right edge.</param>
/// <param name="Top">Top of the first line's slot in pixels.</param>
/// <param name="Align">What the anchor is.</param>
/// <param name="Colour">Of the type.</param>
internal sealed record PlacedText(FittedText Text, double X, double Top, Align Align, Rgb Colour)
{
    public double Bottom => Top + Text.Height;

    /// <summary>Left edge of a line in pixels.</summary>
    public double LeftOf(int line) => Align switch
    {
        Align.Left => X,
        Align.Right => X - Text.LineWidth(Text.Lines[line]),
        _ => X - (Text.LineWidth(Text.Lines[line]) / 2),
    };

    public double Baseline(int line) => Top + (line * Text.LineHeight) + Text.BaselineInSlot;
}
