using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Rendering;

namespace Newsreel.Tests.Rendering;

/// <summary>Small hand-made graphics and films of a second or two.</summary>
internal static class Cards
{
    /// <summary>The smallest frame there is.</summary>
    public static OutputProfile Profile(FrameRate rate) => new(Aspect.Square, Quality.Draft, rate);

    /// <summary>One colour, without text.</summary>
    public static Graphic Flat(Rgb colour) => Draw("", colour, new(1120, 1120, 20, 20, 1, 0));

    /// <summary>A white bar on black, 40 pixels wide, that is seen 500 pixels from the left and top in the first frame.</summary>
    public static Graphic Bars(BackdropMotion motion) => Draw(
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<rect x="{motion.StartX + 500}" width="40" height="2000" fill="#fff"/><rect y="{motion.StartY + 500}" width="2000" height="40" fill="#fff"/>"""),
        new(0, 0, 0),
        motion);

    /// <summary>Text that appears at a moment and fills the frame with white.</summary>
    public static Graphic Appearing(string time) => Flat(new(0, 0, 80)) with
    {
        Script = Script($"Dialogue: 0,{time},9:00:00.00,Text,,0,0,0,,{{\\an7\\pos(0,0)\\p1}}m 0 0 l 1080 0 1080 1080 0 1080{{\\p0}}\n"),
    };

    /// <summary>A film of clips of these lengths.</summary>
    public static Timeline Film(FrameRate rate, IReadOnlyList<(Graphic Graphic, long Length)> clips, params TransitionKind[] kinds)
    {
        var (items, transitions, clock) = (new List<TrackItem>(), new List<Transition>(), 0L);
        for (var index = 0; index < clips.Count; index++)
        {
            var (graphic, length) = clips[index];
            var place = new FrameRange(clock, length);
            var lead = index > 0 && kinds[index - 1] == TransitionKind.Dissolve ? 3 : 0;
            items.Add(new Clip(place, $"Shot {index + 1}", new GraphicMedia(graphic, new(0, length + lead + 3)), new(lead, length)));
            clock = place.End;
            if (index < kinds.Length) transitions.Add(kinds[index] == TransitionKind.Cut ? new(clock, TransitionKind.Cut, 0, 0) : new(clock, kinds[index], 3, 3));
        }

        return new("film", rate, [new("Picture", TrackKind.Video, items, transitions)], [], [], []);
    }

    /// <summary>A segment without transitions.</summary>
    public static Segment Segment(Graphic graphic, long frames, long offset = 0) => new(1, new(0, frames), new SegmentGraphic(graphic, offset), null, 0, 0, 0, null);

    private static Graphic Draw(string shapes, Rgb ground, BackdropMotion motion) => new(
        "test",
        string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{motion.BackdropWidth}" height="{motion.BackdropHeight}"><rect width="100%" height="100%" fill="{ground.Hex}"/>{shapes}</svg>"""),
        motion,
        Script(""),
        "");

    private static string Script(string events) => $"""
        [Script Info]
        ScriptType: v4.00+
        PlayResX: 1080
        PlayResY: 1080
        YCbCr Matrix: TV.709

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
        Style: Text,Noto Sans,40,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,-1

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
        {events}
        """;
}
