using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newsreel.Testing.FakeModels.Services;

namespace Newsreel.Testing.FakeModels;

/// <summary>
/// One web server on 127.0.0.1 that plays the services with language models, each under a path of its own. It behaves well until it is told
/// otherwise, and writes what its <see cref="FakeModelOptions.Writer"/> thinks up.
/// </summary>
public sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly ModelWorld world;

    private FakeModelServer(WebApplication application, ModelWorld world)
    {
        this.application = application;
        this.world = world;
    }

    /// <summary>Its address.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What was asked and given.</summary>
    public ModelTraffic Traffic => world.Traffic;

    /// <summary>Starts a server.</summary>
    public static async Task<FakeModelServer> StartAsync(FakeModelOptions options, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.AddServerHeader = false;
        });
        var built = builder.Build();
        var shared = new ModelWorld(options);
        built.Run(new ModelDesk(shared).AnswerAsync);
        var server = new FakeModelServer(built, shared);
        try
        {
            await built.StartAsync(cancellationToken);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server.Address = new(built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    /// <summary>The base address of a service, for the product's settings, without a slash at the end.</summary>
    /// <param name="service">One of <see cref="FakeModelServices"/>.</param>
    public Uri BaseOf(string service) => new(Address, FakeModelServices.Of(service).Path);

    /// <summary>The environment variables that make the product use this server.</summary>
    /// <param name="services">The services that it shall find, of <see cref="FakeModelServices"/>; none for all. Only these get a key.</param>
    public IReadOnlyDictionary<string, string> Environment(params IReadOnlyCollection<string> services)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in FakeModelServices.All.Where(service => services.Count is 0 || services.Contains(service.Name)))
        {
            variables[$"Llm__{service.Section}__BaseUrl"] = BaseOf(service.Name).AbsoluteUri;
            if (service.KeyVariable is { } key) variables[key] = FakeModelOptions.Key;
        }

        return variables;
    }

    /// <summary>Switches a misbehaviour on.</summary>
    /// <param name="service">One of <see cref="FakeModelServices"/>.</param>
    /// <param name="name">One of <see cref="ModelMisbehaviour"/>.</param>
    /// <param name="times">For so many answers; after them the service is well again.</param>
    /// <exception cref="ArgumentException">One of the names is unknown.</exception>
    public void Misbehave(string service, string name, int times = int.MaxValue) => world.Board.Set(service, name, times);

    /// <summary>Switches every misbehaviour off, or those of one service.</summary>
    public void Behave(string? service = null) => world.Board.Clear(service);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await world.Ended.CancelAsync();
        await application.DisposeAsync();
        world.Ended.Dispose();
    }
}
