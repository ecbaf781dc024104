using System.Text.RegularExpressions;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Library;

/// <summary>Decides on what terms a clip of the library may be shown. Pure.</summary>
internal static partial class LibraryTerms
{
    /// <summary>The terms of a clip.</summary>
    /// <param name="sidecar">What a person wrote beside it.</param>
    /// <param name="texts">Everything that describes it.</param>
    public static FootageTerms For(Sidecar sidecar, params IEnumerable<string> texts)
    {
        var (credit, isFree) = (Credit(sidecar), Free().IsMatch(sidecar.Licence));
        if (sidecar.Restrictions.Length > 0) return Ask(sidecar.Restrictions);
        if (SensitiveSubjects.Reason(texts) is { } subject) return Ask(subject);
        if (Forbidding().IsMatch(sidecar.Licence)) return Ask($"Its licence, {sidecar.Licence}, does not allow every use: a person has to look first.");
        if (isFree && NeedsName().IsMatch(sidecar.Licence) && sidecar.Credit.Length + sidecar.Author.Length == 0)
            return Ask($"Its licence, {sidecar.Licence}, asks for a credit, and neither credit nor author is given.");
        return new(sidecar.Licence, credit, "", isFree ? Clearance.Cleared : Clearance.OwnFootage);

        FootageTerms Ask(string why) => new(sidecar.Licence, credit, why, Clearance.NeedsPerson);
    }

    /// <summary>The terms of a clip whose sidecar is broken: what was written there could forbid to show it.</summary>
    public static FootageTerms Broken(string sidecarName, string reason) =>
        new("", Credit(Sidecar.None), $"Its sidecar {sidecarName} is broken: {reason}.", Clearance.NeedsPerson);

    private static string Credit(Sidecar sidecar)
    {
        if (sidecar.Credit.Length > 0) return sidecar.Credit;
        return sidecar.Author.Length == 0 ? "Own footage"
            : sidecar.Licence.Length == 0 ? sidecar.Author
            : $"{sidecar.Author} ({sidecar.Licence})";
    }

    [GeneratedRegex(@"public domain|\bcc[ -]?0\b|\bcc[ -]by|creative commons attribution|pexels|pixabay|unsplash|royalty[ -]free|government work|^own$|own (work|footage)|\bpd\b|open government licen[cs]e", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Free();

    [GeneratedRegex(@"\bcc[ -]by|attribution", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NeedsName();

    [GeneratedRegex(@"\bnc\b|non-?commercial|\bnd\b|no-?deriv|all rights reserved|rights[ -]managed|editorial|unknown|unclear", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Forbidding();
}
