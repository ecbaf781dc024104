namespace Newsreel.Media.Probing.Looks;

/// <summary>
/// Text burned in over a large part: lines of dense strokes of one brightness, which stay where they are while the picture between them moves.
/// Between the windows of a house nothing moves; leaves move themselves. Pure.
/// </summary>
internal static class TextLook
{
    private const int Window = 16;
    private const int LeastStrokes = 4;
    private const int Contrast = 30;
    private const int SameStroke = 24;
    private const double LeastRow = 0.3;
    private const int LeastLines = 3;
    private const int GapBridged = 2;
    private const double LeastPart = 0.3;
    private const double LeastMotion = 0.15;
    private const int Change = 4;

    /// <summary>What is against a clip; null when nothing.</summary>
    public static string? Objection(SampleStrip strip)
    {
        var pairs = strip.Pairs.ToList();
        var parts = pairs.Select(pair => Part(pair.Before, pair.After)).Order().ToList();
        if (parts.Count == 0 || parts[parts.Count / 3] < LeastPart) return null;
        return FormattableString.Invariant($"is covered by text over about {Math.Round(parts[parts.Count / 2] * 10) * 10:0} % of the picture");
    }

    /// <summary>The part of a picture that lines of text cover; 0 when they are few or nothing moves between them.</summary>
    private static double Part(SampleFrame before, SampleFrame after)
    {
        var rows = Enumerable.Range(0, SampleStrip.Height).Select(row => Windows(row).Count(from => Strokes(before, after, from) >= LeastStrokes) * Window / (double)SampleStrip.Width).ToArray();
        var (first, last) = (Array.FindIndex(rows, row => row >= LeastRow), Array.FindLastIndex(rows, row => row >= LeastRow));
        var between = Enumerable.Range(0, rows.Length).Where(row => row > first && row < last && rows[row] < LeastRow).SelectMany(Windows).ToList();
        return between.Count > 0 && between.Count(from => Moves(before, after, from)) >= LeastMotion * between.Count ? Lines(rows) : 0;
    }

    private static IEnumerable<int> Windows(int row) => Enumerable.Range(0, SampleStrip.Width / Window).Select(at => (row * SampleStrip.Width) + (at * Window));

    private static bool Moves(SampleFrame before, SampleFrame after, int from) =>
        Enumerable.Range(from, Window).Count(pixel => Math.Abs(after.Luma[pixel] - before.Luma[pixel]) > Change) > Window / 2;

    /// <summary>Strokes that stand in both pictures: how often dark follows bright in a piece of a row.</summary>
    private static int Strokes(SampleFrame before, SampleFrame after, int from)
    {
        var (count, last) = (0, 0);
        for (var pixel = from; pixel + 1 < from + Window; pixel++)
        {
            var (step, earlier) = (after.Luma[pixel + 1] - after.Luma[pixel], before.Luma[pixel + 1] - before.Luma[pixel]);
            if (Math.Abs(step) < Contrast || Math.Abs(step - earlier) > SameStroke || Math.Sign(step) == last) continue;
            last = Math.Sign(step);
            count++;
        }

        return count;
    }

    /// <summary>The part of a picture that lies between the edges of lines, of which there are some with gaps between them.</summary>
    private static double Lines(double[] rows)
    {
        var (lines, part, empty) = (0, 0.0, GapBridged);
        foreach (var row in rows)
        {
            if (row < LeastRow)
            {
                empty++;
                continue;
            }

            if (empty >= GapBridged) lines++;
            else part += empty * row / rows.Length;
            empty = 0;
            part += row / rows.Length;
        }

        return lines >= LeastLines ? part : 0;
    }
}
