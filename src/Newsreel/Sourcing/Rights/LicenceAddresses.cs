using System.Text.RegularExpressions;

namespace Newsreel.Sourcing.Rights;

/// <summary>Understands addresses of licences: by their exact host, in any language of the page. Pure.</summary>
internal static partial class LicenceAddresses
{
    /// <summary>The licence at an address; unknown, with the address where it is one of the web, when it is none that is known.</summary>
    public static Licence Read(string url)
    {
        var text = url.Trim();
        if (text.StartsWith("//", StringComparison.Ordinal)) text = "https:" + text;
        else if (text.StartsWith("creativecommons.org/", StringComparison.OrdinalIgnoreCase)) text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return Unknown("");
        var host = address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
        var path = address.AbsolutePath.Trim('/').ToLowerInvariant();
        return host.ToLowerInvariant() switch
        {
            "creativecommons.org" => CreativeCommons(path) ?? Unknown(text),
            "nasa.gov" when NasaPage().IsMatch(path) => new(LicenceKind.NasaGuidelines, LicenceDuties.Credit | LicenceDuties.NoEndorsement, LicenceTitles.NasaGuidelines, text),
            "usa.gov" when GovernmentPage().IsMatch(path) => new(LicenceKind.UsGovernment, LicenceDuties.Credit | LicenceDuties.NoEndorsement, LicenceTitles.UsGovernment, text),
            "pexels.com" when path is "license" => Service("Pexels License", text),
            "pixabay.com" when path.Contains("license", StringComparison.Ordinal) => Service("Pixabay Content License", text),
            "unsplash.com" when path is "license" => Service("Unsplash License", text),
            "gnu.org" when path.Contains("fdl", StringComparison.Ordinal) => new(LicenceKind.Other, LicenceDuties.Credit | LicenceDuties.ShareAlike, "GFDL", text),
            _ => Unknown(text),
        };
    }

    private static Licence? CreativeCommons(string path)
    {
        var parts = path.Split('/');
        if (parts is not [("licenses" or "publicdomain") and var shelf, var code, ..]) return null;
        if (shelf is "publicdomain")
            return code switch
            {
                "zero" => Zero,
                "mark" => new(LicenceKind.PublicDomain, LicenceDuties.None, "Public domain mark", "https://creativecommons.org/publicdomain/mark/1.0/"),
                "certification" => new(LicenceKind.PublicDomain, LicenceDuties.None, "Public domain", $"https://creativecommons.org/{path}/"),
                _ => null,
            };
        if (code is "publicdomain") return new(LicenceKind.PublicDomain, LicenceDuties.None, "Public domain", "https://creativecommons.org/licenses/publicdomain/");
        var codes = code.Split('-');
        if (codes.Any(one => one is not ("by" or "nc" or "nd" or "sa"))) return new(LicenceKind.Other, LicenceDuties.None, $"CC {code}", $"https://creativecommons.org/{path}/");
        var version = parts.Length > 2 && Version().IsMatch(parts[2]) ? parts[2] : "";
        var port = version.Length > 0 && parts.Length > 3 && Port().IsMatch(parts[3]) ? parts[3] : "";
        return CreativeCommonsCode.Licence(codes, version, port);
    }

    /// <summary>CC0.</summary>
    public static readonly Licence Zero = new(LicenceKind.CreativeCommonsZero, LicenceDuties.None, "CC0", "https://creativecommons.org/publicdomain/zero/1.0/");

    private static Licence Service(string name, string url) => new(LicenceKind.Service, LicenceDuties.NoEndorsement, name, url);

    private static Licence Unknown(string url) => new(LicenceKind.Unknown, LicenceDuties.None, "", url);

    [GeneratedRegex(@"guidelines|nasa-brand-center/images-and-media", RegexOptions.None, 1000)]
    private static partial Regex NasaPage();

    [GeneratedRegex(@"^(publicdomain/label|government-(works|copyright))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GovernmentPage();

    [GeneratedRegex(@"^[1-4]\.[015]$", RegexOptions.None, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(@"^[a-z]{2,8}$", RegexOptions.None, 1000)]
    private static partial Regex Port();
}
