using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Mounting;

/// <summary>
/// Writes who speaks over footage, above where captions stand: the name on the signal colour, and what stands behind its first comma
/// on a darker panel under it.
/// </summary>
internal static class SpeakerPainter
{
    private const double Opacity = 0.9;
    private const double Leading = 1.3;
    private const double WideShare = 0.62;
    private const double NameSize = 0.046;
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    /// <summary>A name that would leave this soon before its shot ends stays to the end.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1.5);

    /// <summary>Writes the name.</summary>
    /// <param name="canvas">As long as the shot is visible.</param>
    /// <param name="visible">How long it is visible.</param>
    /// <param name="speaker">Who speaks; null or empty for nobody.</param>
    public static IReadOnlyList<MountLabel> Draw(Canvas canvas, TimeSpan visible, string? speaker)
    {
        var clean = Characters.Clean(speaker ?? "");
        if (clean.Length == 0) return [];
        var comma = clean.IndexOf(',', StringComparison.Ordinal);
        var (name, role) = comma <= 0 ? (clean, "") : (clean[..comma].Trim(), clean[(comma + 1)..].Trim());
        var key = canvas.Frame.Key;
        var width = canvas.Frame.Width > canvas.Frame.Height ? key.Width * WideShare : key.Width;
        var shown = visible < Usual + Rest ? visible : Usual;
        var bottom = key.Bottom;
        if (role.Length > 0)
        {
            var words = Set(canvas, canvas.Type.Text, role, canvas.Theme.Sizes.Body, width);
            var box = Place(canvas, words, bottom);
            canvas.Tag(1, box, canvas.Theme.Ink, Opacity, Inside(words, box, canvas.Theme.Paper), shown);
            bottom = box.Y;
        }

        var title = Set(canvas, canvas.Type.Label, name, NameSize, width);
        var panel = Place(canvas, title, bottom);
        canvas.Tag(1, panel, canvas.Theme.Accent, 1, Inside(title, panel, canvas.Theme.Ink), shown);
        return [new(LabelKind.Speaker, clean, shown)];
    }

    private static FittedText Set(Canvas canvas, Typeface face, string text, double size, double width)
    {
        var em = canvas.Px(size);
        return TextFitter.Fit(text, new(face, em, em, Leading, 1), width - (2 * Pad(canvas)), em * Leading);
    }

    private static Box Place(Canvas canvas, FittedText text, double bottom)
    {
        var height = Math.Ceiling(text.Height + (2 * canvas.Px(0.005)));
        return new(Math.Round(canvas.Frame.Key.X), Math.Round(bottom - height), Math.Ceiling(text.Width + (2 * Pad(canvas))), height);
    }

    private static PlacedText Inside(FittedText text, Box box, Rgb colour) =>
        new(text, box.CentreX, box.Y + ((box.Height - text.Height) / 2), Align.Centre, colour);

    private static double Pad(Canvas canvas) => canvas.Px(0.02);
}
