using System.Buffers.Binary;
using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Espeak;

/// <summary>
/// Reads mono 16-bit WAV from a stream that was written before its length was known: lengths in the header
/// may point far beyond the end, so every one is held to what is there.
/// </summary>
internal static class WavSound
{
    private const int ChunkHeader = 8;

    /// <summary>The sound; null when the bytes are no mono 16-bit PCM.</summary>
    public static Speech? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes[..4].SequenceEqual("RIFF"u8) || !bytes[8..12].SequenceEqual("WAVE"u8)) return null;
        var rate = 0;
        for (var rest = bytes[12..]; rest.Length >= ChunkHeader;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]), (uint)(rest.Length - ChunkHeader));
            var body = rest.Slice(ChunkHeader, length);
            if (rest[..4].SequenceEqual("fmt "u8) && !TryReadFormat(body, out rate)) return null;
            if (rest[..4].SequenceEqual("data"u8)) return rate > 0 ? new(Samples(body), rate) : null;
            // Chunks start at even places; the last one may end without its padding.
            rest = rest[Math.Min(ChunkHeader + length + (length & 1), rest.Length)..];
        }

        return null;
    }

    private static bool TryReadFormat(ReadOnlySpan<byte> format, out int rate)
    {
        rate = 0;
        if (format.Length < 16) return false;
        var isMonoPcm = BinaryPrimitives.ReadUInt16LittleEndian(format) == 1
            && BinaryPrimitives.ReadUInt16LittleEndian(format[2..]) == 1
            && BinaryPrimitives.ReadUInt16LittleEndian(format[14..]) == 16;
        rate = BinaryPrimitives.ReadInt32LittleEndian(format[4..]);
        return isMonoPcm && rate is >= 8_000 and <= 192_000;
    }

    /// <summary>Samples of 16 bits without a head; an odd byte at the end is left out.</summary>
    public static float[] Samples(ReadOnlySpan<byte> data)
    {
        var samples = new float[data.Length / 2];
        for (var at = 0; at < samples.Length; at++) samples[at] = BinaryPrimitives.ReadInt16LittleEndian(data[(at * 2)..]) / 32768f;
        return samples;
    }
}
