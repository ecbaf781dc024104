using System.Globalization;
using Newsreel.Drawing.Lettering;
using static Newsreel.Drawing.Animation.AssCodes;

namespace Newsreel.Drawing.Animation;

/// <summary>
/// Draws one graphic: shapes and lines of type that come in early and stay to the end.
/// Times are from the first visible frame. Everything written on it is remembered as its text.
/// </summary>
internal sealed class Canvas(Frame frame, Theme theme, TypeSet type, TimeSpan length)
{
    private static readonly TimeSpan Tail = TimeSpan.FromSeconds(2);
    private readonly AssScript script = new(frame, theme);
    private readonly List<string> words = [];

    public Frame Frame { get; } = frame;

    public Theme Theme { get; } = theme;

    public TypeSet Type { get; } = type;

    /// <summary>Every word that can be read, in the order it was written.</summary>
    public string Words => string.Join(' ', words);

    public string Script => script.ToString();

    /// <summary>After the last visible frame, so that nothing leaves before a cut.</summary>
    private TimeSpan End => length + Tail;

    /// <summary>Pixels for a share of the short side.</summary>
    public double Px(double share) => share * Frame.Short;

    /// <summary>A shape that is there from the first frame.</summary>
    public void Shape(int layer, AssPath path, Rgb colour, double opacity = 1, string codes = "") =>
        script.Add(layer, TimeSpan.Zero, End, "Label", Outline(path, colour, opacity, codes));

    /// <summary>A rectangle that is there from the first frame.</summary>
    public void Fill(int layer, Box box, Rgb colour, double opacity = 1, string codes = "") =>
        Shape(layer, AssPath.Rectangle(box), colour, opacity, codes);

    /// <summary>A shape that uncovers itself from one side of a rectangle around it.</summary>
    public void Grow(int layer, AssPath path, Box around, Side side, Span span, Rgb colour, double opacity = 1) =>
        script.Add(layer, TimeSpan.Zero, End, "Label", Outline(path, colour, opacity, Wipe(around, side, span)));

    /// <summary>A rectangle that draws itself from one side.</summary>
    public void Grow(int layer, Box box, Side side, Span span, Rgb colour, double opacity = 1) =>
        Grow(layer, AssPath.Rectangle(box), box, side, span, colour, opacity);

    /// <summary>A rectangle that slides in from beyond the left (negative) or right (positive) edge.</summary>
    public void Slide(int layer, Box box, double distance, Span span, Rgb colour, double opacity = 1)
    {
        foreach (var step in Easing.Steps(span, End))
        {
            var move = string.Create(
                CultureInfo.InvariantCulture,
                $@"\move({distance * step.From:0.##},0,{distance * step.To:0.##},0)");
            script.Add(layer, step.Start, step.End, "Label", Outline(AssPath.Rectangle(box), colour, opacity, "", move));
        }
    }

    /// <summary>Lines that rise from behind an unseen edge, one after the other.</summary>
    public void Rise(int layer, PlacedText text, Span span, int staggerMilliseconds)
    {
        Remember(text);
        for (var line = 0; line < text.Text.Lines.Count; line++)
        {
            var (baseline, em) = (text.Baseline(line), text.Text.Em);
            var mask = Clip(0, baseline - (em * 1.15), Frame.Width, baseline + (em * 0.45));
            foreach (var step in Easing.Steps(span.Later(Stagger(line, text, staggerMilliseconds)), End))
                script.Add(layer, step.Start, step.End, StyleOf(text), Codes(text, line, step.From * em * 1.5, step.To * em * 1.5) + mask + Written(text, line));
        }
    }

    /// <summary>Lines that fade in, one after the other.</summary>
    public void Fade(int layer, PlacedText text, Span span, int staggerMilliseconds)
    {
        Remember(text);
        for (var line = 0; line < text.Text.Lines.Count; line++)
        {
            var later = span.Later(Stagger(line, text, staggerMilliseconds));
            var fade = string.Create(CultureInfo.InvariantCulture, $@"\fad({later.Length.TotalMilliseconds:0},0)");
            script.Add(layer, later.Start, End, StyleOf(text), Codes(text, line, 0, 0) + fade + Written(text, line));
        }
    }

    /// <summary>Lines uncovered by a wipe over the given rectangle; used to colour type that a shape passes under.</summary>
    public void Uncover(int layer, PlacedText text, int line, Box around, Side side, Span span) =>
        script.Add(layer, TimeSpan.Zero, End, StyleOf(text), Codes(text, line, 0, 0) + Wipe(around, side, span) + Written(text, line));

    /// <summary>Lines that are there from the first frame.</summary>
    public void Write(int layer, PlacedText text)
    {
        Remember(text);
        Shade(layer, text);
    }

    /// <summary>Lines that lie under others as their shadow, and are not read.</summary>
    public void Shade(int layer, PlacedText text, string codes = "")
    {
        for (var line = 0; line < text.Text.Lines.Count; line++)
            script.Add(layer, TimeSpan.Zero, End, StyleOf(text), Codes(text, line, 0, 0) + codes + Written(text, line));
    }

    /// <summary>A line of type on a panel, there from the first frame until a moment; one that does not stay to the end fades.</summary>
    public void Tag(int layer, Box panel, Rgb ground, double opacity, PlacedText text, TimeSpan until)
    {
        Remember(text);
        var (end, fade) = until < length ? (until, @"\fad(0,250)") : (End, "");
        script.Add(layer, TimeSpan.Zero, end, "Label", Outline(AssPath.Rectangle(panel), ground, opacity, fade));
        script.Add(layer + 1, TimeSpan.Zero, end, StyleOf(text), Codes(text, 0, 0, 0) + fade + Written(text, 0));
    }

    // However many lines there are, the last one has started after three staggers.
    private static int Stagger(int line, PlacedText text, int stagger) =>
        line * Math.Min(stagger, 3 * stagger / Math.Max(1, text.Text.Lines.Count - 1));

    private string StyleOf(PlacedText text) =>
        ReferenceEquals(text.Text.Face, Type.Display) ? "Display" : ReferenceEquals(text.Text.Face, Type.Text) ? "Text" : "Label";

    private void Remember(PlacedText text) => words.AddRange(text.Text.Lines);
}
