using System.Globalization;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>The inputs and filters that give one picture of a segment, frame by frame, in the film's shape, rate and colours. Pure.</summary>
/// <param name="Inputs">Arguments of each input.</param>
/// <param name="Filters">Chains that read these inputs and end in the label that was asked for.</param>
internal sealed record PictureChain(IReadOnlyList<IReadOnlyList<string>> Inputs, string Filters)
{
    /// <summary>A source that ends a moment early holds its last frame for so many; one that ends earlier fails by its count of frames.</summary>
    public const int HeldFrames = 3;

    private const string Grain = ",noise=alls=2:allf=p:all_seed=7";

    /// <summary>The chain of a picture.</summary>
    /// <param name="picture">What is shown.</param>
    /// <param name="files">Where it is.</param>
    /// <param name="input">Number of its first input.</param>
    /// <param name="length">Frames to give.</param>
    /// <param name="shape">What they must be like.</param>
    /// <param name="output">Label of the result; labels inside begin with it.</param>
    public static PictureChain Of(SegmentPicture picture, PictureFiles files, int input, long length, ChainShape shape, string output)
    {
        var profile = shape.Profile;
        var finish = Finish(files.Text, picture.Offset, output);
        if (picture is SegmentGraphic { Graphic.Motion: var motion })
        {
            var whole = new PictureArea(0, 0, profile.Width, profile.Height);
            return new([["-i", files.Picture]], $"[{input}:v]{Held(length, profile, "yuv420p", Grain)},{Pan(motion, whole, picture.Offset)},{finish}");
        }

        var footage = (SegmentFootage)picture;
        var (arguments, source) = Source(footage, files, input, length, shape);
        var area = footage.Media.Mount.Area;
        if (footage.Media.Mount.IsBlurredAround) return new([arguments], $"{source},{BlurredSurround.Filters(area, profile, output)},{finish}");
        if (files.Surround is not { } surround) return new([arguments], $"{source},{finish}");
        return new(
            [arguments, ["-i", surround]],
            $"{source}[{output}source];[{input + 1}:v]{Held(length, profile, "yuv420p", Grain)}[{output}surround];"
            + $"[{output}surround][{output}source]overlay={area.X}:{area.Y}:format=yuv420,{finish}");
    }

    private static (IReadOnlyList<string> Arguments, string Filters) Source(SegmentFootage picture, PictureFiles files, int input, long length, ChainShape shape)
    {
        var (facts, area, rate) = (picture.Media.Footage.Facts, picture.Media.Mount.Area, shape.Profile.FrameRate);
        if (facts.IsStill)
        {
            var format = PixelFormats.HasAlpha(facts.Colour.PixelFormat) ? "yuva420p" : "yuv420p";
            return (["-i", files.Picture], $"[{input}:v]{Held(length, shape.Profile, format, "")},{StillMove.Of(picture.Media, rate).Filters(picture.Offset)}");
        }

        var clock = FootageClock.Of(picture, rate);
        var seek = clock.Seek is { } time ? new[] { "-seek_timestamp", "1", "-ss", Seconds(time) } : [];
        var start = clock.Seek is null ? "setpts=PTS-STARTPTS," : clock.Early > TimeSpan.Zero ? $"setpts=PTS-{Seconds(clock.Early)}/TB," : "";
        return (
            SourceFile.Arguments(files.Picture, seek),
            $"[{input}:V:0]{start}{FieldFilters.Of(facts, clock, rate)}fps={rate}:start_time=0,trim=start_frame={clock.Skip},{Counted(files.Count)}"
            + $"tpad=stop={HeldFrames}:stop_mode=clone,tpad=stop=-1:stop_mode=add:color=gray,trim=end_frame={length},{Clock(shape.Profile)},{FootageColour.Filters(facts, area, shape.CanToneMap)},setsar=1");
    }

    // Frames are added without end, because some filters wait forever for a picture that ended; so the real ones are counted.
    private static string Counted(string? file) =>
        file is null ? "" : $"metadata=mode=add:key={SegmentMeasure.Counted}:value=1,metadata=mode=print:key={SegmentMeasure.Counted}:file={file},";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000000", CultureInfo.InvariantCulture);

    /// <summary>One picture, decoded once, for some frames.</summary>
    private static string Held(long length, OutputProfile profile, string format, string more) =>
        $"scale=out_color_matrix=bt709:out_range=tv,format={format}{more},loop=loop=-1:size=1:start=0,{Clock(profile)},fps={profile.FrameRate},trim=end_frame={length}";

    private static string Clock(OutputProfile profile) => $"settb={profile.FrameRate.Denominator}/{profile.FrameRate.Numerator},setpts=N";

    private static string Finish(string? text, long offset, string output) =>
        text is null ? $"setpts=N,setsar=1,format=yuv420p[{output}]" : $"setpts=N+{offset},ass={text},setpts=N,setsar=1,format=yuv420p[{output}]";

    private static string Pan(BackdropMotion motion, PictureArea area, long offset) =>
        $"crop={area.Width}:{area.Height}:x='{Position(motion.StartX, motion.StepX, motion.BackdropWidth - area.Width, offset)}'"
        + $":y='{Position(motion.StartY, motion.StepY, motion.BackdropHeight - area.Height, offset)}':exact=1";

    /// <summary>
    /// Position of the crop at frame n: a straight move, reflected at 0 and at <paramref name="room"/>. Rounded down here, because
    /// the crop rounds halves to even numbers, and steps of half a pixel would come as 0, 1, 1, 0.
    /// </summary>
    private static string Position(int start, double step, int room, long offset) => room <= 0
        ? "0"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"floor({room}-abs(mod({start + ((long)room * 2000)}+{step:0.####}*(n+{offset}),{room * 2})-{room}))");
}

/// <summary>What the pictures of a film must be like.</summary>
/// <param name="Profile">Shape and rate.</param>
/// <param name="CanToneMap">Whether ffmpeg has <c>zscale</c>.</param>
internal sealed record ChainShape(OutputProfile Profile, bool CanToneMap);
