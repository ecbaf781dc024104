using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>Filters that make whole pictures of fields. Pure.</summary>
internal static class FieldFilters
{
    /// <summary>The filters of a source, each with a comma after it; nothing for pictures that are whole.</summary>
    /// <param name="facts">What the source is like.</param>
    /// <param name="clock">Where reading starts.</param>
    /// <param name="target">Frames a second that are wanted.</param>
    public static string Of(PictureFacts facts, FootageClock clock, FrameRate target) => facts.Fields switch
    {
        FieldOrder.Progressive => "",
        FieldOrder.TelecinedTopFirst => Telecined(facts, clock, "tff"),
        FieldOrder.TelecinedBottomFirst => Telecined(facts, clock, "bff"),
        // Both moments of a frame are used only where the film has room for them.
        _ => $"bwdif=mode={(HasRoom(facts, target) ? "send_field" : "send_frame")}:parity={(facts.Fields == FieldOrder.TopFirst ? "tff" : "bff")}:deint=all,",
    };

    // Fields that belong together are joined, what is combed even then is deinterlaced, and one of every five pictures is a repetition.
    private static string Telecined(PictureFacts facts, FootageClock clock, string order) =>
        $"fps={Telecine.Rate(facts)}:start_time=0,fieldmatch=order={order}:combmatch=full,bwdif=mode=send_frame:parity={order}:deint=interlaced,decimate,"
        + string.Create(CultureInfo.InvariantCulture, $"settb=AVTB,setpts=PTS-{clock.Zero.TotalSeconds:0.000000}/TB,");

    private static bool HasRoom(PictureFacts facts, FrameRate target) => facts.FrameRate.Denominator > 0 && facts.FrameRate.PerSecond * 1.05 < target.PerSecond;
}

/// <summary>Film that was spread over the fields of NTSC video: four of its frames over five.</summary>
internal static class Telecine
{
    /// <summary>Frames after which its rhythm begins again.</summary>
    public const int Cycle = 5;

    private static readonly FrameRate Ntsc = new(30_000, 1_001);

    /// <summary>Whether a source is such film.</summary>
    public static bool Is(PictureFacts facts) => facts.Fields is FieldOrder.TelecinedTopFirst or FieldOrder.TelecinedBottomFirst;

    /// <summary>The exact rate of its pictures; what a file says is an average.</summary>
    public static FrameRate Rate(PictureFacts facts) =>
        Math.Abs(facts.FrameRate.PerSecond - FrameRate.Thirty.PerSecond) < Math.Abs(facts.FrameRate.PerSecond - Ntsc.PerSecond) ? FrameRate.Thirty : Ntsc;
}
