namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>Draws a picture that looks like no other: bands and blobs of colour under a little grain. Pure.</summary>
internal static class PictureMaker
{
    /// <summary>Pixels in a line.</summary>
    public const int Width = 480;

    /// <summary>Lines.</summary>
    public const int Height = 270;

    private const int Blobs = 36;
    private const int Grain = 6;

    /// <summary>Pixels, three bytes each.</summary>
    /// <param name="seed">The same seed gives the same picture.</param>
    /// <param name="hasHead">Whether a head fills it.</param>
    public static byte[] Draw(int seed, bool hasHead)
    {
        var choice = new Random(seed);
        var pixels = new float[Width * Height * 3];
        Sky(pixels, choice);
        for (var blob = 0; blob < Blobs; blob++)
            Ellipse(pixels, choice.Next(Width), choice.Next(Height), choice.Next(12, 80), choice.Next(8, 60), Colour(choice));
        if (hasHead) Head(pixels);
        return [.. pixels.Select(value => (byte)Math.Clamp(value + choice.Next(-Grain, Grain + 1), 0, 255))];
    }

    // Whatever looks like skin becomes blue: only heads have that colour.
    private static (int Red, int Green, int Blue) Colour(Random choice)
    {
        var (red, green, blue) = (choice.Next(256), choice.Next(256), choice.Next(256));
        return red > green && red > blue ? (blue, green, red) : (red, green, blue);
    }

    private static void Sky(float[] pixels, Random choice)
    {
        var (above, below) = (Colour(choice), Colour(choice));
        var (top, bottom) = (new[] { above.Red, above.Green, above.Blue }, new[] { below.Red, below.Green, below.Blue });
        var horizon = choice.Next(Height / 3, Height * 2 / 3);
        for (var at = 0; at < pixels.Length; at++)
        {
            var y = at / 3 / Width;
            pixels[at] = y < horizon ? top[at % 3] + (60f * y / Height) : bottom[at % 3] - (60f * (y - horizon) / Height);
        }
    }

    private static void Head(float[] pixels)
    {
        Ellipse(pixels, Width / 2, Height + 30, 150, 90, (60, 70, 90));
        Ellipse(pixels, Width / 2, 118, 106, 112, (70, 48, 34));
        Ellipse(pixels, Width / 2, 142, 98, 118, (226, 174, 142));
        foreach (var side in new[] { -38, 38 })
        {
            Ellipse(pixels, (Width / 2) + side, 120, 15, 8, (240, 236, 230));
            Ellipse(pixels, (Width / 2) + side, 120, 6, 7, (50, 40, 36));
        }

        Ellipse(pixels, Width / 2, 152, 10, 24, (208, 152, 122));
        Ellipse(pixels, Width / 2, 202, 34, 9, (168, 82, 78));
    }

    private static void Ellipse(float[] pixels, int x, int y, int wide, int high, (int Red, int Green, int Blue) colour)
    {
        for (var row = Math.Max(0, y - high); row < Math.Min(Height, y + high); row++)
            for (var column = Math.Max(0, x - wide); column < Math.Min(Width, x + wide); column++)
            {
                var (across, down) = ((column - x) / (float)wide, (row - y) / (float)high);
                var cover = Math.Clamp((1 - ((across * across) + (down * down))) * 4, 0, 1);
                var at = ((row * Width) + column) * 3;
                pixels[at] += cover * (colour.Red - pixels[at]);
                pixels[at + 1] += cover * (colour.Green - pixels[at + 1]);
                pixels[at + 2] += cover * (colour.Blue - pixels[at + 2]);
            }
    }
}
