using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Pixabay;

/// <summary>Reads videos of Pixabay. Pure.</summary>
internal static class PixabayVideos
{
    private const string Restrictions = "Not for endorsement or political campaigns; people in it are not to be shown in a bad light.";

    private static readonly string[] Sizes = ["large", "medium", "small", "tiny"];

    /// <summary>The videos of an answer, in its order.</summary>
    public static IReadOnlyList<ArchiveVideo> Read(JsonElement root) =>
        root.Field("hits") is not { ValueKind: JsonValueKind.Array }
            ? throw ArchiveReply.Failed(PixabayArchive.Title, "answered no list of videos and no reason")
            : [.. root.Parts("hits").Where(hit => hit.Raw("id").Length > 0).Select(ReadOne).DistinctBy(video => video.Candidate.Id, StringComparer.Ordinal)];

    private static ArchiveVideo ReadOne(JsonElement hit)
    {
        var id = hit.Raw("id");
        var page = hit.Address("pageURL");
        var keywords = PlainText.Keywords(hit.Raws("tags").SelectMany(tags => tags.Split(',')));
        var author = PlainText.Title(hit.Raw("user"));
        var duration = hit.Length("duration");
        var title = Title(page, keywords, id);
        var candidate = new Candidate(
            PixabayArchive.Name, id, title, "", keywords, "", null, author, page?.AbsoluteUri ?? $"https://pixabay.com/videos/id-{id}/", Terms(author),
            hit.Raw("type") is "animation" ? FootageNature.Animation : NatureWords.OfDailyLife([title, .. keywords]), IsStill: false, duration);
        return new(candidate, hit.Field("videos") is { } videos ? Renditions(videos, duration) : []);
    }

    private static string Title(Uri? page, IReadOnlyList<string> keywords, string id) =>
        StockTitle.Of(page) is { Length: > 0 } named ? named
        : keywords.Count == 0 ? $"Video {id}"
        : string.Join(", ", keywords.Take(3)) is var words ? char.ToUpperInvariant(words[0]) + words[1..] : "";

    // Only uploads before 9 January 2019 are CC0, and an answer does not tell when a video was uploaded.
    private static FootageTerms Terms(string author) =>
        new("Pixabay Content License", author.Length > 0 ? $"Video by {author} on Pixabay" : "Video from Pixabay", Restrictions, Clearance.NeedsPerson)
        {
            LicenceUrl = "https://pixabay.com/service/license-summary/",
        };

    // The large size is there for some videos only; its address is empty for the others.
    private static IReadOnlyList<Rendition> Renditions(JsonElement videos, TimeSpan duration) =>
    [
        .. Sizes.Select(size => videos.Field(size))
            .OfType<JsonElement>()
            .Select(file => (File: file, Address: file.Address("url")))
            .Where(file => file.Address is not null)
            .Select(file => new Rendition(file.Address!, RenditionKind.File, file.File.Pixels("width"), file.File.Pixels("height"), file.File.Count("size"), duration)),
    ];
}
