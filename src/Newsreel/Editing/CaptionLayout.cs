namespace Newsreel.Editing;

/// <summary>Text of one caption, set in lines.</summary>
/// <param name="Lines">One or two.</param>
/// <param name="Width">The reading load, as <see cref="CaptionWidth"/> counts lines.</param>
/// <param name="Cost">How much the split disturbs a reader.</param>
/// <param name="Second">The first token of the second line; the end of the tokens when there is one line.</param>
internal sealed record CaptionLayout(IReadOnlyList<string> Lines, int Width, double Cost, int Second)
{
    private const double PerCharacterOfImbalance = 0.4;

    /// <summary>The best setting of tokens in at most two lines; null when they do not fit.</summary>
    public static CaptionLayout? Of(IReadOnlyList<CaptionToken> tokens, int start, int end, CaptionRules rules)
    {
        var (total, wide) = Sum(tokens, start, end);
        if (total <= rules.LimitFor(total, wide)) return new([Join(tokens, start, end)], total, 0, end);

        var (best, cost) = (-1, double.MaxValue);
        var (first, firstWide) = (0, 0);
        for (var split = start + 1; split < end; split++)
        {
            first += tokens[split - 1].Width + (split - 1 > start && tokens[split - 1].SpaceBefore ? 1 : 0);
            firstWide += tokens[split - 1].FullWidth;
            var second = total - first - (tokens[split].SpaceBefore ? 1 : 0);
            if (first > rules.LimitFor(first, firstWide) || second > rules.LimitFor(second, wide - firstWide)) continue;
            var here = CaptionBreaks.Cost(tokens, split) + (PerCharacterOfImbalance * Math.Abs(first - second));
            if (here < cost) (best, cost) = (split, here);
        }

        return best < 0
            ? null
            : new([Join(tokens, start, best), Join(tokens, best, end)], total + (tokens[best].SpaceBefore ? 0 : 1), cost, best);
    }

    /// <summary>Where each token stands in the lines, with the frame at which it is lit.</summary>
    /// <param name="tokens">All tokens of the film.</param>
    /// <param name="start">The first of the caption.</param>
    /// <param name="frames">The frame of each token of the caption.</param>
    public IReadOnlyList<CaptionWord> Words(IReadOnlyList<CaptionToken> tokens, int start, IReadOnlyList<long> frames)
    {
        var words = new List<CaptionWord>();
        var column = 0;
        for (var i = 0; i < frames.Count; i++)
        {
            var token = tokens[start + i];
            var startsLine = i == 0 || start + i == Second;
            column = startsLine ? 0 : column + (token.SpaceBefore ? 1 : 0);
            words.Add(new(start + i < Second ? 0 : 1, column, token.Text.Length, frames[i]));
            column += token.Text.Length;
        }

        return words;
    }

    private static (int Width, int FullWidth) Sum(IReadOnlyList<CaptionToken> tokens, int start, int end)
    {
        var (width, wide) = (0, 0);
        for (var i = start; i < end; i++)
        {
            width += tokens[i].Width + (i > start && tokens[i].SpaceBefore ? 1 : 0);
            wide += tokens[i].FullWidth;
        }

        return (width, wide);
    }

    private static string Join(IReadOnlyList<CaptionToken> tokens, int start, int end)
    {
        var text = new System.Text.StringBuilder(tokens[start].Text);
        for (var i = start + 1; i < end; i++) text.Append(tokens[i].SpaceBefore ? " " : "").Append(tokens[i].Text);
        return text.ToString();
    }
}
