using System.Globalization;
using System.Text;

namespace Newsreel.Testing;

/// <summary>Writes PDF documents: text at given places in one of two fonts, and what the document says about itself.</summary>
public sealed class MadeUpPdf
{
    private readonly List<StringBuilder> pages = [];

    /// <summary>The dictionary of facts, for example <c>/Title (A title)</c>.</summary>
    public string Facts { get; init; } = "";

    /// <summary>Further entries of the catalogue: what is done when it is opened.</summary>
    public string Catalogue { get; init; } = "";

    /// <summary>Begins a page of A4.</summary>
    public MadeUpPdf Page()
    {
        pages.Add(new());
        return this;
    }

    /// <summary>Writes lines one below the other.</summary>
    /// <param name="left">Points from the left edge.</param>
    /// <param name="bottom">Points from the lower edge to the first line.</param>
    /// <param name="size">Of the letters, in points.</param>
    /// <param name="lines">An empty one leaves a gap.</param>
    public MadeUpPdf Write(double left, double bottom, double size, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            if (line.Length > 0) pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {left} {bottom} Tm ({Escaped(line)}) Tj ET\n");
            bottom -= size * 1.2;
        }

        return this;
    }

    /// <summary>Adds raw marks to the page: lines, pictures.</summary>
    public MadeUpPdf Draw(string marks)
    {
        pages[^1].Append(marks).Append('\n');
        return this;
    }

    /// <summary>The document.</summary>
    public byte[] Bytes()
    {
        List<string> objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {Catalogue} >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, at) => $"{5 + (2 * at)} 0 R"))}] >>"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< {Facts} >>",
        ];
        foreach (var page in pages)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>"));
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Length {page.Length} >>\nstream\n{page}\nendstream"));
        }

        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (content, number) in objects.Select((content, at) => (content, at + 1)))
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        text.Append(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static string Escaped(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
