namespace Newsreel.Testing.FakeArchive.Stock;

/// <summary>Videos that a search finds beside the right one and that a film must not take for it.</summary>
internal static class Distractors
{
    private const int YearsAway = 11;

    private static readonly (string City, string Country)[] Elsewhere =
    [
        ("Fort Irwin", "United States"), ("Grafenwoehr", "Germany"), ("Darwin", "Australia"), ("Okinawa", "Japan"), ("Santiago", "Chile"), ("Nairobi", "Kenya"), ("Oslo", "Norway"), ("Manila", "Philippines"),
    ];

    private static readonly FakePictureKind[] Unfit =
        [FakePictureKind.Black, FakePictureKind.Frozen, FakePictureKind.ColourBars, FakePictureKind.Slate, FakePictureKind.TalkingHead, FakePictureKind.Text];

    private static readonly string[] Unrelated =
        ["Change of command ceremony", "Holiday greetings from the staff", "Band plays at a parade", "Chess club meets on Tuesday", "Bakery opens its doors", "Cats asleep on a window sill", "Marathon runners at the start"];

    /// <summary>Ten of them.</summary>
    /// <param name="fit">The right one.</param>
    /// <param name="number">The last number that was given to a video.</param>
    public static IReadOnlyList<FakeAsset> Of(FakeAsset fit, ref int number)
    {
        var first = number;
        number += 10;
        var (city, country) = Elsewhere[first % Elsewhere.Length];
        if (Same.As(country, fit.Country)) (city, country) = Elsewhere[(first + 1) % Elsewhere.Length];
        var words = WithoutPlace(fit);
        var elsewhere = Again(fit, first + 1, $"{words}, {city}") with { City = city, Country = country, Description = $"{words} in {city}, {country}." };
        var training = Again(fit, first + 2, $"{words} during training exercise") with { City = city, Country = country, Description = $"Units train for {words} at a training area in {city}, {country}." };
        return
        [
            elsewhere,
            training with { Keywords = [.. fit.Keywords, "training", "exercise"] },
            Again(fit, first + 3, fit.Title) with { Date = fit.Date.AddYears(-YearsAway), Published = fit.Published.AddYears(-YearsAway), Description = $"{words}, seen in {fit.Date.Year - YearsAway}." },
            On(FakeServices.Dvids, fit, first + 4) with { Author = "Courtesy Video" },
            On(FakeServices.Dvids, fit, first + 5) with { Branch = "Joint" },
            On(FakeServices.Commons, fit, first + 6) with { Licence = FakeLicence.BySa },
            On(FakeServices.InternetArchive, fit, first + 7) with { Licence = first % 2 == 0 ? FakeLicence.ByNc : FakeLicence.None, Collections = ["opensource_movies"] },
            Again(fit, first + 8, $"{words}: patients receive care") with { Description = $"Doctors treat wounded patients in a hospital. {fit.Description}" },
            first % 2 == 0 ? Again(fit, first + 9, fit.Title) with { Picture = fit.Picture with { IsCopy = true } } : Nothing(fit, first + 9),
            first % 3 == 0 ? Again(fit, first + 10, fit.Title) with { Picture = new(first + 10, Unfit[first / 3 % Unfit.Length], Words: fit.Title) } : Nothing(fit, first + 10),
        ];
    }

    private static FakeAsset Again(FakeAsset fit, int number, string title) => On(fit.Service, fit, number) with { Title = title };

    private static FakeAsset On(string service, FakeAsset fit, int number) => StockedAsset.Make(service, number, fit.Title) with
    {
        Description = fit.Description,
        Keywords = fit.Keywords,
        City = fit.City,
        Country = fit.Country,
        Date = fit.Date,
        Published = fit.Published,
        Branch = fit.Branch,
        Licence = service is FakeServices.Commons ? FakeLicence.By : FakeLicence.PublicDomain,
    };

    private static FakeAsset Nothing(FakeAsset fit, int number) =>
        StockedAsset.Make(fit.Service, number, Unrelated[number % Unrelated.Length]) with { Description = "An ordinary day.", City = "Springfield", Country = "United States", Category = "Miscellaneous" };

    // The right video's own words without where they are.
    private static string WithoutPlace(FakeAsset fit) =>
        string.Join(' ', fit.Title.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !fit.City.Contains(word, StringComparison.OrdinalIgnoreCase) && !fit.Country.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
