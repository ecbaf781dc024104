using Newsreel.Common;

namespace Newsreel.Media.Probing;

/// <summary>Asks ffprobe about one file: local files only, known containers only, each call with its deadline.</summary>
internal sealed class StreamReader(MediaTools tools, ClipLimits limits)
{
    // Playlists and lists of files (hls, dash, concat, imf, sdp) are not among them: they would open other files.
    private const string Containers =
        "mov,matroska,webm,avi,mpeg,mpegts,mxf,mxf_opatom,flv,asf,ogg,dv,gif,apng,nut,gxf,rm,ivf,3dostr,live_flv,wtv,y4m,yuv4mpegpipe,"
        + "h264,hevc,mpegvideo,m4v,mjpeg,h263,vc1,obu,av1,mp3,wav,flac,aac,aiff,"
        + "image2,jpeg_pipe,jpegls_pipe,png_pipe,webp_pipe,tiff_pipe,bmp_pipe,heif,avif,j2k_pipe,jpegxl_pipe";

    private const long WholeFile = 256L << 20;
    private const int EdgePackets = 600;
    private const int LongestGroup = 6;
    private static readonly string[] PacketTimes = ["-show_entries", "packet=pts_time,dts_time,duration_time,flags", "-of", "csv=p=0"];
    private static readonly TimeSpan Edge = TimeSpan.FromSeconds(3);

    /// <summary>What the file says of its picture.</summary>
    public async Task<StreamReport> ReportAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var result = await RunAsync(file, ["-show_format", "-show_streams", "-show_frames", "-read_intervals", "%+#1", "-of", "json"], cancellationToken);
        if (result.ExitCode != 0) throw Unusable.Because(file.FullName, $"is not readable media{Detail(result)}");
        return StreamReport.Parse(result.Output) ?? throw Unusable.Because(file.FullName, "has no picture");
    }

    /// <summary>The packets that are really there: all of them, or those at the beginning and the end of a large file.</summary>
    public async Task<PacketSurvey> SurveyAsync(FileInfo file, TimeSpan claimed, CancellationToken cancellationToken)
    {
        if (file.Length > WholeFile && claimed > Edge * 4)
        {
            var edges = FormattableString.Invariant($"%+#{EdgePackets},{(claimed - Edge).TotalSeconds:0.###}%");
            var survey = await PacketsAsync(file, ["-read_intervals", edges], cancellationToken);
            if (survey is not null && survey.Duration > claimed - (Edge * 2)) return survey;
        }

        return await PacketsAsync(file, [], cancellationToken)
            ?? throw Unusable.WithoutTimes(file.FullName);
    }

    /// <summary>When the first picture at or after a time is shown that needs no other; null when there is none soon.</summary>
    public async Task<TimeSpan?> WholePictureAsync(FileInfo file, TimeSpan from, CancellationToken cancellationToken)
    {
        var result = await RunAsync(
            file, ["-read_intervals", FormattableString.Invariant($"{from.TotalSeconds:0.######}%+{LongestGroup}"), .. PacketTimes], cancellationToken);
        var keys = result.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains('K', StringComparison.Ordinal));
        return PacketSurvey.Times(keys).Keys.Select(seconds => TimeSpan.FromSeconds(seconds)).Where(time => time >= from).Select(time => (TimeSpan?)time).FirstOrDefault();
    }

    private async Task<PacketSurvey?> PacketsAsync(FileInfo file, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        // A file that was cut off ends with an error; what was read until then counts.
        var result = await RunAsync(file, [.. arguments, .. PacketTimes], cancellationToken);
        return PacketSurvey.Of(result.OutputText.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<ProgramResult> RunAsync(FileInfo file, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await ExternalProgram.RunAsync(
                new(
                    tools.FfprobePath,
                    ["-v", "error", "-protocol_whitelist", "file", "-format_whitelist", Containers, "-select_streams", "V:0", .. arguments, "-i", $"file:{file.FullName}"],
                    "reading footage",
                    limits.ProbeDeadline),
                cancellationToken);
        }
        catch (NewsreelException late) when (late.Code is "program-deadline")
        {
            throw Unusable.Because(file.FullName, FormattableString.Invariant($"could not be read within {limits.ProbeDeadline.TotalSeconds:0.#} s"));
        }
    }

    private static string Detail(ProgramResult result)
    {
        var line = result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .LastOrDefault(line => line.Contains("moov", StringComparison.OrdinalIgnoreCase));
        return line is null ? "" : ": its index is missing, as in a file that was cut off";
    }
}
