using Newsreel.Sourcing.Matching;

namespace Newsreel.Sourcing.Casting;

/// <summary>Tells what was chosen and why. Pure.</summary>
internal static class Choices
{
    private const int Told = 8;
    private const int Wanted = 3;

    /// <summary>A shot that shows footage.</summary>
    public static ShotChoice Shown(Shot shot, Part part, CastingCall call, TimeSpan needed, IReadOnlyList<Fit> fits)
    {
        var clip = call.Clip(part);
        var score = FitScore.Measured(part.Fit.Score, clip.Facts, needed);
        var footage = Footage.Of(part.Fit.Candidate, score, clip, clip.In, part.Fit.Verdict.Label);
        var left = fits.Count(fit => fit.Refusal is null && call.Refusal(fit) is null);
        var again = part.Turn == 0 ? "" : $" It is seen a second time, from another place where there is room, as {(left == 1 ? "no other clip fits" : FormattableString.Invariant($"no other of the {left} clips that fit is unused"))}.";
        return new(
            shot with { Role = part.Fit.Verdict.Role },
            footage,
            $"“{part.Fit.Candidate.Title}” fits best: {string.Join("; ", score.Reasons.Take(Wanted))}.{again}",
            Ranked(fits, call, part, score));
    }

    /// <summary>A shot whose picture is drawn.</summary>
    public static ShotChoice Drawn(Shot shot, CastingCall call, IReadOnlyList<Fit> fits, bool isShort)
    {
        var best = fits.Count > 0 ? fits[0] : null;
        var reason = shot.Card is not null ? Selection.CardReason
            : !shot.NeedsPicture ? "Title and end card are drawn."
            : best is null ? "No footage shares a word with what is said."
            : isShort && fits.Any(fit => fit.Refusal is null && call.Refusal(fit) is null) ? ShortShots.Reason
            : fits.FirstOrDefault(fit => fit.Refusal is null) is { } fitting
                ? $"“{fitting.Candidate.Title}” fits, but {(call.Refusal(fitting) is { } broken ? $"cannot be used: {broken}{(call.HasGivenUp(fitting.Shot) ? $" No more are tried: {CastingCall.GivenUpReason}" : "")}" : "the film shows it already.")}"
            : fits.FirstOrDefault(fit => fit.WaitsForPerson) is { } waiting
                ? $"“{waiting.Candidate.Title}” fits, but waits for a person: {waiting.Candidate.Terms.Restrictions}"
            : $"No footage fits well enough; the nearest is “{best.Candidate.Title}”: {best.Refusal}";
        return new(shot, null, reason, Ranked(fits, call, null, null));
    }

    private static IReadOnlyList<RankedCandidate> Ranked(IReadOnlyList<Fit> fits, CastingCall call, Part? chosen, CandidateScore? measured)
    {
        var told = fits.Where(fit => fit.Refusal is null).Concat(fits.Where(fit => fit.Refusal is not null)).Take(Told).ToList();
        if (chosen is not null && !told.Contains(chosen.Fit)) told[^1] = chosen.Fit;
        return
        [
            .. told
                .Select(fit => ReferenceEquals(fit, chosen?.Fit)
                    ? new RankedCandidate(fit.Candidate, measured!, fit.Verdict.Role, null)
                    : new RankedCandidate(fit.Candidate, fit.Score, fit.Verdict.Role, fit.Refusal ?? call.Refusal(fit)))
                .OrderBy(ranked => ranked.Refusal is not null)
                .ThenByDescending(ranked => ranked.Score.Value)
                .ThenBy(ranked => ranked.Candidate.Id, StringComparer.Ordinal),
        ];
    }
}
