namespace Newsreel.Media.Probing.Looks;

/// <summary>
/// Text over a large part of the picture. A line is a row of many strokes at uneven distances which stays where it is,
/// with a gap above and below it: leaves and crowds have no gaps, fences have even distances, windows are the same from top to bottom. Pure.
/// </summary>
internal static class TextLook
{
    private const double MostPart = 0.22;
    private const double LeastShare = 1 / 3.0;
    private const int Edge = 36;
    private const int Strip = 20;
    private const int LeastEdges = 2;
    private const int LowestLine = 3;
    private const double HighestLine = 0.2;
    private const double NarrowestLine = 0.25;
    private const double InGap = 0.35;
    private const double MostBetween = 0.25;
    private const double Lone = 1.4;
    private const double MostLeading = 3;
    private const double LeastUnevenness = 0.3;
    private const double MostSameness = 0.82;

    /// <summary>What is against a clip; null when nothing.</summary>
    public static string? Objection(SampleStrip strip)
    {
        var parts = strip.Pairs.Select(pair => Part(pair.Before, pair.After)).ToList();
        var covered = parts.Where(part => part > MostPart).ToList();
        if (covered.Count == 0 || covered.Count < LeastShare * parts.Count) return null;
        return FormattableString.Invariant($"is covered by text over about {Math.Round(covered.Average() * 10) * 10:0} % of the picture");
    }

    /// <summary>The part of a picture that lines cover which the next one has too, 0 to 1; 0 for a single line.</summary>
    public static double Part(SampleFrame before, SampleFrame after)
    {
        var rows = Rows(before, after);
        var strips = SampleStrip.Width / Strip;
        var (lines, within) = (new List<Line>(), 0);
        for (var y = 0; y < rows.Length; y++)
        {
            if (rows[y].Strips < NarrowestLine * strips) continue;
            var (top, peak) = (y, 0);
            while (y < rows.Length && rows[y].Strips >= NarrowestLine * strips) peak = Math.Max(peak, rows[y++].Strips);
            var height = y - top;
            if (height < LowestLine || height > HighestLine * SampleStrip.Height || !IsGap(top - 1, peak) || !IsGap(y, peak)) continue;
            if (rows[top..y].Average(row => row.Unevenness) < LeastUnevenness) continue;
            lines.Add(new(top, height, peak / (double)strips, Sameness(after, top + (height / 4), top + (height * 3 / 4))));
            within += rows[top..y].Sum(row => row.Strips);
        }

        // Of noise as much lies between what looks like lines as in them.
        var inside = lines.Sum(line => line.Height);
        var outside = (double)(rows.Sum(row => row.Strips) - within) / Math.Max(1, rows.Length - inside);
        if (lines.Count < 2 || outside > MostBetween * within / inside || lines.Average(line => line.Sameness) > MostSameness) return 0;
        return Math.Min(1, lines.Select((_, at) => Share(lines, at)).Sum());

        // The row where a line fades is still part of it, so the gap may come a row later.
        bool IsGap(int row, int peak) => row < 1 || row > rows.Length - 2 || new[] { rows[row - 1], rows[row], rows[row + 1] }.Min(near => near.Strips) <= InGap * peak;
    }

    /// <summary>What a line covers, with the gap to the nearer of its neighbours.</summary>
    private static double Share(List<Line> lines, int at)
    {
        var (top, height, wide, _) = lines[at];
        var above = at > 0 ? top - lines[at - 1].Top : int.MaxValue;
        var below = at + 1 < lines.Count ? lines[at + 1].Top - top : int.MaxValue;
        var pitch = Math.Min(above, below);
        return wide * (pitch <= MostLeading * height ? pitch : Lone * height) / SampleStrip.Height;
    }

    private static (int Strips, double Unevenness)[] Rows(SampleFrame before, SampleFrame after)
    {
        var one = before.Luma;
        var other = after.Luma;
        var rows = new (int, double)[SampleStrip.Height];
        var rises = new List<int>();
        for (var y = 0; y < rows.Length; y++)
        {
            rises.Clear();
            var (full, edges, last, line) = (0, 0, 0, y * SampleStrip.Width);
            for (var x = 1; x < SampleStrip.Width - 1; x++)
            {
                var sign = Sign(one, line + x);
                if (sign != 0 && sign != last && sign == Sign(other, line + x))
                {
                    edges++;
                    last = sign;
                    if (sign > 0) rises.Add(x);
                }

                if (x % Strip != Strip - 1) continue;
                if (edges > LeastEdges) full++;
                edges = 0;
            }

            rows[y] = (full, Unevenness(rises));
        }

        return rows;
    }

    /// <summary>How much two rows have the same strokes, at most 1.</summary>
    private static double Sameness(SampleFrame frame, int row, int other)
    {
        var luma = frame.Luma;
        var (both, one, two) = (0, 0, 0);
        for (var x = 1; x < SampleStrip.Width - 1; x++)
        {
            var (first, second) = (Sign(luma, (row * SampleStrip.Width) + x), Sign(luma, (other * SampleStrip.Width) + x));
            both += first * second;
            one += first * first;
            two += second * second;
        }

        return both / Math.Max(1, Math.Sqrt((double)one * two));
    }

    private static int Sign(ReadOnlySpan<byte> luma, int at) => (luma[at + 1] - luma[at - 1]) switch { >= Edge => 1, <= -Edge => -1, _ => 0 };

    /// <summary>How much the distances of strokes differ, by their mean.</summary>
    private static double Unevenness(List<int> rises)
    {
        if (rises.Count < 4) return 0;
        var steps = rises.Zip(rises.Skip(1), (from, to) => (double)(to - from)).ToList();
        var mean = steps.Average();
        return Math.Sqrt(steps.Average(step => (step - mean) * (step - mean))) / mean;
    }

    private sealed record Line(int Top, int Height, double Wide, double Sameness);
}
