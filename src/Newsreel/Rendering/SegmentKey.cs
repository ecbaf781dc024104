using System.Globalization;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>The name of an encoded segment: everything that shapes it.</summary>
internal static class SegmentKey
{
    private const string Version = "segment-6";

    /// <summary>The key of a segment.</summary>
    /// <exception cref="NewsreelException">Footage is not there any more.</exception>
    /// <param name="segment">What is encoded.</param>
    /// <param name="shape">What its frames must be like.</param>
    /// <param name="encoder">The version of ffmpeg: streams of different encoders are not joined.</param>
    public static Fingerprint Of(Segment segment, ChainShape shape, string encoder) => Fingerprint.Of(
    [
        Version, encoder, $"{shape}", $"{segment.Place.Length} {segment.DissolveLength} {segment.FadeIn} {segment.FadeOut}{(segment.Handle > 0 ? $" {segment.Handle}" : "")}",
        .. Parts(segment.Picture), .. segment.Next is { } next ? Parts(next) : [], segment.BurnedCaptions ?? "",
    ]);

    private static string[] Parts(SegmentPicture picture) => picture switch
    {
        SegmentGraphic { Graphic: var graphic } => [Text(picture.Offset), graphic.Backdrop, $"{graphic.Motion}", graphic.Script],
        SegmentFootage { Media: var media } =>
        [
            Text(picture.Offset), SourceFile.Identity(media.Footage.Path), $"{media.Footage.Facts}", media.Footage.Candidate.Source, media.Footage.Candidate.Id,
            $"{media.Mount.Area} {media.Seen}", media.Mount.IsBlurredAround ? BlurredSurround.Version : media.Mount.Surround ?? "", media.Mount.Script ?? "",
        ],
        _ => throw new ArgumentException($"{picture.GetType().Name} cannot be shown.", nameof(picture)),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
