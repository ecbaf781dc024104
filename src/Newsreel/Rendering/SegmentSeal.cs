using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>
/// What lies beside an encoded segment: its length, the hash of its bytes and what was measured in its encode. A segment that was cut
/// off, changed or exchanged does not fit its seal and is made again.
/// </summary>
/// <param name="Frames">Frames of the segment.</param>
/// <param name="Hash">SHA-256 of the file, hexadecimal.</param>
/// <param name="Brightness">As in <see cref="SegmentMeasure"/>.</param>
/// <param name="Motion">As in <see cref="SegmentMeasure"/>.</param>
internal sealed record SegmentSeal(long Frames, string Hash, IReadOnlyList<float> Brightness, IReadOnlyList<float> Motion)
{
    /// <summary>Writes the seal of a segment that has just been encoded.</summary>
    public static async Task WriteAsync(string path, string video, long frames, SegmentMeasure measure, CancellationToken cancellationToken) =>
        await PartFile.WriteTextAsync(
            path,
            JsonSerializer.Serialize(new(frames, await HashAsync(video, cancellationToken), measure.Brightness, measure.Motion), SealJson.Default.SegmentSeal),
            cancellationToken);

    /// <summary>What was measured of a segment, if it is there and as it was made; otherwise null.</summary>
    /// <param name="path">The seal.</param>
    /// <param name="video">The segment.</param>
    /// <param name="frames">Frames that it must have.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<SegmentMeasure?> OpenAsync(string path, string video, long frames, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) || !File.Exists(video)) return null;
        try
        {
            var seal = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken), SealJson.Default.SegmentSeal);
            if (seal is not { Hash: { } hash, Brightness: { } brightness, Motion: { } motion }) return null;
            var fits = seal.Frames == frames && brightness.Count == frames && motion.Count == frames;
            return fits && string.Equals(hash, await HashAsync(video, cancellationToken), StringComparison.Ordinal) ? new(brightness, motion) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}

/// <summary>Seals as JSON.</summary>
[JsonSerializable(typeof(SegmentSeal))]
internal sealed partial class SealJson : JsonSerializerContext;
