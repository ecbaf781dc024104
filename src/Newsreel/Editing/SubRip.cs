using System.Text;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Editing;

/// <summary>
/// The SubRip format (.srt). It has no escapes, so text that players take for markup is kept apart by an invisible word joiner (U+2060);
/// reading takes exactly that one away again.
/// </summary>
public static partial class SubRip
{
    private const string Joiner = "\u2060";

    /// <summary>The file of a film's captions.</summary>
    public static string Write(IReadOnlyList<Caption> captions, FrameRate rate)
    {
        var file = new StringBuilder();
        for (var i = 0; i < captions.Count; i++)
        {
            var place = captions[i].Place;
            file.Append(i + 1).Append('\n')
                .Append(SubtitleTime.Write(place.Start, rate, ',')).Append(" --> ").Append(SubtitleTime.Write(place.End, rate, ',')).Append('\n');
            foreach (var line in captions[i].Lines) file.Append(Escape(line)).Append('\n');
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

    private static string Escape(string line) => Markup().Replace(line, "$&" + Joiner);

    private static string Unescape(string line) => JoinedMarkup().Replace(line, "${markup}");

    [GeneratedRegex(@"<(?=\u2060*[A-Za-z/!])|&(?=\u2060*#?\w+;)|\{(?=\u2060*\\)|--(?=\u2060*>)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<markup><(?=\u2060+[A-Za-z/!])|&(?=\u2060+#?\w+;)|\{(?=\u2060+\\)|--(?=\u2060+>))\u2060", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JoinedMarkup();
}
