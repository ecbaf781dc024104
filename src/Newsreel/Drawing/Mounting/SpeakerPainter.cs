using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Mounting;

/// <summary>
/// Writes who speaks over footage, above where captions stand: the name on the signal colour, and what stands behind its first comma
/// on a darker panel under it.
/// </summary>
internal static class SpeakerPainter
{
    private const double RoleOpacity = 0.9;
    private const double WideShare = 0.62;
    private const double NameSize = 0.046;
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    /// <summary>Writes the name.</summary>
    /// <param name="canvas">As long as the shot is visible.</param>
    /// <param name="visible">How long it is visible.</param>
    /// <param name="speaker">Who speaks; null or empty for nobody.</param>
    public static IReadOnlyList<MountLabel> Draw(Canvas canvas, TimeSpan visible, string? speaker)
    {
        var clean = Characters.Clean(speaker ?? "");
        var comma = clean.IndexOf(',', StringComparison.Ordinal);
        var (key, theme, shown) = (canvas.Frame.Key, canvas.Theme, LabelPanel.Shown(Usual, visible));
        var width = canvas.Frame.Width > canvas.Frame.Height ? key.Width * WideShare : key.Width;
        if (LabelPanel.Set(canvas, canvas.Type.Label, NameSize, comma <= 0 ? clean : clean[..comma].Trim(), width) is not { } name) return [];
        var bottom = key.Bottom;
        if (comma > 0 && LabelPanel.Set(canvas, canvas.Type.Text, theme.Sizes.Body, clean[(comma + 1)..].Trim(), width) is { } role)
        {
            var under = role.At(key.X, bottom - role.Height);
            canvas.Tag(1, under, theme.Ink, RoleOpacity, role.Inside(under, theme.Paper), shown);
            bottom = under.Y;
        }

        var box = name.At(key.X, bottom - name.Height);
        canvas.Tag(1, box, theme.Accent, 1, name.Inside(box, theme.Ink), shown);
        return [new(LabelKind.Speaker, clean, shown)];
    }
}
