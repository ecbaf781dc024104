namespace Newsreel.Providers.Footage.Library;

/// <summary>What the endings of file names promise; the probe decides whether it is true.</summary>
internal static class MediaEndings
{
    private static readonly HashSet<string> Stills = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".heif", ".avif",
    };

    private static readonly HashSet<string> Films = new(StringComparer.OrdinalIgnoreCase)
    {
        ".mp4", ".m4v", ".mov", ".qt", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".m2v", ".vob", ".ts", ".m2ts", ".mts", ".mxf", ".gif",
        ".wmv", ".asf", ".flv", ".ogv", ".3gp", ".dv", ".h264", ".264", ".hevc", ".265", ".nut", ".f4v",
    };

    /// <summary>Whether a file is taken as footage.</summary>
    public static bool IsMedia(string path) => IsStill(path) || Films.Contains(Path.GetExtension(path));

    /// <summary>Whether a file is taken as one picture; an animated GIF is film.</summary>
    public static bool IsStill(string path) => Stills.Contains(Path.GetExtension(path));
}
