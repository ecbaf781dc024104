using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Nasa;

/// <summary>A video in NASA's own words; unknown texts are empty.</summary>
internal sealed record NasaVideo(string Id, string Title, string Description, IReadOnlyList<string> Keywords, string Center)
{
    public string Location { get; init; } = "";
    public string Photographer { get; init; } = "";
    public string SecondaryCreator { get; init; } = "";
    public DateOnly? Created { get; init; }

    /// <summary>Who made it, each once.</summary>
    public IReadOnlyList<string> Makers => [.. new[] { SecondaryCreator, Photographer }.Where(maker => maker.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The words to print.</summary>
    public string Credit
    {
        get
        {
            var center = Center.Length == 0 ? "NASA" : $"NASA/{Center}";
            var others = Makers.Where(maker => !maker.Equals(center, StringComparison.OrdinalIgnoreCase) && !maker.Equals("NASA", StringComparison.OrdinalIgnoreCase)).ToList();
            return others.Count == 0 ? center : others[0].StartsWith("NASA", StringComparison.OrdinalIgnoreCase) ? string.Join(", ", others) : $"{center}/{string.Join(", ", others)}";
        }
    }

    /// <summary>When it was taken. Midnight of New Year's Day stands for a year of which nobody knew more.</summary>
    public ArchiveDate? Date => Created switch
    {
        null => null,
        { Month: 1, Day: 1, Year: var year } => new(year, null, null),
        { } day => new(day.Year, day.Month, day.Day),
    };
}

/// <summary>Reads NASA's answers. Pure.</summary>
internal static class NasaApi
{
    /// <summary>The videos of a search; null when the answer is none.</summary>
    public static IReadOnlyList<NasaVideo>? Results(JsonElement root) =>
        root.Field("collection") is { } collection && collection.Field("items") is not null ? [.. collection.Parts("items").Select(Video).OfType<NasaVideo>()] : null;

    /// <summary>The addresses of a manifest, as they are written there; null when the answer is none.</summary>
    public static IReadOnlyList<string>? Manifest(JsonElement root) =>
        root.Field("collection") is { } collection && collection.Field("items") is not null
            ? [.. collection.Parts("items").Select(item => item.Raw("href")).Where(href => href.Length > 0)] : null;

    private static NasaVideo? Video(JsonElement item)
    {
        var told = item.Parts("data").FirstOrDefault();
        var id = told.Raw("nasa_id");
        if (id.Length == 0 || told.Raw("media_type") is not ("video" or "")) return null;
        return new(id, told.Text("title"), told.Text("description"), told.Words("keywords"), told.Text("center"))
        {
            Location = told.Text("location"),
            Photographer = told.Text("photographer"),
            SecondaryCreator = told.Text("secondary_creator"),
            Created = told.Day("date_created"),
        };
    }
}
