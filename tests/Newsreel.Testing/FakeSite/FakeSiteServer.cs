using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Newsreel.Testing.FakeSite;

/// <summary>One web server on 127.0.0.1 that plays a news site: pages at <see cref="Put"/>'s paths, and what sites do wrong at <see cref="SiteFaults"/>' paths.</summary>
public sealed class FakeSiteServer : IAsyncDisposable
{
    private LoopbackServer? server;
    private readonly ConcurrentDictionary<string, (byte[] Content, string? Type)> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SiteRequest> requests = new();

    private FakeSiteServer()
    {
    }

    /// <summary>Its address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<SiteRequest> Requests => [.. requests];

    /// <summary>Starts a site.</summary>
    public static async Task<FakeSiteServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var started = new FakeSiteServer();
        started.server = await LoopbackServer.StartAsync(started.AnswerAsync, cancellationToken);
        started.Address = started.server.Address;
        return started;
    }

    /// <summary>Puts a page at a path; gives its address.</summary>
    /// <param name="path">Begins with a slash.</param>
    /// <param name="content">As it is sent.</param>
    /// <param name="type">Content type; null for none.</param>
    public Uri Put(string path, byte[] content, string? type = "text/html; charset=utf-8")
    {
        pages[path] = (content, type);
        return new(Address, path);
    }

    /// <summary>The address of something that goes wrong.</summary>
    /// <param name="fault">One of <see cref="SiteFaults"/>.</param>
    public Uri At(string fault) => new(Address, fault);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => server!.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        requests.Enqueue(new(path, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (pages.TryGetValue(path, out var page))
        {
            context.Response.ContentType = page.Type;
            await context.Response.Body.WriteAsync(page.Content, context.RequestAborted);
            return;
        }

        await SiteFaults.AnswerAsync(context, path, Requests.Count(request => string.Equals(request.Path, path, StringComparison.Ordinal)));
    }
}

/// <summary>A request to a <see cref="FakeSiteServer"/>.</summary>
public sealed record SiteRequest(string Path, IReadOnlyDictionary<string, string> Headers);
