using System.Buffers.Binary;
using Newsreel.Common;

namespace Newsreel.Media;

/// <summary>
/// Sound at 48 kHz in WAV files with the plain header of 44 bytes: the form in which voices and other sounds are kept and joined. What is
/// written here is mono with 24 bits; what ffmpeg decoded may have 16 bits and two channels.
/// </summary>
public static class WaveSound
{
    /// <summary>Bytes before the first sample.</summary>
    public const int HeaderBytes = WaveHeader.Length;

    /// <summary>Bytes of a sample that is written here.</summary>
    public const int SampleBytes = 3;

    private const int Whole24 = 1 << 23;
    private const float Whole16 = 1 << 15;

    /// <summary>Writes mono samples to a new file beside the path and renames it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="samples">1 is full scale; what is louder is cut off there.</param>
    public static void Write(string path, ReadOnlySpan<float> samples)
    {
        var bytes = new byte[samples.Length * SampleBytes];
        for (var at = 0; at < samples.Length; at++)
        {
            var value = (int)Math.Clamp(Math.Round(samples[at] * (double)Whole24), -Whole24, Whole24 - 1);
            (bytes[at * SampleBytes], bytes[(at * SampleBytes) + 1], bytes[(at * SampleBytes) + 2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
        }

        Write(path, WaveHeader.For(samples.Length, 1, SampleBytes), file => file.Write(bytes));
    }

    /// <summary>Whether there is a file that holds all the samples its header tells of: a crash of the machine may leave less.</summary>
    public static bool IsWhole(string path)
    {
        if (!File.Exists(path)) return false;
        using var file = File.OpenRead(path);
        try
        {
            return file.Length == HeaderBytes + (long)WaveHeader.Read(file).Bytes;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The channels of a file, by its header.</summary>
    public static int Channels(string path) => Header(path).Channels;

    /// <summary>The samples in each channel of a file, by its header.</summary>
    public static long Samples(string path)
    {
        var header = Header(path);
        return header.Bytes / header.Frame;
    }

    /// <summary>The samples of a file, 1 being full scale; those of several channels interleaved.</summary>
    /// <exception cref="InvalidDataException">The file is shorter than its header says.</exception>
    public static float[] Read(string path)
    {
        var (header, bytes) = ReadBytes(path);
        var samples = new float[bytes.Length / header.SampleBytes];
        for (var at = 0; at < samples.Length; at++)
        {
            var sample = bytes.AsSpan(at * header.SampleBytes);
            samples[at] = header.SampleBytes == 2
                ? BinaryPrimitives.ReadInt16LittleEndian(sample) / Whole16
                : (sample[0] | (sample[1] << 8) | ((sbyte)sample[2] << 16)) / (float)Whole24;
        }

        return samples;
    }

    /// <summary>Writes one long file from pieces at their places; what no piece covers is silence. One piece is in memory at a time.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="length">Samples of the whole.</param>
    /// <param name="pieces">At least one, ordered by start, without overlap, inside the length; all with as many channels and bits.</param>
    public static void Join(string path, long length, IEnumerable<(long Start, string Path)> pieces)
    {
        List<(long Start, string Path)> all = [.. pieces];
        var form = Header(all[0].Path);
        Write(path, WaveHeader.For(length, form.Channels, form.SampleBytes), file =>
        {
            foreach (var piece in all)
            {
                var (header, bytes) = ReadBytes(piece.Path);
                if (header.Frame != form.Frame) throw new InvalidDataException($"'{piece.Path}' has other channels or bits than '{all[0].Path}'.");
                file.Position = HeaderBytes + (piece.Start * form.Frame);
                file.Write(bytes);
            }

            file.SetLength(HeaderBytes + (length * form.Frame));
        });
    }

    private static void Write(string path, WaveHeader header, Action<FileStream> body)
    {
        var part = PartFile.For(path);
        try
        {
            using (var file = File.Create(part))
            {
                file.Write(header.ToBytes());
                body(file);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static WaveHeader Header(string path)
    {
        using var file = File.OpenRead(path);
        return WaveHeader.Read(file);
    }

    private static (WaveHeader Header, byte[] Bytes) ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        var header = WaveHeader.Read(file);
        if (file.Length < HeaderBytes + (long)header.Bytes) throw new InvalidDataException($"'{path}' is cut short.");
        var bytes = new byte[header.Bytes];
        file.ReadExactly(bytes);
        return (header, bytes);
    }
}
