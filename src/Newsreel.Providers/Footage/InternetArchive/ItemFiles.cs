using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.InternetArchive;

/// <summary>Chooses the files of an item that can be read in parts. Names are taken from the item, never guessed. Pure.</summary>
internal static class ItemFiles
{
    private const int GoodLines = 480;

    private static readonly HashSet<string> Readable = new(StringComparer.OrdinalIgnoreCase) { ".mp4", ".m4v", ".mpg", ".mpeg", ".ogv", ".webm" };

    /// <summary>What can be read, best first: MP4; other originals only where no MP4 is good enough, because they are large.</summary>
    /// <param name="files">The list of the item.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="service">The configured base address.</param>
    public static IReadOnlyList<Rendition> Of(IEnumerable<JsonElement> files, string id, Uri service)
    {
        List<(JsonElement File, string Name)> readable =
        [
            .. files.Select(file => (file, Name: file.Raw("name")))
                .Where(file => Readable.Contains(Path.GetExtension(file.Name)) && IsOpen(file.file, file.Name)),
        ];
        var films = readable.Where(file => IsMp4(file.Name)).ToList();
        var others = films.Exists(file => file.File.Pixels("height") >= GoodLines) ? [] : readable.Where(file => !IsMp4(file.Name));
        return
        [
            .. films.OrderByDescending(file => file.File.Pixels("height") >= GoodLines)
                .ThenByDescending(file => file.File.Raw("source") is "derivative")
                .ThenByDescending(file => file.File.Pixels("height"))
                .Concat(others.OrderByDescending(file => file.File.Pixels("height")))
                .Select(file => ToRendition(file.File, file.Name)),
        ];

        Rendition ToRendition(JsonElement file, string name) => new(
            new QueryAddress(service, $"download/{Uri.EscapeDataString(id)}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}").Address,
            RenditionKind.File, file.Pixels("width"), file.Pixels("height"), file.Count("size"), file.Length("length"));
    }

    private static bool IsOpen(JsonElement file, string name) =>
        file.Raw("private") is not "true"
        && file.Raw("source") is not "metadata"
        && name.Split('/').All(part => part is not ("" or "." or ".."));

    private static bool IsMp4(string name) => Path.GetExtension(name).ToUpperInvariant() is ".MP4" or ".M4V";
}
