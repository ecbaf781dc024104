using System.Globalization;

namespace Newsreel.Bench;

/// <summary>Looks five times a second how much memory this process and its descendants hold together.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private (long All, long Own) peak;

    private MemoryWatch() => watching = WatchAsync();

    public static MemoryWatch Begin() => new();

    /// <summary>Bytes at the worst moment: of all, and of this process among them.</summary>
    public async Task<(long All, long Own)> EndAsync()
    {
        await stop.CancelAsync();
        await watching;
        return peak;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var clock = new PeriodicTimer(Interval);
        try
        {
            while (await clock.WaitForNextTickAsync(stop.Token))
                if (Held() is var held && held.All > peak.All) peak = held;
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
    }

    private static (long All, long Own) Held()
    {
        var (parents, held) = (new Dictionary<int, int>(), new Dictionary<int, long>());
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)) continue;
            try
            {
                var text = File.ReadAllText(Path.Combine(folder, "stat"));
                var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
                parents[id] = int.Parse(fields[1], CultureInfo.InvariantCulture);
                held[id] = long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            }
            catch (IOException)
            {
                // It ended meanwhile.
            }
        }

        return (held.Where(process => IsOurs(process.Key)).Sum(process => process.Value), held.GetValueOrDefault(Environment.ProcessId));

        bool IsOurs(int id)
        {
            for (; id > 1; id = parents.GetValueOrDefault(id))
                if (id == Environment.ProcessId) return true;
            return false;
        }
    }
}
