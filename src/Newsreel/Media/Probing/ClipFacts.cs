using Newsreel.Common;

namespace Newsreel.Media.Probing;

/// <summary>Makes facts of what a file says and what was measured. Pure.</summary>
internal static class ClipFacts
{
    private static readonly string[] StillContainers = ["image2", "jpeg_pipe", "jpegls_pipe", "png_pipe", "webp_pipe", "tiff_pipe", "bmp_pipe", "j2k_pipe", "jpegxl_pipe"];
    private static readonly string[] BareStreams = ["h264", "hevc", "mpegvideo", "m4v", "mjpeg", "h263", "vc1", "obu", "av1"];
    private static readonly string[] StillEndings = [".heic", ".heif", ".avif"];

    private const double SlowestNtsc = 29.8;
    private const double FastestNtsc = 30.2;

    /// <summary>The last pictures of a file that was cut off may lack what they build on.</summary>
    private static readonly TimeSpan CutMargin = TimeSpan.FromSeconds(1);

    /// <summary>Whether a file is one picture by its format.</summary>
    public static bool IsStill(StreamReport report, string name) =>
        StillContainers.Contains(report.Container, StringComparer.Ordinal) || StillEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is a bare stream, whose times would be guesses and which cannot be entered in the middle.</summary>
    public static bool IsBareStream(StreamReport report) => BareStreams.Contains(report.Container, StringComparer.Ordinal);

    /// <summary>Refuses what is too small to be seen or too large to be decoded in time.</summary>
    public static void CheckSize(string path, StreamReport report, bool isStill, ClipLimits limits)
    {
        var (width, height) = report.Shown;
        if (Math.Max(width, height) < limits.LeastLongSide || Math.Min(width, height) < limits.LeastShortSide)
            throw Unusable.Because(path, $"is too small: {width}×{height}, and {limits.LeastLongSide}×{limits.LeastShortSide} is the least");
        var pixels = (long)report.Width * report.Height;
        if (Math.Max(width, height) > limits.LongestSide || pixels > (isStill ? limits.MostStillPixels : limits.MostVideoPixels))
            throw Unusable.Because(path, $"is too large: {width}×{height} is more than this program decodes; make a copy of at most 3840×2160");
    }

    /// <summary>Facts of one picture.</summary>
    public static PictureFacts Still(StreamReport report) => new(
        IsStill: true, report.Shown.Width, report.Shown.Height, default, FieldOrder.Progressive, report.Colour, TimeSpan.Zero, TimeSpan.Zero, Moves: false);

    /// <summary>Facts of film; whether it moves is not known yet.</summary>
    public static PictureFacts Film(string path, StreamReport report, PacketSurvey survey)
    {
        if (survey.Count == 1) throw Unusable.Because(path, "holds a single picture and is no film");
        var rate = Rate(report, survey);
        if (rate.PerSecond is < PacketSurvey.LeastRate) throw Unusable.Because(path, "shows less than one picture a second");
        var isCut = report.Duration > survey.Duration + CutMargin;
        var good = isCut ? survey.Duration - CutMargin : survey.Duration;
        if (good <= TimeSpan.Zero) throw Unusable.Because(path, "was cut off, and no whole second of it is left");
        return new(IsStill: false, report.Shown.Width, report.Shown.Height, rate, Fields(report.FieldOrder), report.Colour, survey.Start, good, Moves: false);
    }

    /// <summary>Whether what the file says of its fields is not to be relied on.</summary>
    public static bool MustMeasureFields(StreamReport report) => report switch
    {
        { Codec: "mpeg2video" or "dvvideo" or "mpeg1video", FieldOrder: "" or "progressive" } => true,
        { Codec: "h264" or "prores" or "mpeg4" or "vc1" or "rawvideo" or "dnxhd" or "mjpeg", FieldOrder: "", Height: 480 or 486 or 576 or 1080 or 1088 } => true,
        _ => false,
    };

    /// <summary>Whether what a file says of its fields can hide telecined film: all NTSC video but modern film that says it is progressive.</summary>
    public static bool CanBeTelecined(StreamReport report, PictureFacts facts) =>
        report.Turn == 0
        && facts.FrameRate.PerSecond is > SlowestNtsc and < FastestNtsc
        && (facts.Fields != FieldOrder.Progressive || MustMeasureFields(report) || report.Height is 480 or 486);

    private static FrameRate Rate(StreamReport report, PacketSurvey survey)
    {
        if (report.Rate is not { } claimed) return survey.Rate;
        var measured = survey.Rate.PerSecond;

        // Fields can travel as packets of their own, so half and double are believed.
        return measured <= 0 || claimed.PerSecond / measured is > 0.4 and < 2.5 ? claimed : survey.Rate;
    }

    private static FieldOrder Fields(string order) => order switch
    {
        "tt" or "bt" => FieldOrder.TopFirst,
        "bb" or "tb" => FieldOrder.BottomFirst,
        _ => FieldOrder.Progressive,
    };
}
