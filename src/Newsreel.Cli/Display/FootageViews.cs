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

/// <summary>What sources found, and which of them could not answer, as JSON.</summary>
internal sealed record FootageSearchView(IReadOnlyList<ClipView> Clips, IReadOnlyList<SourceFailureView> Failures);

/// <summary>A source that could not answer.</summary>
internal sealed record SourceFailureView(string Source, string Reason);

/// <summary>A source of footage as JSON.</summary>
internal sealed record SourceView(string Source, string Title, bool IsOutside, bool CanBeAsked, string? Obstacle);
