using System.Text;
using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>
/// The WebVTT format (.vtt): the caption track of web players. They take the direction of a line from its first letter; where that
/// would be wrong, a mark (<c>&amp;rlm;</c> or <c>&amp;lrm;</c>) stands before it, and reading takes it away again.
/// </summary>
public static class WebVtt
{
    private const string Signature = "WEBVTT";
    private const string RightToLeft = "&rlm;";
    private const string LeftToRight = "&lrm;";

    /// <summary>The file of a film's captions.</summary>
    public static string Write(IReadOnlyList<Caption> captions, FrameRate rate)
    {
        var file = new StringBuilder(Signature).Append("\n\n");
        var direction = new CaptionDirection(captions);
        foreach (var caption in captions)
        {
            file.Append(SubtitleTime.Write(caption.Place.Start, rate, '.')).Append(" --> ")
                .Append(SubtitleTime.Write(caption.Place.End, rate, '.')).Append('\n');
            var rightToLeft = direction.IsRightToLeft(caption);
            foreach (var line in caption.Lines)
                file.Append(CaptionDirection.IsMistaken(line, rightToLeft) ? rightToLeft ? RightToLeft : LeftToRight : "").Append(Escape(line)).Append('\n');
            file.Append('\n');
        }

        return file.ToString();
    }

    /// <summary>The captions of a file; cue names, settings, notes and styles are passed over.</summary>
    /// <exception cref="FormatException">It is no WebVTT file.</exception>
    public static IReadOnlyList<Caption> Parse(string file, FrameRate rate)
    {
        var blocks = file.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (blocks.Length == 0 || !blocks[0].StartsWith(Signature, StringComparison.Ordinal)) throw new FormatException("The file does not begin with WEBVTT.");
        var captions = new List<Caption>();
        foreach (var lines in blocks.Skip(1).Select(block => block.Trim('\n').Split('\n')))
        {
            var timing = Array.FindIndex(lines, line => line.Contains("-->", StringComparison.Ordinal));
            if (timing is 0 or 1) captions.Add(new(SubtitleTime.Read(lines[timing], rate), [.. lines.Skip(timing + 1).Select(Unescape)]));
        }

        return captions;
    }

    private static string Escape(string line) =>
        line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Unescape(string line) =>
        WithoutMark(line).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static string WithoutMark(string line) =>
        line.StartsWith(RightToLeft, StringComparison.Ordinal) || line.StartsWith(LeftToRight, StringComparison.Ordinal) ? line[RightToLeft.Length..] : line;
}
