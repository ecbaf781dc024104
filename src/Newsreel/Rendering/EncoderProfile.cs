using System.Globalization;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>How the picture is encoded: H.264 High, 4:2:0, BT.709, closed groups of at most two seconds, so that segments join by copy.</summary>
internal static class EncoderProfile
{
    /// <summary>Frames that are decoded before they are shown, at most: as many as the encoder puts between others.</summary>
    public const int Reordered = 2;

    /// <summary>The encoder's arguments for one segment.</summary>
    /// <param name="profile">Shape, rate and quality.</param>
    /// <param name="threads">Encoder threads, 1 or more.</param>
    public static IReadOnlyList<string> Arguments(OutputProfile profile, int threads)
    {
        var (preset, quality) = profile.Quality switch
        {
            Quality.Draft => ("ultrafast", "27"),
            Quality.High => ("slow", "17"),
            _ => ("veryfast", "20"),
        };
        var group = Text((int)Math.Round(profile.FrameRate.PerSecond * 2));
        var rate = profile.FrameRate.ToString();
        var scale = Timescale(profile.FrameRate);
        return
        [
            "-c:v", "libx264", "-preset", preset, "-crf", quality, "-profile:v", "high", "-pix_fmt", "yuv420p",
            // The fastest preset would leave out what makes a stream High.
            "-x264-params", "8x8dct=1",
            // Captions that a broadcaster hid in its pictures are not the film's.
            "-a53cc", "0",
            "-bf", Text(Reordered), "-g", group, "-flags", "+cgop", "-threads", Text(threads),
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv",
            "-r", rate, "-video_track_timescale", scale, "-movie_timescale", scale,
        ];
    }

    /// <summary>
    /// Ticks per second of track and container: a multiple of the frame rate's numerator, so that every frame has the same
    /// whole length. A container that counts milliseconds would round a segment's length and leave uneven steps at joints.
    /// </summary>
    public static string Timescale(FrameRate rate) => Text(rate.Denominator == 1 ? rate.Numerator * 1000 : rate.Numerator);

    /// <summary>Ticks of <see cref="Timescale"/> that each frame takes.</summary>
    public static string TicksPerFrame(FrameRate rate) => Text(rate.Denominator == 1 ? 1000 : rate.Denominator);

    /// <summary>
    /// Bytes that the encode of one segment holds, its sources among them. Measured with one thread at 1080p and 4K: the programs take
    /// 60 MB, the encoder 37, 78 or 211 bytes for each pixel, a second source 40.
    /// </summary>
    public static long MemoryOf(OutputProfile profile) => 60_000_000 + ((long)profile.Width * profile.Height * (40 + profile.Quality switch
    {
        Quality.Draft => 40,
        Quality.High => 215,
        _ => 80,
    }));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
