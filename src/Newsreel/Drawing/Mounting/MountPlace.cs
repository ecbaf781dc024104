using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Drawing.Mounting;

/// <summary>Finds the place of a picture in the frame.</summary>
internal static class MountPlace
{
    /// <summary>A picture whose shape differs by less than this from the frame's loses its edges instead of leaving slivers beside it.</summary>
    private const double Cut = 0.03;

    /// <summary>A crop that would leave less of the picture than this is not made.</summary>
    private const double LeastKept = 0.5;

    /// <summary>Tall frames have labels above a picture and captions under it.</summary>
    private const double TallShareAbove = 0.33;

    /// <summary>What a picture can have of the fit that is wanted.</summary>
    public static FrameFit FitOf(PictureFacts facts, Frame frame, FrameFit wanted)
    {
        var ratio = Shape(facts) * frame.Height / frame.Width;
        if (wanted == FrameFit.Panels || (wanted == FrameFit.Crop && Math.Min(ratio, 1 / ratio) >= LeastKept)) return wanted;
        return PixelFormats.HasAlpha(facts.Colour.PixelFormat) ? FrameFit.Panels : FrameFit.Blur;
    }

    /// <summary>The whole frame for a crop, else the largest place that keeps the picture's shape.</summary>
    public static PictureArea Of(PictureFacts facts, Frame frame, FrameFit fit)
    {
        var shape = Shape(facts);
        var ratio = shape * frame.Height / frame.Width;
        if (fit == FrameFit.Crop || ratio is > 1 - Cut and < 1 + Cut) return new(0, 0, frame.Width, frame.Height);
        return ratio < 1
            ? Beside(Even(frame.Height * shape, frame.Width), frame)
            : Above(Even(frame.Width / shape, frame.Height), frame);
    }

    private static double Shape(PictureFacts facts) => (double)Math.Max(1, facts.Width) / Math.Max(1, facts.Height);

    private static PictureArea Beside(int width, Frame frame) => new(Even((frame.Width - width) / 2d, frame.Width), 0, width, frame.Height);

    private static PictureArea Above(int height, Frame frame)
    {
        var share = frame.Aspect == Aspect.Tall ? TallShareAbove : 0.5;
        var top = (frame.Height - height) * share;
        return new(0, top < 1 ? 0 : Even(top, frame.Height), frame.Width, height);
    }

    private static int Even(double length, int most) => Math.Clamp((int)Math.Round(length / 2) * 2, 2, most);
}
