using System.Globalization;
using System.Text.Json;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>Reads facts of media files with ffprobe.</summary>
public sealed class Ffprobe(MediaTools tools)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Container and stream facts of a file.</summary>
    /// <exception cref="NewsreelException">ffprobe is missing, or the file is not readable media.</exception>
    public async Task<MediaFacts> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var result = await RunAsync(["-show_format", "-show_streams", "-show_chapters", "-of", "json", path], path, cancellationToken);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        return new(
            Seconds(root.GetProperty("format"), "duration"),
            new FileInfo(path).Length,
            [.. root.GetProperty("streams").EnumerateArray().Select(Stream)],
            root.TryGetProperty("chapters", out var chapters) ? chapters.GetArrayLength() : 0,
            Tags(root.GetProperty("format")));
    }

    /// <summary>Presentation times of every packet of a stream as a player sees them (edit lists applied), sorted, in the stream's time base.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stream">For example <c>v:0</c>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<PacketTime>> PacketsAsync(string path, string stream, CancellationToken cancellationToken)
    {
        var result = await RunAsync(
            ["-select_streams", stream, "-show_entries", "packet=pts,duration,flags", "-of", "csv=p=0", path], path, cancellationToken);
        var packets = new List<PacketTime>();
        foreach (var line in result.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split(',');
            if (fields.Length < 3 || fields[2].Contains('D', StringComparison.Ordinal)) continue;
            packets.Add(new(
                long.Parse(fields[0], CultureInfo.InvariantCulture),
                long.TryParse(fields[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var duration) ? duration : 0));
        }

        packets.Sort((left, right) => left.Start.CompareTo(right.Start));
        return packets;
    }

    private async Task<ProgramResult> RunAsync(IEnumerable<string> arguments, string path, CancellationToken cancellationToken)
    {
        var result = await ExternalProgram.RunAsync(
            new(tools.FfprobePath, ["-v", "error", "-protocol_whitelist", "file", .. arguments], "reading media", Deadline),
            cancellationToken);
        return result.ExitCode == 0
            ? result
            : throw NewsreelException.Work(
                "media-unreadable", $"'{Path.GetFileName(path)}' is not readable media: {result.Errors.Trim()}", "Replace or remove the file.");
    }

    private static StreamFacts Stream(JsonElement stream) => new(
        Text(stream, "codec_type"),
        Text(stream, "codec_name"),
        stream.TryGetProperty("width", out var width) ? width.GetInt32() : 0,
        stream.TryGetProperty("height", out var height) ? height.GetInt32() : 0,
        Rate(Text(stream, "r_frame_rate")),
        int.TryParse(Text(stream, "sample_rate"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var sampleRate) ? sampleRate : 0,
        Seconds(stream, "start_time"),
        Seconds(stream, "duration"),
        long.TryParse(Text(stream, "nb_frames"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var frames) ? frames : 0,
        Text(stream, "time_base"),
        $"{Text(stream, "profile")} {Text(stream, "pix_fmt")} {Text(stream, "color_space")}".Trim())
    {
        Tags = Tags(stream),
    };

    private static FrameRate Rate(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var numerator)
            && int.TryParse(parts[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var denominator)
            ? new(numerator, denominator)
            : default;
    }

    private static Dictionary<string, string> Tags(JsonElement format) =>
        format.TryGetProperty("tags", out var tags)
            ? tags.EnumerateObject().ToDictionary(tag => tag.Name, tag => tag.Value.GetString() ?? "", StringComparer.OrdinalIgnoreCase)
            : [];

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static TimeSpan Seconds(JsonElement element, string name) =>
        double.TryParse(Text(element, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;
}

/// <summary>When a packet is presented, in the stream's time base.</summary>
/// <param name="Start">Presentation time.</param>
/// <param name="Length">Its duration; 0 when the file does not say.</param>
public readonly record struct PacketTime(long Start, long Length);

/// <summary>What ffprobe says of a file.</summary>
/// <param name="Duration">Of the container.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Streams">In file order.</param>
/// <param name="Chapters">Number of chapters.</param>
/// <param name="Tags">Metadata of the container.</param>
public sealed record MediaFacts(
    TimeSpan Duration,
    long Bytes,
    IReadOnlyList<StreamFacts> Streams,
    int Chapters,
    IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The first stream of a kind; null when there is none.</summary>
    public StreamFacts? First(string kind) => Streams.FirstOrDefault(stream => string.Equals(stream.Kind, kind, StringComparison.Ordinal));
}

/// <summary>What ffprobe says of a stream.</summary>
/// <param name="Kind"><c>video</c>, <c>audio</c>, <c>subtitle</c> …</param>
/// <param name="Codec">Codec name.</param>
/// <param name="Width">Pixels; 0 for sound.</param>
/// <param name="Height">Pixels; 0 for sound.</param>
/// <param name="FrameRate">Base frame rate; default for sound.</param>
/// <param name="SampleRate">Samples per second; 0 for pictures.</param>
/// <param name="Start">Presented start.</param>
/// <param name="Duration">Length of the track.</param>
/// <param name="Frames">Number of packets as the container counts them.</param>
/// <param name="TimeBase">For example 1/30000.</param>
/// <param name="Format">Profile, pixel format and colour space, for reports.</param>
public sealed record StreamFacts(
    string Kind,
    string Codec,
    int Width,
    int Height,
    FrameRate FrameRate,
    int SampleRate,
    TimeSpan Start,
    TimeSpan Duration,
    long Frames,
    string TimeBase,
    string Format)
{
    /// <summary>Metadata of the stream.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
