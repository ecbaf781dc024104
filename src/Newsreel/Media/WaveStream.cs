using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>Sound at 48 kHz that can be read at any place.</summary>
public interface ISound
{
    /// <summary>1 or 2.</summary>
    int Channels { get; }

    /// <summary>Reads samples, interleaved, 1 = full scale; what lies outside the sound is silence.</summary>
    /// <param name="start">The first sample wanted; may be negative.</param>
    /// <param name="into">As many samples as it holds, times <see cref="Channels"/>.</param>
    void Read(long start, Span<float> into);
}

/// <summary>Reads a WAV file of 16-bit sound at 48 kHz, mono or stereo, piece by piece. For one thread.</summary>
public sealed class WaveReader : ISound, IDisposable
{
    private const float Scale = 1f / 32768;
    private readonly FileStream file;
    private short[] buffer = [];

    /// <summary>Opens a file whose header is the plain one of 44 bytes.</summary>
    /// <exception cref="InvalidDataException">It is another kind of file.</exception>
    public WaveReader(string path)
    {
        file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> header = stackalloc byte[WaveSound.HeaderBytes];
        var length = file.ReadAtLeast(header, WaveSound.HeaderBytes, throwOnEndOfStream: false);
        Channels = BinaryPrimitives.ReadUInt16LittleEndian(header[22..]);
        if (length < WaveSound.HeaderBytes || !header[36..40].SequenceEqual("data"u8) || Channels is not (1 or 2)
            || BinaryPrimitives.ReadUInt32LittleEndian(header[24..]) != AudioFormat.SampleRate || BinaryPrimitives.ReadUInt16LittleEndian(header[34..]) != 16)
            throw new InvalidDataException($"'{path}' is no plain 16-bit WAV file at {AudioFormat.SampleRate} Hz.");
        Samples = (file.Length - WaveSound.HeaderBytes) / (sizeof(short) * Channels);
    }

    /// <inheritdoc />
    public int Channels { get; }

    /// <summary>Samples in the file, by its size.</summary>
    public long Samples { get; }

    /// <inheritdoc />
    public void Read(long start, Span<float> into)
    {
        into.Clear();
        var (from, to) = (Math.Max(start, 0), Math.Min(start + (into.Length / Channels), Samples));
        if (to <= from) return;
        var count = (int)(to - from) * Channels;
        if (buffer.Length < count) buffer = new short[count];
        file.Position = WaveSound.HeaderBytes + (from * sizeof(short) * Channels);
        file.ReadExactly(MemoryMarshal.AsBytes(buffer.AsSpan(0, count)));
        var target = into[((int)(from - start) * Channels)..];
        for (var i = 0; i < count; i++) target[i] = buffer[i] * Scale;
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();
}

/// <summary>Writes a WAV file of 16-bit sound at 48 kHz piece by piece; what is over full scale is cut off. For one thread.</summary>
public sealed class WaveWriter : IDisposable
{
    private readonly FileStream file;
    private readonly int channels;
    private short[] buffer = [];
    private long samples;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Replaced when it is there.</param>
    /// <param name="channels">1 or 2.</param>
    public WaveWriter(string path, int channels)
    {
        this.channels = channels;
        file = File.Create(path, bufferSize: 1 << 16);
        file.Write(WaveSound.Header(0, channels));
    }

    /// <summary>Appends interleaved samples, 1 = full scale.</summary>
    public void Write(ReadOnlySpan<float> interleaved)
    {
        if (buffer.Length < interleaved.Length) buffer = new short[interleaved.Length];
        for (var i = 0; i < interleaved.Length; i++) buffer[i] = (short)Math.Clamp(MathF.Round(interleaved[i] * 32768), short.MinValue, short.MaxValue);
        file.Write(MemoryMarshal.AsBytes(buffer.AsSpan(0, interleaved.Length)));
        samples += interleaved.Length / channels;
    }

    /// <summary>Ends the file: its header then says how much it holds.</summary>
    public void Dispose()
    {
        file.Position = 0;
        file.Write(WaveSound.Header(samples, channels));
        file.Dispose();
    }
}
