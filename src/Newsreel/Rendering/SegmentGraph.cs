using System.Globalization;
using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Projects;

namespace Newsreel.Rendering;

/// <summary>The ffmpeg arguments that encode a segment. Pure; no word of a person enters a filter: names in them are made of hexadecimal digits.</summary>
internal static class SegmentGraph
{
    /// <summary>Size of the small copy on which brightness and motion are measured.</summary>
    private const string MeasureSize = "160:90";

    private static readonly string DipColour = string.Create(CultureInfo.InvariantCulture, $"0x{Transition.DipRed:X2}{Transition.DipGreen:X2}{Transition.DipBlue:X2}");

    /// <summary>Arguments for one segment.</summary>
    /// <param name="segment">What to encode.</param>
    /// <param name="files">Names of its input and output files.</param>
    /// <param name="shape">What its frames must be like.</param>
    /// <param name="threads">Encoder threads.</param>
    public static IReadOnlyList<string> Arguments(Segment segment, SegmentFiles files, ChainShape shape, int threads)
    {
        var first = PictureChain.Of(segment.Picture, files.First, 0, segment.Place.Length, shape, "first");
        var next = segment.Next is { } picture ? PictureChain.Of(picture, files.Next!, first.Inputs.Count, segment.DissolveLength, shape, "next") : null;
        return
        [
            .. first.Inputs.SelectMany(input => input), .. next?.Inputs.SelectMany(input => input) ?? [],
            "-filter_complex", string.Join(';', Chains(segment, files, shape.Profile, first, next)),
            // Nothing that a source says of itself goes into the film.
            "-map", "[film]", "-map_metadata", "-1", "-map_chapters", "-1", "-write_tmcd", "0", "-frames:v", Text(segment.Place.Length + (2 * segment.Handle)),
            .. EncoderProfile.Arguments(shape.Profile, threads),
            files.Video,
        ];
    }

    /// <summary>The filter graph that gives the first frame of a picture as <c>[still]</c>.</summary>
    public static string Still(SegmentPicture picture, PictureFiles files, ChainShape shape) =>
        $"{PictureChain.Of(picture, files, 0, 1, shape, "drawn").Filters};[drawn]scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc,format=yuvj420p[still]";

    private static IEnumerable<string> Chains(Segment segment, SegmentFiles files, OutputProfile profile, PictureChain first, PictureChain? next)
    {
        var (length, rate) = (segment.Place.Length, profile.FrameRate);
        yield return first.Filters;
        var last = "first";
        if (next is not null)
        {
            var start = length - segment.DissolveLength;
            yield return next.Filters;
            yield return $"[first][next]xfade=transition=fade:duration={Seconds(rate.TimeAt(segment.DissolveLength))}:offset={Seconds(rate.TimeAt(start))}[mixed]";
            last = "mixed";
        }

        var fades = "";
        if (segment.FadeIn > 0) fades += $"fade=t=in:start_frame=0:nb_frames={segment.FadeIn}:color={DipColour},";
        if (segment.FadeOut > 0) fades += $"fade=t=out:start_frame={length - segment.FadeOut}:nb_frames={segment.FadeOut}:color={DipColour},";
        yield return $"[{last}]{fades}split[whole][small]";
        // Before the captions: moving words would hide a picture that stands still.
        yield return
            $"[small]scale={MeasureSize}:flags=fast_bilinear,signalstats,metadata=mode=print:key=lavfi.signalstats.YAVG:file={files.Brightness},"
            + $"metadata=mode=print:key=lavfi.signalstats.YDIF:file={files.Motion},nullsink";
        var captions = files.Captions is { } script ? $"ass={script}," : "";
        var handle = segment.Handle > 0 ? $"tpad=start={segment.Handle}:start_mode=clone:stop={segment.Handle}:stop_mode=clone," : "";
        yield return
            $"[whole]{captions}{handle}settb={rate.Denominator}/{rate.Numerator},setpts=N,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709[film]";
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A segment's files; plain names are inside the folder that ffmpeg runs in.</summary>
internal sealed record SegmentFiles(PictureFiles First, PictureFiles? Next, string? Captions, string Brightness, string Motion, string Video);
