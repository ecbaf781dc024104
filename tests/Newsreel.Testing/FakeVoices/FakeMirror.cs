using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Newsreel.Testing.FakeVoices;

/// <summary>One web server on 127.0.0.1 that gives out large files, in parts when asked so, and what such servers do wrong.</summary>
public sealed class FakeMirror : IAsyncDisposable
{
    private LoopbackServer? server;
    private readonly ConcurrentDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<MirrorFault>> faults = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, string Range)> requests = [];

    private FakeMirror()
    {
    }

    /// <summary>Its address, ending in a slash.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Paths that were asked for with the range that was wanted, in order; an empty range for the whole.</summary>
    public IReadOnlyList<(string Path, string Range)> Requests => [.. requests];

    /// <summary>Starts it.</summary>
    public static async Task<FakeMirror> StartAsync(CancellationToken cancellationToken)
    {
        var mirror = new FakeMirror();
        mirror.server = await LoopbackServer.StartAsync(mirror.AnswerAsync, cancellationToken);
        mirror.Address = new(mirror.server.Address, "/files/");
        return mirror;
    }

    /// <summary>Gives out a file.</summary>
    /// <param name="path">Below the address, without a slash before it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="misbehaviours">What goes wrong with the first requests, one each.</param>
    public void Put(string path, byte[] content, params IReadOnlyList<MirrorFault> misbehaviours)
    {
        files[path] = content;
        faults[path] = new(misbehaviours);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = (context.Request.Path.Value ?? "").Replace("/files/", "", StringComparison.Ordinal);
        requests.Enqueue((path, context.Request.Headers.Range.ToString()));
        if (!files.TryGetValue(path, out var content))
        {
            context.Response.StatusCode = 404;
            return;
        }

        var fault = faults[path].TryDequeue(out var next) ? next : MirrorFault.None;
        var from = fault is not MirrorFault.IgnoresRange && RangeHeaderValue.TryParse(context.Request.Headers.Range.ToString(), out var range) && range.Ranges.Single().From is { } start ? start : 0;
        switch (fault)
        {
            case MirrorFault.Busy:
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "1";
                return;
            case MirrorFault.Forbids:
                context.Response.StatusCode = 403;
                return;
            case MirrorFault.Page:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html>Please sign in</html>", context.RequestAborted);
                return;
            case MirrorFault.Endless:
                while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(content, context.RequestAborted);
                return;
        }

        if (from >= content.Length)
        {
            context.Response.StatusCode = 416;
            return;
        }

        var sent = fault is MirrorFault.Changed ? [.. content.Select(value => (byte)(value ^ 1))] : content;
        context.Response.StatusCode = from > 0 ? 206 : 200;
        context.Response.ContentLength = sent.Length - from;
        if (from > 0) context.Response.Headers.ContentRange = $"bytes {from}-{sent.Length - 1}/{sent.Length}";
        var end = fault is MirrorFault.BreaksOff ? (int)(from + ((sent.Length - from) / 2)) : sent.Length;
        await context.Response.Body.WriteAsync(sent.AsMemory((int)from, end - (int)from), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (end < sent.Length) context.Abort();
    }
}

/// <summary>What goes wrong with a request.</summary>
public enum MirrorFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The connection breaks after half of what was to come.</summary>
    BreaksOff,

    /// <summary>The whole file is sent although a part was wanted.</summary>
    IgnoresRange,

    /// <summary>503, to be asked again after a second.</summary>
    Busy,

    /// <summary>403.</summary>
    Forbids,

    /// <summary>A page in place of the file, with status 200.</summary>
    Page,

    /// <summary>Other bytes of the same number.</summary>
    Changed,

    /// <summary>Bytes without end.</summary>
    Endless,
}
