using Newsreel.Media.Probing.Looks;

namespace Newsreel.Tests.Media.Looks;

/// <summary>Pictures for looking at, drawn by ffmpeg or by a function: two a second, four seconds.</summary>
internal static class Drawn
{
    public const double Wide = 16 / 9.0;
    public const double Narrow = 4 / 3.0;

    private const int Count = 8;
    private const int Dot = 4;

    private static readonly string[] Page =
    [
        "Our company offers the best in class, and more", "products for every kind of home at new", "prices that nobody else can match and so", "delivery is free within three days or less",
        "Call the number below to order today, now", "and ask for the autumn catalogue with us", "more than two thousand colour pages there", "Offer ends on the last of September then",
    ];

    /// <summary>Land of no form under a camera that turns, another for each number; 640 by 360.</summary>
    public static string Land(int number) => FormattableString.Invariant(
        $"color=c=0x808080:s=32x14:r=4:d=6,noise=c0s=90:c1s=50:c2s=50:allf=u:all_seed={number},scale=960:360:flags=bicubic[coarse{number}];color=c=0x808080:s=240x90:r=4:d=6,noise=c0s=80:allf=u:all_seed={number + 50},scale=960:360:flags=bicubic[fine{number}];[coarse{number}][fine{number}]blend=all_mode=average,eq=contrast=1.8,crop=640:360:x=40*t");

    /// <summary>What a filter draws.</summary>
    public static async Task<SampleStrip> OfAsync(string filter, double aspect = Wide)
    {
        Tools.Require();
        return new(await Tools.MakeAsync("-f", "lavfi", "-i", $"{filter},fps=2,scale={SampleStrip.Width}:{SampleStrip.Height}:flags=area,format=rgb24", "-frames:v", $"{Count}", "-f", "rawvideo", "pipe:1"), aspect);
    }

    /// <summary>What a function of place, 0 to 1, and of the picture's number paints.</summary>
    public static SampleStrip Painted(Func<double, double, int, (double Red, double Green, double Blue)> paint) => Of(paint, 1);

    /// <summary>The same in coarse dots, for what is looked at coarsely.</summary>
    public static SampleStrip Dotted(Func<double, double, int, (double Red, double Green, double Blue)> paint) => Of(paint, Dot);

    /// <summary>One line of text.</summary>
    public static string Line(string text, int size, string top, string left = "(w-tw)/2", string style = "fontcolor=white:borderw=2", string face = "DejaVuSans-Bold") =>
        $"drawtext=fontfile=/usr/share/fonts/truetype/dejavu/{face}.ttf:text='{text}':fontsize={size}:{style}:x={left}:y={top}";

    /// <summary>Lines of text that go over the whole width, from a height on.</summary>
    public static string Lines(int lines, int size, int top, string style = "fontcolor=white:borderw=2", string face = "DejaVuSans-Bold") => string.Join(',', Enumerable.Range(0, lines).Select(line =>
    {
        var text = string.Join(' ', Page.Skip(line % 4).Concat(Page));
        return Line(text[..(int)(600 / (size * 0.6))], size, $"{top + (line * size * 13 / 10)}", "16", style, face);
    }));

    private static SampleStrip Of(Func<double, double, int, (double Red, double Green, double Blue)> paint, int dot)
    {
        var pixels = new byte[Count * SampleStrip.FrameBytes];
        const int Line = SampleStrip.Width * 3;
        for (var line = 0; line < Count * SampleStrip.Height; line++)
        {
            var (frame, row, at) = (line / SampleStrip.Height, line % SampleStrip.Height, line * Line);
            if (row % dot > 0)
            {
                pixels.AsSpan(at - Line, Line).CopyTo(pixels.AsSpan(at));
                continue;
            }

            for (var column = 0; column < SampleStrip.Width; column += dot)
            {
                var (red, green, blue) = paint((column + 0.5) / SampleStrip.Width, (row + 0.5) / SampleStrip.Height, frame);
                for (var pixel = at + (column * 3); pixel < at + ((column + dot) * 3); pixel += 3)
                    (pixels[pixel], pixels[pixel + 1], pixels[pixel + 2]) = (Value(red), Value(green), Value(blue));
            }
        }

        return new(pixels, Wide);
    }

    private static byte Value(double value) => (byte)Math.Clamp(value, 0, 255);
}
