using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Connections.Features;

namespace Newsreel.Testing.FakeArchive.Services;

/// <summary>Misbehaviours that answers of services and media have in common; those of media begin with a prefix.</summary>
internal sealed class BadAnswer(HttpContext context, FakeWorld world)
{
    private const int BombParts = 64;
    private const int BombPart = 16 << 20;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);
    // What was written is on its way by then; it would be lost with the connection.
    private static readonly TimeSpan Sent = TimeSpan.FromMilliseconds(100);
    private static readonly Lazy<byte[]> Bomb = new(MakeBomb);

    /// <summary>Answers badly if a misbehaviour is switched on.</summary>
    /// <param name="service">One of <see cref="FakeServices"/>.</param>
    /// <param name="asset">The video whose media are asked for; null for the service.</param>
    /// <param name="prefix">Before the names.</param>
    /// <returns>Whether the request is answered.</returns>
    public async Task<bool> AnsweredAsync(string service, FakeAsset? asset, string prefix)
    {
        if (Is(Misbehaviour.SlowHeaders)) await Task.Delay(Slow, context.RequestAborted);
        if (Is(Misbehaviour.Reset)) await ResetAsync();
        else if (Is(Misbehaviour.Stall)) await StallAsync();
        else if (Is(Misbehaviour.Bomb)) await BombAsync();
        else if (Is(Misbehaviour.Endless)) await EndlessAsync();
        else if (Is(Misbehaviour.Html)) await PageAsync("text/html; charset=utf-8");
        else if (prefix.Length > 0 && Is("html-as-mp4")) await PageAsync("video/mp4");
        else if (Is(Misbehaviour.Http500)) context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else if (Is(Misbehaviour.Http503)) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (Is(Misbehaviour.ToLoopback)) Redirect($"http://127.0.0.1:{world.Other.Port}{context.Request.Path.ToUriComponent()}{context.Request.QueryString}");
        else if (Is(Misbehaviour.ToLinkLocal)) Redirect("http://169.254.169.254/latest/meta-data/");
        else if (Is(Misbehaviour.Loop)) Redirect($"{context.Request.Path.ToUriComponent()}{context.Request.QueryString}");
        else if (Is(Misbehaviour.OtherHost) && context.Connection.LocalPort != world.Other.Port) Redirect($"{world.Other.AbsoluteUri.TrimEnd('/')}{context.Request.Path.ToUriComponent()}{context.Request.QueryString}");
        else return false;
        return true;

        bool Is(string name) => (prefix.Length > 0 || name is not Misbehaviour.OtherHost) && world.Board.Take(service, $"{prefix}{name}", asset);
    }

    private void Redirect(string address) => context.Response.Redirect(address);

    private async Task ResetAsync()
    {
        context.Response.ContentLength = 1 << 20;
        await WriteAsync(new byte[1000]);
        await Task.Delay(Sent, context.RequestAborted);
        // A socket that is closed with no time to linger sends a reset.
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.LingerState = new(enable: true, 0);
        context.Abort();
    }

    private async Task StallAsync()
    {
        context.Response.ContentLength = 100 << 20;
        await WriteAsync(new byte[2000]);
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
    }

    private async Task BombAsync()
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentLength = (long)Bomb.Value.Length * BombParts;
        for (var part = 0; part < BombParts; part++) await WriteAsync(Bomb.Value);
    }

    private async Task EndlessAsync()
    {
        context.Response.ContentType = "application/json";
        var blanks = Encoding.ASCII.GetBytes(new string(' ', 64 << 10));
        while (!context.RequestAborted.IsCancellationRequested) await WriteAsync(blanks);
    }

    private async Task PageAsync(string type)
    {
        context.Response.ContentType = type;
        await WriteAsync(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title>Just a moment</title></head><body><p>Sign in to go on.</p></body></html>"));
    }

    private async Task WriteAsync(byte[] bytes)
    {
        await world.Line.PassAsync(bytes.Length, context.RequestAborted);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        world.Traffic.Sent("", bytes.Length);
    }

    private static byte[] MakeBomb()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(Encoding.ASCII.GetBytes(new string(' ', BombPart)));
        return packed.ToArray();
    }
}
