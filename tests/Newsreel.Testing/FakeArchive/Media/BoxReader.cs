using System.Buffers.Binary;
using System.Text;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>A box of an MP4 file.</summary>
/// <param name="Name">Four letters.</param>
/// <param name="Bytes">Its content, without the header.</param>
internal sealed record Box(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The boxes inside it.</summary>
    public IReadOnlyList<Box> Children() => [.. Read(Bytes)];

    /// <summary>The first box inside it with this name.</summary>
    public Box Child(string name) => Read(Bytes).First(box => Same.As(box.Name, name));

    /// <summary>A number of four bytes at an offset.</summary>
    public uint Number(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Bytes.Span[offset..]);

    /// <summary>The boxes that follow each other in some bytes; sizes of 32 bits only.</summary>
    public static IEnumerable<Box> Read(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length >= 8)
        {
            var size = (int)BinaryPrimitives.ReadUInt32BigEndian(bytes.Span);
            if (size == 0) size = bytes.Length;
            yield return new(Encoding.ASCII.GetString(bytes.Span[4..8]), bytes[8..size]);
            bytes = bytes[size..];
        }
    }
}

/// <summary>A track of a base clip: its samples in their order, and where they lie.</summary>
/// <param name="IsVideo">Whether it is the picture.</param>
/// <param name="TimeScale">Units of time a second.</param>
/// <param name="Delta">Units that a sample lasts.</param>
/// <param name="Chunks">Runs of samples that lie together.</param>
/// <param name="Keys">Samples that begin anew, counted from 0; empty when all do.</param>
internal sealed record BaseTrack(bool IsVideo, uint TimeScale, uint Delta, IReadOnlyList<BaseChunk> Chunks, IReadOnlyList<int> Keys)
{
    /// <summary>Reads a <c>trak</c> box.</summary>
    public static BaseTrack Of(Box track)
    {
        var media = track.Child("mdia");
        var table = media.Child("minf").Child("stbl");
        var sizes = table.Child("stsz");
        var offsets = table.Child("stco");
        var runs = table.Child("stsc");
        var keys = table.Children().FirstOrDefault(box => box.Name is "stss");
        var chunks = new List<BaseChunk>();
        var (sample, run) = (0, 0);
        for (var chunk = 0; chunk < offsets.Number(4); chunk++)
        {
            while (run + 1 < runs.Number(4) && runs.Number(8 + ((run + 1) * 12)) <= chunk + 1) run++;
            var count = (int)runs.Number(8 + (run * 12) + 4);
            chunks.Add(new(offsets.Number(8 + (chunk * 4)), [.. Enumerable.Range(sample, count).Select(at => sizes.Number(4) is var same and > 0 ? (int)same : (int)sizes.Number(12 + (at * 4)))]));
            sample += count;
        }

        return new(
            Encoding.ASCII.GetString(media.Child("hdlr").Bytes.Span[8..12]) is "vide", media.Child("mdhd").Number(12), table.Child("stts").Number(12), chunks,
            keys is null ? [] : [.. Enumerable.Range(0, (int)keys.Number(4)).Select(at => (int)keys.Number(8 + (at * 4)) - 1)]);
    }

    /// <summary>How many samples there are.</summary>
    public int Count => Chunks.Sum(chunk => chunk.Sizes.Count);
}

/// <summary>Samples that lie together.</summary>
/// <param name="Offset">In the base clip's file.</param>
/// <param name="Sizes">Bytes of each.</param>
internal sealed record BaseChunk(long Offset, IReadOnlyList<int> Sizes);
