using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>A caption that breaks a rule.</summary>
/// <param name="Number">The caption, counted from 1.</param>
/// <param name="Rule">A short stable word: <c>lines</c>, <c>width</c>, <c>speed</c>, <c>short</c>, <c>long</c>, <c>gap</c> or <c>empty</c>.</param>
/// <param name="Message">What is wrong, with the values.</param>
public sealed record CaptionFault(int Number, string Rule, string Message);

/// <summary>Checks captions against the rules, whoever wrote them.</summary>
public static class CaptionCheck
{
    /// <summary>Every broken rule, in order of the captions; empty when all are kept.</summary>
    public static IReadOnlyList<CaptionFault> Findings(IReadOnlyList<Caption> captions, CaptionRules rules, FrameRate rate)
    {
        var faults = new List<CaptionFault>();
        for (var i = 0; i < captions.Count; i++)
        {
            Shape(captions[i]);
            Time(captions[i], i == 0 ? null : captions[i - 1]);

            void Shape(Caption caption)
            {
                if (caption.Lines.Count == 0 || caption.Lines.Any(string.IsNullOrWhiteSpace)) Add("empty", "has an empty line");
                if (caption.Lines.Count > CaptionRules.Lines) Add("lines", $"has {caption.Lines.Count} lines; {CaptionRules.Lines} are allowed");
                foreach (var line in caption.Lines)
                {
                    var (width, limit) = (CaptionWidth.Of(line), rules.LimitFor(CaptionWidth.Of(line), CaptionWidth.OfFullWidth(line)));
                    if (width > limit) Add("width", $"has a line of {width} characters; {limit} are allowed");
                }

            }

            void Time(Caption caption, Caption? before)
            {
                var shown = rate.TimeAt(caption.Place.Length);
                var speed = CaptionWidth.Of(caption.Lines) / Math.Max(shown.TotalSeconds, 0.001);
                if (speed > CaptionRules.FastestReading) Add("speed", $"asks for {speed:0.0} characters a second; {CaptionRules.FastestReading:0} are allowed");
                if (shown < CaptionRules.Shortest) Add("short", $"is shown for {shown.TotalSeconds:0.00} s; the shortest time is {CaptionRules.Shortest.TotalSeconds:0} s");
                if (shown > CaptionRules.Longest) Add("long", $"is shown for {shown.TotalSeconds:0.00} s; the longest time is {CaptionRules.Longest.TotalSeconds:0} s");
                if (before is not null && caption.Place.Start - before.Place.End < CaptionRules.Gap)
                    Add("gap", $"follows {caption.Place.Start - before.Place.End} frames after the one before; {CaptionRules.Gap} are needed");
            }

            void Add(string rule, string message) => faults.Add(new(i + 1, rule, $"Caption {i + 1} '{captions[i].Text}' {message}."));
        }

        return faults;
    }
}
