using Newsreel.Media.Probing.Looks;

namespace Newsreel.Tests.Media.Looks;

/// <summary>A person who speaks to the camera: hair, brows, eyes, a mouth that opens, shoulders; lit from one side.</summary>
/// <param name="Part">How much of the picture the head covers, hair included.</param>
/// <param name="Skin">Its colour.</param>
/// <param name="Place">Where its middle is across the picture, 0 to 1.</param>
/// <param name="Way">How far it goes from picture to picture.</param>
internal sealed record Head(double Part, (double Red, double Green, double Blue) Skin, double Place = 0.5, double Way = 0)
{
    // A head is about three quarters as wide as high.
    private double High => Math.Sqrt(Part / Math.PI / 0.74 * Drawn.Wide);

    private double Across => Part / Math.PI / High;

    /// <summary>Its pictures.</summary>
    public SampleStrip Strip() => Drawn.Painted((x, y, t) => Colour(
        (x - Place - (Way * t) - (0.008 * Math.Sin(t * 2))) / Across, (y - 0.5 - (0.3 * Math.Max(0, High - 0.5)) - (0.01 * Math.Sin(t * 3))) / High, t) ?? (70 + (60 * x) + (8 * Math.Sin((x * 40) + t)), 90 + (50 * y), 120));

    private (double Red, double Green, double Blue)? Colour(double across, double down, int t)
    {
        var side = Math.Abs(across) - 0.38;
        if (Oval(side, down + 0.12, 0.17, 0.065)) return Oval(side, down + 0.12, 0.075, 0.065) ? (50, 36, 30) : (222, 214, 208);
        if (Oval(side, down + 0.27, 0.22, 0.035)) return (60, 44, 36);
        if (Oval(across, down - 0.55, 0.28, 0.04 + (0.02 * (t % 3)))) return (130, 52, 52);
        var light = 1.06 - (0.2 * across) - (0.18 * ((across * across) + (down * down))) - (Oval(side, down + 0.14, 0.21, 0.1) ? 0.17 : 0) - (Oval(across, down - 0.3, 0.17, 0.05) ? 0.2 : 0);
        if (Oval(across, down, 1, 1)) return down < -0.62 ? (52, 40, 34) : (Skin.Red * light, Skin.Green * light, Skin.Blue * light);
        if (down < 0.15 && Oval(across, down + 0.18, 1.14, 1)) return (52, 40, 34);
        if (Math.Abs(across) < 0.5 && down is > 0.7 and < 1.35) return (Skin.Red * 0.72, Skin.Green * 0.7, Skin.Blue * 0.68);
        return down > 1.15 && Math.Abs(across) < 1.3 + ((down - 1.15) * 3) ? (45, 50, 80) : null;
    }

    private static bool Oval(double x, double y, double wide, double high) => ((x / wide * x / wide) + (y / high * y / high)) < 1;
}
