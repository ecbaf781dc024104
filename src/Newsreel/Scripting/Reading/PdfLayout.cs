using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Newsreel.Scripting.Reading;

/// <summary>What <c>pdftotext -bbox-layout</c> writes.</summary>
/// <param name="Fields">What the document says about itself, by lower-case names: <c>title</c>, <c>author</c>, <c>creationdate</c>.</param>
/// <param name="Pages">Its pages, those without text too.</param>
internal sealed partial record PdfLayout(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<PdfPage> Pages)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="XmlException">It is cut short.</exception>
    public static PdfLayout Read(string text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var pages = new List<PdfPage>();
        var (blocks, lines, words) = (new List<PdfBlock>(), new List<PdfLine>(), new List<string>());
        double[] place = [];
        var height = 0.0;
        using var reader = XmlReader.Create(new StringReader(Controls().Replace(text, " ")), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false });
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader.LocalName is "title" && !reader.IsEmptyElement) fields["title"] = reader.ReadElementContentAsString();
                if (reader.LocalName is "meta") fields[reader.GetAttribute("name") ?? ""] = reader.GetAttribute("content") ?? "";
                else if (reader.LocalName is "page") (height, blocks) = (Points(reader, "height"), []);
                else if (reader.LocalName is "block") lines = [];
                else if (reader.LocalName is "line") (place, words) = ([Points(reader, "xMin"), Points(reader, "yMin"), Points(reader, "xMax"), Points(reader, "yMax")], []);
                else if (reader.LocalName is "word" && !reader.IsEmptyElement && TextBlock.OneLine(reader.ReadString()) is { Length: > 0 } word) words.Add(word);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.LocalName is "line" && words.Count > 0) lines.Add(new(place[0], place[1], place[2], place[3], string.Join(' ', words)));
                else if (reader.LocalName is "block" && lines.Count > 0) blocks.Add(new(lines));
                else if (reader.LocalName is "page") pages.Add(new(height, blocks));
            }
        }

        return new(fields, pages);
    }

    private static double Points(XmlReader reader, string name) =>
        double.TryParse(reader.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) && double.IsFinite(points) ? points : 0;

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Controls();
}
