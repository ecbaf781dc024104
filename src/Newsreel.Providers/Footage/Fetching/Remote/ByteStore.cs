using Microsoft.Win32.SafeHandles;

namespace Newsreel.Providers.Footage.Fetching.Remote;

/// <summary>Parts of a file as they came, in a file of this machine that vanishes with it. Safe to read while another thread writes.</summary>
internal sealed class ByteStore(string path) : IDisposable
{
    private readonly SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
    private readonly SortedList<long, long> ranges = [];
    private readonly Lock gate = new();

    /// <summary>How many bytes are there from a position on without a gap.</summary>
    public long Held(long position)
    {
        lock (gate)
            return ranges.Where(range => range.Key <= position && position < range.Value).Select(range => range.Value - position).FirstOrDefault();
    }

    /// <summary>How many bytes are missing from a position on until the next that are there.</summary>
    public long Missing(long position)
    {
        lock (gate)
            return ranges.Keys.Where(start => start > position).Select(start => start - position).DefaultIfEmpty(long.MaxValue).First();
    }

    /// <summary>Adds bytes.</summary>
    public async ValueTask WriteAsync(long position, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await RandomAccess.WriteAsync(file, bytes, position, cancellationToken);
        lock (gate) Join(position, position + bytes.Length);
    }

    /// <summary>Reads bytes that are there.</summary>
    public ValueTask<int> ReadAsync(long position, Memory<byte> into, CancellationToken cancellationToken) => RandomAccess.ReadAsync(file, into, position, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => file.Dispose();

    private void Join(long start, long end)
    {
        foreach (var touching in ranges.Where(range => range.Key <= end && range.Value >= start).ToList())
        {
            (start, end) = (Math.Min(start, touching.Key), Math.Max(end, touching.Value));
            ranges.Remove(touching.Key);
        }

        ranges[start] = end;
    }
}
