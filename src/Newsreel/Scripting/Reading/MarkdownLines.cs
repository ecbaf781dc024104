using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Tells what each line of a Markdown file is. Words stay as they are written; see <see cref="InlineText"/>.</summary>
internal static partial class MarkdownLines
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int LongestFrontMatter = 200;
    private const int LongestUnderlined = 12;

    /// <summary>The lines of a file, without its front matter; comments, code, tables and definitions are blank lines.</summary>
    public static MarkdownFile Read(string text)
    {
        var lines = WithoutComments(text).Split('\n');
        var (fields, first) = FrontMatter(lines);
        var read = new List<MarkdownLine>();
        var (fence, code, tables) = ((string?)null, 0, 0);
        for (int at = 0, offset = 0; at < lines.Length; offset += lines[at].Length + 1, at++)
        {
            if (at < first) continue;
            var line = lines[at];
            var mark = Fence().Match(line) is { Success: true } found ? found.Groups["mark"].Value : null;
            if (fence is not null || mark is not null)
            {
                if (fence is null) (fence, code) = (mark, code + 1);
                else if (mark is not null && mark[0] == fence[0] && mark.Length >= fence.Length) fence = null;
                read.Add(new(MarkdownKind.Blank, 0, "", offset));
                continue;
            }

            if (Table().IsMatch(line)) tables++;
            Add(read, line, offset);
        }

        return new(fields, read, code, tables);
    }

    private static void Add(List<MarkdownLine> read, string line, int offset)
    {
        var quote = Quote().Match(line).Length;
        var words = line[quote..];
        if (string.IsNullOrWhiteSpace(words) || Table().IsMatch(line) || Definition().IsMatch(line)) read.Add(new(MarkdownKind.Blank, 0, "", offset));
        else if (Heading().Match(words) is { Success: true } heading)
            read.Add(new(MarkdownKind.Heading, heading.Groups["level"].Length, heading.Groups["text"].Value, offset + quote + heading.Groups["text"].Index));
        else if (Underline().Match(words) is { Success: true } under && read.Count > 0 && IsTitle(read, under.Value.TrimStart()[0] == '='))
            read[^1] = read[^1] with { Kind = MarkdownKind.Heading, Level = under.Value.TrimStart()[0] == '=' ? 1 : 2 };
        else if (Rule().IsMatch(words)) read.Add(new(MarkdownKind.Blank, 0, "", offset));
        else if (Item().Match(words) is { Success: true } item)
            read.Add(new(MarkdownKind.Item, 0, words[item.Length..], offset + quote + item.Length));
        else read.Add(new(MarkdownKind.Text, 0, words.TrimEnd(), offset + quote));
    }

    // A line over "---" is a heading only when it stands alone and reads like one; otherwise the dashes divide scenes.
    private static bool IsTitle(List<MarkdownLine> read, bool isFirst)
    {
        var line = read[^1];
        if (line.Kind != MarkdownKind.Text || (read.Count > 1 && read[^2].Kind == MarkdownKind.Text)) return false;
        return isFirst || (Words.Count(line.Text) <= LongestUnderlined && line.Text[^1] is not ('.' or '!' or '?' or '…'));
    }

    private static (Dictionary<string, string> Fields, int First) FrontMatter(string[] lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (lines[0].TrimEnd() is not "---") return (fields, 0);
        for (var at = 1; at < Math.Min(lines.Length, LongestFrontMatter); at++)
        {
            var line = lines[at].TrimEnd();
            if (line is "---" or "...") return (fields, at + 1);
            if (Field().Match(line) is { Success: true } field) fields[field.Groups["name"].Value] = field.Groups["value"].Value.Trim('"', '\'', ' ');
            else if (line.Length > 0 && line[0] is not ('-' or ' ' or '#' or '\t')) break;
        }

        return ([], 0);
    }

    // Blanked, not cut: everything else keeps its place.
    private static string WithoutComments(string text)
    {
        if (!text.Contains("<!--", StringComparison.Ordinal)) return text;
        var letters = text.ToCharArray();
        for (var from = 0; (from = text.IndexOf("<!--", from, StringComparison.Ordinal)) >= 0;)
        {
            var close = text.IndexOf("-->", from + 4, StringComparison.Ordinal);
            var end = close < 0 ? text.Length : close + 3;
            for (; from < end; from++)
                if (letters[from] != '\n') letters[from] = ' ';
        }

        return new(letters);
    }

    [GeneratedRegex(@"^\s{0,3}(?<mark>`{3,}|~{3,})", Options, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*\|.*\|\s*$", Options, 1000)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\s{0,3}(>\s?)*", Options, 1000)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^\s{0,3}\[(\^[^\]]{1,60}\]:\s|[^\]]{1,200}\]:\s+<?(https?:|mailto:|#|/|\.))", Options, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\s{0,3}(?<level>#{1,6})\s+(?<text>\S.*?)\s*#*\s*$", Options, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s{0,3}(={2,}|-{3,})\s*$", Options, 1000)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\s{0,3}((\*\s?){3,}|(-\s?){3,}|(_\s?){3,}|={3,})$", Options, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*([-*+•]|\d{1,3}[.)])\s+(\[[ xX]\]\s+)?", Options, 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?<name>[A-Za-z_][\w -]{0,40}):\s*(?<value>.*)$", Options, 1000)]
    private static partial Regex Field();
}

/// <summary>A Markdown file, line by line.</summary>
/// <param name="Fields">Of its front matter.</param>
/// <param name="Lines">In order.</param>
/// <param name="CodeBlocks">How many blocks of code were left out.</param>
/// <param name="TableRows">How many rows of tables were left out.</param>
internal sealed record MarkdownFile(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<MarkdownLine> Lines, int CodeBlocks, int TableRows);

/// <summary>One line: what it is, its words and where they stand in the file.</summary>
internal readonly record struct MarkdownLine(MarkdownKind Kind, int Level, string Text, int Offset);

/// <summary>What a line of Markdown is.</summary>
internal enum MarkdownKind
{
    /// <summary>Nothing to say.</summary>
    Blank,

    /// <summary>A heading; its level is 1 to 6.</summary>
    Heading,

    /// <summary>Words, or their continuation.</summary>
    Text,

    /// <summary>The first line of an item of a list.</summary>
    Item,
}
