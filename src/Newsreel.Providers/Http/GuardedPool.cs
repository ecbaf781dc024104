using System.Collections.Concurrent;

namespace Newsreel.Providers.Http;

/// <summary>
/// Keeps connections: one guarded handler for each set of trusted addresses, so that what one archive may call no other can. Safe to
/// use from several threads.
/// </summary>
internal sealed class GuardedPool : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<HttpMessageInvoker>> invokers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What sends requests; it belongs to the pool and is not to be disposed.</summary>
    /// <param name="trusted">Addresses whose exact host and port may lie in this network.</param>
    public HttpMessageInvoker For(IReadOnlyList<Uri> trusted)
    {
        var key = string.Join(' ', trusted.Select(address => $"{address.IdnHost}:{address.Port}").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase));
        return invokers.GetOrAdd(key, _ => new(() => new(GuardedHandler.Create([.. trusted])))).Value;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var invoker in invokers.Values.Where(invoker => invoker.IsValueCreated)) invoker.Value.Dispose();
    }
}
