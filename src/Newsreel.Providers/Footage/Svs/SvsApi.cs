using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Svs;

/// <summary>A page in the studio's own words; unknown texts are empty.</summary>
internal sealed record SvsPage(string Id, string Title, string Description, IReadOnlyList<string> Keywords, string Kind)
{
    public Uri? Address { get; init; }
    public DateOnly? Released { get; init; }

    /// <summary>Employers of those who made it, each once.</summary>
    public IReadOnlyList<string> Makers { get; init; } = [];
    public IReadOnlyList<Rendition> Renditions { get; init; } = [];
}

/// <summary>Reads the studio's answers. Pure.</summary>
internal static class SvsApi
{
    /// <summary>The pages of a search that can hold film; null when the answer is none.</summary>
    public static IReadOnlyList<SvsPage>? Results(JsonElement root) => root.Field("results") is null ? null : [.. root.Parts("results").Select(Page).OfType<SvsPage>()];

    /// <summary>A page; null when the answer is none.</summary>
    public static SvsPage? Page(JsonElement page)
    {
        var id = page.Raw("id");
        if (id.Length == 0 || page.Raw("page_type") is "Infographic" or "Interactive" or "Gallery") return null;
        return new(id, page.Text("title"), page.Text("description"), page.Words("keywords"), page.Text("page_type"))
        {
            Address = page.Address("url"),
            Released = page.Day("release_date"),
            Makers = [.. page.Parts("credits").SelectMany(credit => credit.Parts("people")).Select(person => person.Text("employer")).Where(employer => employer.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Renditions = Films(page),
        };
    }

    /// <summary>The main film of a page, then other forms of it: a page may hold other films too, which its words do not describe.</summary>
    private static IReadOnlyList<Rendition> Films(JsonElement page)
    {
        var all = page.Parts("media_groups").SelectMany(Items).Select(Film).OfType<Rendition>().ToList();
        if (page.Field("main_video") is not { } told || Film(told) is not { } main) return [.. all.DistinctBy(film => film.Address)];
        return [.. new[] { main }.Concat(all.Where(film => string.Equals(Stem(film), Stem(main), StringComparison.OrdinalIgnoreCase))).DistinctBy(film => film.Address)];
    }

    private static IEnumerable<JsonElement> Items(JsonElement group) =>
        group.Parts("items").Select(item => item.Field("instance") ?? item).Concat(group.Parts("media"));

    private static Rendition? Film(JsonElement media) =>
        media.Address("url") is { } address && media.Raw("media_type") is ("Movie" or "") && IsFilm(address)
            ? new(address, RenditionKind.File, Pixels(media, "width"), Pixels(media, "height"), media.Count("size"), media.Seconds("duration"))
            : null;

    private static bool IsFilm(Uri address) => Path.GetExtension(address.AbsolutePath).ToLowerInvariant() is ".mp4" or ".mov" or ".m4v" or ".webm";

    private static int Pixels(JsonElement media, string name) => (int)Math.Min(media.Count(name), ushort.MaxValue);

    /// <summary>The name of a film without what tells its size: <c>moon</c> of <c>moon_1080p30.mp4</c>.</summary>
    private static string Stem(Rendition film)
    {
        var name = Path.GetFileNameWithoutExtension(film.Address.AbsolutePath);
        return string.Join('_', name.Split('_', '.', '-').Where(part => !part.Any(char.IsAsciiDigit) || part.All(char.IsAsciiDigit)));
    }
}
