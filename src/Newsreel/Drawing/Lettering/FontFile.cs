using System.Buffers.Binary;
using System.Text;

namespace Newsreel.Drawing.Lettering;

/// <summary>Advance widths and vertical metrics of a TrueType or OpenType font, in font units.</summary>
internal sealed class FontFile
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);
    private readonly CharacterMap map;
    private readonly int wideMetrics;

    private FontFile(byte[] bytes)
    {
        data = bytes;
        var start = string.Equals(Tag(0), "ttcf", StringComparison.Ordinal) ? (int)U32(12) : 0;
        for (var index = 0; index < U16(start + 4); index++)
        {
            var record = start + 12 + (index * 16);
            tables[Tag(record)] = (int)U32(record + 8);
        }

        UnitsPerEm = U16(tables["head"] + 18);
        wideMetrics = U16(tables["hhea"] + 34);
        map = new(bytes, tables["cmap"]);
        (Ascent, Descent) = VerticalMetrics();
    }

    public int UnitsPerEm { get; }

    /// <summary>The ascent that libass sizes the font by.</summary>
    public int Ascent { get; }

    /// <summary>The descent that libass sizes the font by, positive.</summary>
    public int Descent { get; }

    /// <summary>Reads a font; null when the bytes are not a font with the tables needed.</summary>
    public static FontFile? TryRead(byte[] bytes)
    {
        try
        {
            var font = new FontFile(bytes);
            return font.UnitsPerEm > 0 && font.Ascent + font.Descent > 0 ? font : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentOutOfRangeException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The advance width of a character; null when the font does not have it.</summary>
    public int? Advance(Rune character)
    {
        var glyph = map.Glyph(character.Value);
        return glyph == 0 ? null : U16(tables["hmtx"] + (4 * Math.Min(glyph, wideMetrics - 1)));
    }

    // libass follows GDI: the Windows metrics decide the size wherever the font has them.
    private (int Ascent, int Descent) VerticalMetrics()
    {
        if (tables.TryGetValue("OS/2", out var os2) && U16(os2 + 74) + U16(os2 + 76) > 0)
            return (U16(os2 + 74), U16(os2 + 76));
        var hhea = tables["hhea"];
        return ((short)U16(hhea + 4), -(short)U16(hhea + 6));
    }

    private string Tag(int offset) => Encoding.ASCII.GetString(data.Span.Slice(offset, 4));

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.Span[offset..]);

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.Span[offset..]);
}
