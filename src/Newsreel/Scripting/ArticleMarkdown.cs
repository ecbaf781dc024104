using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting;

/// <summary>Reads an article of the library: front matter, lead, chapters under headings, key phrases in bold.</summary>
public static partial class ArticleMarkdown
{
    private const string Fence = "---";

    /// <summary>Parses one file.</summary>
    /// <param name="slug">File name without its ending.</param>
    /// <param name="text">The file's content.</param>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Work"/>: a field of the front matter cannot be read.</exception>
    public static Article Parse(string slug, string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var (fields, sources, body) = FrontMatter(slug, lines);
        var sections = Sections(slug, lines[body..], out var heading);
        return new(
            slug,
            fields.GetValueOrDefault("title") ?? heading ?? slug.Replace('-', ' '),
            Date(slug, fields.GetValueOrDefault("as_of")),
            List(fields.GetValueOrDefault("keywords")?.ToLowerInvariant()),
            List(fields.GetValueOrDefault("places")),
            sources,
            sections);
    }

    private static (Dictionary<string, string> Fields, List<SourceReference> Sources, int Body) FrontMatter(string slug, string[] lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var sources = new List<SourceReference>();
        if (lines[0].Trim() is not Fence) return (fields, sources, 0);
        for (var at = 1; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line is Fence) return (fields, sources, at + 1);
            if (line.StartsWith("- ", StringComparison.Ordinal)) sources.Add(Source(line[2..]));
            else if (Field(line) is { Value.Length: > 0 } field) fields[field.Name] = field.Value;
        }

        throw Invalid(slug, "its front matter has no closing line '---'");
    }

    private static SourceReference Source(string line)
    {
        var fields = line.Split(" | ").Select(part => Field(part.Trim()))
            .GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.OrdinalIgnoreCase);
        string Of(string name) => fields.GetValueOrDefault(name) ?? "";
        return new(Of("title"), Of("publisher"), Of("url"), Of("checked").Equals("yes", StringComparison.OrdinalIgnoreCase));
    }

    private static (string Name, string Value) Field(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (line, "") : (line[..colon].Trim(), Unquoted(line[(colon + 1)..].Trim()));
    }

    private static string Unquoted(string value) =>
        value is ['"' or '\'', .., _] && value[^1] == value[0] ? value[1..^1] : value;

    private static List<string> List(string? value) =>
        [.. (value ?? "").Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Unquoted)];

    private static DateOnly? Date(string slug, string? value)
    {
        if (value is null) return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Invalid(slug, $"its field as_of is '{value}', not a date like 2025-06-30");
    }

    private static List<ArticleSection> Sections(string slug, string[] lines, out string? title)
    {
        title = null;
        var sections = new List<ArticleSection>();
        var (heading, sentences, paragraph) = ((string?)null, new List<Sentence>(), new List<string>());
        var ordinal = 0;
        foreach (var line in lines.Select(line => line.Trim()).Append(""))
        {
            var mark = HeadingMark().Match(line);
            if (line.Length > 0 && !mark.Success)
            {
                paragraph.Add(line);
                continue;
            }

            sentences.AddRange(SentenceSplitter.Split(string.Join(' ', paragraph)).Select(sentence => Sentence(sentence, $"{slug}#{++ordinal}")));
            paragraph.Clear();
            if (!mark.Success) continue;
            var name = Plain(mark.Groups["text"].Value);
            if (mark.Groups["level"].Length == 1)
            {
                title ??= name;
                continue;
            }

            Close();
            heading = name;
        }

        Close();
        return sections;

        void Close()
        {
            if (sentences.Count > 0) sections.Add(new(heading, sentences));
            sentences = [];
        }
    }

    private static Sentence Sentence(string marked, string passage)
    {
        var key = Bold().Match(marked);
        return new(Plain(marked), key.Success ? Plain(key.Groups["text"].Value) : null, passage);
    }

    // A link keeps its words; a bold mark without its partner spans two sentences and is dropped in both.
    private static string Plain(string marked) => Link().Replace(marked, "${text}").Replace("**", "", StringComparison.Ordinal).Trim();

    private static NewsreelException Invalid(string slug, string what) =>
        NewsreelException.Work("article-invalid", $"The article '{slug}' cannot be read: {what}.", "Correct the file, or move it out of the library.");

    [GeneratedRegex(@"^(?<level>#{1,6})\s+(?<text>.+?)\s*#*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
