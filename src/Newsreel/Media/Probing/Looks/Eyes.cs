namespace Newsreel.Media.Probing.Looks;

/// <summary>Two dark spots side by side in the upper half of an oval, as far left as right of its middle. Pure.</summary>
internal static class Eyes
{
    private const double Top = 0.2;
    private const double Bottom = 0.65;
    private const double Outer = 0.82;
    private const double Inner = 0.08;
    private const double Darker = 30;
    private const double DarkerOfDark = 0.27;
    private const double MostOfHalf = 0.3;
    private const double SameHeight = 0.1;
    private const double SameWay = 0.2;
    private const int LeastSpots = 4;

    /// <summary>Whether a picture has them in a piece of it.</summary>
    public static bool AreIn(SkinMap map, Blob head) =>
        Spot(map, head, -1) is { } left && Spot(map, head, 1) is { } right
        && Math.Abs(left.Row - right.Row) <= SameHeight * head.Height
        && Math.Abs(left.Way - right.Way) <= SameWay * head.Width / 2;

    /// <summary>How bright one half of the piece is in its middle: light mostly comes from one side.</summary>
    private static byte Skin(SkinMap map, Blob head, int side)
    {
        var values = new List<byte>();
        for (var row = head.Top; row <= head.Bottom; row++)
            for (var column = side < 0 ? head.Left : head.Centre; column <= (side < 0 ? head.Centre : head.Right); column++)
                if (head.Holds(row, column)) values.Add(map.Luma[(row * SkinMap.Width) + column]);
        values.Sort();
        return values.Count == 0 ? (byte)0 : values[values.Count / 2];
    }

    private static (double Row, double Way)? Spot(SkinMap map, Blob head, int side)
    {
        var (count, rows, ways, half, skin) = (0, 0.0, 0.0, head.Width / 2.0, Skin(map, head, side));
        var dark = skin - Math.Min(Darker, DarkerOfDark * skin);
        var (first, last) = (head.Top + (int)(Top * head.Height), head.Top + (int)(Bottom * head.Height));
        for (var row = first; row <= last; row++)
            for (var way = (int)(Inner * half); way <= Outer * half; way++)
            {
                var column = head.Centre + (side * way);
                // Whites of the eyes are no skin, and round them it is dark.
                if (map.Luma[(row * SkinMap.Width) + column] > dark) continue;
                (count, rows, ways) = (count + 1, rows + row, ways + way);
            }

        return count < LeastSpots || count > MostOfHalf * (last - first) * half ? null : (rows / count, ways / count);
    }
}
