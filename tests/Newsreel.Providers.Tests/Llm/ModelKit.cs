using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Providers.Llm;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Providers.Tests.Llm;

/// <summary>The services as the product makes them, with waits of milliseconds.</summary>
internal sealed class ModelKit : IDisposable
{
    private readonly ServiceProvider services;

    /// <param name="variables">Names with <c>__</c> or <c>:</c>.</param>
    /// <param name="clock">The usual one when null.</param>
    public ModelKit(IEnumerable<KeyValuePair<string, string>> variables, TimeProvider? clock = null)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["Llm:Pause"] = "00:00:00.001" };
        foreach (var (name, value) in variables) settings[name.Replace("__", ":")] = value;
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton(clock ?? TimeProvider.System)
            .AddLlm()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public ModelCatalogue Catalogue => services.GetRequiredService<ModelCatalogue>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Dispose() => services.Dispose();
}

/// <summary>Says the same to everybody.</summary>
internal sealed class FixedWriter(string text) : IFakeWriter
{
    public string Write(FakeAsk ask) => text;
}

/// <summary>A fake server for all tests of a class.</summary>
public sealed class ModelServerFixture : IAsyncLifetime
{
    public const string Answer = """{"title":"Bridges of the Dnipro","years":[1952,1953]}""";

    private FakeModelServer? server;

    public FakeModelServer Server => server!;

    public async ValueTask InitializeAsync() =>
        server = await FakeModelServer.StartAsync(new() { Writer = new FixedWriter(Answer), ShortWait = TimeSpan.FromSeconds(7) }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>A clock on which waits of 5 to 70 s take no time and are written down; shorter and longer ones are real, and so are the 10 s that lists may take.</summary>
internal sealed class SkippedWaits : TimeProvider
{
    private readonly Lock door = new();
    private readonly List<TimeSpan> waits = [];
    private TimeSpan ahead;

    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (door) return [.. waits];
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (door) return base.GetUtcNow() + ahead;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.FromSeconds(5) || dueTime > TimeSpan.FromSeconds(70) || dueTime == TimeSpan.FromSeconds(10)) return base.CreateTimer(callback, state, dueTime, period);
        lock (door)
        {
            waits.Add(dueTime);
            ahead += dueTime;
        }

        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
