using System.Collections.Concurrent;

namespace Newsreel.Testing.FakeArchive;

/// <summary>What was asked of the fake archive and what it sent. Safe to read at any time.</summary>
public sealed class FakeTraffic
{
    private readonly ConcurrentQueue<FakeRequest> requests = [];
    private readonly ConcurrentDictionary<string, long> sent = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Now, int Most)> open = new(StringComparer.Ordinal);

    /// <summary>Every request, in the order they came.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    /// <summary>Bytes of bodies sent since the start.</summary>
    public long BytesSent => sent.Values.Sum();

    /// <summary>Bytes of media sent, by <c>service/key/file</c>; redirected ones are counted where they end.</summary>
    public IReadOnlyDictionary<string, long> BytesPerFile => sent.Where(entry => entry.Key.Length > 0).ToDictionary(StringComparer.Ordinal);

    /// <summary>The requests to a service whose path holds a text.</summary>
    public int Count(string service, string path = "") =>
        requests.Count(request => Same.As(request.Service, service) && request.Path.Contains(path, StringComparison.Ordinal));

    /// <summary>The most requests to a service that were open at the same time; media count apart, as <c>media</c>.</summary>
    public int MostAtOnce(string service)
    {
        lock (gate) return open.GetValueOrDefault(service).Most;
    }

    /// <summary>Notes a request.</summary>
    internal void Note(FakeRequest request) => requests.Enqueue(request);

    /// <summary>Notes bytes that were sent.</summary>
    internal void Sent(string file, long bytes) => sent.AddOrUpdate(file, bytes, (_, before) => before + bytes);

    /// <summary>Notes that a request is being answered.</summary>
    internal void Opened(string service)
    {
        lock (gate)
        {
            var (now, most) = open.GetValueOrDefault(service);
            open[service] = (now + 1, Math.Max(most, now + 1));
        }
    }

    /// <summary>Notes that a request has been answered.</summary>
    internal void Closed(string service)
    {
        lock (gate) open[service] = open[service] with { Now = open[service].Now - 1 };
    }
}

/// <summary>A request that the fake archive saw.</summary>
/// <param name="Service">One of <see cref="FakeServices"/>, or <c>media</c>.</param>
/// <param name="Port">The port it came to: redirections may lead to the second one.</param>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Path">With the service's prefix, escaped.</param>
/// <param name="Query">With its question mark; empty when there is none.</param>
/// <param name="Headers">By name, whatever the case.</param>
public sealed record FakeRequest(string Service, int Port, string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers);
