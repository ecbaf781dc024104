namespace Newsreel.Sourcing.Rights;

/// <summary>The parts of a Creative Commons licence, as its code names them: <c>by</c>, <c>nc</c>, <c>nd</c>, <c>sa</c>. Pure.</summary>
internal static class CreativeCommonsCode
{
    private static readonly string[] InOrder = ["by", "nc", "nd", "sa"];

    /// <summary>The licence of some parts.</summary>
    /// <param name="parts">Codes; others count for nothing.</param>
    /// <param name="version">For example <c>4.0</c>; empty when nobody says.</param>
    /// <param name="port">The jurisdiction, lower case, for example <c>de</c>; empty for none.</param>
    public static Licence Licence(IReadOnlyCollection<string> parts, string version, string port)
    {
        string[] code = [.. InOrder.Where(parts.Contains)];
        var duties = code.Aggregate(LicenceDuties.None, (sum, part) => sum | Duty(part));
        var kind = !code.Contains("by") ? LicenceKind.Other
            : duties.HasFlag(LicenceDuties.ShareAlike) ? LicenceKind.ShareAlike
            : LicenceKind.Attribution;
        var (joined, tail) = (string.Join('-', code), string.Join('/', new[] { version, port }.Where(part => part.Length > 0)));
        return new(
            kind, duties, $"CC {joined.ToUpperInvariant()} {version} {port}".TrimEnd().Replace("  ", " ", StringComparison.Ordinal),
            version.Length > 0 ? $"https://creativecommons.org/licenses/{joined}/{tail}/" : "");
    }

    private static LicenceDuties Duty(string part) => part switch
    {
        "by" => LicenceDuties.Credit,
        "nc" => LicenceDuties.NonCommercial,
        "nd" => LicenceDuties.NoDerivatives,
        _ => LicenceDuties.ShareAlike,
    };
}
