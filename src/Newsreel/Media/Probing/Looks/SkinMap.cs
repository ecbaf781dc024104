namespace Newsreel.Media.Probing.Looks;

/// <summary>Where a picture has colours that skin has, at half its size: pores, grain and sand are no features of a face.</summary>
internal sealed class SkinMap
{
    /// <summary>Spots in a line.</summary>
    public const int Width = SampleStrip.Width / Step;

    /// <summary>Lines.</summary>
    public const int Height = SampleStrip.Height / Step;

    private const int Step = 2;

    private readonly bool[] skin = new bool[Width * Height];
    private readonly byte[] luma = new byte[Width * Height];

    /// <summary>The map of a picture.</summary>
    public SkinMap(SampleFrame frame)
    {
        var pixels = frame.Pixels.Span;
        for (var spot = 0; spot < skin.Length; spot++)
        {
            var at = ((spot / Width * Step * SampleStrip.Width) + (spot % Width * Step)) * 3;
            var below = at + (SampleStrip.Width * 3);
            var red = (pixels[at] + pixels[at + 3] + pixels[below] + pixels[below + 3]) / 4;
            var green = (pixels[at + 1] + pixels[at + 4] + pixels[below + 1] + pixels[below + 4]) / 4;
            var blue = (pixels[at + 2] + pixels[at + 5] + pixels[below + 2] + pixels[below + 5]) / 4;
            luma[spot] = (byte)(((77 * red) + (150 * green) + (29 * blue)) >> 8);
            skin[spot] = IsSkin(red, green, blue);
        }
    }

    /// <summary>How bright each spot is, 0 to 255.</summary>
    public ReadOnlySpan<byte> Luma => luma;

    /// <summary>Which spots have the colour of skin.</summary>
    public ReadOnlySpan<bool> Skin => skin;

    // The colours of skin of all shades lie close together once brightness is taken away.
    private static bool IsSkin(int red, int green, int blue)
    {
        var brightness = (0.299 * red) + (0.587 * green) + (0.114 * blue);
        var (blueness, redness) = (128 + ((blue - brightness) * 0.564), 128 + ((red - brightness) * 0.713));
        return brightness > 40 && red > green && green > blue * 0.8 && blueness is >= 80 and <= 126 && redness is >= 134 and <= 172;
    }
}
