namespace Newsreel.Media.Probing.Looks;

/// <summary>Two dark spots side by side in the upper half of an oval, as far left as right of its middle. Pure.</summary>
internal static class Eyes
{
    private const double Top = 0.2;
    private const double Bottom = 0.65;
    private const double Outer = 0.82;
    private const double Inner = 0.08;
    private const int Darker = 30;
    private const double MostOfHalf = 0.3;
    private const double SameHeight = 0.1;
    private const double SameWay = 0.2;
    private const int LeastPixels = 4;

    /// <summary>Whether a picture has them in a piece of it.</summary>
    public static bool AreIn(SampleFrame frame, Blob head)
    {
        var skin = Skin(frame, head);
        return Spot(frame, head, skin, -1) is { } left && Spot(frame, head, skin, 1) is { } right
            && Math.Abs(left.Row - right.Row) <= SameHeight * head.Height
            && Math.Abs(left.Way - right.Way) <= SameWay * head.Width / 2;
    }

    /// <summary>How bright the piece is in its middle.</summary>
    private static double Skin(SampleFrame frame, Blob head)
    {
        var values = new List<byte>();
        for (var row = head.Top; row <= head.Bottom; row++)
            for (var column = head.Left; column <= head.Right; column++)
                if (head.Holds(row, column)) values.Add(frame.Luma[(row * SampleStrip.Width) + column]);
        values.Sort();
        return values[values.Count / 2];
    }

    private static (double Row, double Way)? Spot(SampleFrame frame, Blob head, double skin, int side)
    {
        var (count, rows, ways, half) = (0, 0.0, 0.0, head.Width / 2.0);
        var (first, last) = (head.Top + (int)(Top * head.Height), head.Top + (int)(Bottom * head.Height));
        for (var row = first; row <= last; row++)
            for (var way = (int)(Inner * half); way <= Outer * half; way++)
            {
                var column = head.Centre + (side * way);
                // Whites of the eyes are no skin, and round them it is dark.
                if (frame.Luma[(row * SampleStrip.Width) + column] > skin - Darker) continue;
                (count, rows, ways) = (count + 1, rows + row, ways + way);
            }

        return count < LeastPixels || count > MostOfHalf * (last - first) * half ? null : (rows / count, ways / count);
    }
}
