using System.Globalization;
using Newsreel.Editing;
using Newsreel.Rendering.Sound;

namespace Newsreel.Inspecting;

/// <summary>Judges the sound by what was measured on the encoded file and on the stems: loudness, peaks, silence, what lies under the voice.</summary>
internal static class SoundCheck
{
    private const double LoudnessTolerance = 0.5;
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(0.5);

    public static IEnumerable<Finding> Findings(InspectionSubject subject, Dictionary<string, double> figures) =>
        [.. Levels(subject, figures), .. Silences(subject), .. Beds(subject, figures)];

    private static IEnumerable<Finding> Levels(InspectionSubject subject, Dictionary<string, double> figures)
    {
        var (loudness, target) = (subject.Render.Loudness, subject.Loudness);
        figures["loudness"] = loudness.Integrated;
        figures["truePeak"] = loudness.TruePeak;
        if (Math.Abs(loudness.Integrated - target.Integrated) > LoudnessTolerance)
            yield return Finding.Error("loudness", Text($"The sound is at {loudness.Integrated:0.0} LUFS, {target.Integrated:0.0} ±0.5 was asked for."));
        if (loudness.TruePeak > target.TruePeak)
            yield return Finding.Error("true-peak", Text($"The sound peaks at {loudness.TruePeak:0.0} dBTP, at most {target.TruePeak:0.0} is allowed."));
    }

    private static IEnumerable<Finding> Silences(InspectionSubject subject)
    {
        var rate = subject.Brief.Profile.FrameRate;
        foreach (var silence in subject.Render.Loudness.Silences)
        {
            var declared = subject.Timeline.Declared.Any(item => item.Kind == DeclaredKind.Silence
                && rate.TimeAt(item.Place.Start) <= silence.Start + Slack
                && (silence.End == TimeSpan.MaxValue || rate.TimeAt(item.Place.End) >= silence.End - Slack));
            if (declared) continue;
            var end = silence.End == TimeSpan.MaxValue ? rate.TimeAt(subject.Render.Frames) : silence.End;
            var place = Text($"from {silence.Start.TotalSeconds:0.0} s to {end.TotalSeconds:0.0} s");
            // Music may rest; where it was lost altogether, its loudness under the voice says so.
            yield return subject.Brief.MusicPath is null
                ? Finding.Error("silence", $"Nothing is heard {place}, and no silence was planned there.")
                : Finding.Warning("music-rests", $"Nothing is heard {place}: neither voice nor music sounds there.");
        }
    }

    private static IEnumerable<Finding> Beds(InspectionSubject subject, Dictionary<string, double> figures)
    {
        if (subject.Brief.MusicPath is not null && !subject.Render.UnderVoice.ContainsKey("music"))
            yield return Finding.Error("music-missing", "Music was asked for, and the film has none.");
        foreach (var (name, under) in subject.Render.UnderVoice)
        {
            figures[$"{name}UnderVoice"] = under;
            if (under < BedStage.LeastUnder)
                yield return Finding.Error("voice-covered", Text($"The {name} sound lies {under:0.0} LU under the voice; at least {BedStage.LeastUnder:0} are needed."));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
