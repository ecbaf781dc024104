using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;

namespace Newsreel.Providers.Footage.Fetching.Remote;

/// <summary>
/// Keeps the files that were read last, so that another piece of a video pays for its index no more, and a fetch that was stopped
/// goes on where it was. Safe to use from several threads.
/// </summary>
internal sealed class RemoteShelf(RangeRequests requests, TimeProvider clock) : IDisposable
{
    private const int Most = 24;

    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> cleaned = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private long uses;

    /// <summary>Lends a file; one that was refused is read anew the next time.</summary>
    /// <param name="target">The video.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="folder">Where its parts may be kept.</param>
    /// <param name="use">Reads it.</param>
    public async Task<T> UseAsync<T>(FetchTarget target, Uri address, string folder, Func<RemoteFile, Task<T>> use)
    {
        var key = $"{target.Archive} {address.AbsoluteUri}";
        var place = Take(key, target, address, folder);
        var isRefused = false;
        try
        {
            return await use(place.File);
        }
        catch (NewsreelException failure) when (failure.Code is Unusable.Code)
        {
            isRefused = true;
            throw;
        }
        finally
        {
            GiveBack(key, place, isRefused);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var place in places.Values) place.File.Dispose();
            places.Clear();
        }
    }

    private Place Take(string key, FetchTarget target, Uri address, string folder)
    {
        lock (gate)
        {
            if (cleaned.Add(folder)) LeftOvers.Remove(folder, clock.GetUtcNow());
            if (!places.TryGetValue(key, out var place))
                places[key] = place = new(new(requests, target, address, new(PartFile.For(Path.Combine(folder, "remote.bin")))));
            place.Users++;
            place.Used = ++uses;
            return place;
        }
    }

    private void GiveBack(string key, Place place, bool isRefused)
    {
        lock (gate)
        {
            place.Users--;
            if (isRefused && places.TryGetValue(key, out var kept) && ReferenceEquals(kept, place)) places.Remove(key);
            if (place.Users == 0 && !places.ContainsValue(place)) place.File.Dispose();
            foreach (var (old, idle) in places.Where(one => one.Value.Users == 0).OrderBy(one => one.Value.Used).Take(Math.Max(0, places.Count - Most)).ToList())
            {
                places.Remove(old);
                idle.File.Dispose();
            }
        }
    }

    private sealed class Place(RemoteFile file)
    {
        public RemoteFile File { get; } = file;

        public int Users { get; set; }

        public long Used { get; set; }
    }
}
