using Newsreel.Providers.Http;
using System.Text.RegularExpressions;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Providers.Footage.InternetArchive;

/// <summary>What an item says of its rights. Whether that clears it is decided elsewhere. Pure.</summary>
internal static partial class ItemTerms
{
    /// <summary>The terms of an item.</summary>
    public static FootageTerms Of(Item item)
    {
        var (licence, url) = Licence(item);
        return new(licence, CreditLines.Of(item.Title, item.Creator, licence, InternetArchiveArchive.Title), "", Clearance.NeedsPerson)
        {
            LicenceUrl = url,
            Doubt = Doubt(item, licence),
        };
    }

    private static (string Licence, string Url) Licence(Item item)
    {
        if (item.LicenceUrl.Length > 0) return (Named(item.LicenceUrl), WebAddress().IsMatch(item.LicenceUrl) ? item.LicenceUrl : "");
        if (item.IsGovernmentFilm) return (LicenceTitles.UsGovernment, "");
        return item.IsIn("nasa") ? (LicenceTitles.NasaGuidelines, LicenceTitles.NasaGuidelinesUrl) : ("", "");
    }

    private static string Doubt(Item item, string licence)
    {
        if (Claim().IsMatch(item.Rights) && !Release().IsMatch(item.Rights)) return $"Its page claims rights: “{PlainText.OneLine(item.Rights, 120).TrimEnd('.')}”.";
        if (licence.Length == 0) return item.LicenceUrl.Length > 0 ? "Its licence is none that is known." : "Its page names no licence.";
        return licence is LicenceTitles.NasaGuidelines && item.Uploader.Contains('@') && !NasaMail().IsMatch(item.Uploader)
            ? "It lies in the collection of NASA, but NASA did not bring it there."
            : "";
    }

    private static string Named(string url)
    {
        if (GovernmentMark().IsMatch(url)) return LicenceTitles.UsGovernment;
        if (CreativeCommons().Match(url) is not { Success: true } match) return "";
        var version = match.Groups["version"].Value;
        return match.Groups["code"].Value.ToLowerInvariant() switch
        {
            "mark" => "Public domain mark",
            "zero" => "CC0",
            "publicdomain" or "certification" => "Public domain",
            "by" => $"CC BY {version}".TrimEnd(),
            "by-sa" => $"CC BY-SA {version}".TrimEnd(),
            _ => "",
        };
    }

    [GeneratedRegex(@"^https?://(www\.)?creativecommons\.org/(licenses|publicdomain)/(?<code>[a-z-]+)(/(?<version>[0-9.]+))?(/|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CreativeCommons();

    [GeneratedRegex(@"^https?://(www\.)?usa\.gov/(publicdomain/label|government-(works|copyright))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GovernmentMark();

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"all rights reserved|copyright|©|permission|non-?commercial", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Claim();

    [GeneratedRegex(@"public domain|\b(no|not|without)\b[^.]{0,20}copyright", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Release();

    [GeneratedRegex(@"@([a-z0-9-]+\.)*nasa\.gov$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NasaMail();
}
