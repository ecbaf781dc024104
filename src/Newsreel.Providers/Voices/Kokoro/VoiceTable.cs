using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Providers.Voices.Kokoro;

/// <summary>The styles of a voice: one for each length of text, of 256 numbers.</summary>
internal sealed partial class VoiceTable
{
    /// <summary>Numbers of one style: half of them for the timbre, half for the melody.</summary>
    public const int Width = 256;

    /// <summary>Styles of a table.</summary>
    public const int Rows = 510;

    private const int NumpyHeader = 10;
    private readonly float[] styles;

    private VoiceTable(float[] styles) => this.styles = styles;

    /// <summary>The style for a text.</summary>
    /// <param name="tokens">Its tokens without pads; what is longer than the table takes its last row.</param>
    public float[] For(int tokens) => styles.AsSpan(Math.Clamp(tokens - 1, 0, Rows - 1) * Width, Width).ToArray();

    /// <summary>Reads a voice from a file of its own, little-endian 32-bit numbers and nothing else.</summary>
    /// <exception cref="NewsreelException">Code <c>voice-table</c>: it is missing, cut off or no voice.</exception>
    public static VoiceTable Read(string path)
    {
        if (!File.Exists(path)) throw Missing(path);
        return Of(path, File.ReadAllBytes(path));
    }

    /// <summary>Reads a voice from a NumPy archive of several.</summary>
    /// <param name="path">The archive, whatever its name ends in.</param>
    /// <param name="name">The voice, for example <c>af_heart</c>.</param>
    /// <exception cref="NewsreelException">Code <c>voice-table</c>.</exception>
    public static VoiceTable Read(string path, string name)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var entry = archive.GetEntry($"{name}.npy") ?? throw Unusable(path, $"holds no voice '{name}'");
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return Of($"{path} ({name})", Numbers(path, bytes.ToArray()));
        }
        catch (Exception failure) when (failure is InvalidDataException or FileNotFoundException or EndOfStreamException)
        {
            throw Unusable(path, "is no archive of voices, or was cut off", failure);
        }
    }

    /// <summary>The voices of a NumPy archive.</summary>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    public static IReadOnlyList<string> Names(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Where(entry => entry.FullName.EndsWith(".npy", StringComparison.Ordinal)).Select(entry => entry.FullName[..^4])];
    }

    private static VoiceTable Of(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Rows * Width * sizeof(float))
            throw Unusable(path, string.Create(CultureInfo.InvariantCulture, $"has {bytes.Length} bytes instead of {Rows * Width * sizeof(float)}"));
        var numbers = BitConverter.IsLittleEndian ? MemoryMarshal.Cast<byte, float>(bytes).ToArray() : Swapped(bytes);
        return Array.TrueForAll(numbers, float.IsFinite) ? new(numbers) : throw Unusable(path, "holds what is no number");
    }

    private static float[] Swapped(ReadOnlySpan<byte> bytes)
    {
        var result = new float[bytes.Length / sizeof(float)];
        for (var at = 0; at < result.Length; at++) result[at] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(at * sizeof(float))..]);
        return result;
    }

    // NumPy's format 1.0 to 3.0: a magic word, two bytes of version, the length of a Python dictionary, the dictionary, the numbers.
    private static ReadOnlySpan<byte> Numbers(string path, ReadOnlySpan<byte> file)
    {
        if (file.Length < NumpyHeader + 2 || !IsNumpy(file)) throw Unusable(path, "holds no NumPy tables");
        var isLong = file[6] > 1;
        var length = isLong ? BinaryPrimitives.ReadInt32LittleEndian(file[8..]) : BinaryPrimitives.ReadUInt16LittleEndian(file[8..]);
        var start = NumpyHeader + (isLong ? 2 : 0);
        if (length < 0 || start + length > file.Length) throw Unusable(path, "was cut off");
        var header = Encoding.Latin1.GetString(file.Slice(start, length));
        if (!Plain().IsMatch(header)) throw Unusable(path, $"holds tables of another kind: {header.Trim()}");
        return file[(start + length)..];
    }

    private static bool IsNumpy(ReadOnlySpan<byte> file) => file[0] == 0x93 && file[1..6].SequenceEqual("NUMPY"u8);

    private static NewsreelException Missing(string path) => NewsreelException.Work(
        "voice-missing", $"The voice '{path}' is not there.", "Install it with 'newsreel voices install kokoro', or choose another voice with --voice.");

    private static NewsreelException Unusable(string path, string how, Exception? cause = null) => NewsreelException.Work(
        "voice-table", $"The voice '{path}' {how}.", "Install it again with 'newsreel voices install kokoro --repair', or choose another voice with --voice.", cause);

    [GeneratedRegex("'descr': '<f4'.*'fortran_order': False", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Plain();
}
