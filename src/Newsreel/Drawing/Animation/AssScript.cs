using System.Globalization;
using System.Text;

namespace Newsreel.Drawing.Animation;

/// <summary>Writes one ASS document whose coordinates are pixels of the frame.</summary>
internal sealed class AssScript
{
    private readonly StringBuilder events = new();
    private readonly string head;

    public AssScript(Frame frame, Theme theme) => head = Head(frame, Style("Display", theme.Display), Style("Label", theme.Label), Style("Text", theme.Text));

    /// <summary>What every document begins with; its events follow.</summary>
    /// <param name="frame">Gives the coordinates.</param>
    /// <param name="styles">Lines of style.</param>
    public static string Head(Frame frame, params IEnumerable<string> styles) => string.Create(CultureInfo.InvariantCulture, $"""
        [Script Info]
        ScriptType: v4.00+
        PlayResX: {frame.Width}
        PlayResY: {frame.Height}
        WrapStyle: 2
        ScaledBorderAndShadow: yes
        Kerning: yes
        YCbCr Matrix: TV.709

        [V4+ Styles]
        Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
        {string.Join('\n', styles)}

        [Events]
        Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text

        """);

    /// <summary>A time as events have it.</summary>
    /// <param name="hundredths">Of a second, 0 or more.</param>
    public static string Clock(long hundredths) => string.Create(
        CultureInfo.InvariantCulture, $"{hundredths / 360_000}:{hundredths / 6000 % 60:00}:{hundredths / 100 % 60:00}.{hundredths % 100:00}");

    /// <summary>Adds an event.</summary>
    /// <param name="layer">Higher layers are drawn over lower ones.</param>
    /// <param name="start">From the first visible frame.</param>
    /// <param name="end">The first moment it is no longer seen.</param>
    /// <param name="style">Display, Label or Text.</param>
    /// <param name="content">Override codes and text.</param>
    public void Add(int layer, TimeSpan start, TimeSpan end, string style, string content) =>
        events.Append(CultureInfo.InvariantCulture, $"Dialogue: {layer},{Time(start)},{Time(end)},{style},,0,0,0,,{content}\n");

    public override string ToString() => head + events;

    // Encoding -1 lets libass find the direction of each line by itself.
    private static string Style(string name, TypeFamily family) =>
        $"Style: {name},{family.Name},40,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,{(family.IsBold ? -1 : 0)},0,0,0,100,100,0,0,1,0,0,7,0,0,0,-1";

    private static string Time(TimeSpan time) => Clock((long)Math.Round(time.TotalMilliseconds / 10));
}
