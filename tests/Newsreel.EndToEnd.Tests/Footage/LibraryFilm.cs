using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Footage;

/// <summary>Two minutes from a script and a library of one's own, which holds every kind of footage and every kind of trouble.</summary>
public sealed class LibraryFilm : ProducedFilm
{
    public const string Collection = "the library film";
    public const int Seconds = 120;

    private readonly TempFolder library = new();

    internal IReadOnlyList<string> Hostile { get; private set; } = [];

    internal Selected[] Choices { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        await Task.WhenAll(MadeUpLibrary.CreateAsync(library.Root, token), HostileMedia.CreateAsync(library.Folder("hostile"), token));
        Hostile = [.. Directory.EnumerateFileSystemEntries(library.File("hostile")).Select(path => Path.GetFileName(path))];
        var script = Path.Combine(Repository.Root, "tests", "Newsreel.EndToEnd.Tests", "Footage", "forty-pictures.md");
        await ProduceAsync("--script", script, "--duration", "120", "--library", library.Root, "--quality", "draft");
        Choices = [.. NewsreelProgram.Json(File.ReadAllText(Path.Combine(Folder, "steps", "shots.json"))).GetProperty("choices").EnumerateArray().Select(Selected.Of)];
    }

    protected override ValueTask CleanAsync()
    {
        library.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>What fills a shot, as the stored step tells it.</summary>
internal sealed record Selected(string Role, double Seconds, string? Path, string? Title, string? CreditLine, string? FileLabel, string Reason, JsonElement Json)
{
    public static Selected Of(JsonElement choice)
    {
        var (shot, footage) = (choice.GetProperty("shot"), choice.GetProperty("footage"));
        var has = footage.ValueKind == JsonValueKind.Object;
        return new(
            shot.GetProperty("role").GetString()!,
            shot.GetProperty("place").GetProperty("length").GetInt64() / 30.0,
            has ? footage.GetProperty("path").GetString() : null,
            has ? footage.GetProperty("candidate").GetProperty("title").GetString() : null,
            has ? footage.GetProperty("candidate").GetProperty("terms").GetProperty("creditLine").GetString() : null,
            has ? footage.GetProperty("fileLabel").GetString() : null,
            choice.GetProperty("reason").GetString()!,
            choice);
    }
}

[CollectionDefinition(LibraryFilm.Collection)]
public sealed class LibraryFilmCollection : ICollectionFixture<LibraryFilm>;
