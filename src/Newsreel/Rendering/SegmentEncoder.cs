using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>
/// Encodes segments into a folder, named by everything that shapes them. What is there whole, or in the cache, is not encoded again;
/// what is there and does not fit its seal is.
/// </summary>
internal sealed class SegmentEncoder(Ffmpeg ffmpeg, string folder, OutputProfile profile, ContentCache? cache = null)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(10);
    private readonly PictureStore pictures = new(ffmpeg, folder, profile);
    private readonly Lazy<Task<bool>> canToneMap = new(() => ToneMapping.IsKnownAsync(ffmpeg));

    /// <summary>Whether footage of high dynamic range is among the segments, and this ffmpeg cannot bring it to common screens.</summary>
    public bool LacksToneMapping { get; private set; }

    /// <summary>How many segments are encoded at the same time: one on each core, and no more than half of the machine's memory holds.</summary>
    public int AtOnce { get; } = (int)Math.Clamp(
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 / EncoderProfile.MemoryOf(profile), 1, Environment.ProcessorCount);

    /// <summary>Encodes segments side by side, one thread each.</summary>
    /// <param name="segments">What to encode.</param>
    /// <param name="onDone">Told of each that is done, from several threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>In the order of the segments.</returns>
    /// <exception cref="NewsreelException">As for <see cref="EncodeAsync(Segment, int, CancellationToken)"/>.</exception>
    public async Task<EncodedSegment[]> EncodeAllAsync(IReadOnlyList<Segment> segments, Action<Segment> onDone, CancellationToken cancellationToken)
    {
        var (encoded, queue) = (new EncodedSegment[segments.Count], new SegmentQueue(segments));
        await Parallel.ForEachAsync(
            segments, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (_, token) =>
            {
                var index = queue.Take();
                encoded[index] = await EncodeAsync(segments[index], threads: 1, token);
                queue.Done(index);
                onDone(segments[index]);
            });
        return encoded;
    }

    /// <summary>Encodes one segment, or finds it.</summary>
    /// <param name="segment">What to encode.</param>
    /// <param name="threads">Encoder threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">ffmpeg failed, or footage is missing, or ends before the segment does.</exception>
    public async Task<EncodedSegment> EncodeAsync(Segment segment, int threads, CancellationToken cancellationToken)
    {
        var isHdr = Footage(segment).Any(footage => FootageColour.IsHdr(footage.Media.Footage.Facts));
        var shape = new ChainShape(profile, isHdr && await canToneMap.Value.WaitAsync(cancellationToken));
        LacksToneMapping |= isHdr && !shape.CanToneMap;
        var key = SegmentKey.Of(segment, shape, await ffmpeg.VersionAsync(cancellationToken));
        if (await FindAsync(segment, key, cancellationToken) is { } known) return known;
        if (cache?.TryTake(key, folder) == true && await FindAsync(segment, key, cancellationToken) is { } taken) return taken;
        var encoded = await EncodeAsync(segment, key, shape, threads, cancellationToken);
        cache?.Give(key, encoded.Path, SealOf(key));
        return encoded;
    }

    /// <summary>Writes one frame of a graphic as a JPEG.</summary>
    public async Task WriteStillAsync(Graphic graphic, long frame, string path, CancellationToken cancellationToken)
    {
        var picture = new SegmentGraphic(graphic, frame);
        var files = await pictures.PrepareAsync(picture, cancellationToken);
        var graph = SegmentGraph.Still(picture, files, new(profile, CanToneMap: false));
        await PartFile.WriteAsync(path, part => ffmpeg.RunAsync(
            ["-i", files.Picture, "-filter_complex", graph, "-map", "[still]", "-frames:v", "1", "-q:v", "2", "-update", "1", part],
            "drawing a still", Deadline, cancellationToken, folder: folder));
    }

    private string VideoOf(Fingerprint key) => Path.Combine(folder, $"{key.FileName}.mp4");

    private string SealOf(Fingerprint key) => Path.Combine(folder, $"{key.FileName}.seal");

    private async Task<EncodedSegment?> FindAsync(Segment segment, Fingerprint key, CancellationToken cancellationToken) =>
        await SegmentSeal.OpenAsync(SealOf(key), VideoOf(key), segment.Place.Length, cancellationToken) is { } measure ? new(segment, VideoOf(key), measure) : null;

    private async Task<EncodedSegment> EncodeAsync(Segment segment, Fingerprint key, ChainShape shape, int threads, CancellationToken cancellationToken)
    {
        var attempt = $"{key.FileName}.part.{Guid.NewGuid():N}";
        var files = new SegmentFiles(
            await pictures.PrepareAsync(segment.Picture, cancellationToken) with { Count = $"{attempt}.first" },
            segment.Next is { } next ? await pictures.PrepareAsync(next, cancellationToken) with { Count = $"{attempt}.next" } : null,
            segment.BurnedCaptions is { } captions ? await pictures.TextAsync(captions, cancellationToken) : null,
            $"{attempt}.brightness", $"{attempt}.motion", $"{attempt}.mp4");
        try
        {
            await ffmpeg.RunAsync(
                SegmentGraph.Arguments(segment, files, shape, threads), Purpose(segment), Deadline, cancellationToken, folder: folder);
            await CheckLengthAsync(segment.Number, segment.Picture, files.First, segment.Place.Length, cancellationToken);
            await CheckLengthAsync(segment.Number, segment.Next, files.Next, segment.DissolveLength, cancellationToken);
            var measure = await SegmentMeasure.ReadAsync(
                Path.Combine(folder, files.Brightness), Path.Combine(folder, files.Motion), segment.Place.Length, cancellationToken);
            PartFile.Place(Path.Combine(folder, files.Video), VideoOf(key));
            // The seal comes last: where it fits, the segment is whole.
            await SegmentSeal.WriteAsync(SealOf(key), VideoOf(key), segment.Place.Length, measure, cancellationToken);
            return new(segment, VideoOf(key), measure);
        }
        finally
        {
            foreach (var name in new[] { files.Brightness, files.Motion, files.Video, $"{attempt}.first", $"{attempt}.next" }) File.Delete(Path.Combine(folder, name));
        }
    }

    private async Task CheckLengthAsync(int number, SegmentPicture? picture, PictureFiles? files, long needed, CancellationToken cancellationToken)
    {
        if (picture is not SegmentFootage { Media.Footage.Facts.IsStill: false } footage) return;
        var frames = await SegmentMeasure.CountAsync(Path.Combine(folder, files!.Count!), cancellationToken);
        if (frames > 0 && frames + PictureChain.HeldFrames >= needed) return;
        throw NewsreelException.Work(
            "footage-short",
            $"{Name(footage)} ended after {frames} of the {needed} frames that segment {number} needs.",
            "Replace the clip by one that is longer, or make the film without it.");
    }

    private static IEnumerable<SegmentFootage> Footage(Segment segment) => new[] { segment.Picture, segment.Next }.OfType<SegmentFootage>();

    private static string Name(SegmentFootage footage) => $"'{Path.GetFileName(footage.Media.Footage.Path)}'";

    private static string Purpose(Segment segment)
    {
        var names = string.Join(" and ", Footage(segment).Select(Name));
        return names.Length > 0 ? $"encoding segment {segment.Number} from {names}" : $"encoding segment {segment.Number}";
    }
}

/// <summary>A segment that has been encoded.</summary>
/// <param name="Segment">What was planned.</param>
/// <param name="Path">The encoded file.</param>
/// <param name="Measure">What was measured in its encode.</param>
public sealed record EncodedSegment(Segment Segment, string Path, SegmentMeasure Measure);
