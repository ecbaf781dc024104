namespace Newsreel.Media.Probing.Looks;

/// <summary>Colour bars: upright bands of strong colours, each the same from top to bottom. Pure.</summary>
internal static class BarsLook
{
    private const int Top = SampleStrip.Height / 10;
    private const int Bottom = SampleStrip.Height / 2;
    private const int Constant = 16;
    private const int Strong = 100;
    private const int LeastWidth = SampleStrip.Width / 20;
    private const int LeastBands = 5;
    private const double Covered = 0.8;
    private const double LeastShare = 0.2;

    /// <summary>What is against a clip; null when nothing.</summary>
    public static string? Objection(SampleStrip strip) => strip.Holds(LeastShare, HasBars) ? "shows colour bars" : null;

    private static bool HasBars(SampleFrame frame)
    {
        var columns = Enumerable.Range(0, SampleStrip.Width).Select(column => Column(frame, column)).ToList();
        var bands = new List<(int Width, (int Red, int Green, int Blue) Colour)>();
        for (var from = 0; from < columns.Count;)
        {
            var to = from;
            while (to < columns.Count && columns[from] is { } first && columns[to] is { } next && Near(first, next)) to++;
            if (to - from >= LeastWidth) bands.Add((to - from, columns[from]!.Value));
            from = Math.Max(to, from + 1);
        }

        return bands.Sum(band => band.Width) >= Covered * SampleStrip.Width
            && bands.Count(band => IsStrong(band.Colour)) >= LeastBands
            && bands.Where(band => IsStrong(band.Colour)).Select(band => Kind(band.Colour)).Distinct().Count() >= LeastBands;
    }

    /// <summary>The colour of a column; null when it is not the same all the way.</summary>
    private static (int Red, int Green, int Blue)? Column(SampleFrame frame, int column)
    {
        var first = frame.Colour((((Top + Bottom) / 2) * SampleStrip.Width) + column);
        for (var row = Top; row < Bottom; row++)
            if (!Near(first, frame.Colour((row * SampleStrip.Width) + column))) return null;
        return first;
    }

    private static bool Near((int Red, int Green, int Blue) one, (int Red, int Green, int Blue) other) =>
        Math.Abs(one.Red - other.Red) <= Constant && Math.Abs(one.Green - other.Green) <= Constant && Math.Abs(one.Blue - other.Blue) <= Constant;

    private static bool IsStrong((int Red, int Green, int Blue) colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)) >= Strong;

    // Yellow, cyan, green, magenta, red and blue are told by which of the three is much.
    private static int Kind((int Red, int Green, int Blue) colour)
    {
        var middle = (Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) + Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue))) / 2;
        return (colour.Red > middle ? 1 : 0) + (colour.Green > middle ? 2 : 0) + (colour.Blue > middle ? 4 : 0);
    }
}
