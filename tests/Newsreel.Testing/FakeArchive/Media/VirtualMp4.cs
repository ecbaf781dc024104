using Microsoft.Win32.SafeHandles;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>
/// A long MP4 file that is nowhere: a short base clip told over and over, each time at other bytes, filled up to the bits a second that
/// such a file has (H.264 has packets that mean nothing for that). Its size follows from length and bits alone.
/// </summary>
internal sealed class VirtualMp4 : IByteSource
{
    /// <summary>How long a base clip is: a whole number of pictures and of sound packets.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(4);

    /// <summary>Bits of sound a second, in thousands.</summary>
    public const int SoundKbps = 128;

    private const int MediaHeader = 16;
    private readonly SafeFileHandle file;
    private readonly List<Stretch> stretches = [];
    private readonly long stride;
    private readonly long mediaStart;
    private readonly long mediaEnd;
    private readonly byte[] front;
    private readonly byte[] back;

    /// <summary>Makes a file of a base clip.</summary>
    /// <param name="path">The base clip.</param>
    /// <param name="duration">Length of the whole.</param>
    /// <param name="kbps">Bits of picture a second, in thousands.</param>
    /// <param name="hasSound">Whether the base clip has sound.</param>
    /// <param name="indexAtEnd">Whether the index lies behind the media.</param>
    public VirtualMp4(string path, TimeSpan duration, int kbps, bool hasSound, bool indexAtEnd)
    {
        var boxes = Box.Read(File.ReadAllBytes(path)).ToList();
        file = File.OpenHandle(path);
        var movie = boxes.First(box => box.Name is "moov");
        var kind = new BoxWriter().Box("ftyp", writer => writer.Raw(boxes[0].Bytes.Span)).ToArray();
        stride = StrideOf(kbps, hasSound);
        var reserve = IndexOf(duration, hasSound);
        mediaStart = kind.Length + (indexAtEnd ? 0 : reserve) + MediaHeader;
        var repeats = Repeats(duration);
        mediaEnd = mediaStart + (repeats * stride);
        List<BaseTrack> tracks = [.. movie.Children().Where(box => box.Name is "trak").Select(BaseTrack.Of)];
        var places = Lay(tracks);
        var index = new IndexWriter(duration, repeats, stride, mediaStart).Write(movie, tracks, places);
        if (index.Length + 8 > reserve) throw new InvalidOperationException($"An index of {index.Length} bytes needs more than the {reserve} kept for it.");
        var filler = new BoxWriter().Box("free", writer => writer.Raw(new byte[reserve - index.Length - 8])).ToArray();
        var header = new BoxWriter().Number(1).Raw("mdat"u8).Long(MediaHeader + (repeats * stride)).ToArray();
        front = indexAtEnd ? [.. kind, .. header] : [.. kind, .. index, .. filler, .. header];
        back = indexAtEnd ? [.. filler, .. index] : [];
        Length = mediaEnd + back.Length;
        if (Length != SizeOf(duration, kbps, hasSound) - KindReserve + kind.Length) throw new InvalidOperationException("The size of a file is not the one that was told.");
    }

    /// <inheritdoc />
    public long Length { get; }

    /// <summary>The size of such a file, before it is made.</summary>
    public static long SizeOf(TimeSpan duration, int kbps, bool hasSound) => KindReserve + IndexOf(duration, hasSound) + MediaHeader + (Repeats(duration) * StrideOf(kbps, hasSound));

    /// <inheritdoc />
    public void Read(long offset, Span<byte> buffer)
    {
        for (var at = 0; at < buffer.Length;) at += ReadSome(offset + at, buffer[at..]);
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();

    // ffmpeg writes this much before the index: the kind of file, with four brands.
    private const int KindReserve = 32;

    private static long StrideOf(int kbps, bool hasSound) => (long)Period.TotalSeconds * 1000 / 8 * (kbps + (hasSound ? SoundKbps * 5 / 4 : 0));

    private static int Repeats(TimeSpan duration) => (int)Math.Ceiling(duration / Period);

    // Every sample takes four bytes for its size; places of runs and all else are less than as much again.
    private static long IndexOf(TimeSpan duration, bool hasSound) => 16_384 + (20 * (long)Math.Ceiling(duration.TotalSeconds) * (ClipRecipe.Rate + (hasSound ? 32 : 0)));

    private int ReadSome(long offset, Span<byte> buffer)
    {
        if (offset < mediaStart) return Copy(front, offset, buffer);
        if (offset >= mediaEnd) return Copy(back, offset - mediaEnd, buffer);
        var place = (offset - mediaStart) % stride;
        var (low, high) = (0, stretches.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (stretches[middle].Place <= place) low = middle;
            else high = middle - 1;
        }

        var stretch = stretches[low];
        var into = place - stretch.Place;
        var part = buffer[..(int)Math.Min(buffer.Length, stretch.Length - into)];
        if (stretch.Source >= 0)
        {
            for (var read = 0; read < part.Length;) read += RandomAccess.Read(file, part[read..], stretch.Source + into + read);
            return part.Length;
        }

        Filler(stretch, into, part);
        return part.Length;
    }

    private static void Filler(Stretch stretch, long into, Span<byte> part)
    {
        part.Fill(stretch.IsPacket ? (byte)0xFF : (byte)0);
        if (!stretch.IsPacket) return;
        var size = stretch.Length - 4;
        ReadOnlySpan<byte> head = [(byte)(size >> 24), (byte)(size >> 16), (byte)(size >> 8), (byte)size, 0x0C];
        for (var at = into; at < head.Length && at - into < part.Length; at++) part[(int)(at - into)] = head[(int)at];
        if (into + part.Length == stretch.Length) part[^1] = 0x80;
    }

    private static int Copy(byte[] source, long offset, Span<byte> buffer)
    {
        var part = source.AsSpan((int)offset, (int)Math.Min(buffer.Length, source.Length - offset));
        part.CopyTo(buffer);
        return part.Length;
    }

    // Lays the chunks one after another as they lie in the base clip, the fillers behind the pictures between two key pictures.
    private List<IReadOnlyList<PlacedChunk>> Lay(List<BaseTrack> tracks)
    {
        var real = tracks.Sum(track => track.Chunks.Sum(chunk => chunk.Sizes.Sum(size => (long)size)));
        var video = tracks.First(track => track.IsVideo);
        var keys = video.Keys.ToHashSet();
        var filled = video.Count - keys.Count;
        var filler = (int)Math.Min(int.MaxValue, (stride - real) / Math.Max(1, filled));
        if (stride < real) throw new InvalidOperationException($"A base clip of {real} bytes is more than the {stride} it may take.");
        if (filler < 16) filler = 0;
        var placed = tracks.Select(_ => new List<PlacedChunk>()).ToList();
        var counts = new int[tracks.Count];
        var place = 0L;
        foreach (var (track, chunk) in tracks.SelectMany((track, at) => track.Chunks.Select(chunk => (at, chunk))).OrderBy(entry => entry.chunk.Offset))
        {
            var (start, source) = (place, chunk.Offset);
            var sizes = new List<int>();
            foreach (var size in chunk.Sizes)
            {
                Add(source, size);
                source += size;
                var more = tracks[track].IsVideo && !keys.Contains(counts[track]) ? filler : 0;
                if (more > 0) Add(-1, more);
                sizes.Add(size + more);
                counts[track]++;
            }

            placed[track].Add(new(start, sizes));
        }

        if (place < stride) stretches.Add(new(place, stride - place, -1, IsPacket: false));
        return [.. placed];

        void Add(long source, int length)
        {
            stretches.Add(new(place, length, source, IsPacket: true));
            place += length;
        }
    }

    private readonly record struct Stretch(long Place, long Length, long Source, bool IsPacket);
}

/// <summary>Samples that lie together in every repetition of a base clip.</summary>
/// <param name="Place">From the start of the repetition.</param>
/// <param name="Sizes">Bytes of each, fillers included.</param>
internal sealed record PlacedChunk(long Place, IReadOnlyList<int> Sizes);
