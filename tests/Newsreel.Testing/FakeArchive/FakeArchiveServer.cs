using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newsreel.Testing.FakeArchive.Media;
using Newsreel.Testing.FakeArchive.Services;

namespace Newsreel.Testing.FakeArchive;

/// <summary>
/// One web server on 127.0.0.1 that plays the archives, each under a path of its own, and serves their media: large MP4 files that are
/// computed as they are read. It behaves well until it is told otherwise.
/// </summary>
public sealed class FakeArchiveServer : IAsyncDisposable
{
    private const int MostOnTheWay = 64 << 10;
    private readonly WebApplication application;
    private readonly FakeWorld world;

    private FakeArchiveServer(WebApplication application, FakeWorld world)
    {
        this.application = application;
        this.world = world;
    }

    /// <summary>Its address, without a slash at the end.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>A second host name and port of the same server, where redirections may lead.</summary>
    public Uri OtherAddress => world.Other;

    /// <summary>What was asked and sent.</summary>
    public FakeTraffic Traffic => world.Traffic;

    /// <summary>What the archives hold.</summary>
    public FakeInventory Inventory => world.Options.Inventory;

    /// <summary>Starts a server.</summary>
    public static async Task<FakeArchiveServer> StartAsync(FakeArchiveOptions options, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            foreach (var port in new[] { options.Port, 0 }) kestrel.Listen(IPAddress.Loopback, port, listen => listen.Use(next => connection => next(Narrowed(connection))));
            kestrel.Limits.MaxResponseBufferSize = MostOnTheWay;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MaxRequestLineSize = 64 << 10;
            kestrel.AddServerHeader = false;
        });
        var built = builder.Build();
        var shared = new FakeWorld(options, new(options.BytesPerSecond), new(options.Folder));
        var desk = new FrontDesk(shared);
        built.Run(desk.AnswerAsync);
        var server = new FakeArchiveServer(built, shared);
        try
        {
            await built.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        var addresses = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ToList();
        server.Address = new(addresses[0].TrimEnd('/'));
        shared.Other = new UriBuilder(addresses[1]) { Host = "localhost" }.Uri;
        return server;
    }

    /// <summary>The base address of a service, for the product's configuration.</summary>
    /// <param name="service">One of <see cref="FakeServices"/>.</param>
    public Uri BaseOf(string service) => new($"{Address.AbsoluteUri.TrimEnd('/')}/{service}");

    /// <summary>The environment variables that make the product use this server.</summary>
    public IReadOnlyDictionary<string, string> Environment() =>
        FakeServices.All.Select(entry => KeyValuePair.Create($"Footage__{entry.Provider}__BaseUrl", BaseOf(entry.Service).AbsoluteUri))
            .Concat(new[] { "DVIDS_API_KEY", "PEXELS_API_KEY", "PIXABAY_API_KEY" }.Select(name => KeyValuePair.Create(name, FakeArchiveOptions.Key)))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Switches a misbehaviour on.</summary>
    /// <param name="service">One of <see cref="FakeServices"/>.</param>
    /// <param name="name">One of <see cref="Misbehaviour"/>.</param>
    /// <param name="times">For so many answers; after them the service is well again.</param>
    /// <exception cref="ArgumentException">One of the names is unknown.</exception>
    public void Misbehave(string service, string name, int times = int.MaxValue) => world.Board.Set(service, name, times);

    /// <summary>Switches every misbehaviour off, or those of one service; those of single videos stay.</summary>
    public void Behave(string? service = null) => world.Board.Clear(service);

    /// <summary>The addresses of a video's files, with the size and the length of each.</summary>
    public IReadOnlyList<(Uri Address, int Height, long Bytes)> FilesOf(FakeAsset asset) =>
        [.. Renditions.Of(asset).Where(file => file.Format is not FakeFormat.Hls).Select(file => (new Uri(MediaAddress.Of(Address.AbsoluteUri.TrimEnd('/'), asset, file)), file.Height, file.Bytes))];

    /// <summary>Encodes what videos need in advance, so that the first request does not wait for it.</summary>
    /// <param name="assets">The videos.</param>
    /// <param name="height">Lines of the rendition.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task PrepareAsync(IEnumerable<FakeAsset> assets, int height, CancellationToken cancellationToken) =>
        Task.WhenAll(assets.SelectMany(asset => Renditions.Of(asset).Where(file => file.Height == height).Take(1).Select(file => world.Shelf.PrepareAsync(asset, file).WaitAsync(cancellationToken))));

    // What is counted as sent is close to what was taken: little waits on the way.
    private static ConnectionContext Narrowed(ConnectionContext connection)
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket) socket.SendBufferSize = MostOnTheWay;
        return connection;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await world.Ended.CancelAsync();
        await application.DisposeAsync();
        await world.Shelf.DisposeAsync();
        world.Ended.Dispose();
    }
}
