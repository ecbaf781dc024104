using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;
using Newsreel.Projects;

namespace Newsreel.Drawing.Mounting;

/// <summary>
/// Writes labels over footage, at the top of the safe area and never where captions stand: side by side in wide frames,
/// one under the other in narrow ones. Each stands on a panel of its own.
/// </summary>
internal static class LabelPainter
{
    private const double CreditOpacity = 0.86;
    private const double WideShare = 0.48;
    private const double CreditShare = 0.8;
    private const double Apart = 0.03;
    private const double Leading = 1.3;
    private static readonly TimeSpan CreditTime = TimeSpan.FromSeconds(4);

    /// <summary>A credit that would leave this soon before its shot ends stays to the end.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1.5);

    /// <summary>Writes the labels of a shot.</summary>
    /// <param name="canvas">As long as the shot is visible.</param>
    /// <param name="visible">How long it is visible.</param>
    /// <param name="fileLabel">What viewers must be told; null or empty for nothing.</param>
    /// <param name="credit">Whose work it is; null or empty when that is not to be shown.</param>
    public static IReadOnlyList<MountLabel> Draw(Canvas canvas, TimeSpan visible, string? fileLabel, string? credit)
    {
        var (labels, key, wide) = (new List<MountLabel>(), canvas.Frame.Key, canvas.Frame.Aspect == Aspect.Wide);
        var width = wide ? key.Width * WideShare : key.Width;
        // A credit has the room that the label beside it leaves.
        var room = wide ? key.Width * CreditShare : key.Width;
        var top = key.Y;
        if (Set(canvas, canvas.Type.Label, fileLabel, width) is { } file)
        {
            var box = Place(canvas, file, key.X, top);
            canvas.Tag(1, box, canvas.Theme.Accent, 1, Inside(file, box, canvas.Theme.Ink), visible);
            labels.Add(new(LabelKind.File, file.Lines[0], visible));
            if (!wide) top = box.Bottom + canvas.Px(0.011);
            else room = Math.Min(room, key.Width - box.Width - canvas.Px(Apart));
        }

        if (Set(canvas, canvas.Type.Text, credit, room) is { } words)
        {
            var box = Place(canvas, words, key.X, top);
            if (wide) box = box with { X = key.Right - box.Width };
            var shown = visible < CreditTime + Rest ? visible : CreditTime;
            canvas.Tag(1, box, canvas.Theme.Ink, CreditOpacity, Inside(words, box, canvas.Theme.Paper), shown);
            labels.Add(new(LabelKind.Credit, words.Lines[0], shown));
        }

        return labels;
    }

    private static FittedText? Set(Canvas canvas, Typeface face, string? text, double width)
    {
        if (Characters.Clean(text ?? "").Length == 0) return null;
        var em = canvas.Px(canvas.Theme.Sizes.Body);
        return TextFitter.Fit(text!, new(face, em, em, Leading, 1), width - (2 * Pad(canvas)), em * Leading);
    }

    private static Box Place(Canvas canvas, FittedText text, double x, double y) =>
        new(Math.Round(x), Math.Round(y), Math.Ceiling(text.Width + (2 * Pad(canvas))), Math.Ceiling(text.Height + (2 * Rise(canvas))));

    private static PlacedText Inside(FittedText text, Box box, Rgb colour) =>
        new(text, box.CentreX, box.Y + ((box.Height - text.Height) / 2), Align.Centre, colour);

    private static double Pad(Canvas canvas) => canvas.Px(0.016);

    private static double Rise(Canvas canvas) => canvas.Px(0.005);
}
