using System.Text.RegularExpressions;

namespace Newsreel.Sourcing;

/// <summary>Finds metadata that names people who cannot agree to be shown: casualties, detainees, patients and minors. Pure.</summary>
public static partial class SensitiveSubjects
{
    /// <summary>Why a person has to look first; null when nothing in the texts asks for it.</summary>
    /// <param name="texts">Title, description and keywords.</param>
    public static string? Reason(params IEnumerable<string> texts)
    {
        var match = texts.Select(text => Words().Match(text)).FirstOrDefault(match => match.Success);
        if (match is null) return null;
        var kind = match.Groups.Keys.First(name => name is not "0" && match.Groups[name].Success);
        return $"Its description names {kind} (“{match.Value}”): a person has to look first.";
    }

    [GeneratedRegex(
        @"\b(?:(?<casualties>casualt(?:y|ies)|wounded|injured|injuries|corpses?|bodies|killed|victims?|fatalit(?:y|ies)|dead(?!\s*sea)|mass graves?)"
        + @"|(?<detainees>detainees?|detained|prisoners?|inmates?|captives?|p\.?o\.?ws?)"
        + @"|(?<patients>patients?)"
        + @"|(?<minors>child(?:ren)?|minors|kids?|schoolchildren|schoolgirls?|schoolboys?|pupils?|toddlers?|infants?|babies|baby|orphans?|teenagers?))\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Words();
}
