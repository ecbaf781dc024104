namespace Newsreel.Media.Probing.Looks;

/// <summary>What one picture, or a part of it, looks like: how bright and what colour its parts are beside each other.</summary>
public sealed class PictureMark
{
    private const int Parts = 8;
    private const int ColourParts = 4;
    private const double SameLight = 0.94;
    private const double SameLightOfStill = 0.98;
    private const double SameColour = 12;
    private const double LeastDetail = 3;

    // A copy without colour must be the same in light all the more.
    private const double Grey = 2.5;
    private const double SameLightOfGrey = 0.97;

    private readonly float[] light;
    private readonly float[] colour;
    private readonly double detail;

    private PictureMark(float[] light, float[] colour, double detail) => (this.light, this.colour, this.detail) = (light, colour, detail);

    // Beside a slope over all of it: of a clear sky there is little to know again.
    private bool IsFlat => detail <= LeastDetail;

    private bool IsGrey => colour.Average(Math.Abs) < Grey;

    /// <summary>Whether both are of one picture, whatever was done to its file.</summary>
    public bool IsLike(PictureMark other)
    {
        if (IsFlat || other.IsFlat) return false;
        var same = Light(other);
        return same > SameLight && (Colour(other) < SameColour || (same > SameLightOfGrey && IsGrey != other.IsGrey));
    }

    /// <summary>Whether both are of one picture, where there is no other picture to be surer by.</summary>
    public bool IsSame(PictureMark other) => IsLike(other) && Light(other) > SameLightOfStill;

    /// <summary>The mark of a part of a picture.</summary>
    internal static PictureMark Of(SampleFrame frame, PictureCut cut)
    {
        var (light, colour) = (new float[Parts * Parts], new float[ColourParts * ColourParts * 2]);
        const float Share = (float)(ColourParts * ColourParts) / (Parts * Parts);
        for (var at = 0; at < light.Length; at++)
        {
            var (red, green, blue) = Mean(frame, cut, at % Parts, at / Parts);
            var luma = (0.2126f * red) + (0.7152f * green) + (0.0722f * blue);
            light[at] = luma;
            var coarse = ((at / Parts / (Parts / ColourParts) * ColourParts) + (at % Parts / (Parts / ColourParts))) * 2;
            colour[coarse] += (blue - luma) / 1.8556f * Share;
            colour[coarse + 1] += (red - luma) / 1.5748f * Share;
        }

        return new(light, colour, Level(light));
    }

    /// <summary>How alike the light is: 1 for the same, whatever the brightness and contrast.</summary>
    private double Light(PictureMark other)
    {
        var sum = 0.0;
        for (var at = 0; at < light.Length; at++) sum += light[at] * other.light[at];
        return sum;
    }

    /// <summary>How far the colours are apart, 0 to 255.</summary>
    private double Colour(PictureMark other)
    {
        var sum = 0.0;
        for (var at = 0; at < colour.Length; at++) sum += Math.Abs(colour[at] - other.colour[at]);
        return sum / colour.Length;
    }

    /// <summary>Takes the slope out of the parts and makes what is left of length 1.</summary>
    /// <returns>How much was left, 0 to 255.</returns>
    private static double Level(float[] light)
    {
        const double Middle = (Parts - 1) / 2.0;
        var mean = light.Average(value => value);
        var (across, down, weight) = (0.0, 0.0, 0.0);
        for (var at = 0; at < light.Length; at++)
        {
            across += ((at % Parts) - Middle) * light[at];
            down += ((at / Parts) - Middle) * light[at];
            weight += ((at % Parts) - Middle) * ((at % Parts) - Middle);
        }

        var square = 0.0;
        for (var at = 0; at < light.Length; at++)
        {
            light[at] -= (float)(mean + (((at % Parts) - Middle) * across / weight) + (((at / Parts) - Middle) * down / weight));
            square += light[at] * light[at];
        }

        var length = Math.Sqrt(square);
        for (var at = 0; at < light.Length; at++) light[at] = length > 0 ? (float)(light[at] / length) : 0;
        return length / Parts;
    }

    private static (float Red, float Green, float Blue) Mean(SampleFrame frame, PictureCut cut, int across, int down)
    {
        var (width, height) = ((cut.Right - cut.Left) / Parts, (cut.Bottom - cut.Top) / Parts);
        var (left, top) = ((int)(cut.Left + (across * width)), (int)(cut.Top + (down * height)));
        var (right, bottom) = (Math.Max(left + 1, (int)(cut.Left + ((across + 1) * width))), Math.Max(top + 1, (int)(cut.Top + ((down + 1) * height))));
        var pixels = frame.Pixels.Span;
        var (red, green, blue) = (0, 0, 0);
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++)
            {
                var pixel = ((y * SampleStrip.Width) + x) * 3;
                (red, green, blue) = (red + pixels[pixel], green + pixels[pixel + 1], blue + pixels[pixel + 2]);
            }

        var count = (float)((right - left) * (bottom - top));
        return (red / count, green / count, blue / count);
    }
}
