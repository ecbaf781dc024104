namespace Newsreel.Media.Probing.Looks;

/// <summary>Film that stands still, and slates among it. Pure.</summary>
internal static class StillLook
{
    private const int FewCells = 3;
    private const double MostPairs = 0.75;
    private const double OneColour = 0.5;
    private const int Tolerance = 8;

    /// <summary>What is against a clip; null when nothing.</summary>
    public static string? Objection(SampleStrip strip)
    {
        var pairs = strip.Pairs.ToList();
        if (pairs.Count == 0 || pairs.Count(pair => IsStill(pair.Before, pair.After)) < MostPairs * pairs.Count) return null;
        return strip.Holds(MostPairs, IsPlain) ? "shows a slate that stands still" : "stands still";
    }

    private static bool IsStill(SampleFrame before, SampleFrame after) => Enumerable.Range(0, after.Cells.Count).Count(cell => after.Moved(before, cell)) < FewCells;

    /// <summary>Whether most of it is of one brightness: paper, or a board.</summary>
    private static bool IsPlain(SampleFrame frame)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var luma in frame.Luma) counts[luma]++;
        var most = 0;
        for (var from = 0; from + Tolerance <= counts.Length; from++)
        {
            var sum = 0;
            foreach (var count in counts.Slice(from, Tolerance)) sum += count;
            most = Math.Max(most, sum);
        }

        return most > OneColour * frame.Luma.Count;
    }
}
