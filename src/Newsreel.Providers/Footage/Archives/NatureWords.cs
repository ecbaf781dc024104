using System.Text.RegularExpressions;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>
/// Tells what kind of recording an archive describes. Rather too often training than too seldom: a label on real life is a blemish,
/// an exercise shown as an operation is an untruth. Pure.
/// </summary>
internal static partial class NatureWords
{
    /// <summary>The nature of a video.</summary>
    /// <param name="texts">Title, description, keywords and the like.</param>
    public static FootageNature Of(params IEnumerable<string> texts)
    {
        var text = string.Join(" · ", texts);
        return Drawn().IsMatch(text) ? FootageNature.Animation : Practice().IsMatch(text) ? FootageNature.Training : FootageNature.Actuality;
    }

    /// <summary>The nature of footage of daily life, where training and exercise are sport and trains are trains.</summary>
    /// <param name="texts">As above.</param>
    public static FootageNature OfDailyLife(params IEnumerable<string> texts) => texts.Any(Drawn().IsMatch) ? FootageNature.Animation : FootageNature.Actuality;

    [GeneratedRegex(
        @"\b(animat(ions?|ed|ics?)|artists?.? (concepts?|impressions?|renderings?)|(computer|data) (visuali[sz]ations?|simulations?|models?)|visuali[sz]ations?|computer[- ]generated|motion graphics?|cgi|renderings?)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drawn();

    [GeneratedRegex(
        @"\b(train(ing|ees?)|(soldiers?|troops|marines?|sailors?|airmen|crews?|units?|forces|brigade|battalion|regiment|squadron|division|company|platoon|team) trains?|trains? (how|together|alongside)|pre-?deployment|exercis(e|es|ed|ing)|drills?|live[- ]?fires?|rehears\w*|simulat\w*|war ?games?|mock|role[- ]?players?|qualification|certification|"
        + @"RIMPAC|BALTOPS|JRTC|JMRC|Red Flag|Defender[- ]Europe|Saber (Junction|Strike|Guardian)|Swift Response|Combined Resolve|Steadfast \w+|Balikatan|Cobra Gold|Talisman \w+|Valiant Shield|Northern Strike|African Lion)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Practice();
}
