namespace Newsreel.Media;

/// <summary>What can be told of a pixel format by its name in ffmpeg.</summary>
internal static class PixelFormats
{
    private static readonly string[] WithAlpha = ["yuva", "rgba", "bgra", "argb", "abgr", "gbrap", "ya8", "ya16", "pal8", "ayuv"];
    private static readonly string[] OfRgb = ["rgb", "bgr", "gbr", "argb", "abgr", "pal8", "0rgb", "0bgr", "x2rgb", "x2bgr"];

    /// <summary>Whether parts of the picture may be transparent.</summary>
    public static bool HasAlpha(string format) => Starts(format, WithAlpha);

    /// <summary>Whether its numbers are red, green and blue.</summary>
    public static bool IsRgb(string format) => Starts(format, OfRgb);

    private static bool Starts(string format, string[] names) => Array.Exists(names, name => format.StartsWith(name, StringComparison.Ordinal));
}
