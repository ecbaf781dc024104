using System.Text.RegularExpressions;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Drawing;

/// <summary>The short form of a credit that is shown over footage. The full form stands in the credits. Pure.</summary>
internal static partial class CreditLabel
{
    private const int LongestCredit = 36;
    private const int LongestAuthor = 28;

    /// <summary>
    /// The words: <c>DVIDS · U.S. Army / Sgt. Pat Example</c>, <c>NASA/JSC</c>, <c>A. Person / CC BY 4.0 / Wikimedia Commons</c>. A licence that asks for a
    /// credit is named. What a person wrote beside their own footage is shown as it is.
    /// </summary>
    public static string Of(Candidate candidate)
    {
        var credit = MountLabel.CreditOf(candidate);
        if (string.Equals(candidate.Source, Candidate.Library, StringComparison.Ordinal)) return credit;
        if (Service().Match(credit) is { Success: true } service) return Joined([$"DVIDS · {service.Groups["service"].Value}", Shortened(service.Groups["name"].Value)]);
        var licence = Licence.Read(candidate.Terms.Licence, candidate.Terms.LicenceUrl);
        if (!licence.IsCreativeCommons && credit.Length <= LongestCredit) return credit;
        var author = candidate.Author.Length > 0 ? candidate.Author : licence.IsCreativeCommons ? credit : "";
        return Joined([Shortened(author), licence.IsCreativeCommons ? licence.Name : "", SourceTitles.Of(candidate.Source)]);
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(" / ", parts.Where(part => part.Length > 0));

    private static string Shortened(string name) =>
        name.Length <= LongestAuthor ? name : $"{string.Concat(name.EnumerateRunes().Take(LongestAuthor - 1)).TrimEnd()}…";

    [GeneratedRegex(@"^(?<service>U\.S\. [A-Z][A-Za-z ]+?) (video|footage|photo)( by (?<name>.+?))? / DVIDS$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Service();
}
