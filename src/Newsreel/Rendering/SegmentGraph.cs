using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>The ffmpeg arguments that encode a segment. Pure; file names are plain names inside one folder, never a person's words.</summary>
internal static class SegmentGraph
{
    /// <summary>Size of the small copy on which brightness and motion are measured.</summary>
    private const string MeasureSize = "160:90";

    /// <summary>The dip passes through this deep ink rather than black, so that nothing reads as a missing picture.</summary>
    private const string DipColour = "0x1B3A4B";

    /// <summary>Arguments for one segment.</summary>
    /// <param name="segment">What to encode.</param>
    /// <param name="files">Names of its input and output files.</param>
    /// <param name="profile">Shape, rate and quality.</param>
    /// <param name="threads">Encoder threads.</param>
    public static IReadOnlyList<string> Arguments(Segment segment, SegmentFiles files, OutputProfile profile, int threads)
    {
        List<string> inputs = ["-i", files.Backdrop];
        if (files.NextBackdrop is { } next) inputs.AddRange(["-i", next]);
        return
        [
            .. inputs,
            "-filter_complex", Graph(segment, files, profile),
            "-map", "[film]", "-frames:v", Text(segment.Place.Length),
            .. EncoderProfile.Arguments(profile, threads),
            files.Video,
        ];
    }

    /// <summary>The filter graph that gives the first frame of a segment's picture as <c>[still]</c>.</summary>
    public static string Still(Segment segment, SegmentFiles files, OutputProfile profile) =>
        $"{Picture("0:v", segment.Picture, files.Text, 1, profile, "drawn")};[drawn]scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc,format=yuvj420p[still]";

    private static string Graph(Segment segment, SegmentFiles files, OutputProfile profile)
    {
        var length = segment.Place.Length;
        var clock = $"settb={profile.FrameRate.Denominator}/{profile.FrameRate.Numerator},setpts=N";
        var chains = new List<string> { Picture("0:v", segment.Picture, files.Text, length, profile, "first") };
        var last = "first";
        if (segment.Next is { } next)
        {
            var start = length - segment.DissolveLength;
            chains.Add(Picture("1:v", next, files.NextText!, segment.DissolveLength, profile, "next"));
            var rate = profile.FrameRate;
            chains.Add($"[first][next]xfade=transition=fade:duration={Seconds(rate.TimeAt(segment.DissolveLength))}:offset={Seconds(rate.TimeAt(start))}[mixed]");
            last = "mixed";
        }

        var finish = new List<string>();
        if (segment.FadeIn > 0) finish.Add($"fade=t=in:start_frame=0:nb_frames={segment.FadeIn}:color={DipColour}");
        if (segment.FadeOut > 0) finish.Add($"fade=t=out:start_frame={length - segment.FadeOut}:nb_frames={segment.FadeOut}:color={DipColour}");
        if (files.Captions is { } captions) finish.Add($"ass={captions}");
        finish.Add("split[whole][small]");
        chains.Add($"[{last}]{string.Join(',', finish)}");
        chains.Add(
            $"[small]scale={MeasureSize}:flags=fast_bilinear,signalstats,metadata=mode=print:key=lavfi.signalstats.YAVG:file={files.Brightness},"
            + $"metadata=mode=print:key=lavfi.signalstats.YDIF:file={files.Motion},nullsink");
        chains.Add($"[whole]{clock},setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709[film]");
        return string.Join(';', chains);
    }

    private static string Picture(string input, SegmentPicture picture, string text, long length, OutputProfile profile, string output)
    {
        var motion = picture.Graphic.Motion;
        var timeBase = $"{profile.FrameRate.Denominator}/{profile.FrameRate.Numerator}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"[{input}]scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,noise=alls=2:allf=p:all_seed=7,"
            + $"loop=loop=-1:size=1:start=0,settb={timeBase},setpts=N,fps={profile.FrameRate},trim=end_frame={length},"
            + $"crop={profile.Width}:{profile.Height}:x='{Move(motion.StartX, motion.StepX, motion.BackdropWidth - profile.Width, picture.Offset)}'"
            + $":y='{Move(motion.StartY, motion.StepY, motion.BackdropHeight - profile.Height, picture.Offset)}':exact=1,"
            + $"setpts=N+{picture.Offset},ass={text},setpts=N,setsar=1[{output}]");
    }

    /// <summary>
    /// Position of the crop at frame n: a straight move, reflected at 0 and at <paramref name="room"/>. Rounded down here, because
    /// the crop rounds halves to even numbers, and steps of half a pixel would come as 0, 1, 1, 0.
    /// </summary>
    private static string Move(int start, double step, int room, long offset) => room <= 0
        ? "0"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"floor({room}-abs(mod({start + ((long)room * 2000)}+{step:0.####}*(n+{offset}),{room * 2})-{room}))");

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Plain names of a segment's files inside the folder that ffmpeg runs in.</summary>
internal sealed record SegmentFiles(
    string Backdrop, string Text, string? NextBackdrop, string? NextText, string? Captions, string Brightness, string Motion, string Video);
