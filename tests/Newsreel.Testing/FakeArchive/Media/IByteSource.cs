using Microsoft.Win32.SafeHandles;

namespace Newsreel.Testing.FakeArchive.Media;

/// <summary>Bytes that are read anywhere.</summary>
internal interface IByteSource : IDisposable
{
    /// <summary>How many there are.</summary>
    long Length { get; }

    /// <summary>Reads from an offset as many bytes as the buffer holds; all of them are there.</summary>
    void Read(long offset, Span<byte> buffer);
}

/// <summary>A few bytes in memory.</summary>
internal sealed class HeldBytes(byte[] bytes) : IByteSource
{
    /// <inheritdoc />
    public long Length => bytes.Length;

    /// <inheritdoc />
    public void Read(long offset, Span<byte> buffer) => bytes.AsSpan((int)offset, buffer.Length).CopyTo(buffer);

    /// <inheritdoc />
    public void Dispose()
    {
    }
}

/// <summary>A file, with blanks after its end that its format allows for.</summary>
internal sealed class FileBytes : IByteSource
{
    private readonly SafeFileHandle file;
    private readonly long real;
    private readonly byte[] blankHeader;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="length">As many bytes as it shall have; it has more when the file does.</param>
    public FileBytes(string path, long length)
    {
        file = File.OpenHandle(path);
        real = RandomAccess.GetLength(file);
        var blanks = length - real;
        // An element of WebM that means nothing: its id, then its size in eight bytes.
        blankHeader = blanks < 9 ? [] : [0xEC, 0x01, .. BitConverter.IsLittleEndian ? BitConverter.GetBytes(blanks - 9).Reverse().Skip(1) : BitConverter.GetBytes(blanks - 9).Skip(1)];
        Length = blankHeader.Length == 0 ? real : length;
    }

    /// <inheritdoc />
    public long Length { get; }

    /// <inheritdoc />
    public void Read(long offset, Span<byte> buffer)
    {
        buffer.Clear();
        for (var at = 0; offset + at < real && at < buffer.Length;)
        {
            var read = RandomAccess.Read(file, buffer[at..], offset + at);
            if (read == 0) break;
            at += read;
        }

        for (var at = 0; at < blankHeader.Length; at++)
            if (real + at - offset is >= 0 and var place && place < buffer.Length) buffer[(int)place] = blankHeader[at];
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();
}
