using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Dvids;

/// <summary>A video in DVIDS's own words; unknown texts are empty.</summary>
internal sealed record DvidsVideo(string Id, string Title, string Description, IReadOnlyList<string> Keywords, string Credit, string Unit, string Branch)
{
    public string Category { get; init; } = "";
    public string Place { get; init; } = "";
    public string Virin { get; init; } = "";
    public DateOnly? Taken { get; init; }
    public DateOnly? Published { get; init; }
    public TimeSpan Duration { get; init; }
    public Uri? Page { get; init; }
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];
}

/// <summary>Reads DVIDS's answers, which differ between search and asset and from year to year. Pure.</summary>
internal static class DvidsApi
{
    /// <summary>What an answer complains of; empty when of nothing.</summary>
    public static string Errors(JsonElement root) => PlainText.OneLine(string.Join("; ", root.Parts("errors").Select(error => error.ValueKind == JsonValueKind.Object ? error.Text("message") : error.ToString())));

    /// <summary>The videos of a search; null when the answer is none.</summary>
    public static IReadOnlyList<DvidsVideo>? Results(JsonElement root) =>
        root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("results", out _) ? null : [.. root.Parts("results").Select(Video).OfType<DvidsVideo>()];

    /// <summary>The video of an asset; null when there is none.</summary>
    public static DvidsVideo? Asset(JsonElement root) => root.Parts("results").Select(Video).OfType<DvidsVideo>().FirstOrDefault();

    private static DvidsVideo? Video(JsonElement result)
    {
        var id = result.Raw("id");
        if (id.Length == 0 || result.Raw("type") is not ("video" or "")) return null;
        var duration = result.Seconds("duration");
        var location = result.Field("location") ?? result;
        return new(
            id,
            result.Text("title"),
            result.Text("description") is { Length: > 0 } description ? description : result.Text("short_description"),
            result.Words("keywords"),
            string.Join(", ", result.Parts("credit").Select(Name).Where(name => name.Length > 0)),
            result.Text("unit_name"),
            result.Text("branch"))
        {
            Category = result.Text("category"),
            Place = string.Join(", ", new[] { location.Text("city"), location.Text("state"), location.Text("country") }.Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)),
            Virin = result.Text("virin"),
            Taken = result.Day("date"),
            Published = result.Day("publishdate") ?? result.Day("date_published"),
            Duration = duration,
            Page = result.Address("url"),
            Renditions = [.. result.Parts("files").Select(file => File(file, duration)).OfType<Rendition>(), .. Playlist(result, duration)],
        };
    }

    private static string Name(JsonElement credit) => credit.ValueKind switch
    {
        JsonValueKind.String => PlainText.OneLine(credit.GetString()!),
        JsonValueKind.Object => $"{credit.Text("rank")} {credit.Text("name")}".Trim(),
        _ => "",
    };

    private static Rendition? File(JsonElement file, TimeSpan duration) =>
        file.Address("src") is { } address && IsFilm(file.Raw("type"), address)
            ? new(address, RenditionKind.File, (int)Math.Min(file.Count("width"), ushort.MaxValue), (int)Math.Min(file.Count("height"), ushort.MaxValue), file.Count("size"), duration)
            : null;

    private static bool IsFilm(string type, Uri address) => type.Length > 0 ? type is "video/mp4" : address.AbsolutePath.EndsWith(".mp4", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Rendition> Playlist(JsonElement result, TimeSpan duration) =>
        result.Address("hls_url") is { } address ? [new(address, RenditionKind.Playlist, 0, 0, 0, duration)] : [];
}
