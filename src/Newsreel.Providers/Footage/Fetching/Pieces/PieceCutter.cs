using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>Copies seconds of a video into a file of their own with ffmpeg, without decoding them.</summary>
internal sealed class PieceCutter(MediaTools tools)
{
    // Lists of files and playlists are not among them: they would open other addresses.
    private const string Containers = "mov,matroska,webm,avi,mpeg,mpegts,mxf,flv,asf,ogg,dv,nut";

    // What the system takes ahead of the program has been fetched in vain. A proxy of the environment knows nothing of this machine's loopback.
    private static readonly string[] Remote = ["-protocol_whitelist", "http,tcp", "-recv_buffer_size", "16384", "-http_proxy", ""];
    private static readonly string[] Local = ["-protocol_whitelist", "file"];

    /// <summary>What a video says of itself.</summary>
    /// <param name="input">Where it is read.</param>
    /// <param name="target">The video, for messages.</param>
    /// <param name="deadline">When the program is stopped.</param>
    /// <param name="cancellationToken">Stops the program.</param>
    /// <exception cref="NewsreelException">It is no media, or holds no picture.</exception>
    public async Task<MediaReading> ReadAsync(CutInput input, FetchTarget target, TimeSpan deadline, CancellationToken cancellationToken)
    {
        var result = await ExternalProgram.RunAsync(
            new(
                tools.FfprobePath,
                ["-v", "error", .. Open(input), "-show_entries", "format=format_name,duration,start_time:stream=codec_type,codec_name,width,duration,start_time:stream_disposition=attached_pic", "-of", "json", "-i", input.Url],
                "reading footage",
                deadline),
            cancellationToken);
        if (result.ExitCode != 0) throw FetchRefusal.Of(target, "is not readable media");
        var reading = MediaReading.Parse(result.Output);
        return reading.Picture.Length > 0 ? reading : throw FetchRefusal.Of(target, "has no picture");
    }

    /// <summary>Copies a stretch.</summary>
    /// <returns>When the first picture of the new file is shown, from the first one of the input; null when nothing was there to copy.</returns>
    /// <exception cref="NewsreelException">ffmpeg failed.</exception>
    public async Task<TimeSpan?> CutAsync(CutInput input, CutOrder order, FetchTarget target, CancellationToken cancellationToken)
    {
        string[] stretch = ["-t", Seconds(order.Length), "-c", "copy"];
        var result = await ExternalProgram.RunAsync(
            new(
                tools.FfmpegPath,
                [
                    "-hide_banner", "-nostats", "-loglevel", "error", "-y", "-fflags", "+genpts", .. Open(input), "-ss", Seconds(order.Start + order.Offset), "-i", input.Url,
                    .. stretch, "-map", "0:V:0", .. order.WithSound ? ["-map", "0:a:0"] : Array.Empty<string>(), "-map_metadata", "-1", "-map_chapters", "-1", "-avoid_negative_ts", "make_zero",
                    $"file:{order.Path}",
                    .. stretch, "-map", "0:V:0", "-f", "framecrc", "pipe:1",
                ],
                "copying footage",
                order.Deadline),
            cancellationToken);
        if (result.Errors.Contains("No space left", StringComparison.Ordinal)) throw FileFailure.Describe(new IOException("No space left on device", 28));
        if (PacketTimes.First(result.OutputText) is not { } first) return null;
        if (result.ExitCode != 0) throw FetchRefusal.Of(target, "could not be copied");
        var packets = await ExternalProgram.RunAsync(
            new(tools.FfprobePath, ["-v", "error", .. Local, "-select_streams", "V:0", "-show_entries", "packet=pts_time,flags", "-of", "csv=p=0", "-i", $"file:{order.Path}"], "reading footage", order.Deadline),
            cancellationToken);
        return PacketTimes.Lead(packets.OutputText) is { } lead ? order.Start + TimeSpan.FromSeconds(first + lead) : null;
    }

    // An index that tells everything makes decoding the first second needless, which would have to be fetched.
    private static IEnumerable<string> Open(CutInput input) =>
        [.. input.IsLocal ? Local : Remote, "-format_whitelist", Containers, .. input.IsIndexed ? ["-nofind_stream_info"] : Array.Empty<string>()];

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.######}");
}

/// <summary>What a media program reads.</summary>
/// <param name="Url">An address of this machine, or a file.</param>
/// <param name="IsIndexed">Whether its index says everything about its streams.</param>
internal sealed record CutInput(string Url, bool IsIndexed)
{
    /// <summary>Whether it is a file.</summary>
    public bool IsLocal => Url.StartsWith("file:", StringComparison.Ordinal);
}

/// <summary>What is copied.</summary>
/// <param name="Start">From the first picture of the input; the copy begins at the whole picture before it.</param>
/// <param name="Offset">From where the media begin to the first picture.</param>
/// <param name="Length">How much, from <see cref="Start"/> on.</param>
/// <param name="WithSound">Whether the first sound is copied too.</param>
/// <param name="Path">The new file.</param>
/// <param name="Deadline">When the program is stopped.</param>
internal sealed record CutOrder(TimeSpan Start, TimeSpan Offset, TimeSpan Length, bool WithSound, string Path, TimeSpan Deadline);
