using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>Writes boxes of an MP4 file.</summary>
internal sealed class BoxWriter
{
    private readonly List<byte> bytes = [];

    /// <summary>What has been written.</summary>
    public byte[] ToArray() => [.. bytes];

    /// <summary>Writes a box.</summary>
    /// <param name="name">Four letters.</param>
    /// <param name="content">Writes what is in it.</param>
    public BoxWriter Box(string name, Action<BoxWriter> content)
    {
        var start = bytes.Count;
        Number(0).Raw(Encoding.ASCII.GetBytes(name));
        content(this);
        BinaryPrimitives.WriteUInt32BigEndian(CollectionsMarshal.AsSpan(bytes)[start..], (uint)(bytes.Count - start));
        return this;
    }

    /// <summary>Writes a number of four bytes.</summary>
    public BoxWriter Number(uint number)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, number);
        return Raw(four);
    }

    /// <summary>Writes a number of eight bytes.</summary>
    public BoxWriter Long(long number)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(eight, number);
        return Raw(eight);
    }

    /// <summary>Writes bytes as they are.</summary>
    public BoxWriter Raw(ReadOnlySpan<byte> raw)
    {
        bytes.AddRange(raw);
        return this;
    }
}
