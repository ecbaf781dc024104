using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Sourcing;

namespace Newsreel.Inspecting;

/// <summary>Judges what is said of footage: every piece stands in the credits, and viewers are told in the picture what they must know.</summary>
internal static class FootageCheck
{
    public static IEnumerable<Finding> Findings(Timeline timeline, IReadOnlyList<CreditedWork> credits)
    {
        var shown = (FootageMedia?)null;
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clip in timeline.Picture.Items)
        {
            if ((clip as Clip)?.Media is not FootageMedia media)
            {
                shown = null;
                continue;
            }

            var (candidate, name) = (media.Footage.Candidate, ((Clip)clip).Name);
            if (!credits.Any(work => Names(work, candidate)) && missing.Add($"{candidate.Source}:{candidate.Id}"))
                yield return Finding.Error("credits", $"The credits do not name '{candidate.Title}' ({name}).");
            var least = Least(media, timeline.Rate);
            if (!string.IsNullOrWhiteSpace(media.Footage.FileLabel) && !Shows(media, LabelKind.File, least))
                yield return Finding.Error("label", $"{name} does not say '{media.Footage.FileLabel}' for {MountLabel.Shortest.TotalSeconds:0} s.");
            if (media.Mount.Labels.FirstOrDefault(label => label.Kind == LabelKind.Speaker) is { } speaker && speaker.Shown < least)
                yield return Finding.Error("label", $"{name} does not say who speaks ('{speaker.Text}') for {MountLabel.Shortest.TotalSeconds:0} s.");
            var credit = CreditLabel.Of(candidate);
            var isNew = shown is null || !string.Equals(CreditLabel.Of(shown.Footage.Candidate), credit, StringComparison.Ordinal);
            if (isNew && credit.Length > 0 && !Shows(media, LabelKind.Credit, least))
                yield return Finding.Error("label", $"{name} does not say whose work it is ('{credit}') for {MountLabel.Shortest.TotalSeconds:0} s.");
            shown = media;
        }
    }

    private static bool Names(CreditedWork work, Candidate candidate) =>
        string.Equals(work.Title, candidate.Title, StringComparison.Ordinal)
        && string.Equals(work.Url, candidate.PublicUrl, StringComparison.Ordinal)
        && work.CreditLine.Contains(candidate.Terms.CreditLine, StringComparison.Ordinal);

    private static bool Shows(FootageMedia media, LabelKind kind, TimeSpan least) =>
        media.Mount.Script is not null && media.Mount.Labels.Any(label => label.Kind == kind && label.Shown >= least);

    private static TimeSpan Least(FootageMedia media, FrameRate rate)
    {
        var seen = rate.TimeAt(media.Seen.Length);
        return seen < MountLabel.Shortest ? seen : MountLabel.Shortest;
    }
}
