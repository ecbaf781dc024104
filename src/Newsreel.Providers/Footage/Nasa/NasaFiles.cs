using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Nasa;

/// <summary>Chooses from a manifest what can be shown. Pure.</summary>
internal static class NasaFiles
{
    /// <summary>
    /// Versions in the order they are wanted, with the lines they usually have: the archive tells the dimensions of the original only. Mobile
    /// and preview are too small to be shown.
    /// </summary>
    private static readonly (string Name, int Lines)[] Versions = [("large", 1080), ("orig", 0), ("medium", 720), ("small", 360)];

    /// <summary>The renditions, the most wanted first; sizes are unknown.</summary>
    /// <param name="manifest">Addresses as they are written there.</param>
    /// <param name="original">What is known of the original.</param>
    /// <param name="service">Address of the service.</param>
    public static IReadOnlyList<Rendition> Of(IReadOnlyList<string> manifest, NasaMeasure original, Uri service) =>
    [
        .. from version in Versions
           from href in manifest
           where string.Equals(VersionOf(href), version.Name, StringComparison.OrdinalIgnoreCase)
           let address = NasaHref.Read(href, service)
           where address is not null
           select Made(address, version.Lines, original),
    ];

    private static Rendition Made(Uri address, int lines, NasaMeasure original)
    {
        if (lines == 0) return new(address, RenditionKind.File, original.Width, original.Height, 0, original.Duration);
        var height = original.Height > 0 ? Math.Min(lines, original.Height) : lines;
        var width = original.Height > 0 ? (int)Math.Round((double)original.Width * height / original.Height) : 0;
        return new(address, RenditionKind.File, width, height, 0, original.Duration);
    }

    /// <summary>The word after the tilde of a film's name: <c>large</c> of <c>EX_0001~large.mp4</c>.</summary>
    private static string VersionOf(string href)
    {
        var name = href[(href.LastIndexOf('/') + 1)..];
        var (tilde, dot) = (name.LastIndexOf('~'), name.LastIndexOf('.'));
        return tilde >= 0 && dot > tilde && name[dot..].ToLowerInvariant() is (".mp4" or ".mov" or ".m4v") ? name[(tilde + 1)..dot] : "";
    }
}
