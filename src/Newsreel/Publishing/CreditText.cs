using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Sourcing;

namespace Newsreel.Publishing;

/// <summary>Words about footage for people.</summary>
internal static class CreditText
{
    /// <summary>The line of the credits: the work's title and whose it is.</summary>
    public static string Of(Candidate candidate)
    {
        var credit = MountLabel.CreditOf(candidate);
        return candidate.Title.Length == 0 || credit.Contains(candidate.Title, StringComparison.Ordinal) ? credit : $"{candidate.Title}: {credit}";
    }

    /// <summary>
    /// What the end card says of a film's pictures, grouped by source, for example "12 pieces from library, listed in the credits; graphics
    /// by Newsreel"; sources that would take too much of it are only counted.
    /// </summary>
    /// <param name="footage">Each piece once.</param>
    public static string Pictures(IReadOnlyList<Footage> footage)
    {
        if (footage.Count == 0) return "Drawn by Newsreel from the words";
        var groups = footage.CountBy(piece => piece.Candidate.Source).OrderByDescending(group => group.Value).ToList();
        var named = groups.Take(MostSources).Select(group => $"{Counted.Of(group.Value, "piece")} from {SourceTitles.Of(group.Key)}").ToList();
        var rest = groups.Skip(MostSources).Sum(group => group.Value);
        if (rest > 0) named.Add($"{rest} from others");
        var sources = string.Join(", ", named);
        if (sources.Length > LongestSources) sources = $"{Counted.Of(footage.Count, "piece")} from {Counted.Of(groups.Count, "source")}";
        return $"{sources}, listed in the credits; graphics by Newsreel";
    }

    private const int LongestSources = 80;

    private const int MostSources = 3;
}
