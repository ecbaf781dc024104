using System.Collections.Concurrent;

namespace Newsreel.Testing.FakeArchive;

/// <summary>What the archives hold. Safe to use from several threads; an id comes once in a service.</summary>
public sealed class FakeInventory
{
    private readonly List<FakeAsset> assets = [];
    private readonly ConcurrentDictionary<string, FakeAsset> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FakeAsset>> byService = new(StringComparer.Ordinal);

    /// <summary>An inventory of these.</summary>
    public FakeInventory(params IEnumerable<FakeAsset> assets)
    {
        foreach (var asset in assets)
        {
            if (!byKey.TryAdd(asset.Key, asset)) continue;
            this.assets.Add(asset);
            if (!byService.TryGetValue(asset.Service, out var list)) byService[asset.Service] = list = [];
            list.Add(asset);
        }
    }

    /// <summary>Archives that hold nothing.</summary>
    public static FakeInventory Empty => new();

    /// <summary>Everything, in the order it was given.</summary>
    public IReadOnlyList<FakeAsset> Assets => assets;

    /// <summary>A few videos of a service for tests: one for each of the titles, whose words are also the keywords.</summary>
    public static FakeInventory ForWords(string service, params IReadOnlyList<string> titles) =>
        new(titles.Select((title, at) => Stock.StockedAsset.Make(service, at + 1, title) with { Description = title, Keywords = title.Split(' ', StringSplitOptions.RemoveEmptyEntries) }));

    /// <summary>This inventory with more in it.</summary>
    public FakeInventory With(params IEnumerable<FakeAsset> more) => new(assets.Concat(more));

    /// <summary>The videos of a service.</summary>
    public IReadOnlyList<FakeAsset> Of(string service) => byService.TryGetValue(service, out var list) ? list : [];

    /// <summary>The video with an id.</summary>
    public FakeAsset? Find(string service, string id) => Of(service).FirstOrDefault(asset => string.Equals(asset.Id, id, StringComparison.Ordinal));

    /// <summary>The video with a key.</summary>
    internal FakeAsset? Find(string key) => byKey.GetValueOrDefault(key);
}
