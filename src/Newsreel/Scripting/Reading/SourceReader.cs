using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads a source in the format that its name or its content shows.</summary>
internal static partial class SourceReader
{
    private const int LongestHeading = 80;
    private const int MostHeadingWords = 12;

    /// <summary>The first line of a text may be longer than a heading: it is the title.</summary>
    private const int LongestTitle = 160;
    private const int MostTitleWords = 24;

    /// <summary>Reads the document; one without sentences has no sections.</summary>
    /// <param name="reading">What is known of it.</param>
    /// <param name="text">Its content.</param>
    /// <param name="cancellationToken">Stops the reading of a page.</param>
    /// <exception cref="ScriptFault">It cannot be used as a source.</exception>
    public static SourceDocument Read(SourceReading reading, string text, CancellationToken cancellationToken)
    {
        var (number, name, most) = (reading.Number, reading.Name, reading.MostSentences);
        return reading.MediaType switch
        {
            PageTypes.Html or PageTypes.Xhtml => HtmlSource.Read(number, name, text, most, cancellationToken),
            PageTypes.Markdown => Markdown(number, name, text, most),
            _ => ByName(number, name, text, most, cancellationToken),
        };
    }

    private static SourceDocument ByName(int number, string fileName, string text, int mostSentences, CancellationToken cancellationToken) =>
        Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => HtmlSource.Read(number, fileName, text, mostSentences, cancellationToken),
            ".json" or ".csv" or ".srt" or ".vtt" or ".xml" => throw new ScriptFault("is no text of sentences", "Name a .txt, .md, .html or .pdf file with --source."),
            ".md" or ".markdown" => Markdown(number, fileName, text, mostSentences),
            _ when Page().IsMatch(text) => HtmlSource.Read(number, fileName, text, mostSentences, cancellationToken),
            _ when Heading().IsMatch(text) => Markdown(number, fileName, text, mostSentences),
            _ => Plain(number, fileName, text, mostSentences),
        };

    private static SourceDocument Markdown(int number, string fileName, string text, int mostSentences)
    {
        var file = MarkdownLines.Read(text);
        var builder = new SectionBuilder(number, text, mostSentences);
        var title = Field("title");
        var isFirst = true;
        foreach (var line in file.Lines)
        {
            if (line.Kind is not MarkdownKind.Text) builder.EndParagraph();
            if (line.Kind is MarkdownKind.Heading && line.Level == 1 && isFirst) (title, isFirst) = (title ?? line.Text, false);
            else if (line.Kind is MarkdownKind.Heading) builder.Heading(line.Text);
            else if (line.Kind is not MarkdownKind.Blank) builder.Line(line.Offset, line.Text.Length);
        }

        var about = new SourceFacts(
            Field("author") ?? "", Field("publisher", "site") ?? "", HtmlSource.Address(Field("url", "source", "link", "canonical")) ?? "",
            FileDate.Read(Field("date", "as_of", "published")));
        return builder.Document(fileName, title, about);

        string? Field(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (file.Fields.GetValueOrDefault(name) is { Length: > 0 } value) return value;
            return null;
        }
    }

    // A line that stands alone, is short and has no closing mark is a heading; the first one is the title.
    private static SourceDocument Plain(int number, string fileName, string text, int mostSentences)
    {
        var builder = new SectionBuilder(number, text, mostSentences);
        var (title, paragraph) = ((string?)null, new List<(int Offset, int Length)>());
        var isFirst = true;
        for (var offset = 0; offset <= text.Length;)
        {
            var end = text.IndexOf('\n', offset);
            if (end < 0) end = text.Length;
            if (!text.AsSpan(offset, end - offset).IsWhiteSpace()) paragraph.Add((offset, end - offset));
            else Close();
            offset = end + 1;
        }

        Close();
        return builder.Document(fileName, title, SourceFacts.Unknown);

        void Close()
        {
            if (paragraph.Count == 0) return;
            var line = text.Substring(paragraph[0].Offset, Math.Min(paragraph[0].Length, LongestTitle + 1)).Trim();
            if (paragraph.Count > 1 || !IsHeading(line, isFirst))
            {
                foreach (var (offset, length) in paragraph) builder.Line(offset, length);
                builder.EndParagraph();
            }
            else if (isFirst) title = line;
            else builder.Heading(line);
            isFirst = false;
            paragraph.Clear();
        }
    }

    private static bool IsHeading(string line, bool isFirst) =>
        line.Length <= (isFirst ? LongestTitle : LongestHeading) && Words.Usual(line) is >= 1 and var count && count <= (isFirst ? MostTitleWords : MostHeadingWords)
        && !ClosingMarks.Has(line) && !(Marks.Clauses + Marks.QuoteClosers).Contains(line[^1], StringComparison.Ordinal);

    [GeneratedRegex(@"\A\s*(<\?xml[^>]{0,200}>\s*)?<(!doctype html|html)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"^#{1,6}[ \t]+\S", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Heading();
}
