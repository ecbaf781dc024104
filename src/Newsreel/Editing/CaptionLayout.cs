namespace Newsreel.Editing;

/// <summary>Text of one caption, set in lines.</summary>
/// <param name="Lines">One or two.</param>
/// <param name="Width">The reading load, as <see cref="CaptionWidth"/> counts lines.</param>
/// <param name="Cost">How much the split disturbs a reader.</param>
internal sealed record CaptionLayout(IReadOnlyList<string> Lines, int Width, double Cost)
{
    private const double PerCharacterOfImbalance = 0.4;

    /// <summary>The best setting of tokens in at most two lines; null when they do not fit.</summary>
    public static CaptionLayout? Of(IReadOnlyList<CaptionToken> tokens, int start, int end, int lineWidth)
    {
        var total = Sum(tokens, start, end);
        if (total <= lineWidth) return new([Join(tokens, start, end)], total, 0);

        var (best, cost) = (-1, double.MaxValue);
        var first = 0;
        for (var split = start + 1; split < end; split++)
        {
            first += tokens[split - 1].Width + (split - 1 > start && tokens[split - 1].SpaceBefore ? 1 : 0);
            var second = total - first - (tokens[split].SpaceBefore ? 1 : 0);
            if (first > lineWidth) break;
            if (second > lineWidth) continue;
            var here = CaptionBreaks.Cost(tokens[split - 1], tokens[split]) + (PerCharacterOfImbalance * Math.Abs(first - second));
            if (here < cost) (best, cost) = (split, here);
        }

        return best < 0
            ? null
            : new([Join(tokens, start, best), Join(tokens, best, end)], total + (tokens[best].SpaceBefore ? 0 : 1), cost);
    }

    private static int Sum(IReadOnlyList<CaptionToken> tokens, int start, int end)
    {
        var width = 0;
        for (var i = start; i < end; i++) width += tokens[i].Width + (i > start && tokens[i].SpaceBefore ? 1 : 0);
        return width;
    }

    private static string Join(IReadOnlyList<CaptionToken> tokens, int start, int end)
    {
        var text = new System.Text.StringBuilder(tokens[start].Text);
        for (var i = start + 1; i < end; i++) text.Append(tokens[i].SpaceBefore ? " " : "").Append(tokens[i].Text);
        return text.ToString();
    }
}
