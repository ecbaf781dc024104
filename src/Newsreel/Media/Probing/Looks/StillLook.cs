namespace Newsreel.Media.Probing.Looks;

/// <summary>Film that stands still, and slates among it. Pure.</summary>
internal static class StillLook
{
    // Neither grain nor coding changes the mean of a cell by so much; a ship on the horizon moves a few cells by much, a cloud many by little.
    private const double Change = 4;
    private const int FewCells = 3;
    private const double SmallChange = 1.5;
    private const int SomeCells = 20;
    private const double MostHeld = 0.6;
    private const double OneColour = 0.5;
    private const double LeastText = 0.02;
    private const int Tolerance = 12;

    /// <summary>What is against a clip; null when nothing.</summary>
    public static string? Objection(SampleStrip strip)
    {
        if (strip.Frames.Count < 2) return null;
        if (strip.Pairs.Any(pair => IsHeld(pair.Before, pair.After) && IsPlain(pair.After) && TextLook.Part(pair.Before, pair.After) > LeastText)) return "shows a slate that stands still";
        if (Held(strip) < MostHeld * (strip.Frames.Count - 1)) return null;
        return strip.Holds(MostHeld, IsPlain) ? "shows a slate that stands still" : "stands still";
    }

    /// <summary>How many pictures are what an earlier one was. What creeps on, as clouds do, is no longer after a second or two, without a cut between.</summary>
    private static int Held(SampleStrip strip)
    {
        var (held, run) = (0, 0);
        var (first, last) = (strip.Frames[0], strip.Frames[0]);
        foreach (var frame in strip.Frames.Skip(1))
        {
            if (IsHeld(first, frame))
            {
                run++;
            }
            else
            {
                held += IsHeld(last, frame) ? 0 : run;
                (first, run) = (frame, 0);
            }

            last = frame;
        }

        return held + run;
    }

    private static bool IsHeld(SampleFrame before, SampleFrame after) => after.Changed(before, Change) < FewCells && after.Changed(before, SmallChange) < SomeCells;

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

        return most > OneColour * frame.Luma.Length;
    }
}
