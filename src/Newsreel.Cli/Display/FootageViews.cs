using Newsreel.Sourcing;

namespace Newsreel.Cli.Display;

/// <summary>
/// A clip of an archive as JSON. Unknown texts are empty; <c>clip</c> is source, colon and id, as <c>footage show</c> and
/// <c>scene swap --clip</c> take it.
/// </summary>
internal sealed record ClipView(
    string Clip, string Source, string Title, string Description, IReadOnlyList<string> Keywords, string Place, string? Date, double? Seconds,
    string Author, string ArchiveNumber, string PageUrl, string Licence, string LicenceUrl, string CreditLine, string Restrictions, string Doubt, string Nature)
{
    /// <summary>Whether a film may use it without a person.</summary>
    public bool IsCleared { get; init; }

    /// <summary>The view of a candidate.</summary>
    public static ClipView Of(Candidate candidate) => new(
        candidate.ClipName, candidate.Source, candidate.Title, candidate.Description, candidate.Keywords,
        candidate.Place, candidate.Date?.ToString(), candidate.Duration > TimeSpan.Zero ? candidate.Duration.TotalSeconds : null,
        candidate.Author, candidate.ArchiveNumber, candidate.PageUrl, candidate.Terms.Licence, candidate.Terms.LicenceUrl, candidate.Terms.CreditLine,
        candidate.Terms.Restrictions, candidate.Terms.Doubt, candidate.Nature.ToString())
    { IsCleared = candidate.Terms.Clearance != Clearance.NeedsPerson };
}

/// <summary>What sources found, how much more that fits too little, and which of them could not answer, as JSON.</summary>
internal sealed record FootageSearchView(IReadOnlyList<ClipView> Clips, int TooFar, IReadOnlyList<SourceFailureView> Failures)
{
    /// <summary>The view of what was found.</summary>
    public static FootageSearchView Of(FoundFootage found) =>
        new([.. found.Candidates.Select(ClipView.Of)], found.TooFar, [.. found.Refusals.Select(refusal => new SourceFailureView(refusal.Name, refusal.Reason))]);
}

/// <summary>A source that could not answer.</summary>
internal sealed record SourceFailureView(string Source, string Reason);

/// <summary>A source of footage as JSON.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="IsOutside">Whether asking it calls an outside address.</param>
/// <param name="Obstacle">Why it cannot be asked now; null when nothing is known against it.</param>
/// <param name="Answers">Whether it has just answered; null when it was not asked.</param>
/// <param name="State">What is known of it, for people.</param>
internal sealed record SourceView(string Source, string Title, bool IsOutside, string? Obstacle, bool? Answers, string State)
{
    /// <summary>The view of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="failure">Why it did not answer just now; empty when it did, null when it was not asked.</param>
    public static SourceView Of(IFootageSource source, string? failure) => new(
        source.Name, source.Facts.Title, source.Facts.IsOutside, source.Facts.Obstacle, failure is null ? null : failure.Length == 0,
        source.Facts.Obstacle ?? (!source.Facts.IsOutside ? "on this machine" : failure is null ? $"{source.Facts.Standing}, not tried" : failure.Length == 0 ? "answers" : $"does not answer: {failure}"));
}
