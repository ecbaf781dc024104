using System.Buffers.Binary;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>The plain header of 44 bytes of a WAV file with whole-number samples at 48 kHz.</summary>
/// <param name="Channels">1 or 2; several are interleaved.</param>
/// <param name="SampleBytes">2 or 3: 16 or 24 bits a sample.</param>
/// <param name="Bytes">Of all samples together.</param>
internal readonly record struct WaveHeader(int Channels, int SampleBytes, uint Bytes)
{
    /// <summary>Bytes of the header itself.</summary>
    public const int Length = 44;

    /// <summary>Bytes of the samples that sound at one moment.</summary>
    public int Frame => Channels * SampleBytes;

    /// <summary>A header for so many samples in each channel.</summary>
    /// <exception cref="OverflowException">More than 4 GB.</exception>
    public static WaveHeader For(long samples, int channels, int sampleBytes) => new(channels, sampleBytes, checked((uint)(samples * channels * sampleBytes)));

    /// <summary>The header of a file, which stands behind it then.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static WaveHeader Read(FileStream file)
    {
        Span<byte> header = stackalloc byte[Length];
        if (file.ReadAtLeast(header, Length, throwOnEndOfStream: false) < Length) throw new InvalidDataException($"'{file.Name}' is cut short.");
        var read = new WaveHeader(
            BinaryPrimitives.ReadUInt16LittleEndian(header[22..]), BinaryPrimitives.ReadUInt16LittleEndian(header[34..]) / 8, BinaryPrimitives.ReadUInt32LittleEndian(header[40..]));
        return header[..4].SequenceEqual("RIFF"u8) && read is { Channels: 1 or 2, SampleBytes: 2 or 3 } ? read : throw new InvalidDataException($"'{file.Name}' is no sound that Newsreel keeps.");
    }

    /// <summary>As it stands in a file.</summary>
    public byte[] ToBytes()
    {
        var header = new byte[Length];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), Bytes + Length - 8);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(16), 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(20), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(22), (ushort)Channels);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(24), AudioFormat.SampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(28), (uint)(AudioFormat.SampleRate * Frame));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(32), (ushort)Frame);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(34), (ushort)(SampleBytes * 8));
        "data"u8.CopyTo(header.AsSpan(36));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(40), Bytes);
        return header;
    }
}
