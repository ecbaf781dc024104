using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Sourcing.Matching;

/// <summary>Finds the places that words name, and the other names: capitalised words, told apart by what stands before them and by what is known.</summary>
internal sealed class PlaceFinder
{
    private static readonly HashSet<string> Locating = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "at", "near", "outside", "inside", "around", "across", "toward", "towards", "into", "from", "over", "off", "to", "of", "through", "along", "above",
    };

    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "i", "president", "general", "prime", "minister", "king", "queen", "mr", "mrs", "dr",
        "chancellor", "pope", "captain", "admiral", "commander", "god", "christmas", "easter",
        "french", "dutch", "soviet", "german", "american", "afghan", "iraqi", "israeli", "greek", "turk", "western", "eastern", "northern", "southern",
    };

    private readonly HashSet<string> known = new(KnownPlaces.All.Concat(Countries.All), StringComparer.Ordinal);

    /// <summary>A finder that knows the places that sources name and those that the film itself places by "in", "at" or "near".</summary>
    /// <param name="places">As sources write them: Kyiv, Ukraine.</param>
    /// <param name="texts">Everything that is spoken.</param>
    public PlaceFinder(IEnumerable<string> places, IEnumerable<string> texts)
    {
        foreach (var part in places.SelectMany(place => place.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            known.Add(Normal(part));
        foreach (var text in texts.ToList())
            foreach (var run in Runs(text).Where(run => run.IsLocated && run.Before is not ("of" or "to" or "from"))) known.Add(Normal(run.Text));
    }

    /// <summary>What the words name.</summary>
    public (IReadOnlyList<string> Places, IReadOnlyList<string> Names) Read(string text)
    {
        var (places, names) = (new List<string>(), new List<string>());
        foreach (var run in Runs(text))
        {
            if (known.Contains(Normal(run.Text)) || run is { IsLocated: true, Before: not ("of" or "to" or "from") }) places.Add(run.Text);
            else if (!run.OpensSentence) names.Add(run.Text);
        }

        return ([.. places.Distinct(StringComparer.OrdinalIgnoreCase)], [.. names.Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    private static IEnumerable<Run> Runs(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var listGoesOn = false;
        for (var at = 0; at < words.Length; at++)
        {
            if (!IsName(words[at]))
            {
                listGoesOn = listGoesOn && words[at] is "and" or "or" or "the";
                continue;
            }

            var start = at;
            while (!EndsClause(words[at]) && at + 1 < words.Length && IsName(words[at + 1])) at++;
            var before = start > 0 && words[start - 1] is "the" ? start - 2 : start - 1;
            var word = before >= 0 ? words[before].ToLowerInvariant() : "";
            var isLocated = (listGoesOn || Locating.Contains(word)) && !IsAcronym(words[start]);
            yield return new(string.Join(' ', words[start..(at + 1)].Select(Bare)), word, isLocated, start == 0 || words[start - 1][^1] is '.' or '!' or '?');
            listGoesOn = isLocated;
        }
    }

    private static bool IsName(string word)
    {
        var bare = Bare(word);
        return bare.Length > 1 && char.IsUpper(bare[0]) && !NoNames.Contains(bare) && !IsDemonym(bare)
            && !Locating.Contains(bare) && TopicMatch.Words(bare).Count > 0;
    }

    private static bool IsDemonym(string word) =>
        word.Length > 5 && Array.Exists(["ian", "ians", "ish", "ese", "ean", "eans"], ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsAcronym(string word) => Bare(word) is { Length: <= 5 } bare && bare.All(char.IsUpper);

    private static string Bare(string word)
    {
        var bare = word.Trim(',', ';', ':', '.', '!', '?', '"', '“', '”', '(', ')', '‘', '’', '\'');
        return bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    private static bool EndsClause(string word) => word[^1] is ',' or ';' or ':' or '.' or '!' or '?' or ')';

    private static string Normal(string text) => LatinLetters.Fold(text).ToLowerInvariant().Trim();

    private sealed record Run(string Text, string Before, bool IsLocated, bool OpensSentence);
}
