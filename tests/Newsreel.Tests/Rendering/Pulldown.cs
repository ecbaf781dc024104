namespace Newsreel.Tests.Rendering;

/// <summary>
/// MPEG-2 film as broadcasters and discs carry it: 24 pictures a second, marked so that a player repeats fields and shows 30
/// (ISO/IEC 13818-2, 6.2.2.1, 6.2.2.3 and 6.2.3.1).
/// </summary>
internal static class Pulldown
{
    private const byte SequenceHeader = 0xB3;
    private const byte Extension = 0xB5;
    private const int SequenceExtension = 1;
    private const int PictureCodingExtension = 8;
    private const byte Rate2997 = 4;

    /// <summary>Top field first and repeat first field of four pictures in turn.</summary>
    private static readonly (bool TopFirst, bool Repeat)[] Rhythm = [(true, true), (false, false), (false, true), (true, false)];

    /// <summary>An elementary stream of whole progressive pictures without B pictures, marked.</summary>
    public static byte[] Marked(byte[] stream)
    {
        var marked = stream.ToArray();
        var pictures = 0;
        for (var at = 0; at + 8 < marked.Length; at++)
        {
            if (marked[at] != 0 || marked[at + 1] != 0 || marked[at + 2] != 1) continue;
            var identifier = marked[at + 4] >> 4;
            if (marked[at + 3] == SequenceHeader) marked[at + 7] = (byte)((marked[at + 7] & 0xF0) | Rate2997);
            if (marked[at + 3] != Extension) continue;
            if (identifier == SequenceExtension) marked[at + 5] &= 0xF7;
            if (identifier != PictureCodingExtension) continue;
            var (topFirst, repeat) = Rhythm[pictures++ % Rhythm.Length];
            marked[at + 7] = (byte)((marked[at + 7] & 0x7D) | (topFirst ? 0x80 : 0) | (repeat ? 2 : 0));
            marked[at + 8] |= 0x80;
        }

        return marked;
    }
}
