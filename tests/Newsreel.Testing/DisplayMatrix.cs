using System.Buffers.Binary;

namespace Newsreel.Testing;

/// <summary>Writes the rotation of an MP4 file's picture, whatever the version of ffmpeg can write.</summary>
internal static class DisplayMatrix
{
    private const int One = 0x00010000;
    private const int MatrixOffset = 44;

    /// <summary>Turns the picture of the first track clockwise.</summary>
    public static void Turn(string path, int quarters)
    {
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().IndexOf("tkhd"u8);
        if (at < 0) throw new InvalidDataException($"'{path}' has no track header.");
        (int A, int B) = (quarters & 3) switch { 0 => (One, 0), 1 => (0, One), 2 => (-One, 0), _ => (0, -One) };
        ReadOnlySpan<int> matrix = [A, B, 0, -B, A, 0];

        // The type is followed by version, flags and ten words before the matrix.
        for (var index = 0; index < matrix.Length; index++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at + MatrixOffset + (index * sizeof(int))), matrix[index]);
        File.WriteAllBytes(path, bytes);
    }
}
