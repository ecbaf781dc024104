using System.Buffers.Binary;

namespace Newsreel.Drawing.Lettering;

/// <summary>The character-to-glyph table of a font: formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    private const int Segments = 4;
    private const int Groups = 12;
    private readonly ReadOnlyMemory<byte> data;
    private readonly int table;
    private readonly int format;

    public CharacterMap(byte[] font, int cmap)
    {
        data = font;
        for (var index = 0; index < U16(cmap + 2); index++)
        {
            var candidate = cmap + (int)U32(cmap + 4 + (index * 8) + 4);
            var found = U16(candidate);
            if (found is Segments or Groups && found > format) (table, format) = (candidate, found);
        }
    }

    /// <summary>The glyph's index; 0 when the font has none for the character.</summary>
    public int Glyph(int character) => format switch
    {
        Groups => InGroups(character),
        Segments when character <= char.MaxValue => InSegments(character),
        _ => 0,
    };

    private int InGroups(int character)
    {
        for (var (low, high) = (0, (int)U32(table + 12) - 1); low <= high;)
        {
            var middle = (low + high) / 2;
            var group = table + 16 + (middle * 12);
            if (character < U32(group)) high = middle - 1;
            else if (character > U32(group + 4)) low = middle + 1;
            else return (int)(U32(group + 8) + (character - U32(group)));
        }

        return 0;
    }

    private int InSegments(int character)
    {
        var bytes = U16(table + 6);
        var (ends, starts) = (table + 14, table + 16 + bytes);
        for (var offset = 0; offset < bytes; offset += 2)
        {
            if (U16(ends + offset) < character) continue;
            if (U16(starts + offset) > character) return 0;
            var delta = U16(starts + bytes + offset);
            var range = starts + (2 * bytes) + offset;
            if (U16(range) == 0) return (character + delta) & 0xFFFF;
            var glyph = U16(range + U16(range) + (2 * (character - U16(starts + offset))));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.Span[offset..]);

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.Span[offset..]);
}
