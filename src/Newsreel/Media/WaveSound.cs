using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>16-bit sound at 48 kHz in a WAV file with the plain header of 44 bytes: the form in which voices, in mono, and other sounds are kept and joined.</summary>
public static class WaveSound
{
    /// <summary>Bytes before the first sample.</summary>
    public const int HeaderBytes = 44;

    /// <summary>Writes samples to a new file beside the path and renames it.</summary>
    public static void Write(string path, ReadOnlySpan<short> samples)
    {
        var part = PartFile.For(path);
        try
        {
            using (var file = File.Create(part))
            {
                file.Write(Header(samples.Length));
                file.Write(MemoryMarshal.AsBytes(samples));
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Whether there is a file that holds all the samples its header tells of: a crash of the machine may leave less.</summary>
    public static bool IsWhole(string path)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[HeaderBytes];
        return file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) == HeaderBytes
            && file.Length == HeaderBytes + BinaryPrimitives.ReadUInt32LittleEndian(header[40..]);
    }

    /// <summary>The channels of a file, by its header.</summary>
    public static int Channels(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[HeaderBytes];
        file.ReadExactly(header);
        return BinaryPrimitives.ReadUInt16LittleEndian(header[22..]);
    }

    /// <summary>The samples in each channel of a file, by its size.</summary>
    public static long Samples(string path) => (new FileInfo(path).Length - HeaderBytes) / (sizeof(short) * Channels(path));

    /// <summary>The samples of a file, those of several channels interleaved.</summary>
    /// <exception cref="InvalidDataException">The file is shorter than its header says.</exception>
    public static short[] Read(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[HeaderBytes];
        file.ReadExactly(header);
        var bytes = BinaryPrimitives.ReadUInt32LittleEndian(header[40..]);
        if (file.Length < HeaderBytes + bytes) throw new InvalidDataException($"'{path}' is cut short.");
        var samples = new short[bytes / sizeof(short)];
        file.ReadExactly(MemoryMarshal.AsBytes(samples.AsSpan()));
        return samples;
    }

    /// <summary>Writes one long file from pieces at their places; what no piece covers is silence. One piece is in memory at a time.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="length">Samples of the whole.</param>
    /// <param name="pieces">Ordered by start, without overlap, inside the length; each with as many channels as the whole.</param>
    /// <param name="channels">1 or 2.</param>
    public static void Join(string path, long length, IEnumerable<(long Start, string Path)> pieces, int channels = 1)
    {
        var part = PartFile.For(path);
        try
        {
            using (var file = File.Create(part))
            {
                file.Write(Header(length, channels));
                foreach (var piece in pieces)
                {
                    file.Position = HeaderBytes + (piece.Start * sizeof(short) * channels);
                    file.Write(MemoryMarshal.AsBytes(Read(piece.Path).AsSpan()));
                }

                file.SetLength(HeaderBytes + (length * sizeof(short) * channels));
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The header of a file with so many samples in each channel.</summary>
    private static byte[] Header(long samples, int channels = 1)
    {
        var bytes = checked((uint)(samples * sizeof(short) * channels));
        var header = new byte[HeaderBytes];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), bytes + HeaderBytes - 8);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), AudioFormat.SampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(28), (uint)(AudioFormat.SampleRate * sizeof(short) * channels));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), (ushort)(sizeof(short) * channels));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(34), 16);
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), bytes);
        return header;
    }
}
