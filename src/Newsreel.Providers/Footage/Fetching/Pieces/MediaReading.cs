using System.Globalization;
using System.Text.Json;

namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>What ffprobe says of a video before it is cut.</summary>
/// <param name="Container">Names of the container, separated by commas.</param>
/// <param name="Picture">Codec of the picture; empty when there is none.</param>
/// <param name="Width">Pixels; 0 when not known yet.</param>
/// <param name="Sound">Codec of the first sound; empty when there is none.</param>
/// <param name="Duration">Of the whole; zero when it does not say.</param>
/// <param name="Offset">From where the media begin, which may be sound, to the first picture.</param>
internal sealed record MediaReading(string Container, string Picture, int Width, string Sound, TimeSpan Duration, TimeSpan Offset)
{
    private const double Longest = 1e6;
    private const double LongestOffset = 60;

    /// <summary>Reads ffprobe's JSON of format and streams.</summary>
    public static MediaReading Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var streams = root.TryGetProperty("streams", out var list) ? list.EnumerateArray().ToList() : [];
        var picture = streams.Find(stream => Text(stream, "codec_type") is "video" && !IsCover(stream));
        var sound = streams.Find(stream => Text(stream, "codec_type") is "audio");
        var format = root.TryGetProperty("format", out var found) ? found : default;
        var offset = Number(picture, "start_time") - Number(format, "start_time");
        return new(
            Text(format, "format_name"), Text(picture, "codec_name"), (int)Number(picture, "width"), Text(sound, "codec_name"),
            TimeSpan.FromSeconds(Math.Max(Number(format, "duration"), Number(picture, "duration"))),
            TimeSpan.FromSeconds(offset is > 0 and < LongestOffset ? offset : 0));
    }

    private static bool IsCover(JsonElement stream) =>
        stream.TryGetProperty("disposition", out var disposition) && disposition.TryGetProperty("attached_pic", out var cover) && cover.GetInt32() != 0;

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static double Number(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < Longest ? number : 0;
}
