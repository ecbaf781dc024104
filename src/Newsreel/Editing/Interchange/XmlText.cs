using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Newsreel.Editing.Interchange;

/// <summary>XML documents as text.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Layout = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>The document with a type declaration of its root's name, ending in a line feed.</summary>
    public static string Of(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Layout)) new XDocument(new XDocumentType(root.Name.LocalName, null, null, null), root).Save(writer);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>A relative path as an address.</summary>
    public static string Address(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
