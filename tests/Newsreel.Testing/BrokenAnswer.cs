using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing;

/// <summary>Ways to answer a request that no client should fall over.</summary>
/// <param name="context">The request.</param>
/// <param name="sent">Is told the bytes of a part before it goes out; may hold it back.</param>
internal sealed class BrokenAnswer(HttpContext context, Func<int, ValueTask> sent)
{
    private const int BombParts = 64;
    private const int BombPart = 16 << 20;
    // What was written is on its way by then; it would be lost with the connection.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(100);
    private static readonly Lazy<byte[]> Bomb = new(MakeBomb);

    /// <summary>Some bytes, then the connection is reset.</summary>
    public async Task ResetAsync()
    {
        context.Response.ContentLength = 1 << 20;
        await WriteAsync(new byte[1000]);
        await Task.Delay(OnItsWay, context.RequestAborted);
        // A socket that is closed with no time to linger sends a reset.
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.LingerState = new(enable: true, 0);
        context.Abort();
    }

    /// <summary>Some bytes, then none.</summary>
    public async Task StallAsync()
    {
        context.Response.ContentLength = 100 << 20;
        await WriteAsync(new byte[2000]);
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
    }

    /// <summary>A gigabyte of blanks, compressed.</summary>
    public async Task BombAsync(string type = "application/json")
    {
        context.Response.ContentType = type;
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = (long)Bomb.Value.Length * BombParts;
        for (var part = 0; part < BombParts; part++) await WriteAsync(Bomb.Value);
    }

    /// <summary>Blanks without end.</summary>
    public async Task EndlessAsync(string type = "application/json")
    {
        context.Response.ContentType = type;
        var blanks = Encoding.ASCII.GetBytes(new string(' ', 64 << 10));
        while (!context.RequestAborted.IsCancellationRequested) await WriteAsync(blanks);
    }

    /// <summary>A web page where none is expected.</summary>
    public async Task PageAsync(string type)
    {
        context.Response.ContentType = type;
        await WriteAsync(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title>Just a moment</title></head><body><p>Sign in to go on.</p></body></html>"));
    }

    /// <summary>A page of a content network, as they stand before many services.</summary>
    public async Task EdgeAsync(int status = StatusCodes.Status403Forbidden)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await WriteAsync(Encoding.UTF8.GetBytes(EdgePage(status)));
    }

    /// <summary>The page that <see cref="EdgeAsync"/> gives.</summary>
    public static string EdgePage(int status) =>
        $"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\"><HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY><H1>{status} ERROR</H1>Request blocked.</BODY></HTML>";

    private async Task WriteAsync(byte[] bytes)
    {
        await sent(bytes.Length);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private static byte[] MakeBomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.ASCII.GetBytes(new string(' ', BombPart)));
        return packed.ToArray();
    }
}
