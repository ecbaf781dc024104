using System.Text;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>
/// The SubRip format (.srt). It has no escapes, so text that players take for markup is kept apart by an invisible word joiner (U+2060).
/// It has no direction either, and players set every line from left to right: lines of right-to-left captions stand between
/// the marks U+202B and U+202C. Reading takes exactly those away again.
/// </summary>
public static partial class SubRip
{
    private const string Joiner = "\u2060";
    private const char RightToLeft = '\u202B';
    private const char End = '\u202C';

    /// <summary>The file of a film's captions.</summary>
    public static string Write(IReadOnlyList<Caption> captions, FrameRate rate)
    {
        var file = new StringBuilder();
        var direction = new CaptionDirection(captions);
        for (var i = 0; i < captions.Count; i++)
        {
            var place = captions[i].Place;
            file.Append(i + 1).Append('\n')
                .Append(SubtitleTime.Write(place.Start, rate, ',')).Append(" --> ").Append(SubtitleTime.Write(place.End, rate, ',')).Append('\n');
            var rightToLeft = direction.IsRightToLeft(captions[i]);
            foreach (var line in captions[i].Lines) file.Append(Directed(Escape(line), rightToLeft)).Append('\n');
            file.Append('\n');
        }

        return file.ToString();
    }

    /// <summary>The captions of a file.</summary>
    /// <exception cref="FormatException">A block has no timing line.</exception>
    public static IReadOnlyList<Caption> Parse(string file, FrameRate rate)
    {
        var blocks = file.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return [.. blocks.Select(block => block.Trim('\n').Split('\n')).Where(lines => lines.Length > 1)
            .Select(lines => new Caption(SubtitleTime.Read(lines[1], rate), [.. lines.Skip(2).Select(Unescape)]))];
    }

    private static string Directed(string line, bool rightToLeft) => rightToLeft || IsDirected(line) ? $"{RightToLeft}{line}{End}" : line;

    private static bool IsDirected(string line) => line.Length > 1 && line[0] == RightToLeft && line[^1] == End;

    private static string Escape(string line) => Markup().Replace(line, "$&" + Joiner);

    private static string Unescape(string line) => JoinedMarkup().Replace(IsDirected(line) ? line[1..^1] : line, "${markup}");

    [GeneratedRegex(@"<(?=\u2060*[A-Za-z/!])|&(?=\u2060*#?\w+;)|\{(?=\u2060*\\)|\\(?=\u2060*[Nnh])|--(?=\u2060*>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<markup><(?=\u2060+[A-Za-z/!])|&(?=\u2060+#?\w+;)|\{(?=\u2060+\\)|\\(?=\u2060+[Nnh])|--(?=\u2060+>))\u2060", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JoinedMarkup();
}
