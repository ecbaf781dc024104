using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Pexels;

/// <summary>Reads videos of Pexels. Pure.</summary>
internal static partial class PexelsVideos
{
    private const string Restrictions = "Not for endorsement or political campaigns; people in it are not to be shown in a bad light.";

    /// <summary>The videos of a search, in its order.</summary>
    public static IReadOnlyList<ArchiveVideo> Read(JsonElement root) =>
        root.Field("videos") is not { ValueKind: JsonValueKind.Array }
            ? throw ArchiveReply.Failed(PexelsArchive.Title, $"could not search: {(root.Raw("error") is { Length: > 0 } error ? error : "no videos and no reason")}")
            : [.. root.Parts("videos").Select(ReadOne).OfType<ArchiveVideo>().DistinctBy(video => video.Candidate.Id, StringComparer.Ordinal)];

    /// <summary>One video; null when it has no number.</summary>
    public static ArchiveVideo? ReadOne(JsonElement video)
    {
        var id = video.Raw("id");
        if (id.Length == 0) return null;
        var page = video.Address("url");
        var title = StockTitle.Of(page) is { Length: > 0 } named ? named : $"Video {id}";
        var author = PlainText.Title(video.Field("user")?.Raw("name") ?? "");
        var keywords = PlainText.Keywords(video.Raws("tags"));
        var duration = video.Length("duration");
        var candidate = new Candidate(
            PexelsArchive.Name, id, title, "", keywords, "", null, author, page?.AbsoluteUri ?? $"https://www.pexels.com/video/{id}/",
            Terms(author), NatureWords.OfDailyLife([title, .. keywords]), IsStill: false, duration);
        return new(candidate, Renditions([.. video.Parts("video_files")], duration));
    }

    private static FootageTerms Terms(string author) =>
        new("Pexels License", author.Length > 0 ? $"Video by {author} on Pexels" : "Video from Pexels", Restrictions, Clearance.NeedsPerson) { LicenceUrl = "https://www.pexels.com/license/" };

    // Addresses stand as they are told: what follows the name differs from video to video.
    private static IReadOnlyList<Rendition> Renditions(IReadOnlyList<JsonElement> files, TimeSpan duration) =>
    [
        .. files.Where(file => !IsPlaylist(file) && file.Raw("file_type") is "video/mp4" && file.Pixels("width") > 0)
            .OrderByDescending(file => file.Pixels("height"))
            .Concat(files.Where(IsPlaylist))
            .Select(file => (File: file, Address: file.Address("link")))
            .Where(file => file.Address is not null)
            .Select(file => new Rendition(
                file.Address!, IsPlaylist(file.File) ? RenditionKind.Playlist : RenditionKind.File,
                file.File.Pixels("width"), file.File.Pixels("height"), file.File.Count("size"), duration)),
    ];

    private static bool IsPlaylist(JsonElement file) => file.Raw("quality") is "hls" || Playlist().IsMatch(file.Raw("link"));

    [GeneratedRegex(@"\.m3u8(\?|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Playlist();
}
