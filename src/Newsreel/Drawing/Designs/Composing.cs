using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;
using Newsreel.Projects;

namespace Newsreel.Drawing.Designs;

/// <summary>Words that the designs share for setting and placing text.</summary>
internal static class Composing
{
    public const double HeadlineLeading = 1.14;
    private const double LabelTracking = 0.11;

    /// <summary>Large serif type; the size is a share of the short side.</summary>
    public static Setting Headline(this Canvas canvas, double largest, int preferredLines = 3) => new(
        canvas.Type.Display, canvas.Px(largest), canvas.Px(canvas.Theme.Sizes.Body), HeadlineLeading, preferredLines + canvas.ExtraLines());

    /// <summary>Short sentences in the label face.</summary>
    public static Setting Text(this Canvas canvas, double largest, int preferredLines = 3) => new(
        canvas.Type.Label, canvas.Px(largest), canvas.Px(canvas.Theme.Sizes.Body), 1.3, preferredLines);

    /// <summary>A spaced label in capitals.</summary>
    public static FittedText Label(this Canvas canvas, string text, double width, double size = 0)
    {
        var em = canvas.Px(Math.Max(size, canvas.Theme.Sizes.Body));
        var setting = new Setting(canvas.Type.Label, em, canvas.Px(canvas.Theme.Sizes.Body), 1.3, 1)
        {
            Tracking = IsJoined(text) ? 0 : LabelTracking,
        };
        return TextFitter.Fit(text.ToUpperInvariant(), setting, width, em * 1.3);
    }

    /// <summary>The text at the side where reading begins.</summary>
    public static PlacedText AtStart(this FittedText text, Box box, double top, Rgb colour) =>
        text.RightToLeft ? new(text, box.Right, top, Align.Right, colour) : new(text, box.X, top, Align.Left, colour);

    /// <summary>The text at the side where the text it belongs to begins, whatever its own direction.</summary>
    public static PlacedText AtStart(this FittedText text, Box box, double top, Rgb colour, bool rightToLeft) =>
        new(text, rightToLeft ? box.Right : box.X, top, rightToLeft ? Align.Right : Align.Left, colour);

    /// <summary>The text centred in the width of a box.</summary>
    public static PlacedText Centred(this FittedText text, Box box, double top, Rgb colour) =>
        new(text, box.CentreX, top, Align.Centre, colour);

    /// <summary>Where a block of this height begins to stand in the middle of a box.</summary>
    public static double Middle(this Box box, double height) => box.Y + ((box.Height - height) / 2);

    /// <summary>The box without a strip at the side where reading begins.</summary>
    public static Box Indent(this Box box, double by, bool rightToLeft) =>
        rightToLeft ? box with { Width = box.Width - by } : box with { X = box.X + by, Width = box.Width - by };

    // Narrow frames take more lines before type shrinks.
    private static int ExtraLines(this Canvas canvas) => canvas.Frame.Aspect switch { Aspect.Wide => 0, Aspect.Square => 1, _ => 2 };

    // Spacing would tear the joined letters of these scripts apart.
    private static bool IsJoined(string text) => text.Any(character => character is >= '\u0590' and <= '\u1CFF');
}
