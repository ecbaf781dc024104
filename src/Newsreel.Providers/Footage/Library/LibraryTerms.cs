using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Providers.Footage.Library;

/// <summary>Decides on what terms a clip of the library may be shown. Pure.</summary>
internal static class LibraryTerms
{
    private const LicenceDuties Forbidding = LicenceDuties.NonCommercial | LicenceDuties.NoDerivatives | LicenceDuties.EditorialOnly;

    /// <summary>The terms of a clip.</summary>
    /// <param name="sidecar">What a person wrote beside it.</param>
    /// <param name="texts">Everything that describes it.</param>
    public static FootageTerms For(Sidecar sidecar, params IEnumerable<string> texts)
    {
        var (credit, licence) = (Credit(sidecar), Licence.Read(sidecar.Licence, ""));
        if (sidecar.Restrictions.Length > 0) return Ask(sidecar.Restrictions);
        if (SensitiveSubjects.Reason(texts) is { } subject) return Ask(subject);
        if (licence.Kind is LicenceKind.Unclear || licence.Asks(Forbidding)) return Ask($"Its licence, {sidecar.Licence}, does not allow every use: a person has to look first.");
        if (licence.IsCreativeCommons && sidecar.Credit.Length + sidecar.Author.Length == 0)
            return Ask($"Its licence, {sidecar.Licence}, asks for a credit, and neither credit nor author is given.");
        return new(sidecar.Licence, credit, "", licence.IsOpen ? Clearance.Cleared : Clearance.OwnFootage) { LicenceUrl = licence.Url };

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
}
