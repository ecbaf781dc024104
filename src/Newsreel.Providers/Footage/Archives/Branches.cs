using Newsreel.Sourcing.Matching;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>Guesses which branch of the US armed forces films what is spoken of. Pure.</summary>
internal static class Branches
{
    // In DVIDS's words; the words of each branch as people use them.
    private static readonly (string Branch, IReadOnlySet<string> Terms)[] All =
    [
        ("Coast Guard", Terms("coast guard cutter guardsman")),
        ("Space Force", Terms("guardian spaceport")),
        ("Marines", Terms("marine marines amphibious")),
        ("Navy", Terms("navy naval carrier fleet destroyer submarine sailor frigate warship ship hospital-ship aircraft-carrier flight-deck")),
        ("Air Force", Terms("airman airmen bomber fighter jet airlift airbase squadron f-16 f-35 c-17 b-52")),
        ("Army", Terms("army soldier infantry tank artillery howitzer invasion war troops brigade battalion paratrooper ground trench")),
    ];

    /// <summary>The branch that most words belong to, those of the topic counted twice; empty when none does.</summary>
    public static string Of(string topic, string words)
    {
        var (about, said) = (SearchTerms.Of(topic), SearchTerms.Of(words));
        var best = All
            .Select(branch => (branch.Branch, Points: (2 * branch.Terms.Count(about.Contains)) + branch.Terms.Count(said.Contains)))
            .MaxBy(branch => branch.Points);
        return best.Points == 0 ? "" : best.Branch;
    }

    private static IReadOnlySet<string> Terms(string words) => SearchTerms.Of(words);
}
