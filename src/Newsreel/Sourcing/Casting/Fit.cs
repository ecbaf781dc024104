using Newsreel.Sourcing.Matching;

namespace Newsreel.Sourcing.Casting;

/// <summary>A clip judged for a shot.</summary>
/// <param name="Shot">The shot, counted from 0.</param>
/// <param name="Candidate">The clip.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Verdict">What it may claim.</param>
internal sealed record Fit(int Shot, Candidate Candidate, CandidateScore Score, Verdict Verdict)
{
    /// <summary>What viewers are told of it where it is shown although it is not the event.</summary>
    public string Label { get; init; } = "";

    /// <summary>Why it cannot be taken for the shot; null when it can be.</summary>
    public string? Refusal =>
        Verdict.Refusal
        ?? (Score.Value < FitScore.Least ? FormattableString.Invariant($"It fits too little: {Score.Value:0.00} of at least {FitScore.Least:0.00}.")
            : Candidate.Terms.Clearance == Clearance.NeedsPerson ? Candidate.Terms.Restrictions
            : null);

    /// <summary>Whether only its terms keep it from being taken.</summary>
    public bool WaitsForPerson => Verdict.Refusal is null && Score.Value >= FitScore.Least && Candidate.Terms.Clearance == Clearance.NeedsPerson;

    /// <summary>Names the clip among all sources.</summary>
    public string Key => $"{Candidate.Source}|{Candidate.Id}";
}
