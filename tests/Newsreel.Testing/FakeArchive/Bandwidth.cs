namespace Newsreel.Testing.FakeArchive;

/// <summary>A line of a set bandwidth that everybody shares: each takes a turn for the bytes it sends.</summary>
/// <param name="bytesPerSecond">0 for no limit.</param>
internal sealed class Bandwidth(long bytesPerSecond)
{
    private readonly Lock gate = new();
    private long free;

    /// <summary>Waits until so many bytes have gone through.</summary>
    public async Task PassAsync(int bytes, CancellationToken cancellationToken)
    {
        if (bytesPerSecond <= 0) return;
        TimeSpan wait;
        lock (gate)
        {
            var now = TimeProvider.System.GetTimestamp();
            free = Math.Max(free, now) + (long)((double)bytes * TimeProvider.System.TimestampFrequency / bytesPerSecond);
            wait = TimeProvider.System.GetElapsedTime(now, free);
        }

        // Timers are no finer than a few milliseconds; what is due sooner is made up for by the next turn.
        if (wait > TimeSpan.FromMilliseconds(5)) await Task.Delay(wait, cancellationToken);
    }
}
