using System.Text.RegularExpressions;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Providers.Footage.Nasa;

/// <summary>Reads from NASA's words on what terms a video may be shown. Pure.</summary>
internal static partial class NasaTerms
{
    /// <summary>The terms of a video. What clears it is decided in the product room.</summary>
    /// <param name="credit">The words to print.</param>
    /// <param name="makers">Who made it, as the archive names them.</param>
    /// <param name="description">What the archive says of it.</param>
    public static FootageTerms Of(string credit, IEnumerable<string> makers, string description)
    {
        var doubt = Doubt(string.Join(" · ", makers), description);
        return new(LicenceTitles.NasaGuidelines, credit, doubt, Clearance.NeedsPerson) { LicenceUrl = LicenceTitles.NasaGuidelinesUrl, Doubt = doubt };
    }

    private static string Doubt(string makers, string description)
    {
        if (Others().Match(makers) is { Success: true } other) return $"It is not NASA's alone: “{other.Value}” is named among its makers.";
        // Music has rights of its own and is never used.
        var silent = Music().Replace(description, " ");
        if (Owned().Match(silent) is { Success: true } owned) return $"Others may have rights in it: its description says “{owned.Value}”.";
        return "";
    }

    [GeneratedRegex(
        @"\b(ESA|European Space Agency|Roscosmos|JAXA|CSA|Canadian Space Agency|CNES|DLR|ISRO|Space ?X|Boeing|Blue Origin|Northrop( Grumman)?|Lockheed( Martin)?|Orbital( ATK)?|ULA|United Launch Alliance|"
        + @"Axiom( Space)?|Rocket Lab|Sierra (Nevada|Space)|Virgin (Galactic|Orbit)|Aerojet\w*|Intuitive Machines|Astrobotic|Firefly|Reuters|AP|Associated Press|AFP|Getty( Images)?|CNN|BBC|Bloomberg|Shutterstock|Pond5)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Others();

    [GeneratedRegex(
        @"©|\(c\)\s*\d{4}|\bcopyright(ed)?\b|all rights reserved|\b(by|with) permission\b|\bcourtesy( of)?\b(?! NASA)|stock footage|"
        + @"\b(credits?|footage|video|animation)( by|:| from)\s+(ESA|Roscosmos|JAXA|Space ?X|Boeing|Blue Origin|Reuters|AP|Getty)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Owned();

    [GeneratedRegex(@"[^.\n]*\b(music|soundtrack|songs?|composer|universal production)\b[^.\n]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Music();
}
