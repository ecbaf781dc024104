using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>The title once more, with credits and disclosure as a short list, and below it the notices that the film must carry.</summary>
internal sealed class EndCardDesign : IGraphicDesign
{
    private const int MostLines = 7;
    private const double Leading = 1.24;

    // For a list that would else be cut off.
    private const double Small = 0.03;
    private const double Smallest = 0.025;

    /// <summary>The share of a narrow frame's room that notices may take.</summary>
    private const double MostPrint = 0.25;

    public string Name => "endcard";

    public bool Suits(CardContent content) => content.FilmTitle.Length > 0;

    public void Draw(CardContent content, Canvas canvas)
    {
        var theme = canvas.Theme;
        var rtl = Characters.RunsRightToLeft(content.FilmTitle);
        var wide = canvas.Frame.Width > canvas.Frame.Height;

        // Nothing is spoken here, so no caption can come to stand over the list; notices stand where captions would.
        var (safe, gap) = (canvas.Frame.Safe, canvas.Px(0.045));
        var print = SmallPrint.Fit(content.Notices, canvas, safe.Width, wide ? safe.Bottom - canvas.Frame.Key.Bottom - (gap / 2) : safe.Height * MostPrint);
        var key = wide ? canvas.Frame.Key : print.Notices.Count == 0 ? safe : safe with { Height = safe.Height - print.Height - gap };
        var title = TextFitter.Fit(content.FilmTitle, canvas.Headline(wide ? 0.1 : 0.085) with { PreferredLines = 1 }, key.Width, key.Height * 0.22);
        var rows = Rows(content, canvas, key.Width, key.Height - title.Height - (2.2 * gap), wide);
        var height = title.Height + (2.2 * gap) + rows.Height;
        var top = key.Middle(height);

        canvas.Rise(2, title.AtStart(key, top, theme.Paper), Span.Of(0, 380), 60);
        var rule = new Box(key.X, top + title.Height + gap, key.Width, canvas.Px(0.006));
        canvas.Grow(1, rule, rtl ? Side.Right : Side.Left, Span.Of(0, 500), theme.Accent);
        var y = rule.Y + (gap * 1.2);
        for (var index = 0; index < rows.Items.Length; index++)
        {
            var (label, text) = rows.Items[index];
            var span = Span.Of(60 + (index * 50), 250);
            canvas.Fade(2, label.AtStart(key, y, theme.Accent, rtl), span, 0);
            var column = rows.IsBeside ? key.Indent(rows.LabelWidth, rtl) : key;
            canvas.Fade(2, text.AtStart(column, rows.IsBeside ? y : y + label.Height, theme.Paper, rtl), span, 0);
            y += rows.HeightOf(index) + rows.Gap;
        }

        print.Draw(canvas, safe, safe.Bottom - print.Height, Span.Of(60, 250));
    }

    // As roomy as the space allows: type in full size on two lines each, down to the smallest; words are cut only where nothing else fits.
    private static List Rows(CardContent content, Canvas canvas, double width, double height, bool wide)
    {
        List? rows = null, cut = null;
        var body = canvas.Theme.Sizes.Body;
        (double Size, int Lines, bool IsBeside)[] ways = wide
            ? [(0.044, 2, true), (0.04, 2, true), (body, 2, true), (body, 3, true), (Small, 3, true), (body, 1, true)]
            : [(0.044, 2, false), (0.04, 2, false), (body, 2, false), (body, 1, false), (body, 4, true), (Small, 4, true), (Smallest, 5, true), (Smallest, 1, true)];
        foreach (var (size, lines, isBeside) in ways)
        {
            var labelWidth = isBeside ? width * (wide ? 0.2 : 0.3) : 0;
            var em = canvas.Px(size);
            var setting = new Setting(canvas.Type.Text, em, em, Leading, lines);
            rows = new(
                [.. content.EndCard.Take(MostLines).Select(line => (
                    Label(canvas, line.Label, isBeside ? labelWidth - canvas.Px(0.02) : width, isBeside ? em : em * 0.92),
                    TextFitter.Fit(line.Text, setting, width - labelWidth, em * Leading * lines * 1.3)))],
                isBeside, labelWidth, canvas.Px(wide ? 0.022 : 0.014));
            if (rows.Height > height) continue;
            if (rows.IsWhole(content.EndCard)) break;
            cut ??= rows;
            rows = null;
        }

        rows ??= cut!;
        var spare = (height - rows.Height) / Math.Max(1, rows.Items.Length - 1);
        return rows with { Gap = rows.Gap + Math.Clamp(spare, 0, canvas.Px(0.018)) };
    }

    // Label and text share a baseline when they stand side by side.
    private static FittedText Label(Canvas canvas, string text, double width, double em)
    {
        var label = canvas.Label(text, width);
        return label with { Leading = em * Leading / label.Em };
    }

    private sealed record List((FittedText Label, FittedText Text)[] Items, bool IsBeside, double LabelWidth, double Gap)
    {
        public double Height => Items.Select((_, index) => HeightOf(index)).Sum() + (Gap * Math.Max(0, Items.Length - 1));

        /// <summary>Whether every text is there to its end.</summary>
        public bool IsWhole(IReadOnlyList<EndCardLine> lines) =>
            Items.Zip(lines).All(pair => pair.First.Text.Lines is not [.., [.., '…']] || pair.Second.Text.TrimEnd().EndsWith('…'));

        public double HeightOf(int index) =>
            IsBeside ? Math.Max(Items[index].Label.Height, Items[index].Text.Height) : Items[index].Label.Height + Items[index].Text.Height;
    }
}
