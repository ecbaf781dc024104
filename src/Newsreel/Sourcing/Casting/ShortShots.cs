namespace Newsreel.Sourcing.Casting;

/// <summary>Shots that are over before a credit or a label can be read.</summary>
internal static class ShortShots
{
    /// <summary>How long a credit or a label stands.</summary>
    public static readonly TimeSpan Readable = TimeSpan.FromSeconds(3);

    /// <summary>Why a short shot takes no footage.</summary>
    public const string Reason = "A shot of less than 3 s takes footage only when nobody has to read a new credit or label, and none such fits.";

    /// <summary>What a short shot may take after the shot before it, best first: no label, the same credit, not seen yet.</summary>
    /// <param name="fits">What fits, best first.</param>
    /// <param name="before">What the shot before it shows; null for a graphic.</param>
    /// <param name="isUsed">Whether the film shows a clip already.</param>
    public static IEnumerable<Part> Parts(IEnumerable<Fit> fits, Part? before, Func<Fit, bool> isUsed) => before is null
        ? []
        : fits
            .Where(fit => fit.Verdict.Label is null
                && string.Equals(fit.Candidate.Terms.CreditLine, before.Fit.Candidate.Terms.CreditLine, StringComparison.Ordinal)
                && !isUsed(fit))
            .Select(fit => new Part(fit, Turn: 0));
}
