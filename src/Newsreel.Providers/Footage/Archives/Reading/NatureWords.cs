using System.Text.RegularExpressions;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives.Reading;

/// <summary>Tells from the words of a video what kind of recording it is. Pure.</summary>
internal static partial class NatureWords
{
    /// <summary>What the texts name; real life when they name nothing else.</summary>
    public static FootageNature Of(params IEnumerable<string> texts)
    {
        List<string> read = [.. texts];
        return read.Exists(Animation().IsMatch) ? FootageNature.Animation
            : read.Exists(Training().IsMatch) ? FootageNature.Training
            : FootageNature.Actuality;
    }

    /// <summary>The same for footage of daily life, where training and exercise are sport.</summary>
    public static FootageNature OfDailyLife(params IEnumerable<string> texts) =>
        texts.Any(Animation().IsMatch) ? FootageNature.Animation : FootageNature.Actuality;

    [GeneratedRegex(@"\b(animat(ed|ions?)|cgi|computer[- ]generated|visuali[sz]ations?|simulations?|3d[- ]render(ed|ing)?|motion graphics?|cartoons?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Animation();

    [GeneratedRegex(@"\b(training|exercises?|drills?|rehears(al|als|es)|war ?games?)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Training();
}
