using Newsreel.Common;
using Newsreel.Media.Probing.Looks;

namespace Newsreel.Media.Probing;

/// <summary>Decodes what will be seen, small, to know that it can be decoded, is not black, whether it moves, and what it looks like.</summary>
internal sealed class SampleDecoder(MediaTools tools, ClipLimits limits)
{
    private const int SamplesPerSecond = 2;
    private const int InterlaceFrames = 80;
    private const int RhythmWidth = 96;
    private const int RhythmFrames = 150;
    private static readonly string Small = FormattableString.Invariant($"scale={SampleStrip.Width}:{SampleStrip.Height}:flags=area,format=rgb24");

    // Clips of many archives come at once; decoding takes whole processors.
    private static readonly SemaphoreSlim Gate = new(Environment.ProcessorCount);

    /// <summary>The pictures of a stretch of film, two a second.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">Time in the file.</param>
    /// <param name="length">How long the stretch is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when fewer pictures could be decoded than there should be.</returns>
    public async Task<PictureSamples?> FilmAsync(FileInfo file, TimeSpan from, TimeSpan length, CancellationToken cancellationToken)
    {
        var pixels = await RunAsync(
            file,
            ["-seek_timestamp", "1", "-ss", Seconds(from), "-t", Seconds(length)],
            ["-vf", $"fps={SamplesPerSecond},{Small}", "-f", "rawvideo", "pipe:1"],
            cancellationToken);
        var samples = PictureSamples.Of(pixels, SampleStrip.FrameBytes);
        return samples.Count >= Math.Max(1, (int)(length.TotalSeconds * SamplesPerSecond) - 1) ? samples : null;
    }

    /// <summary>The one picture of a still; null when it cannot be decoded.</summary>
    public async Task<PictureSamples?> StillAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var pixels = await RunAsync(file, [], ["-vf", Small, "-frames:v", "1", "-f", "rawvideo", "pipe:1"], cancellationToken);
        return PictureSamples.Of(pixels, SampleStrip.FrameBytes) is { Count: > 0 } samples ? samples : null;
    }

    /// <summary>How the fields follow each other, as measured in some frames; progressive when most do not tell.</summary>
    public async Task<FieldOrder> FieldsAsync(FileInfo file, TimeSpan from, CancellationToken cancellationToken)
    {
        var call = new ProgramCall(
            tools.FfmpegPath,
            [
                "-hide_banner", "-nostats", "-loglevel", "info", .. Input(file, ["-seek_timestamp", "1", "-ss", Seconds(from)]), "-map", "0:V:0",
                "-vf", "idet", "-frames:v", FormattableString.Invariant($"{InterlaceFrames}"), "-f", "null", "-",
            ],
            "measuring fields",
            limits.DecodeDeadline)
        { StopsOnQ = true, KeepAllErrorLines = true };
        return InterlaceCount.Read((await RunAsync(file, call, cancellationToken)).Errors);
    }

    /// <summary>Which field of telecined film is the earlier one, as measured in the first seconds of a stretch; null when it is no telecined film.</summary>
    public async Task<FieldOrder?> TelecineAsync(FileInfo file, TimeSpan from, TimeSpan length, int lines, CancellationToken cancellationToken)
    {
        // Lines are made shorter and stay what they are.
        var luma = await RunAsync(
            file,
            ["-seek_timestamp", "1", "-ss", Seconds(from), "-t", Seconds(length)],
            ["-vf", FormattableString.Invariant($"scale={RhythmWidth}:{lines}:flags=area,format=gray"), "-frames:v", FormattableString.Invariant($"{RhythmFrames}"), "-f", "rawvideo", "pipe:1"],
            cancellationToken);
        return PulldownRhythm.Find(luma, RhythmWidth, lines);
    }

    private async Task<byte[]> RunAsync(FileInfo file, IEnumerable<string> before, IEnumerable<string> after, CancellationToken cancellationToken)
    {
        var call = new ProgramCall(
            tools.FfmpegPath,
            ["-hide_banner", "-nostats", "-loglevel", "error", .. Input(file, ["-skip_loop_filter", "all", .. before]), "-map", "0:V:0", .. after],
            "decoding samples",
            limits.DecodeDeadline)
        { StopsOnQ = true };
        return (await RunAsync(file, call, cancellationToken)).Output;
    }

    private async Task<ProgramResult> RunAsync(FileInfo file, ProgramCall call, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            return await ExternalProgram.RunAsync(call, cancellationToken);
        }
        catch (NewsreelException late) when (late.Code is "program-deadline")
        {
            throw Unusable.Because(file.FullName, FormattableString.Invariant($"could not be decoded within {limits.DecodeDeadline.TotalSeconds:0.#} s"));
        }
        finally
        {
            Gate.Release();
        }
    }

    private static IEnumerable<string> Input(FileInfo file, IEnumerable<string> options) => ["-protocol_whitelist", "file", .. options, "-i", $"file:{file.FullName}"];

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.######}");
}
