using System.Text.RegularExpressions;
using Newsreel.Projects;

namespace Newsreel.Sourcing.Rights;

/// <summary>
/// Decides which footage of others may be used without asking: by its licence, the policy and the purpose of the film. What is
/// not cleared is used only if a person says so, and its restrictions are the reason in plain words. Pure.
/// </summary>
public static partial class RightsDesk
{
    private const string Person = "a person has to look first.";

    /// <summary>The candidate with its clearance; one of a person's own library comes back as it is.</summary>
    /// <param name="candidate">As its source offered it; not one that was decided on already.</param>
    /// <param name="policy">What clears footage.</param>
    /// <param name="purpose">What the film is for.</param>
    public static Candidate Decide(Candidate candidate, RightsPolicy policy, FilmPurpose purpose)
    {
        if (string.Equals(candidate.Source, Candidate.Library, StringComparison.Ordinal)) return candidate;
        var licence = Licence.Read(candidate.Terms.Licence, candidate.Terms.LicenceUrl);
        var reason = Doubt(candidate, licence) ?? Forbidden(licence, purpose) ?? Unlisted(licence, policy) ?? Shown(candidate, purpose);
        return candidate with
        {
            Terms = candidate.Terms with
            {
                Licence = licence.Name,
                LicenceUrl = licence.Url,
                Restrictions = reason ?? Restrictions(candidate.Terms, licence),
                Clearance = reason is null ? Clearance.Cleared : Clearance.NeedsPerson,
            },
        };
    }

    /// <summary>All candidates of a film with their clearance.</summary>
    public static IReadOnlyList<Candidate> Decide(IEnumerable<Candidate> candidates, Brief brief) =>
        [.. candidates.Select(candidate => Decide(candidate, brief.Rights, brief.Purpose))];

    /// <summary>What no option can clear.</summary>
    private static string? Doubt(Candidate candidate, Licence licence)
    {
        var terms = candidate.Terms;
        if (terms.Doubt.Length > 0) return $"{Sentence(terms.Doubt)} A person has to look first.";
        if (Courtesy().IsMatch(terms.CreditLine) || Courtesy().IsMatch(candidate.Author)) return $"Its credit says “Courtesy”, so that others may hold the rights: {Person}";
        // Services of stock say the same of every clip; elsewhere somebody wrote it of this one.
        if (terms.Restrictions.Length > 0 && licence.Kind is not LicenceKind.Service) return $"Its archive names a restriction: {Sentence(terms.Restrictions)} A person has to look first.";
        if (SensitiveSubjects.Reason([candidate.Title, candidate.Description, .. candidate.Keywords]) is { } subject) return subject;
        return licence.Kind switch
        {
            LicenceKind.Unknown when licence.Name.Length == 0 => $"Its archive names no licence: {Person}",
            LicenceKind.Unknown => $"Its licence, {licence.Name}, is none that is known: {Person}",
            LicenceKind.Other => $"Its licence, {licence.Name}, fits no film by itself: {Person}",
            LicenceKind.Unclear when licence.Url.Length > 0 => $"Its licence is called {licence.Name}, and {licence.Url} stands beside it: together they do not say plainly that it may be shown, so {Person}",
            LicenceKind.Unclear => $"Its licence, {licence.Name}, does not say plainly that it may be shown: {Person}",
            _ when licence.Asks(LicenceDuties.Credit) && terms.CreditLine.Length + candidate.Author.Length == 0 => $"Its licence, {licence.Name}, asks for a credit, and neither credit nor author is given: {Person}",
            _ => null,
        };
    }

    private static string? Forbidden(Licence licence, FilmPurpose purpose)
    {
        if (licence.Asks(LicenceDuties.NonCommercial))
            return Sells(purpose)
                ? $"Its licence, {licence.Name}, forbids commercial use, and the film is made with --purpose {Word(purpose)}."
                : $"Its licence, {licence.Name}, forbids commercial use, which no --rights clears: {Person}";
        if (licence.Asks(LicenceDuties.NoDerivatives)) return $"Its licence, {licence.Name}, forbids changes, and a film cuts its footage: {Person}";
        return licence.Asks(LicenceDuties.EditorialOnly) && Sells(purpose)
            ? $"Its licence, {licence.Name}, is for editorial use only, and the film is made with --purpose {Word(purpose)}: --purpose editorial allows it."
            : null;
    }

    private static string? Unlisted(Licence licence, RightsPolicy policy)
    {
        var least = licence.Kind is LicenceKind.ShareAlike or LicenceKind.Service ? RightsPolicy.Permissive : RightsPolicy.Strict;
        if (policy is RightsPolicy.Review) return $"With --rights review nothing from outside is used before a person has looked at it: --rights {Word(least)} allows it.";
        if (policy is RightsPolicy.Permissive || least is RightsPolicy.Strict) return null;
        return licence.Kind is LicenceKind.ShareAlike
            ? $"Its licence, {licence.Name}, asks that the whole film be shared alike: --rights permissive allows it."
            : $"Its licence, {licence.Name}, is a service's own, which --rights strict does not clear: --rights permissive allows it.";
    }

    private static string? Shown(Candidate candidate, FilmPurpose purpose) =>
        Sells(purpose) && VisiblePeople.Find([candidate.Title, candidate.Description, .. candidate.Keywords]) is { } seen
            ? $"Its description tells of {seen.Kind} (“{seen.Word}”), and the film is made with --purpose {Word(purpose)}: {Person}"
            : null;

    private static string Restrictions(FootageTerms terms, Licence licence) => string.Join(' ', new[]
    {
        terms.Restrictions,
        licence.Kind is LicenceKind.ShareAlike ? $"The whole film must be shared alike: under {licence.Name} or a later version." : "",
        licence.Asks(LicenceDuties.EditorialOnly) ? "For editorial use only." : "",
    }.Where(words => words.Length > 0));

    private static bool Sells(FilmPurpose purpose) => purpose is FilmPurpose.Commercial or FilmPurpose.Advertising;

    private static string Sentence(string words) => words[^1] is '.' or '!' or '?' ? words : words + ".";

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\bcourtesy\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Courtesy();
}
