using System.Buffers.Binary;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>How ffmpeg is told to read a sound. Forms are known by their first bytes: none that could name files or addresses is read. Pure.</summary>
internal static class SoundForm
{
    private const int WaveHead = 8;

    /// <summary>No sentence is so long: a head that tells of so many bytes was written before they were counted.</summary>
    private const uint Uncounted = 1 << 28;

    /// <summary>The arguments before the input; null when the bytes are no sound that is read here.</summary>
    /// <param name="bytes">All of the sound.</param>
    public static IReadOnlyList<string>? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("RIFF"u8)) return ["-f", "wav"];
        if (bytes.StartsWith("fLaC"u8)) return ["-f", "flac"];
        if (bytes.StartsWith("OggS"u8)) return ["-f", "ogg"];
        if (bytes.StartsWith("ID3"u8)) return ["-f", "mp3"];
        if (bytes is not [0xFF, var next, ..] || (next & 0xE0) != 0xE0) return null;
        return (next & 0x06) == 0 ? ["-f", "aac"] : ["-f", "mp3"];
    }

    /// <summary>Whether it is samples without a head, mono with 16 bits: those that were asked for, unless a WAV file came instead.</summary>
    /// <param name="bytes">All of the sound.</param>
    /// <param name="plainRate">Samples per second that were asked for; null when there has to be a head.</param>
    public static bool IsPlain(ReadOnlySpan<byte> bytes, int? plainRate) => plainRate is not null && !bytes.StartsWith("RIFF"u8);

    /// <summary>Whether the head tells of more than is there; what is written before its length is known tells of far more, and is not cut.</summary>
    public static bool IsCut(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("RIFF"u8) && bytes.Length > WaveHead
        && BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) is var told and < Uncounted && told > bytes.Length - WaveHead + 1;
}
