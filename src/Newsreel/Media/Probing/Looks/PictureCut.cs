namespace Newsreel.Media.Probing.Looks;

/// <summary>A part of small pictures, in pixels.</summary>
internal readonly record struct PictureCut(double Left, double Top, double Right, double Bottom)
{
    private const int Black = 24;
    private const int MostBright = 2;
    private const double MostBorder = 0.25;
    private const double CoreShape = 4.0 / 3;

    // Above and below stand the borders of other shapes, tickers and subtitles.
    private const double Edge = 1.0 / 8;

    /// <summary>
    /// The ways to cut pictures: all of them; what is inside black borders; and of that the middle no wider than 4:3, which copies of all shapes have.
    /// </summary>
    public static IReadOnlyList<PictureCut> All(SampleStrip strip)
    {
        var inner = Inside(strip);
        var shape = strip.Aspect * inner.Wide / SampleStrip.Width * SampleStrip.Height / inner.High;
        var aside = shape > CoreShape ? inner.Wide * (1 - (CoreShape / shape)) / 2 : 0;
        var core = inner with { Left = inner.Left + aside, Right = inner.Right - aside };
        var middle = (inner with { Top = 0, Bottom = SampleStrip.Height }).Middle();
        return [middle with { Top = Math.Max(middle.Top, inner.Top), Bottom = Math.Min(middle.Bottom, inner.Bottom) }, inner, core, core.Middle()];
    }

    private double Wide => Right - Left;

    private double High => Bottom - Top;

    private PictureCut Middle() => this with { Top = Top + (Edge * High), Bottom = Bottom - (Edge * High) };

    private static PictureCut Inside(SampleStrip strip)
    {
        var (left, right) = Borders(strip, SampleStrip.Width, SampleStrip.Height, (at, across) => (across * SampleStrip.Width) + at);
        var (top, bottom) = Borders(strip, SampleStrip.Height, SampleStrip.Width, (at, across) => (at * SampleStrip.Width) + across);
        return new(left, top, right, bottom);
    }

    /// <summary>The first and the end of the lines that are not black in all pictures.</summary>
    private static (int From, int To) Borders(SampleStrip strip, int length, int across, Func<int, int, int> pixel)
    {
        var most = (int)(length * MostBorder);
        var (from, to) = (0, length);
        while (from < most && IsBlack(from)) from++;
        while (to > length - most && IsBlack(to - 1)) to--;
        return (from, to);

        bool IsBlack(int line)
        {
            foreach (var frame in strip.Frames)
            {
                var bright = 0;
                for (var at = 0; at < across; at++)
                    if (frame.Luma[pixel(line, at)] > Black && ++bright > MostBright) return false;
            }

            return true;
        }
    }
}
