using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Drawing.Designs;

/// <summary>A phrase whose key words are swept by a highlighter.</summary>
internal sealed class MarkerDesign : IGraphicDesign
{
    private const int LongestPhrase = 110;

    public string Name => "marker";

    // The sweep needs to know where words stand, which only measured type read from the left tells.
    public bool Suits(CardContent content) =>
        content.Phrase.Length is > 0 and <= LongestPhrase && content.Phrase.All(character => character < '\u0590');

    public void Draw(CardContent content, Canvas canvas)
    {
        var (body, theme) = (canvas.Frame.Body, canvas.Theme);
        var text = TextFitter.Fit(content.Phrase, Setting(canvas), body.Width, body.Height * 0.94);
        var placed = text.AtStart(body, body.Middle(text.Height), theme.Paper);
        canvas.Rise(2, placed, Span.Of(0, 300), 50);
        var (start, length) = PhraseReading.KeyWords(content.Phrase);
        var (position, delay) = (0, 260);
        for (var line = 0; line < text.Lines.Count; line++)
        {
            var words = text.Lines[line];
            var (from, to) = (Math.Max(0, start - position), Math.Min(words.Length, start + length - position));
            position += words.Length + 1;
            if (from >= to) continue;
            Sweep(canvas, placed, line, words, from, to, delay);
            delay += 90;
        }
    }

    private static Setting Setting(Canvas canvas) => canvas.Headline(canvas.Theme.Sizes.Headline) with { Leading = 1.3 };

    private static void Sweep(Canvas canvas, PlacedText placed, int line, string words, int from, int to, int delay)
    {
        var text = placed.Text;
        var lip = text.Em * 0.09;
        var left = placed.LeftOf(line) + text.LineWidth(words[..from]) - lip;
        var right = placed.LeftOf(line) + text.LineWidth(words[..to].TrimEnd()) + lip;
        var baseline = placed.Baseline(line);
        var box = Box.Between(left, baseline - (text.Em * 0.86), right, baseline + (text.Em * 0.29));
        var span = Span.Of(Math.Min(delay, 380), 330);
        canvas.Grow(3, box, Side.Left, span, canvas.Theme.Accent);
        canvas.Uncover(4, placed with { Colour = canvas.Theme.Ink }, line, box, Side.Left, span);
    }
}
