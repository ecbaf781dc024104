using System.Text;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Lines of a document joined to paragraphs: words that were divided at the end of a line are whole again. Pure.</summary>
internal sealed partial class PdfWords
{
    private readonly HashSet<string> known;

    /// <param name="lines">All lines of the document: they tell which words are written with a hyphen within a line.</param>
    public PdfWords(IEnumerable<string> lines) => known = new(
        lines.SelectMany(line => line.Split(' ')[..^1]).Select(word => word.Trim(',', '.', ';', ':', '(', ')', '“', '”', '"')), StringComparer.OrdinalIgnoreCase);

    /// <summary>The lines as one.</summary>
    public string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) Add(text, line);
        return text.ToString();
    }

    /// <summary>Whether a paragraph goes on in the next block: at the foot of a column or a page.</summary>
    public static bool GoesOn(string paragraph, string next) =>
        next.Length > 0 && paragraph.Length > 0
        && (paragraph.Count(letter => letter is '(') > paragraph.Count(letter => letter is ')')
            || ((char.IsLower(next[0]) || (char.IsDigit(next[0]) && paragraph[^1] is not ';' && !Numbered().IsMatch(next)))
                && paragraph[^1] is not ('.' or '!' or '?' or '…' or ':' or '”' or '"')));

    /// <summary>The paragraph with what follows it.</summary>
    public string Join(string paragraph, string next) => Join([paragraph, next]);

    private void Add(StringBuilder text, string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return;
        }

        if (text[^1] == '\u00AD') text.Length--;
        else if (text[^1] is '-' or '‐' && text.Length > 1 && char.IsLetter(text[^2]) && line.Length > 0 && char.IsLower(line[0]))
        {
            if (!IsWrittenWithHyphen(text, line)) text.Length--;
        }
        else text.Append(' ');
        text.Append(line);
    }

    // A word that stands with its hyphen elsewhere keeps it; one that does not was divided.
    private bool IsWrittenWithHyphen(StringBuilder text, string line)
    {
        var start = text.Length - 1;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        var (first, second) = (text.ToString(start, text.Length - 1 - start).TrimStart('(', '“', '"'), line.Split(' ')[0].TrimEnd(',', '.', ';', ':', ')', '”', '"'));
        return known.Contains($"{first}-{second}") && !known.Contains(first + second);
    }

    [GeneratedRegex(@"\A\d{1,3}[.)]?( |\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();
}
