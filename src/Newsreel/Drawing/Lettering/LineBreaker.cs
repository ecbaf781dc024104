namespace Newsreel.Drawing.Lettering;

/// <summary>Breaks text into lines of like width: no lone short word at the end, no article or figure left behind at a line's end.</summary>
internal static class LineBreaker
{
    private const double LonePenalty = 0.6;
    private const double LoosePenalty = 0.12;
    private const double SplitFigurePenalty = 0.5;
    private static readonly HashSet<string> Loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "but", "as", "is", "was", "with", "from", "its", "than", "not",
    };

    /// <summary>As few lines as the limit allows; every piece must be narrower than the limit.</summary>
    public static List<string> Break(List<Piece> pieces, Func<string, double> width, double limit)
    {
        var widths = pieces.ConvertAll(piece => width(piece.Text));
        var glues = pieces.ConvertAll(piece => piece.Glue.Length == 0 ? 0 : width(piece.Glue));
        return Balance(pieces, widths, glues, limit, CountGreedily(widths, glues, limit));
    }

    private static int CountGreedily(List<double> widths, List<double> glues, double limit)
    {
        var (lines, used) = (0, double.PositiveInfinity);
        for (var index = 0; index < widths.Count; index++)
        {
            if (used + glues[index] + widths[index] > limit) (lines, used) = (lines + 1, widths[index]);
            else used += glues[index] + widths[index];
        }

        return lines;
    }

    private static List<string> Balance(List<Piece> pieces, List<double> widths, List<double> glues, double limit, int lines)
    {
        var count = pieces.Count;
        var ideal = (widths.Sum() + glues.Sum()) / Math.Max(1, lines);
        var best = new double[lines + 1, count + 1];
        var from = new int[lines + 1, count + 1];
        for (var line = 0; line <= lines; line++)
            for (var end = 0; end <= count; end++) best[line, end] = line == 0 && end == 0 ? 0 : double.PositiveInfinity;
        for (var line = 1; line <= lines; line++)
            for (var end = 1; end <= count; end++)
            {
                var used = 0d;
                for (var start = end - 1; start >= 0; start--)
                {
                    used += widths[start] + (start + 1 < end ? glues[start + 1] : 0);
                    if (used > limit) break;
                    var cost = best[line - 1, start] + Cost(pieces, start, end, used, ideal, limit);
                    if (cost < best[line, end]) (best[line, end], from[line, end]) = (cost, start);
                }
            }

        var result = new List<string>();
        for (var (line, end) = (lines, count); line > 0; end = from[line, end], line--)
            result.Insert(0, Pieces.Join(pieces[from[line, end]..end]));
        return result;
    }

    private static double Cost(List<Piece> pieces, int start, int end, double used, double ideal, double limit)
    {
        var cost = Math.Pow((ideal - used) / limit, 2);
        if (end == pieces.Count && start == end - 1 && start > 0 && used < ideal / 2) cost += LonePenalty;
        if (end == pieces.Count) return cost;
        var last = pieces[end - 1].Text;
        return cost + (char.IsDigit(last[^1]) ? SplitFigurePenalty : Loose.Contains(last) ? LoosePenalty : 0);
    }
}
