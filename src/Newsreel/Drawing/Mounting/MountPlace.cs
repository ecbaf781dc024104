using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Drawing.Mounting;

/// <summary>Finds the place of a picture in the frame.</summary>
internal static class MountPlace
{
    /// <summary>A picture whose shape differs by less than this from the frame's loses its edges instead of leaving slivers beside it.</summary>
    private const double Cut = 0.03;

    /// <summary>Tall frames have labels above a picture and captions under it.</summary>
    private const double TallShareAbove = 0.33;

    /// <summary>The largest place that keeps the picture's shape.</summary>
    public static PictureArea Of(PictureFacts facts, Frame frame)
    {
        var shape = (double)Math.Max(1, facts.Width) / Math.Max(1, facts.Height);
        var ratio = shape * frame.Height / frame.Width;
        if (ratio is > 1 - Cut and < 1 + Cut) return new(0, 0, frame.Width, frame.Height);
        return ratio < 1
            ? Beside(Even(frame.Height * shape, frame.Width), frame)
            : Above(Even(frame.Width / shape, frame.Height), frame);
    }

    private static PictureArea Beside(int width, Frame frame) => new(Even((frame.Width - width) / 2d, frame.Width), 0, width, frame.Height);

    private static PictureArea Above(int height, Frame frame)
    {
        var share = frame.Aspect == Aspect.Tall ? TallShareAbove : 0.5;
        var top = (frame.Height - height) * share;
        return new(0, top < 1 ? 0 : Even(top, frame.Height), frame.Width, height);
    }

    private static int Even(double length, int most) => Math.Clamp((int)Math.Round(length / 2) * 2, 2, most);
}
