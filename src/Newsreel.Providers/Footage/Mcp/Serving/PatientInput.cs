using System.Buffers;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>
/// A client's input whose end is told when what it asked is answered, at the latest after <see cref="Patience"/>. Reading can be
/// stopped even where the input itself does not listen, as a console's does not.
/// </summary>
internal sealed class PatientInput(Stream input, OpenRequests requests, TimeProvider clock) : Stream
{
    /// <summary>How long answers are waited for after the end of the input. Somebody may wait for this program to end.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const byte EndOfLine = (byte)'\n';
    private readonly ArrayBufferWriter<byte> line = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await input.ReadAsync(buffer, cancellationToken).AsTask().WaitAsync(cancellationToken);
        if (read > 0) Hear(buffer.Span[..read]);
        else if (line.WrittenCount > 0) read = EndLine(buffer.Span);
        else await LastAnswersAsync(cancellationToken);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Hear(ReadOnlySpan<byte> bytes)
    {
        for (var end = bytes.IndexOf(EndOfLine); end >= 0; end = bytes.IndexOf(EndOfLine))
        {
            line.Write(bytes[..end]);
            requests.Hear(line.WrittenSpan);
            line.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }

        line.Write(bytes);
    }

    /// <summary>The last line may lack its end; without one nobody would take it for a question before the input ends.</summary>
    private int EndLine(Span<byte> buffer)
    {
        buffer[0] = EndOfLine;
        Hear(buffer[..1]);
        return 1;
    }

    private async Task LastAnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            await requests.NoneAsync().WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The input has ended all the same.
        }
    }
}
