using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>
/// Queries for DVIDS, which knows branch, category, country and dates. Category goes first, then dates, then branch, then words; the country of
/// an asserted place never goes. Pure.
/// </summary>
internal static class DvidsSearchPlan
{
    private const string BRoll = "B-Roll";

    /// <summary>What the first of them do not find, more of them seldom do.</summary>
    private const int MostQuestions = 6;

    /// <summary>Longer ones are briefings and broadcasts.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// <summary>The queries, from exact to loose.</summary>
    public static IReadOnlyList<ArchiveQuery> Of(FootageQuery query, int mostTerms, int limit)
    {
        var intent = query.Intent;
        // A country is a filter; a place of which nobody knows the country, or within one, stays a word.
        var isCountry = intent.Places.Count > 0 && string.Equals(intent.Places[0], intent.Country, StringComparison.OrdinalIgnoreCase);
        var place = intent.Places.Count == 0 || isCountry ? "" : intent.Places[0];
        var (from, to) = Days(intent);
        List<ArchiveQuery> queries = [];
        var branch = Branches.Of(query.Topic, query.Words);
        foreach (var words in SearchPlan.Phrases(intent, mostTerms, place))
        {
            var exact = new ArchiveQuery(words, limit) { Country = intent.Country, Branch = branch, Category = BRoll, From = from, To = to, Longest = Longest };
            var anyCategory = exact with { Category = "" };
            // Of an incident, film of another time shows something else.
            var anyDate = intent.IsIncident ? anyCategory : anyCategory with { From = null, To = null };
            // Filters fall one by one for the most telling words; fewer words are asked for without them.
            queries.AddRange(queries.Count == 0 ? [exact, anyCategory, anyDate, anyDate with { Branch = "" }] : [anyDate with { Branch = "" }]);
        }

        // With the place as filter alone, everything from there is better than nothing.
        if (isCountry) queries.Add(new("", limit) { Country = intent.Country, Category = BRoll, From = from, To = to, Longest = Longest });
        return [.. queries.Distinct().Take(MostQuestions)];
    }

    /// <summary>From the first asserted day to a year after the last: what is told of is often published late.</summary>
    private static (DateOnly? From, DateOnly? To) Days(SearchIntent intent)
    {
        var known = intent.Dates.Where(date => date.Year is > 1900 and < 9998).ToList();
        if (known.Count == 0) return (null, null);
        var (first, last) = (known.MinBy(date => (date.Year, date.Month ?? 1)), known.MaxBy(date => (date.Year, date.Month ?? 12)));
        return (new DateOnly(first.Year, first.Month ?? 1, 1), new DateOnly(last.Year, last.Month ?? 12, 1).AddMonths(last.Month is null ? 13 : 12));
    }
}
