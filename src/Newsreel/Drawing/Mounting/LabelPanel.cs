using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Mounting;

/// <summary>A line of type over footage and the panel that it stands on.</summary>
/// <param name="Text">The line.</param>
/// <param name="Width">Of the panel, whole pixels.</param>
/// <param name="Height">Of the panel, whole pixels.</param>
internal sealed record LabelPanel(FittedText Text, double Width, double Height)
{
    private const double Leading = 1.3;
    private const double Pad = 0.016;
    private const double Rise = 0.005;

    /// <summary>A label that would leave this soon before its shot ends stays to the end.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1.5);

    /// <summary>Sets a text in one line; null when there is nothing to read.</summary>
    /// <param name="canvas">Where it will stand.</param>
    /// <param name="face">The type.</param>
    /// <param name="size">The em, as a share of the short side.</param>
    /// <param name="text">It is shortened where it is too long.</param>
    /// <param name="width">The most that the panel may take.</param>
    public static LabelPanel? Set(Canvas canvas, Typeface face, double size, string? text, double width)
    {
        if (Characters.Clean(text ?? "").Length == 0) return null;
        var em = canvas.Px(size);
        var set = TextFitter.Fit(text!, new(face, em, em, Leading, 1), width - (2 * canvas.Px(Pad)), em * Leading);
        return new(set, Math.Ceiling(set.Width + (2 * canvas.Px(Pad))), Math.Ceiling(set.Height + (2 * canvas.Px(Rise))));
    }

    /// <summary>The panel with its upper left corner at a point, to whole pixels.</summary>
    public Box At(double x, double y) => new(Math.Round(x), Math.Round(y), Width, Height);

    /// <summary>The line in the middle of the panel.</summary>
    public PlacedText Inside(Box box, Rgb colour) => new(Text, box.CentreX, box.Y + ((box.Height - Text.Height) / 2), Align.Centre, colour);

    /// <summary>How long a label is shown in a shot.</summary>
    /// <param name="usual">How long it would be.</param>
    /// <param name="visible">How long the shot is seen.</param>
    public static TimeSpan Shown(TimeSpan usual, TimeSpan visible) => visible < usual + Rest ? visible : usual;
}
