using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Testing;

/// <summary>A web in memory: what it does not hold is not there.</summary>
public sealed class FakePageSource : IPageSource
{
    private readonly ConcurrentQueue<Uri> fetched = new();

    /// <summary>What it holds, by address; each is asked for when it is fetched.</summary>
    public Dictionary<Uri, Func<Task<FetchedPage>>> Pages { get; } = [];

    /// <summary>What was fetched, in order.</summary>
    public IReadOnlyList<Uri> Fetched => [.. fetched];

    /// <summary>Adds a page.</summary>
    public Uri Add(string address, byte[] content, string mediaType = PageTypes.Html, string? charset = null)
    {
        var place = new Uri(address);
        Pages[place] = () => Task.FromResult(new FetchedPage(place, content, mediaType, charset));
        return place;
    }

    /// <inheritdoc />
    public Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        fetched.Enqueue(address);
        return Pages.TryGetValue(address, out var page) ? page() : throw NewsreelException.Usage($"The source {address} is not there.", "Add it to the fake.");
    }
}
