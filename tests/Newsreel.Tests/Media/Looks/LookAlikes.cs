using Newsreel.Media.Probing.Looks;

namespace Newsreel.Tests.Media.Looks;

/// <summary>Good pictures that have something of a bad one: what is brown, round, striped or full of edges. Two a second, five seconds; drawn in 160 by 90 dots.</summary>
internal static class LookAlikes
{
    private static readonly (int Red, int Green, int Blue) Skin = (208, 158, 126);
    private static readonly (int Red, int Green, int Blue) Dusk = (40, 46, 66);

    /// <summary>All of them by name.</summary>
    public static readonly IReadOnlyDictionary<string, Func<int, int, int, (int Red, int Green, int Blue)>> Pictures = new Dictionary<string, Func<int, int, int, (int, int, int)>>(StringComparer.Ordinal)
    {
        // The camera pans over dunes under a pale sky.
        ["desert"] = (x, y, t) => y < 30 ? (190, 200, 210) : (200 + Wave(x + (t * 3), 23, 14), 160 + Wave(x + y + (t * 3), 31, 12), 120 + Wave(y + t, 9, 8)),
        // Boards of brown wood, along which the camera goes.
        ["wood"] = (x, y, t) => (150 + Wave(x + (t * 2), 13, 18), 108 + Wave(x + (t * 2), 13, 14), 78 + Wave(y, 40, 8)),
        // A sun that fills a third of the frame, behind haze, with birds before it.
        ["sunset"] = (x, y, t) => Inside(x, y, 80, 45, 42, 42) ? Bird(x, y, t) ? (60, 30, 20) : (236, 164, 100) : (180 - y, 90, 80),
        // An open hand: a palm with fingers.
        ["hand"] = (x, y, t) => (y > 40 && Inside(x, y, 80 + (t % 3), 75, 32, 36)) || (y <= 50 && y > 4 && x is > 48 and < 112 && (x + (t % 3)) % 16 < 10) ? Skin : Dusk,
        // Many faces that are small.
        ["crowd"] = (x, y, t) => Inside(x % 16, y % 18, 8 + (t % 2), 9, 5, 7) ? Inside(x % 16, y % 18, 6, 7, 1, 1) ? Dusk : Skin : Dusk,
        // One face, far away.
        ["far"] = (x, y, t) => Inside(x, y, 80, 40, 13, 22) ? Face(x, y, 80, 40, 13, 22) : y > 60 ? (60, 70, 90) : (90 + Wave(x + (t * 5), 17, 20), 120, 90),
        // A round loaf in the oven's light, which fills the frame.
        ["bread"] = (x, y, t) => Inside(x, y, 80, 45 + (t % 2), 62, 42) ? (190 + Wave(x + y, 15, 16), 140 + Wave(x + y, 15, 14), 98) : Dusk,
        // Windows of a tower at night: rows of bright dots while cars pass below.
        ["tower"] = (x, y, t) => y < 66 ? (x % 4 < 2 && y % 8 < 4 ? (220, 210, 180) : (26, 30, 40)) : Wave(x + (t * 11), 19, 40) > 20 ? (220, 60, 50) : (50, 50, 54),
        // Leaves in the wind.
        ["leaves"] = (x, y, t) => (30 + Noise(x, y, t, 60), 90 + Noise(x, y, t, 120), 30 + Noise(y, x, t, 40)),
        // A lower third and a logo over a moving street.
        ["lower third"] = (x, y, t) => (y is > 68 and < 82 || (x > 130 && y < 12)) && (x / 2) % 2 == 0 && y % 6 < 4 ? (240, 240, 240) : (110 + Wave(x + (t * 9), 29, 50), 110 + Wave(y + (t * 4), 23, 30), 100),
        // A striped flag of three colours.
        ["flag"] = (x, y, t) => (((x + Wave(y + (t * 7), 30, 6)) * 3 / 160) switch { 0 => (30, 60, 190), 1 => (235, 235, 235), _ => (200, 30, 40) }),
        // A globe of clay that turns on a wheel, as large as a head.
        ["clay"] = (x, y, t) => Inside(x, y, 80, 45, 28, 38) ? (190 - (Math.Abs(x - 80) / 2) + Wave(y + t, 11, 8), 125, 90) : (70, 80, 85 + (3 * t)),
        // Two hands at work on something grey.
        ["hands"] = (x, y, t) => Inside(x, y, 48 + Wave(t, 6, 5), 58, 30, 18) || Inside(x, y, 112 - Wave(t, 6, 5), 56, 30, 18) ? Skin : Inside(x, y, 80, 50, 32, 11) ? (150, 150, 155) : (70, 85, 80),
        // Shelves of books of all widths; somebody passes.
        ["books"] = (x, y, t) => Inside(x, y, t * 19, 54, 10, 27) ? (30, 40, 90) : y % 22 < 3 ? (90, 60, 40) : (Noise((x * 3 / 8) + Wave(x, 31, 2), y / 22, 0, 255), Noise(x * 3 / 8, y / 22, 1, 200), Noise(x * 3 / 8, y / 22, 2, 220)),
        // The front of a house by day: rows of windows of uneven widths, which stand still while cars pass.
        ["front"] = (x, y, t) => y > 76 ? Inside(x, y, t * 22 % 160, 82, 12, 4) ? (190, 50, 40) : (90, 90, 90) : y % 8 is > 2 and < 6 && (x % 23 % 9 < 3 || x % 31 % 11 < 2) ? (50, 60, 75) : (200, 185, 160),
        // A market: rows of round goods of all colours; somebody passes.
        ["market"] = (x, y, t) => Inside(x, y, t * 19, 60, 9, 40) ? (40, 60, 110) : Inside((x + (y / 10 * 3)) % 5 * 2, y % 10, 4, 6, 4, 3) ? (Noise(x / 5, y / 10, 0, 255), Noise(x / 5, y / 10, 1, 200), 60) : (120, 110, 95),
        // A ship far out on a sea that hardly moves, under an even sky.
        ["ship"] = (x, y, t) => Inside(x, y, 30 + (t * 4), 44, 7, 4) ? (50, 50, 54) : y < 45 ? (170, 190, 214) : (60, 90 + Noise(x, y, t, 12), 120),
    };

    /// <summary>The samples of a picture.</summary>
    public static SampleStrip Strip(string name)
    {
        var (draw, pixels) = (Pictures[name], new byte[10 * SampleStrip.FrameBytes]);
        for (var pixel = 0; pixel < pixels.Length / 3; pixel++)
        {
            var place = pixel % (SampleStrip.Width * SampleStrip.Height);
            var (red, green, blue) = draw(place % SampleStrip.Width / 2, place / SampleStrip.Width / 2, pixel * 3 / SampleStrip.FrameBytes);
            (pixels[pixel * 3], pixels[(pixel * 3) + 1], pixels[(pixel * 3) + 2]) = (Value(red), Value(green), Value(blue));
        }

        return new(pixels, 16 / 9.0);
    }

    private static byte Value(int value) => (byte)Math.Clamp(value, 0, 255);

    private static int Wave(int at, int period, int height) => (int)(height * Math.Sin(2 * Math.PI * at / period));

    private static bool Inside(int x, int y, int middle, int centre, int wide, int high) => (Math.Pow((x - middle) / (double)wide, 2) + Math.Pow((y - centre) / (double)high, 2)) <= 1;

    private static bool Bird(int x, int y, int t) => Inside(x, y, 60 + (t * 5), 30, 3, 1) || Inside(x, y, 96 + (t * 4), 52, 3, 1);

    private static (int Red, int Green, int Blue) Face(int x, int y, int middle, int centre, int wide, int high) =>
        Inside(Math.Abs(x - middle), y, wide / 2, centre - (high / 5), 2, 2) ? (50, 40, 36) : Skin;

    private static int Noise(int x, int y, int t, int most) => (int)(((uint)((x * 73_856_093) ^ (y * 19_349_663) ^ (t * 83_492_791)) >> 7) % (uint)most);
}
