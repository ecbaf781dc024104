namespace Newsreel.Testing.FakeArchive.Stock;

/// <summary>Makes videos with the ids and habits of their service.</summary>
internal static class StockedAsset
{
    private const int FirstNumber = 900_000;
    private static readonly string[] Ranks = ["Sgt.", "Spc.", "Staff Sgt.", "Cpl.", "Petty Officer 2nd Class", "Lance Cpl."];
    private static readonly string[] Names = ["Pat Example", "Robin Muster", "Kim Sample", "Jo Modell", "Alex Specimen", "Sam Proba", "Chris Vorlage", "Dana Minta"];

    /// <summary>A video.</summary>
    /// <param name="service">One of <see cref="FakeServices"/>.</param>
    /// <param name="number">Different for each; chooses the pictures, the length and the author.</param>
    /// <param name="title">Its title.</param>
    public static FakeAsset Make(string service, int number, string title)
    {
        var choice = new Random(number);
        var seconds = service is FakeServices.Pexels or FakeServices.Pixabay or FakeServices.Commons ? choice.Next(12, 41) : choice.Next(90, 400);
        var name = Names[choice.Next(Names.Length)];
        return new FakeAsset(service, Id(service, number), title)
        {
            Picture = new(number),
            Duration = TimeSpan.FromSeconds(seconds),
            HasSound = choice.Next(2) == 0,
            IndexAtEnd = choice.Next(2) == 0,
            Author = service is FakeServices.Dvids ? $"{Ranks[choice.Next(Ranks.Length)]} {name}" : service is FakeServices.Nasa or FakeServices.Svs ? "NASA/JSC" : name,
            Collections = service switch
            {
                FakeServices.InternetArchive => ["universal_newsreels", "newsandpublicaffairs"],
                FakeServices.Nasa => ["JSC"],
                _ => [],
            },
        };
    }

    private static string Id(string service, int number) => service switch
    {
        FakeServices.Dvids => $"video:{FirstNumber + number}",
        FakeServices.Nasa => $"JSC_{number:0000}",
        FakeServices.InternetArchive => $"newsreel-item-{number:0000}",
        FakeServices.Svs => $"{10_000 + number}",
        _ => $"{FirstNumber + number}",
    };
}
