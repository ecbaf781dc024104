using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Newsreel.Testing.FakeSite;

/// <summary>One web server on 127.0.0.1 that plays a news site: pages at <see cref="Put"/>'s paths, and what sites do wrong at <see cref="SiteFaults"/>' paths.</summary>
public sealed class FakeSiteServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ConcurrentDictionary<string, (byte[] Content, string? Type)> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SiteRequest> requests = new();

    private FakeSiteServer(WebApplication application) => this.application = application;

    /// <summary>Its address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<SiteRequest> Requests => [.. requests];

    /// <summary>Starts a site.</summary>
    public static async Task<FakeSiteServer> StartAsync(CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.AddServerHeader = false;
        });
        var built = builder.Build();
        var server = new FakeSiteServer(built);
        built.Run(server.AnswerAsync);
        await built.StartAsync(cancellationToken);
        server.Address = new(built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
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
    public ValueTask DisposeAsync() => application.DisposeAsync();

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
