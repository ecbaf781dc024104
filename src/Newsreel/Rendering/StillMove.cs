using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;

namespace Newsreel.Rendering;

/// <summary>How a still moves while it is seen: a straight pan over a copy that is a little larger than its place.</summary>
/// <param name="Width">Of the copy, pixels.</param>
/// <param name="Height">Of the copy, pixels.</param>
/// <param name="StepX">Pixels per frame; half or whole ones, because others judder.</param>
/// <param name="StepY">Pixels per frame.</param>
internal readonly record struct StillMove(int Width, int Height, double StepX, double StepY)
{
    /// <summary>Pixels a second.</summary>
    private const double Speed = 15;

    /// <summary>The move of a still: along the longer side of its place, one way or the other.</summary>
    public static StillMove Of(FootageMedia media, FrameRate rate)
    {
        var (area, candidate) = (media.Mount.Area, media.Footage.Candidate);
        var step = Math.Max(0.5, Math.Round(Speed / rate.PerSecond * 2) / 2);
        var room = ((int)Math.Ceiling(step * media.Seen.Length) + 3) / 2 * 2;
        var back = Fingerprint.Of("still", candidate.Source, candidate.Id).Value[0] % 2 == 1 ? -1 : 1;
        return area.Width >= area.Height
            ? new(area.Width + room, area.Height, step * back, 0)
            : new(area.Width, area.Height + room, 0, step * back);
    }

    /// <summary>The move as the renderer pans over drawn pictures.</summary>
    public BackdropMotion Over(PictureArea area) =>
        new(Width, Height, StepX < 0 ? Width - area.Width : 0, StepY < 0 ? Height - area.Height : 0, StepX, StepY);
}
