using System.Globalization;
using System.Text;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Editing;

/// <summary>Captions that are drawn into the picture: an ASS document for libass.</summary>
public static class BurnedCaptions
{
    // Libass measures a font by its line height; Noto Sans is 1.362 times as high as its em.
    private const double LineHeightOfNoto = 1.362;

    /// <summary>The document for a part of the film; empty of events when nothing is said there.</summary>
    /// <param name="captions">All captions of the film.</param>
    /// <param name="profile">The shape of the frame and its clock.</param>
    /// <param name="window">The part to draw; its first frame has time 0.</param>
    public static string Ass(IReadOnlyList<Caption> captions, OutputProfile profile, FrameRange window)
    {
        var script = new StringBuilder(Head(profile));
        foreach (var caption in captions)
        {
            var start = Math.Max(caption.Place.Start, window.Start) - window.Start;
            var end = Math.Min(caption.Place.End, window.End) - window.Start;
            if (start < end)
                script.Append(CultureInfo.InvariantCulture, $"Dialogue: 0,{Time(start, profile.FrameRate)},{Time(end, profile.FrameRate)},Caption,,0,0,0,,{Text(caption)}\n");
        }

        return script.ToString();
    }

    private static string Head(OutputProfile profile)
    {
        var tall = profile.Aspect == Aspect.Tall;
        var size = (int)Math.Round((tall ? 56 : 46) * LineHeightOfNoto);
        var (side, bottom) = tall ? (profile.Width * 12 / 100, profile.Height * 35 / 100) : (profile.Width * 5 / 100, profile.Height * 7 / 100);
        return $"""
            [Script Info]
            ScriptType: v4.00+
            PlayResX: {profile.Width}
            PlayResY: {profile.Height}
            WrapStyle: 0
            ScaledBorderAndShadow: yes
            YCbCr Matrix: TV.709

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
            Style: Caption,Noto Sans,{size},&H00FFFFFF,&H00FFFFFF,&H50101010,&H50101010,600,0,0,0,100,100,0,0,4,0,14,2,{side},{side},{bottom},-1

            [Events]
            Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text

            """;
    }

    private static string Text(Caption caption) => string.Join("\\N", caption.Lines.Select(Escape));

    // A backslash cannot be escaped; an invisible word joiner after it keeps it from starting a code.
    private static string Escape(string line) =>
        line.Replace("\\", "\\\u2060", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    // Hundredths of a second are coarser than frames: half a frame earlier, a time lies safely between two frames.
    private static string Time(long frame, FrameRate rate)
    {
        var hundredths = frame == 0 ? 0 : (long)Math.Round(((frame - 0.5) / rate.PerSecond) * 100, MidpointRounding.AwayFromZero);
        return string.Create(
            CultureInfo.InvariantCulture, $"{hundredths / 360_000}:{hundredths / 6000 % 60:00}:{hundredths / 100 % 60:00}.{hundredths % 100:00}");
    }
}
