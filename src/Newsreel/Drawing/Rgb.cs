using System.Globalization;

namespace Newsreel.Drawing;

/// <summary>An opaque sRGB colour.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>As SVG writes it: <c>#rrggbb</c>.</summary>
    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    /// <summary>As ASS writes it, blue first: <c>&amp;HBBGGRR&amp;</c>.</summary>
    public string Ass => string.Create(CultureInfo.InvariantCulture, $"&H{Blue:X2}{Green:X2}{Red:X2}&");

    /// <summary>Relative luminance as WCAG 2 defines it: 0 for black, 1 for white.</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>The colour of a number such as 0xF6F1E4.</summary>
    public static Rgb Of(int value) => new((byte)(value >> 16), (byte)(value >> 8), (byte)value);

    /// <summary>Contrast as WCAG 2 defines it: 1 for equal colours, 21 for black and white.</summary>
    public double ContrastWith(Rgb other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Linear(byte channel)
    {
        var share = channel / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
