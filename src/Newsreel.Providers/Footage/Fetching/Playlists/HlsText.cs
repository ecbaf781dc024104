using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Providers.Footage.Fetching.Playlists;

/// <summary>Reads playlists. Pure.</summary>
internal static partial class HlsText
{
    private const int MostSegments = 20_000;

    /// <summary>Whether a text is a playlist.</summary>
    public static bool IsPlaylist(string text) => text.TrimStart('\uFEFF').StartsWith("#EXTM3U", StringComparison.Ordinal);

    /// <summary>The sizes that a playlist of playlists offers; none when it is no such list.</summary>
    /// <param name="text">The playlist.</param>
    /// <param name="address">Where it lies.</param>
    public static IReadOnlyList<HlsVariant> Variants(string text, Uri address)
    {
        var variants = new List<HlsVariant>();
        string? attributes = null;
        foreach (var line in Lines(text))
        {
            if (Value(line, "#EXT-X-STREAM-INF:") is { } found) attributes = found;
            else if (line[0] != '#' && attributes is not null)
            {
                var size = Size().Match(attributes);
                if (Uri.TryCreate(address, line, out var place))
                    variants.Add(new(place, Number(Bandwidth().Match(attributes).Groups["bits"].Value), (int)Number(size.Groups["width"].Value), (int)Number(size.Groups["height"].Value)));
                attributes = null;
            }
        }

        return variants;
    }

    /// <summary>The segments of a playlist.</summary>
    /// <param name="text">The playlist.</param>
    /// <param name="address">Where it lies.</param>
    /// <exception cref="FormatException">It cannot be used; the message says why, to be read after the name of the video.</exception>
    public static HlsPlaylist Segments(string text, Uri address)
    {
        var segments = new List<HlsSegment>();
        HlsSegment? opening = null;
        (long From, long Length)? part = null;
        var (duration, isWhole, end) = (TimeSpan.Zero, false, 0L);
        foreach (var line in Lines(text))
        {
            if (Value(line, "#EXT-X-KEY:") is { } key && !key.Contains("METHOD=NONE", StringComparison.Ordinal)) throw new FormatException("is encrypted");
            if (Value(line, "#EXTINF:") is { } length) duration = Seconds(length);
            if (Value(line, "#EXT-X-BYTERANGE:") is { } range) part = Part(range, end);
            if (Value(line, "#EXT-X-MAP:") is { } map) opening = Map(map, address);
            if (line.StartsWith("#EXT-X-ENDLIST", StringComparison.Ordinal)) isWhole = true;
            if (line[0] == '#') continue;
            if (!Uri.TryCreate(address, line, out var place)) throw new FormatException("has a playlist with broken addresses");
            segments.Add(new(place, duration, part, opening));
            end = part is var (from, count) ? from + count : 0;
            (part, duration) = (null, TimeSpan.Zero);
            if (segments.Count > MostSegments) throw new FormatException("has a playlist without end");
        }

        if (segments.Count == 0) throw new FormatException("has a playlist with nothing in it");
        return isWhole ? new(segments, segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Duration)) : throw new FormatException("is sent live and has no end yet");
    }

    private static HlsSegment Map(string attributes, Uri address)
    {
        var range = MapRange().Match(attributes).Groups["range"].Value;
        return Uri.TryCreate(address, MapAddress().Match(attributes).Groups["address"].Value, out var place)
            ? new(place, TimeSpan.Zero, range.Length > 0 ? Part(range, 0) : null, null)
            : throw new FormatException("has a playlist with broken addresses");
    }

    private static (long From, long Length) Part(string range, long next)
    {
        var parts = range.Split('@');
        return (parts.Length > 1 ? Number(parts[1]) : next, Number(parts[0]));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Value(string line, string tag) => line.StartsWith(tag, StringComparison.Ordinal) ? line[tag.Length..] : null;

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1L << 40 ? number : 0;

    private static TimeSpan Seconds(string text) =>
        double.TryParse(text.Split(',')[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e5
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException("has a playlist with broken times");

    [GeneratedRegex(@"(^|,)BANDWIDTH=(?<bits>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bandwidth();

    [GeneratedRegex(@"RESOLUTION=(?<width>\d{1,5})x(?<height>\d{1,5})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Size();

    [GeneratedRegex(@"URI=""(?<address>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MapAddress();

    [GeneratedRegex(@"BYTERANGE=""(?<range>[^""]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MapRange();
}
