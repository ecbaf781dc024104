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
    private static readonly TimeSpan CreditTime = TimeSpan.FromSeconds(4);

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
        if (LabelPanel.Set(canvas, canvas.Type.Label, canvas.Theme.Sizes.Body, fileLabel, width) is { } file)
        {
            var box = file.At(key.X, top);
            canvas.Tag(1, box, canvas.Theme.Accent, 1, file.Inside(box, canvas.Theme.Ink), visible);
            labels.Add(new(LabelKind.File, file.Text.Lines[0], visible));
            if (!wide) top = box.Bottom + canvas.Px(0.011);
            else room = Math.Min(room, key.Width - box.Width - canvas.Px(Apart));
        }

        if (LabelPanel.Set(canvas, canvas.Type.Text, canvas.Theme.Sizes.Body, credit, room) is { } words)
        {
            var box = words.At(key.X, top);
            if (wide) box = box with { X = key.Right - box.Width };
            var shown = LabelPanel.Shown(CreditTime, visible);
            canvas.Tag(1, box, canvas.Theme.Ink, CreditOpacity, words.Inside(box, canvas.Theme.Paper), shown);
            labels.Add(new(LabelKind.Credit, words.Text.Lines[0], shown));
        }

        return labels;
    }
}
