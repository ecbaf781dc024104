using System.Text.RegularExpressions;

namespace Newsreel.Sourcing.Rights;

/// <summary>Understands names of licences as archives and people write them. Where a text names several, the one that asks most holds. Pure.</summary>
internal static partial class LicenceNames
{
    /// <summary>The licence of a name; unknown, with the name, when it is none that is known.</summary>
    public static Licence Read(string name)
    {
        var written = Space().Replace(name, " ").Trim();
        var text = Dash().Replace(written.ToLowerInvariant(), "-");
        var duties = (Editorial().IsMatch(text) ? LicenceDuties.EditorialOnly : LicenceDuties.None)
            | (NonCommercial().IsMatch(text) ? LicenceDuties.NonCommercial : LicenceDuties.None)
            | (NoDerivatives().IsMatch(text) ? LicenceDuties.NoDerivatives : LicenceDuties.None);
        var licence = Known(text, written);
        var isUnclear = KeptBack().IsMatch(text) || (licence.Kind is not LicenceKind.Unknown && Qualified().IsMatch(Address().Replace(text, "")));
        return isUnclear
            ? licence with { Kind = LicenceKind.Unclear, Duties = licence.Duties | duties, Name = written, Url = "" }
            : licence with { Duties = licence.Duties | duties };
    }

    private static Licence Known(string text, string written)
    {
        if (Address().Match(text) is { Success: true } address && LicenceAddresses.Read(address.Value) is { Kind: not LicenceKind.Unknown } found) return found;
        if (Attribution().IsMatch(text)) return CreativeCommons(text);
        if (OtherLicence().IsMatch(text)) return new(LicenceKind.Other, LicenceDuties.None, written, "");
        if (Service().IsMatch(text)) return new(LicenceKind.Service, LicenceDuties.NoEndorsement, written, "");
        if (Nasa().IsMatch(text)) return new(LicenceKind.NasaGuidelines, LicenceDuties.Credit | LicenceDuties.NoEndorsement, written, "");
        if (UsGovernment().IsMatch(text)) return new(LicenceKind.UsGovernment, LicenceDuties.Credit | LicenceDuties.NoEndorsement, written, "");
        if (Zero().IsMatch(text)) return LicenceAddresses.Zero;
        return PublicDomain().IsMatch(text) ? new(LicenceKind.PublicDomain, LicenceDuties.None, written, "") : new(LicenceKind.Unknown, LicenceDuties.None, written, "");
    }

    private static Licence CreativeCommons(string text)
    {
        var parts = new List<string> { "by" };
        if (NonCommercial().IsMatch(text)) parts.Add("nc");
        if (NoDerivatives().IsMatch(text)) parts.Add("nd");
        if (ShareAlike().IsMatch(text)) parts.Add("sa");
        var version = Version().Match(text);
        return CreativeCommonsCode.Licence(parts, version.Success ? Full(version.Groups["number"].Value) : "", version.Groups["port"].Value);

        static string Full(string number) => number.Contains('.', StringComparison.Ordinal) ? number : $"{number}.0";
    }

    [GeneratedRegex(@"\bcc[- ]?by\b|(creative commons|\bcc\b).{0,12}\battribution\b|^attribution(-[a-z]|.{1,60}\b[1-4]\.[015]\b)|^by([- ](nc|sa|nd))*[- ]?[1-4]\.[015]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"\bsa\b|share-? ?alike", RegexOptions.None, 1000)]
    private static partial Regex ShareAlike();

    [GeneratedRegex(@"\bnc\b|non-? ?commercial|\bno commercial\b|not for commercial", RegexOptions.None, 1000)]
    private static partial Regex NonCommercial();

    [GeneratedRegex(@"\bnd\b|\bno-? ?deriv", RegexOptions.None, 1000)]
    private static partial Regex NoDerivatives();

    [GeneratedRegex(@"\beditorial\b", RegexOptions.None, 1000)]
    private static partial Regex Editorial();

    [GeneratedRegex(@"(?<![\d.])(?<number>[1-4](\.[015])?)(?![\d.])([ -](?<port>[a-z]{2}|igo)\)?$)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"\b(g?fdl|gpl|free art licen[cs]e|fal|sampling|no known copyright|copyrighted free use)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherLicence();

    [GeneratedRegex(@"\b(pexels|pixabay|unsplash)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Service();

    [GeneratedRegex(@"\bnasa\b.*\bguidelines\b|\bpd-(usgov-)?nasa\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nasa();

    [GeneratedRegex(@"\b(u\.? ?s\.?|united states|american) (federal )?(government|gov\b|military|armed forces)|\bpd-usgov|\bfederal government of the united states|\b(united states|u\.s\.) government", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsGovernment();

    [GeneratedRegex(@"\bcc[- ]?(0|zero)\b|creative commons zero", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zero();

    [GeneratedRegex(@"\bpublic[- ]domain\b|\bpdm?\b|\bpd-|domaine public|gemeinfrei|dominio p[uú]blico", RegexOptions.None, 1000)]
    private static partial Regex PublicDomain();

    [GeneratedRegex(@"(?<!\bsome )\brights reserved|rights[ -]managed|\bunknown\b|\bunclear\b|\bundetermined\b", RegexOptions.None, 1000)]
    private static partial Regex KeptBack();

    [GeneratedRegex(
        @"\bnot\b(?! (required|necessary|needed|copyrighted|subject to copyright|for commercial))|\bisn't\b|\bno longer\b|\bexcept|\bunless\b|(?<!\buse )\bonly\b|\b(partly|portions?|parts? of|probably|possibly|perhaps|presum\w+|assumed|believed|maybe|may be|might|unverified|disputed)\b|\?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Qualified();

    // Only at the start of a word: another address may hold this one as its query.
    [GeneratedRegex(@"(?<![^\s(<""'\[,;])(https?:)?(//)?(www\.)?creativecommons\.org/[^\s)>""'\],;]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"[\u2010-\u2015\u2212_]", RegexOptions.None, 1000)]
    private static partial Regex Dash();

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
