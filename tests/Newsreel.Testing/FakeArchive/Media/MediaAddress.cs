using Newsreel.Testing.FakeArchive.Services;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>Addresses of media files, and back.</summary>
internal static class MediaAddress
{
    private const string NasaPrefix = "/nasa-assets/video/";
    private const string Prefix = "/cdn/";

    /// <summary>The address of a file, as its service would write it.</summary>
    public static string Of(string origin, FakeAsset asset, FakeRendition file) => asset.Service switch
    {
        FakeServices.Nasa => $"{origin}{NasaPrefix}{FakeNasa.Folder(asset)}/{file.Name}",
        _ => $"{origin}{Prefix}{asset.Service}/{asset.Key}/{Uri.EscapeDataString(file.Name)}",
    };

    /// <summary>The address of a small picture of a video.</summary>
    public static string Thumbnail(string origin, FakeAsset asset) => $"{origin}{Prefix}{asset.Service}/{asset.Key}/thumb.gif";

    /// <summary>The file that a path means; null when it means none.</summary>
    /// <param name="inventory">What there is.</param>
    /// <param name="path">Unescaped.</param>
    public static (FakeAsset Asset, string File)? Find(FakeInventory inventory, string path)
    {
        if (path.StartsWith(NasaPrefix, StringComparison.Ordinal))
        {
            var parts = path[NasaPrefix.Length..].Split('/', 2);
            return parts.Length == 2 && inventory.Of(FakeServices.Nasa).FirstOrDefault(asset => Same.As(FakeNasa.Folder(asset), parts[0])) is { } video && FakeNasa.IsMedia(parts[1]) ? (video, parts[1]) : null;
        }

        if (!path.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var pieces = path[Prefix.Length..].Split('/', 3);
        return pieces.Length == 3 && inventory.Find(pieces[1]) is { } asset && Same.As(asset.Service, pieces[0]) ? (asset, pieces[2]) : null;
    }
}
