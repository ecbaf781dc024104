using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Editing;

/// <summary>
/// Sets what is spoken as captions. Every written word appears once, in order and unchanged.
/// Among all ways to cut the text, the one that costs a reader least is taken.
/// </summary>
public static class CaptionWriter
{
    private const double PerCaption = 8;
    // A new line disturbs less than a new caption: the eye still has the whole phrase before it.
    private const double LineSplit = 0.5;
    private const double CaptionSplit = 2;
    private const double OneWord = 80;
    private const double AcrossSentences = 14;
    private const double AcrossScenes = 60;
    private const double BrokenRule = 400;
    private const int LongestInTokens = 90;

    /// <summary>The captions of a narration, in order.</summary>
    /// <param name="narration">What is spoken, with the time of each word.</param>
    /// <param name="rules">The shape of captions.</param>
    /// <param name="rate">The film's clock.</param>
    /// <param name="cuts">The first frames of its shots, in order; null when they are not known.</param>
    public static IReadOnlyList<Caption> Write(Narration narration, CaptionRules rules, FrameRate rate, IEnumerable<long>? cuts = null)
    {
        var tokens = CaptionTokens.Of(narration, rules);
        var timing = new CaptionTiming(tokens, narration.Frames, rate, cuts ?? []);
        var best = new (double Cost, int From, Caption? Caption, CaptionLayout? Layout)[tokens.Count + 1];
        for (var end = 1; end <= tokens.Count; end++)
        {
            best[end].Cost = double.MaxValue;
            for (var start = end - 1; start >= Math.Max(0, end - LongestInTokens); start--)
            {
                if (CaptionLayout.Of(tokens, start, end, rules) is not { } layout) break;
                var caption = new Caption(timing.Place(start, end, layout.Width), layout.Lines);
                var cost = best[start].Cost + (LineSplit * layout.Cost) + Text(tokens, start, end, layout.Width, rules) + Time(caption, layout.Width, timing.Spoken(start, end), rate);
                if (cost < best[end].Cost) best[end] = (cost, start, caption, layout);
            }
        }

        var captions = new List<Caption>();
        for (var end = tokens.Count; end > 0; end = best[end].From)
        {
            var (_, start, caption, layout) = best[end];
            captions.Add(caption! with { Words = layout!.Words(tokens, start, timing.Heard(start, end, caption.Place)) });
        }

        captions.Reverse();
        return captions;
    }

    private static double Text(IReadOnlyList<CaptionToken> tokens, int start, int end, int width, CaptionRules rules)
    {
        var cost = PerCaption + (4 * Math.Pow((double)width / (rules.LineWidth * CaptionRules.Lines), 2));
        if (end < tokens.Count) cost += CaptionSplit * CaptionBreaks.Cost(tokens, end);
        if (width < rules.LineWidth / 2) cost += 0.8 * ((rules.LineWidth / 2) - width);
        var words = 1;
        for (var i = start + 1; i < end; i++)
        {
            if (tokens[i].SpaceBefore || tokens[i].Width > 1) words++;
            cost += tokens[i - 1].Follows switch { TokenEnd.Scene => AcrossScenes, TokenEnd.Sentence => AcrossSentences, _ => 0 };
        }

        return words == 1 ? cost + OneWord : cost;
    }

    private static double Time(Caption caption, int width, double spoken, FrameRate rate)
    {
        var shown = caption.Place.Length / rate.PerSecond;
        if (shown <= 0) return 10 * BrokenRule;
        var speed = width / shown;
        var cost = 2 * Math.Pow(Math.Max(0, speed - CaptionRules.EasyReading), 2);
        if (speed > CaptionRules.FastestReading) cost += BrokenRule;
        // What is said too fast can be caught up with; what is gone at once cannot.
        if (shown < CaptionRules.Shortest.TotalSeconds) cost += 2 * BrokenRule;
        if (spoken > CaptionRules.Longest.TotalSeconds) cost += BrokenRule;
        return cost;
    }
}
