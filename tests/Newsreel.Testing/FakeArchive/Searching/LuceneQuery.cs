using System.Text.RegularExpressions;

namespace Newsreel.Testing.FakeArchive.Searching;

/// <summary>
/// Questions in the language of the Internet Archive, read with patience: words and "phrases", <c>AND</c>, <c>OR</c>, <c>NOT</c> and
/// <c>-</c>, brackets, <c>field:value</c>, <c>field:(a OR b)</c>, <c>date:[a TO b]</c>, <c>*</c>. What stands side by side must all be there.
/// </summary>
internal sealed partial class LuceneQuery
{
    private readonly List<string> tokens;
    private int at;

    private LuceneQuery(string text) => tokens = [.. Token().Matches(text).Select(match => match.Value)];

    /// <summary>The videos that a question means.</summary>
    public static IEnumerable<FakeAsset> Filter(IEnumerable<FakeAsset> assets, string text) => assets.Where(new LuceneQuery(text).Any("").Invoke);

    private string Next => at < tokens.Count ? tokens[at] : "";

    private Func<FakeAsset, bool> Any(string field)
    {
        var first = All(field);
        while (Next is "OR" or "||")
        {
            at++;
            var (before, after) = (first, All(field));
            first = asset => before(asset) || after(asset);
        }

        return first;
    }

    private Func<FakeAsset, bool> All(string field)
    {
        Func<FakeAsset, bool> all = _ => true;
        while (Next is not ("" or ")" or "OR" or "||"))
        {
            if (Next is "AND" or "&&")
            {
                at++;
                continue;
            }

            var (before, part) = (all, One(field));
            all = asset => before(asset) && part(asset);
        }

        return all;
    }

    private Func<FakeAsset, bool> One(string field)
    {
        var token = Next;
        at++;
        if (token is "NOT" or "-" or "!")
        {
            var part = One(field);
            return asset => !part(asset);
        }

        if (token is "+") return One(field);
        if (token is "(")
        {
            var inside = Any(field);
            if (Next is ")") at++;
            return inside;
        }

        return token[^1] == ':' ? One(token[..^1]) : asset => Has(asset, field, token.Trim('"'));
    }

    private static bool Has(FakeAsset asset, string field, string value) => field.ToUpperInvariant() switch
    {
        "" => WordMatch.HasAll(asset, WordMatch.Words(value)),
        "TITLE" => Holds(asset.Title, value),
        "DESCRIPTION" => Holds(asset.Description, value),
        "SUBJECT" => Holds(string.Join(' ', asset.Keywords), value),
        "CREATOR" => Holds(asset.Author, value),
        "COLLECTION" => asset.Collections.Any(collection => Like(collection, value)),
        "IDENTIFIER" => Like(asset.Id, value),
        "MEDIATYPE" => value is "movies" or "*",
        "LICENSEURL" => asset.Licence.Url.Length > 0 && Like(asset.Licence.Url, value),
        "DATE" or "YEAR" => IsWithin(asset.Date, value),
        _ => true,
    };

    private static bool Holds(string text, string value) => value is "*" || WordMatch.Words(value).All(WordMatch.Words(text).Contains);

    private static bool Like(string text, string pattern) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern.Replace("\\", "", StringComparison.Ordinal)).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static bool IsWithin(DateOnly date, string value)
    {
        var day = $"{date:yyyy-MM-dd}";
        if (value[0] != '[') return day.StartsWith(value, StringComparison.Ordinal);
        var ends = value.Trim('[', ']').Split(" TO ");
        // A bound may be a year alone.
        return ends is [var from, var to] && (from is "*" || string.CompareOrdinal(day, from) >= 0) && (to is "*" || string.CompareOrdinal(day[..Math.Min(to.Length, 10)], to[..Math.Min(to.Length, 10)]) <= 0);
    }

    [GeneratedRegex("""[()+!]|-(?=[^\s])|\w+:|\[[^\]]*\]|"[^"]*"|[^\s()"]+""", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
