using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Rendering;

/// <summary>What was measured while a segment was encoded, frame by frame.</summary>
/// <param name="Brightness">Mean luma of each frame, 16 (black) to 235 (white).</param>
/// <param name="Motion">Mean absolute luma difference to the frame before; the first frame's is 0.</param>
public sealed record SegmentMeasure(IReadOnlyList<float> Brightness, IReadOnlyList<float> Motion)
{
    /// <summary>Reads the lines that ffmpeg's <c>metadata</c> filter printed.</summary>
    /// <exception cref="NewsreelException">The files do not hold one value per frame.</exception>
    public static async Task<SegmentMeasure> ReadAsync(string brightnessPath, string motionPath, long frames, CancellationToken cancellationToken)
    {
        var brightness = Values(await File.ReadAllLinesAsync(brightnessPath, cancellationToken));
        var motion = Values(await File.ReadAllLinesAsync(motionPath, cancellationToken));
        // The measuring branch may see frames that the encoder no longer needs; it never sees fewer.
        return brightness.Count >= frames && motion.Count >= frames
            ? new([.. brightness.Take((int)frames)], [.. motion.Take((int)frames)])
            : throw NewsreelException.Work(
                "segment-unmeasured", $"A segment of {frames} frames was measured on {Math.Min(brightness.Count, motion.Count)} only.", "Run the command again.");
    }

    /// <summary>The mark of a frame that is counted.</summary>
    internal const string Counted = "lavfi.newsreel";

    /// <summary>How many frames a file of such lines tells of.</summary>
    public static async Task<int> CountAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? Values(await File.ReadAllLinesAsync(path, cancellationToken)).Count : 0;

    private static List<float> Values(string[] lines) =>
        [.. lines.Where(line => line.StartsWith("lavfi.", StringComparison.Ordinal))
            .Select(line => float.Parse(line.AsSpan(line.IndexOf('=', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture))];
}
