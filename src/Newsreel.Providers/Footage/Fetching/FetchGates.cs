using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Lets only so many fetches go on at a time: at one host, and in all.</summary>
internal sealed class FetchGates(IOptions<FetchOptions> options) : IDisposable
{
    private readonly SemaphoreSlim all = new(options.Value.AtOnce);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Does the work when its turn has come.</summary>
    public async Task<T> RunAsync<T>(Uri address, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var host = hosts.GetOrAdd(address.Authority, _ => new(options.Value.PerHost));
        // The host first: who waits for a busy host takes no turn from others.
        await host.WaitAsync(cancellationToken);
        try
        {
            await all.WaitAsync(cancellationToken);
            try
            {
                return await work();
            }
            finally
            {
                all.Release();
            }
        }
        finally
        {
            host.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        all.Dispose();
        foreach (var host in hosts.Values) host.Dispose();
    }
}
