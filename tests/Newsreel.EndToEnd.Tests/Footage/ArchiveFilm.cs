using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.EndToEnd.Tests.Footage;

/// <summary>A short film from a script of one's own, with footage of the fake archive: asked, fetched, cleared and credited as of real ones.</summary>
public sealed class ArchiveFilm : ProducedFilm
{
    public const string Collection = "the archive film";

    internal FakeArchiveServer Server { get; private set; } = null!;

    internal Selected[] Choices { get; private set; } = [];

    internal static string Script => Text("harbour.md");

    /// <summary>A script of a few seconds.</summary>
    internal static string ShortScript => Text("rocket.md");

    /// <summary>What shows the words of the script, and some that must not be taken for it.</summary>
    internal static FakeInventory Inventory =>
        FakeInventory.ForWords(
            FakeServices.Nasa, "Rocket on the launch pad at Kennedy Space Center", "Engineers check the rocket at Kennedy Space Center", "Rocket engineers at a meeting")
        .With(FakeInventory.ForWords(
            FakeServices.Dvids, "Trucks bring grain to the harbour of Odesa", "Cranes lift grain into a ship at the quay in Odesa", "Grain ship at the quay of Odesa",
            "Helicopter lands on the flight deck of an aircraft carrier", "Sailors guide a helicopter with signals", "Helicopter on the flight deck", "Sailors on the aircraft carrier",
            "Medical patients receive care on the flight deck").Assets.Select(asset => asset with
            {
                Branch = "Navy",
                City = asset.Title.Contains("Odesa", StringComparison.Ordinal) ? "Odesa" : "",
                Country = asset.Title.Contains("Odesa", StringComparison.Ordinal) ? "Ukraine" : "",
            }))
        .With(FakeInventory.ForWords(FakeServices.Commons, "Helicopter lands on the flight deck, under a licence that binds the film").Assets.Select(asset => asset with { Licence = FakeLicence.BySa }));

    protected override IReadOnlyDictionary<string, string?> Variables => Online(Server);

    /// <summary>The environment in which archives are those of a fake.</summary>
    internal static Dictionary<string, string?> Online(FakeArchiveServer server) =>
        server.Environment().Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value)).Append(new("Footage__Online", "true")).ToDictionary(StringComparer.Ordinal);

    public override async ValueTask InitializeAsync()
    {
        Server = await FakeArchiveServer.StartAsync(new() { Inventory = Inventory, BytesPerSecond = 12_500_000 }, TestContext.Current.CancellationToken);
        await ProduceAsync("--script", Script, "--quality", "draft", "--resolution", "720p");
        Choices = [.. NewsreelProgram.Json(File.ReadAllText(Path.Combine(Folder, "steps", "shots.json"))).GetProperty("choices").EnumerateArray().Select(Selected.Of)];
    }

    private static string Text(string name) => Path.Combine(Repository.Root, "tests", "Newsreel.EndToEnd.Tests", "Footage", name);

    protected override async ValueTask CleanAsync() => await Server.DisposeAsync();
}

[CollectionDefinition(ArchiveFilm.Collection)]
public sealed class ArchiveFilmCollection : ICollectionFixture<ArchiveFilm>;
