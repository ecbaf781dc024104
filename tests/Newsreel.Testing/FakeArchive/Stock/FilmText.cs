using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Testing.FakeArchive.Stock;

/// <summary>A film's text, read for what footage it could use.</summary>
/// <param name="Topic">What all of it is about.</param>
/// <param name="Sentences">What is spoken.</param>
/// <param name="Places">Places that it names.</param>
public sealed partial record FilmText(string Topic, IReadOnlyList<string> Sentences, IReadOnlyList<string> Places)
{
    /// <summary>Countries that a film may name.</summary>
    internal static readonly IReadOnlyList<string> Countries =
    [
        "Ukraine", "Russia", "Poland", "Germany", "France", "Italy", "Spain", "Turkey", "Romania", "Belarus", "Moldova", "Norway", "Sweden", "Finland", "Greece", "Egypt", "Israel", "Syria",
        "Iraq", "Iran", "Afghanistan", "Pakistan", "India", "Sri Lanka", "Thailand", "Indonesia", "Malaysia", "Maldives", "Somalia", "Kenya", "Tanzania", "China", "Japan", "Korea", "Taiwan",
        "Philippines", "Vietnam", "Australia", "New Zealand", "Canada", "Mexico", "Cuba", "Haiti", "Dominican Republic", "Brazil", "Argentina", "Chile", "United Kingdom", "United States",
    ];

    private static readonly Dictionary<string, string> Cities = new(StringComparer.Ordinal)
    {
        ["Istanbul"] = "Turkey",
        ["Moscow"] = "Russia",
        ["Warsaw"] = "Poland",
        ["Berlin"] = "Germany",
        ["Frankfurt"] = "Germany",
        ["Paris"] = "France",
        ["London"] = "United Kingdom",
        ["Washington"] = "United States",
        ["Florida"] = "United States",
        ["Houston"] = "United States",
        ["Norfolk"] = "United States",
        ["Helsinki"] = "Finland",
        ["Jakarta"] = "Indonesia",
        ["Banda Aceh"] = "Indonesia",
        ["Aceh"] = "Indonesia",
        ["Sumatra"] = "Indonesia",
        ["Phuket"] = "Thailand",
        ["Peraliya"] = "Sri Lanka",
        ["Port-au-Prince"] = "Haiti",
        ["Kyiv"] = "Ukraine",
        ["Odesa"] = "Ukraine",
        ["Kharkiv"] = "Ukraine",
        ["Mariupol"] = "Ukraine",
        ["Kherson"] = "Ukraine",
    };

    /// <summary>Reads Markdown: a title in the front matter or the first heading, places in the front matter, sentences without their marks.</summary>
    public static FilmText Of(string markdown)
    {
        var lines = markdown.Split('\n').Select(line => line.Trim()).ToList();
        var start = lines.Count > 0 && lines[0] is "---" ? lines.IndexOf("---", 1) + 1 : 0;
        string Front(string name) => lines.Take(start).FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.Ordinal)) is { } line ? line[(name.Length + 1)..].Trim() : "";
        var body = string.Join(' ', lines.Skip(start).Where(line => line.Length > 0 && line[0] is not ('#' or '|' or '-'))).Replace("**", "", StringComparison.Ordinal);
        var heading = lines.Skip(start).FirstOrDefault(line => line.StartsWith('#'))?.TrimStart('#', ' ');
        IReadOnlyList<string> sentences = [.. End().Split(body).Select(sentence => sentence.Trim()).Where(sentence => sentence.Contains(' ', StringComparison.Ordinal))];
        IEnumerable<string> places = [.. Front("places").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), .. Countries.Where(country => body.Contains(country, StringComparison.Ordinal))];
        return new(Front("title") is { Length: > 0 } title ? title : heading ?? (sentences is [var first, ..] ? first : ""), sentences, [.. places.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The country that most sentences name; empty when none does.</summary>
    internal string Country => Countries.Select(country => (country, Count: Sentences.Append(Topic).Count(sentence => Names(sentence, country))))
        .Where(entry => entry.Count > 0).OrderByDescending(entry => entry.Count).Select(entry => entry.country).FirstOrDefault() ?? "";

    /// <summary>Where a sentence happens: the first place that it names, with its country; when it names none, the topic's, else the film's country.</summary>
    internal (string City, string Country) PlaceIn(string sentence)
    {
        var place = FirstIn(sentence) ?? FirstIn(Topic) ?? "";
        if (Countries.Contains(place)) return ("", place);
        var country = Cities.GetValueOrDefault(place) ?? Countries.FirstOrDefault(country => place.Length > 0 && Names(sentence, country)) ?? Country;
        return (place, country);
    }

    private string? FirstIn(string text) => Places.Where(place => Names(text, place)).OrderBy(place => Countries.Contains(place)).FirstOrDefault();

    private static bool Names(string sentence, string place) =>
        sentence.IndexOf(place, StringComparison.Ordinal) is >= 0 and var at && (at + place.Length == sentence.Length || !char.IsLetter(sentence[at + place.Length]));

    /// <summary>A day that a sentence names; its unknown parts are in the middle. Null when it names no year.</summary>
    internal static DateOnly? DayIn(string sentence)
    {
        if (Year().Match(sentence) is not { Success: true } year) return null;
        var month = Month().Match(sentence) is { Success: true } name ? DateTime.ParseExact(name.Groups["month"].Value, "MMMM", CultureInfo.InvariantCulture).Month : 6;
        var day = Month().Match(sentence).Groups["day"] is { Success: true } number ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 15;
        var whole = int.Parse(year.Value, CultureInfo.InvariantCulture);
        return new(whole, month, Math.Clamp(day, 1, DateTime.DaysInMonth(whole, month)));
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\d“""])", RegexOptions.None, 1000)]
    private static partial Regex End();

    [GeneratedRegex(@"\b(1[89]|20)\d\d\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b((?<day>[1-9]|[12]\d|3[01])\s+)?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Month();
}
