namespace Newsreel.Drawing.Lettering;

/// <summary>
/// Sets a text into a box: balanced lines first, then smaller type in steps down to the smallest size,
/// and only then a shorter text that ends in an ellipsis. Nothing ever stands outside the box.
/// </summary>
internal static class TextFitter
{
    private const double Step = 0.95;
    private const double PreferredFloor = 0.5;

    // A cut figure or a lone short word looks worse than type that is smaller by these shares.
    private const double SplitFigureWorth = 0.7;
    private const double LoneWordWorth = 0.78;
    private const double LoneWordWidth = 0.6;

    // Kerning and the rounding of hinted glyphs make drawn lines differ a little from the sum of advances.
    private const double Slack = 0.985;

    // Letters borrowed from another font may stand higher and hang lower than the face's own.
    private const double BorrowedLeading = 1.4;

    /// <param name="text">Any text; it is cleaned first.</param>
    /// <param name="setting">How it is to be set.</param>
    /// <param name="width">Pixels, more than 0.</param>
    /// <param name="height">Pixels; at least one line of the smallest size is always kept.</param>
    public static FittedText Fit(string text, Setting setting, double width, double height)
    {
        var clean = Characters.Clean(text);
        var pieces = Pieces.Of(clean);
        var limit = width * Slack;
        var leading = setting.Leading * (setting.Face.Has(clean) ? 1 : BorrowedLeading);
        var lines = TrySizes(setting.LargestEm, Math.Max(setting.SmallestEm, setting.LargestEm * PreferredFloor), setting.PreferredLines)
            ?? TrySizes(Math.Max(setting.SmallestEm, setting.LargestEm * 0.75), setting.SmallestEm, int.MaxValue);
        return lines ?? Shorten();

        FittedText? TrySizes(double from, double to, int mostLines)
        {
            var (best, worth) = ((FittedText?)null, 0d);
            for (var em = from; ; em = Math.Max(em * Step, to))
            {
                if (em < worth) return best;
                if (TryAt(em) is { } fitted && fitted.Lines.Count <= mostLines && em * Looks(fitted) is var found && found > worth)
                    (best, worth) = (fitted, found);
                if (em <= to) return best;
            }
        }

        FittedText? TryAt(double em)
        {
            if (pieces.Exists(piece => Width(piece.Text, em) > limit)) return null;
            var fitted = Set(LineBreaker.Break(pieces, part => Width(part, em), limit), em);
            return fitted.Height <= height ? fitted : null;
        }

        double Looks(FittedText fitted)
        {
            var widest = fitted.Width;
            var looks = 1d;
            for (var line = 0; line < fitted.Lines.Count; line++)
            {
                var words = fitted.Lines[line];
                if (line + 1 < fitted.Lines.Count && char.IsDigit(words[^1])) looks *= SplitFigureWorth;
                if (!words.Contains(' ', StringComparison.Ordinal) && fitted.LineWidth(words) < widest * LoneWordWidth) looks *= LoneWordWorth;
            }

            return looks;
        }

        FittedText Shorten()
        {
            var em = setting.SmallestEm;
            var narrow = Pieces.Narrow(pieces, part => Width(part, em), limit);
            var all = LineBreaker.Break(narrow, part => Width(part, em), limit);
            var room = Math.Max(1, (int)(height / (em * leading)));
            if (all.Count <= room) return Set(all, em);
            var kept = FillGreedily(narrow, em)[..room];
            kept[^1] = Cut(kept[^1], em);
            return Set(kept, em);
        }

        List<string> FillGreedily(List<Piece> narrow, double em)
        {
            var (filled, line) = (new List<string>(), new List<Piece>());
            foreach (var piece in narrow)
            {
                if (line.Count > 0 && Width(Pieces.Join([.. line, piece]), em) > limit)
                {
                    filled.Add(Pieces.Join(line));
                    line.Clear();
                }

                line.Add(piece);
            }

            filled.Add(Pieces.Join(line));
            return filled;
        }

        string Cut(string line, double em)
        {
            var part = Pieces.Of(line);
            while (part.Count > 1 && Width(Pieces.Join(part) + "…", em) > limit) part.RemoveAt(part.Count - 1);
            var kept = Pieces.Join(part).TrimEnd(' ', ',', ';', ':', '.');
            while (kept.Length > 1 && Width(kept + "…", em) > limit) kept = kept[..^(char.IsLowSurrogate(kept[^1]) ? 2 : 1)];
            return kept + "…";
        }

        double Width(string part, double em) => setting.Face.Width(part, em, setting.Tracking * em);

        FittedText Set(List<string> set, double em) =>
            new(set, setting.Face, em, leading, setting.Tracking, Characters.RunsRightToLeft(clean));
    }
}
