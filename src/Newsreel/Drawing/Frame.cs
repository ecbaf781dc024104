using Newsreel.Projects;

namespace Newsreel.Drawing;

/// <summary>A rectangle in pixels of the frame.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Zero or more.</param>
/// <param name="Height">Zero or more.</param>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);

    public static Box Between(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);
}

/// <summary>The frame of an output shape and where type may stand in it.</summary>
/// <param name="Aspect">The shape.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Safe">Everything that can be read lies inside.</param>
/// <param name="Key">The part of the safe area that captions never cover.</param>
internal sealed record Frame(Aspect Aspect, int Width, int Height, Box Safe, Box Key)
{
    private const double Margin = 0.05;
    private const double CaptionShare = 0.22;
    private const double LabelShare = 0.092;

    /// <summary>Burned captions of two lines stand between this height and the end of the safe area.</summary>
    private const double TallKeyBottom = 0.545;

    /// <summary>Pixels of the short side: what sizes of type are shares of.</summary>
    public int Short => Math.Min(Width, Height);

    /// <summary>The key area below the running label.</summary>
    public Box Body => Box.Between(Key.X, Key.Y + (LabelShare * Short), Key.Right, Key.Bottom);

    public static Frame Of(OutputProfile profile) => Of(profile.Aspect, profile.Width, profile.Height);

    /// <summary>The frame with the safe area of its shape: tall frames keep the controls of phone players clear.</summary>
    public static Frame Of(Aspect aspect, int width, int height)
    {
        if (aspect == Aspect.Tall)
        {
            var clear = Box.Between(width * 0.06, height * 0.14, width * 0.88, height * 0.65);
            return new(aspect, width, height, clear, Box.Between(clear.X, clear.Y, clear.Right, height * TallKeyBottom));
        }

        var safe = Box.Between(width * Margin, height * Margin, width * (1 - Margin), height * (1 - Margin));
        return new(aspect, width, height, safe, Box.Between(safe.X, safe.Y, safe.Right, height * (1 - CaptionShare)));
    }
}
