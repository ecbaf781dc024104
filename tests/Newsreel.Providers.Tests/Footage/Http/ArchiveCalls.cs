using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Tests.Footage.Http;

/// <summary>The real way to a service, with waits of milliseconds.</summary>
internal sealed class ArchiveCalls : IDisposable
{
    private readonly ServiceProvider services;
    private readonly TempFolder folder = new();

    public ArchiveCalls(TimeProvider? clock = null, params (string Name, string Value)[] settings)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
        collection.AddSingleton(Home);
        collection.AddSingleton(clock ?? TimeProvider.System);
        services = collection.AddArchiveHttp().BuildServiceProvider();
    }

    /// <summary>Where answers are remembered.</summary>
    public Home Home => new(folder.Root);

    public IArchiveHttpFactory Factory => services.GetRequiredService<IArchiveHttpFactory>();

    /// <summary>Manners that suit a test.</summary>
    public static ArchiveManners Manners(Uri service) => new("Test archive", service, TimeSpan.Zero, AtOnce: 4) { Pause = TimeSpan.FromMilliseconds(1) };

    public IArchiveHttp To(Uri service) => Factory.For(Manners(service));

    public void Dispose()
    {
        services.Dispose();
        folder.Dispose();
    }
}

/// <summary>A clock that a test can put forward; waits take their real time.</summary>
internal sealed class ForwardClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void Forward(TimeSpan time) => ahead += time;
}
