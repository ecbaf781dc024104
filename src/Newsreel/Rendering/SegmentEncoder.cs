using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>Encodes segments into a folder, named by everything that shapes them. What is there whole is not encoded again.</summary>
internal sealed class SegmentEncoder(Ffmpeg ffmpeg, string folder, OutputProfile profile)
{
    private const string Version = "segment-3";
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);

    /// <summary>Encodes one segment, or finds it.</summary>
    /// <param name="segment">What to encode.</param>
    /// <param name="threads">Encoder threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<EncodedSegment> EncodeAsync(Segment segment, int threads, CancellationToken cancellationToken)
    {
        var key = Key(segment).Value[..32];
        var video = Path.Combine(folder, $"{key}.mp4");
        var brightness = Path.Combine(folder, $"{key}.brightness");
        var motion = Path.Combine(folder, $"{key}.motion");
        if (!File.Exists(video) || !File.Exists(brightness) || !File.Exists(motion))
            await EncodeAsync(segment, key, threads, cancellationToken);
        return new(segment, video, await SegmentMeasure.ReadAsync(brightness, motion, segment.Place.Length, cancellationToken));
    }

    /// <summary>Writes one frame of a graphic as a JPEG.</summary>
    public async Task WriteStillAsync(Graphic graphic, long frame, string path, CancellationToken cancellationToken)
    {
        var backdrop = await BackdropAsync(graphic, cancellationToken);
        var text = await TextAsync(graphic.Script, cancellationToken);
        var segment = new Segment(1, new(0, 1), new(graphic, frame), null, 0, 0, 0, null);
        var graph = SegmentGraph.Still(segment, new(backdrop, text, null, null, null, "", "", ""), profile);
        await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
            ["-i", backdrop, "-filter_complex", graph, "-map", "[still]", "-frames:v", "1", "-q:v", "2", "-update", "1", part],
            "drawing a still", Deadline, cancellationToken, folder: folder));
    }

    private async Task EncodeAsync(Segment segment, string key, int threads, CancellationToken cancellationToken)
    {
        var attempt = $"{key}.part.{Guid.NewGuid():N}";
        var files = new SegmentFiles(
            await BackdropAsync(segment.Picture.Graphic, cancellationToken),
            await TextAsync(segment.Picture.Graphic.Script, cancellationToken),
            segment.Next is { } next ? await BackdropAsync(next.Graphic, cancellationToken) : null,
            segment.Next is { } other ? await TextAsync(other.Graphic.Script, cancellationToken) : null,
            segment.BurnedCaptions is { } captions ? await TextAsync(captions, cancellationToken) : null,
            $"{attempt}.brightness", $"{attempt}.motion", $"{attempt}.mp4");
        try
        {
            await ffmpeg.RunAsync(
                SegmentGraph.Arguments(segment, files, profile, threads), $"encoding segment {segment.Number}", Deadline, cancellationToken, folder: folder);
            // The video comes last: where it is, the measurements are.
            Place(files.Brightness, $"{key}.brightness");
            Place(files.Motion, $"{key}.motion");
            Place(files.Video, $"{key}.mp4");
        }
        finally
        {
            foreach (var name in new[] { files.Brightness, files.Motion, files.Video }) File.Delete(Path.Combine(folder, name));
        }
    }

    private async Task<string> BackdropAsync(Graphic graphic, CancellationToken cancellationToken)
    {
        var name = $"{Fingerprint.Of(graphic.Backdrop).Value[..32]}.png";
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return name;
        var svg = $"{name}.part.{Guid.NewGuid():N}.svg";
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, svg), graphic.Backdrop, cancellationToken);
            await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
                ["-i", svg, "-frames:v", "1", "-update", "1", "-pix_fmt", "rgb24", Path.GetFileName(part)],
                "drawing a backdrop", Deadline, cancellationToken, folder: folder));
            return name;
        }
        finally
        {
            File.Delete(Path.Combine(folder, svg));
        }
    }

    private async Task<string> TextAsync(string script, CancellationToken cancellationToken)
    {
        var name = $"{Fingerprint.Of(script).Value[..32]}.ass";
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) await PartFile.WriteTextAsync(path, script, cancellationToken);
        return name;
    }

    private void Place(string attempt, string name) =>
        File.Move(Path.Combine(folder, attempt), Path.Combine(folder, name), overwrite: true);

    private Fingerprint Key(Segment segment) => Fingerprint.Of(
    [
        Version, $"{profile}", $"{segment.Place.Length} {segment.DissolveLength} {segment.FadeIn} {segment.FadeOut}",
        .. Parts(segment.Picture), .. segment.Next is { } next ? Parts(next) : [], segment.BurnedCaptions ?? "",
    ]);

    private static string[] Parts(SegmentPicture picture) =>
    [
        picture.Offset.ToString(CultureInfo.InvariantCulture), picture.Graphic.Backdrop, $"{picture.Graphic.Motion}", picture.Graphic.Script,
    ];
}

/// <summary>A segment that has been encoded.</summary>
/// <param name="Segment">What was planned.</param>
/// <param name="Path">The encoded file.</param>
/// <param name="Measure">What was measured in its encode.</param>
public sealed record EncodedSegment(Segment Segment, string Path, SegmentMeasure Measure);
