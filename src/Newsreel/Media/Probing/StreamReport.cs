using System.Globalization;
using System.Text.Json;
using Newsreel.Common;

namespace Newsreel.Media.Probing;

/// <summary>What a file says of its picture, before anything is measured.</summary>
/// <param name="Container">Names of the container, separated by commas.</param>
/// <param name="Codec">Codec name.</param>
/// <param name="Width">Stored pixels.</param>
/// <param name="Height">Stored pixels.</param>
/// <param name="PixelShape">Width of a pixel to its height; 1 when unknown or absurd.</param>
/// <param name="Turn">Degrees, a multiple of 90, by which a player turns it.</param>
/// <param name="FieldOrder">In ffprobe's words; empty when unknown.</param>
/// <param name="Rate">Average frame rate; null when absent or absurd.</param>
/// <param name="Duration">The longest that stream or container claim; zero when neither does.</param>
/// <param name="Colour">How its numbers become colours.</param>
internal sealed record StreamReport(
    string Container,
    string Codec,
    int Width,
    int Height,
    double PixelShape,
    int Turn,
    string FieldOrder,
    FrameRate? Rate,
    TimeSpan Duration,
    ColourFacts Colour)
{
    private const double LongestClaim = 1e6;

    /// <summary>Reads ffprobe's JSON of one stream and its first frame; null when there is no picture.</summary>
    public static StreamReport? Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var stream = First(root, "streams");
        if (stream.ValueKind != JsonValueKind.Object) return null;
        var frame = First(root, "frames");
        var format = root.TryGetProperty("format", out var found) ? found : default;
        return new(
            Text(format, "format_name"),
            Text(stream, "codec_name"),
            Whole(frame, "width") ?? Whole(stream, "width") ?? 0,
            Whole(frame, "height") ?? Whole(stream, "height") ?? 0,
            Shape(Text(stream, "sample_aspect_ratio")),
            Turned(frame) ?? Turned(stream) ?? 0,
            Said(stream, "field_order"),
            AverageRate(Text(stream, "avg_frame_rate")),
            TimeSpan.FromSeconds(Math.Max(Seconds(stream, "duration"), Seconds(format, "duration"))),
            ColourOf(stream, frame));
    }

    /// <summary>Pixels as a player shows them.</summary>
    public (int Width, int Height) Shown
    {
        get
        {
            var width = (int)Math.Round(Width * PixelShape);
            return Turn % 180 == 0 ? (width, Height) : (Height, width);
        }
    }

    private static ColourFacts ColourOf(JsonElement stream, JsonElement frame)
    {
        var format = Said(stream, "pix_fmt");
        string[] full = ["yuvj", "rgb", "bgr", "gbr", "argb", "abgr", "0rgb", "0bgr", "pal8", "gray", "ya", "mono"];
        return new(
            format,
            Tag("color_space"),
            Tag("color_primaries"),
            Tag("color_transfer"),
            string.Equals(Tag("color_range"), "pc", StringComparison.Ordinal)
                || (Tag("color_range").Length == 0 && Array.Exists(full, name => format.StartsWith(name, StringComparison.Ordinal))));

        string Tag(string name) => Said(stream, name) is { Length: > 0 } said ? said : Said(frame, name);
    }

    private static int? Turned(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("side_data_list", out var list)) return null;
        foreach (var data in list.EnumerateArray())
            if (data.TryGetProperty("rotation", out var rotation) && rotation.TryGetDouble(out var degrees)) return (int)Math.Round(degrees / 90) * 90;
        return null;
    }

    private static FrameRate? AverageRate(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
            && numerator > 0 && denominator > 0
            && (double)numerator / denominator is >= PacketSurvey.LeastRate and <= PacketSurvey.HighestRate
            ? new(numerator, denominator)
            : null;
    }

    private static double Shape(string text)
    {
        var parts = text.Split(':');
        return parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var width)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var height)
            && width / height is > 0.2 and < 5
            ? width / height
            : 1;
    }

    private static JsonElement First(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) && list.GetArrayLength() > 0 ? list[0] : default;

    private static string Said(JsonElement element, string name) =>
        Text(element, name) is var text && text is "unknown" or "unspecified" or "reserved" ? "" : text;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static int? Whole(JsonElement element, string name) =>
        int.TryParse(Text(element, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static double Seconds(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && double.IsFinite(seconds)
            ? Math.Clamp(seconds, 0, LongestClaim)
            : 0;
}
