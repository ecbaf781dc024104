using System.Globalization;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Dvids;

/// <summary>Writes the addresses of DVIDS's service. Pure.</summary>
/// <param name="service">Address of the service.</param>
/// <param name="key">Sent with every call.</param>
internal sealed class DvidsAddress(Uri service, string key)
{
    /// <summary>Words of a query at most: the edge turns longer ones away.</summary>
    public const int MostTerms = 3;

    private const string Fields =
        "id,type,title,short_description,keywords,credit,country,state,city,unit_name,branch,category,date,publishdate,duration,aspect_ratio,url";

    /// <summary>The words of a query that the service can take: no quotes, no operators.</summary>
    /// <param name="words">Words with a space between them, the most telling first.</param>
    /// <param name="most">How many.</param>
    public static string Terms(string words, int most) => string.Join(' ', words
        .Split([' ', '"', '“', '”', '(', ')', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.TrimStart('-', '+'))
        .Where(word => word.Length > 0 && word is not ("OR" or "AND" or "NOT"))
        .Take(most));

    /// <summary>Where to search.</summary>
    /// <param name="query">What for.</param>
    /// <param name="mostTerms">Words at most.</param>
    public Uri Search(ArchiveQuery query, int mostTerms) => new QueryAddress(service, "search")
        .With("api_key", key)
        .With("type", "video")
        .With("q", Terms(query.Words, mostTerms))
        .With("branch", query.Branch)
        .With("category", query.Category)
        .With("country", query.Country)
        // The date of taking is typed by people and often has day and month exchanged; the date of publishing is set by the service.
        .With("from_publishdate", Day(query.From, "T00:00:00Z"))
        .With("to_publishdate", Day(query.To, "T23:59:59Z"))
        .With("to_duration", query.Longest is { } longest ? Math.Ceiling(longest.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "")
        .With("max_results", query.Limit.ToString(CultureInfo.InvariantCulture))
        .With("sort", "score")
        .With("fields", Fields)
        .Address;

    /// <summary>Where everything about a video is told.</summary>
    public Uri Asset(string id) => new QueryAddress(service, "asset").With("api_key", key).With("id", id).Address;

    private static string Day(DateOnly? day, string time) => day is { } known ? known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + time : "";
}
