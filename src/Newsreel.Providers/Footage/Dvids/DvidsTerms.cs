using System.Text.RegularExpressions;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Providers.Footage.Dvids;

/// <summary>Reads from DVIDS's words on what terms a video may be shown. Pure.</summary>
internal static partial class DvidsTerms
{
    private const string Notice = "The appearance of U.S. Department of Defense (Department of War) visual information does not imply or constitute endorsement.";

    /// <summary>The terms of a video. What clears it is decided in the product room.</summary>
    public static FootageTerms Of(DvidsVideo video)
    {
        var doubt = Doubt(video);
        return new(doubt.Length == 0 ? LicenceTitles.UsGovernment : "", Credit(video), doubt, Clearance.NeedsPerson)
        {
            LicenceUrl = "https://www.dvidshub.net/about/copyright",
            Doubt = doubt,
            Notice = Notice,
        };
    }

    private static string Doubt(DvidsVideo video)
    {
        if (Service(video.Branch).Length == 0)
            return video.Branch.Length == 0
                ? "DVIDS names no branch of the US services for it."
                : $"DVIDS files it under {video.Branch}, where footage of allies and contractors lies too.";
        if (Courtesy().Match($"{video.Credit} · {video.Title} · {video.Description}") is { Success: true } courtesy)
            return $"It is not the services' own: its description says “{courtesy.Value}”.";
        if (Owned().Match($"{video.Credit} · {video.Unit} · {video.Title} · {video.Description} · {string.Join(", ", video.Keywords)}") is { Success: true } owned)
            return $"Others may have rights in it: its description says “{owned.Value}”.";
        return "";
    }

    private static string Credit(DvidsVideo video)
    {
        var maker = video.Credit.Length > 0 ? video.Credit : video.Unit;
        var service = Service(video.Branch);
        if (Courtesy().IsMatch(maker)) return $"{maker} / DVIDS";
        return $"{(service.Length > 0 ? $"U.S. {service} video" : "Video")}{(maker.Length > 0 ? $" by {maker}" : "")} / DVIDS";
    }

    private static string Service(string branch) => branch switch
    {
        "Army" or "Navy" or "Air Force" or "Coast Guard" or "Space Force" => branch,
        "Marines" or "Marine Corps" => "Marine Corps",
        _ => "",
    };

    [GeneratedRegex(@"\bcourtesy\b(?! call)( of)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Courtesy();

    [GeneratedRegex(
        @"©|\(c\)\s*\d{4}|\bcopyright(ed)?\b|all rights reserved|\b(by|with) permission\b|\blicensed (by|from|music|footage)\b|stock footage|getty|shutterstock|reuters|associated press|\bnato\w*|\bcontractor (video|footage)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Owned();
}
