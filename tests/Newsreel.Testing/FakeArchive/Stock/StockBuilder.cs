using System.Globalization;

namespace Newsreel.Testing.FakeArchive.Stock;

/// <summary>
/// Fills archives for films: for each sentence three videos that show what it says, spread over the services, and for each of those
/// ten that seem to and must not be taken for it.
/// </summary>
public static class StockBuilder
{
    /// <summary>Videos that fit a sentence.</summary>
    public const int FitsPerSentence = 3;

    private const int WordsInTitle = 6;
    private static readonly char[] Marks = ['.', ',', ';', ':', '!', '?', '"', '(', ')', '“', '”'];

    private static readonly string[] Idle =
    [
        "about", "after", "again", "almost", "along", "also", "among", "because", "been", "before", "being", "between", "both", "could", "during", "each", "from", "have", "here", "into", "just",
        "later", "many", "more", "most", "much", "nearly", "only", "other", "over", "said", "same", "since", "some", "such", "than", "that", "their", "them", "then", "there", "these", "they",
        "this", "those", "though", "through", "under", "until", "upon", "very", "were", "what", "when", "where", "which", "while", "with", "within", "would", "your",
    ];

    private static readonly string[] Forces =
    [
        "army", "troops", "soldiers", "forces", "navy", "naval", "ship", "ships", "carrier", "aircraft", "helicopter", "helicopters", "marines", "military", "missile", "missiles", "tank", "tanks", "pilots", "sailors",
    ];

    private static readonly string[] Space = ["nasa", "moon", "orbit", "rocket", "spacecraft", "astronauts", "astronaut", "launch", "shuttle", "orion", "artemis", "lunar", "space"];

    private static readonly string[] Sea = ["navy", "naval", "ship", "ships", "carrier", "sailors", "fleet"];

    /// <summary>An inventory for the text of films.</summary>
    /// <param name="texts">Markdown, one for each film.</param>
    /// <param name="isHostile">Whether ids and titles that are hard to write down are part of it.</param>
    public static FakeInventory Fill(IReadOnlyList<string> texts, bool isHostile) => ForFilms([.. texts.Select(FilmText.Of)], isHostile);

    /// <summary>An inventory for films.</summary>
    public static FakeInventory ForFilms(IReadOnlyList<FilmText> films, bool isHostile = false)
    {
        var number = 0;
        var assets = new List<FakeAsset>();
        foreach (var film in films)
            foreach (var sentence in film.Sentences)
                for (var turn = 0; turn < FitsPerSentence; turn++)
                {
                    var fit = Fitting(film, sentence, turn, ++number);
                    assets.Add(fit);
                    assets.AddRange(Distractors.Of(fit, ref number));
                }

        if (isHostile) assets.AddRange(films.SelectMany(film => HostileNames.Of(film.Sentences.Count > 0 ? Fitting(film, film.Sentences[0], 0, 1) : StockedAsset.Make(FakeServices.Dvids, 1, film.Topic), ref number)));
        // What fits does not come first.
        return new(assets.OrderBy(asset => asset.Key, StringComparer.Ordinal));
    }

    /// <summary>A video that shows what a sentence says.</summary>
    private static FakeAsset Fitting(FilmText film, string sentence, int turn, int number)
    {
        IReadOnlyList<string> words = [.. Words(sentence)];
        var (city, country) = film.PlaceIn(sentence);
        var place = city.Length > 0 ? city : country;
        var date = FilmText.DayIn(sentence) ?? FilmText.DayIn($"{film.Topic} {string.Join(' ', film.Sentences)}") ?? new DateOnly(2024, 5, 1);
        var title = Capital(string.Join(' ', words.Skip(turn % 2).Take(WordsInTitle)));
        var asset = StockedAsset.Make(Service(words, date, turn), number, place.Length > 0 && !title.Contains(place, StringComparison.OrdinalIgnoreCase) ? $"{title}, {place}" : title);
        return asset with
        {
            Description = $"B-roll: {sentence} {film.Topic}.",
            Keywords = [.. words.Take(10), .. Words(film.Topic)],
            City = city,
            Country = country,
            Date = date,
            Published = date.AddDays(2),
            Branch = words.Any(word => Sea.Contains(word.ToLower(CultureInfo.InvariantCulture))) ? "Navy" : "Army",
            Licence = asset.Service is FakeServices.Commons ? (turn % 2 == 0 ? FakeLicence.By : FakeLicence.Zero) : FakeLicence.PublicDomain,
        };
    }

    private static string Service(IReadOnlyList<string> words, DateOnly date, int turn)
    {
        IReadOnlyList<string> order = words.Any(word => Space.Contains(word.ToLower(CultureInfo.InvariantCulture))) ? [FakeServices.Nasa, FakeServices.Nasa, FakeServices.Svs]
            : date.Year < 1985 ? [FakeServices.InternetArchive, FakeServices.InternetArchive, FakeServices.Commons]
            : words.Any(word => Forces.Contains(word.ToLower(CultureInfo.InvariantCulture))) ? [FakeServices.Dvids, FakeServices.Dvids, FakeServices.InternetArchive]
            : [FakeServices.Dvids, FakeServices.Commons, FakeServices.InternetArchive, FakeServices.Pexels, FakeServices.Pixabay];
        return order[(turn + (order.Count > FitsPerSentence ? words.Count : 0)) % order.Count];
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '-', '—', '/'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Marks)).Select(word => word.Split('\'', '’')[0])
            .Where(word => word.Length > 3 && !Idle.Contains(word.ToLower(CultureInfo.InvariantCulture))).Distinct(StringComparer.OrdinalIgnoreCase);

    private static string Capital(string text) => text.Length == 0 ? "Untitled" : char.ToUpperInvariant(text[0]) + text[1..];
}
