using Newsreel.Common;
using Newsreel.Inspecting;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Pipeline;

/// <summary>Tells a person of footage that its archive has taken back. Pure.</summary>
internal static class WithdrawalFindings
{
    /// <summary>One for each piece that is gone, then one for each archive that could not be asked.</summary>
    public static IEnumerable<Finding> Of(WithdrawalCheck check) =>
    [
        .. check.Gone.Select(candidate => Finding.Warning(
            "footage-withdrawn",
            $"{SourceTitles.Of(candidate.Source)} no longer has “{candidate.Title}” ({candidate.Id}): find out why, or choose another clip with 'scene swap', before you publish.")),
        .. check.Unchecked.Select(open => Finding.Warning(
            "withdrawal-unchecked",
            $"{Counted.Of(open.Count, "piece")} of footage from {SourceTitles.Of(open.Source)} could not be looked up, and may have been withdrawn: {open.Reason}")),
    ];
}
